/** The input of the optional remark. */
export const remarkInput = 'remark';

/** The input of what is written down of a spoken round. */
export const saidInput = 'said';

/** The inputs with which a person is chosen: a part of a name, and who was chosen. */
export const searchInput = 'search';
export const longestSearch = 50;
export const personInput = 'person';
/** The input of why somebody is given a turn. */
export const reasonInput = 'reason';

/** The inputs of the forms about a network, by the part that asks for them. */
export const settingsInputs = {
  setup: ['name', 'kind', 'language', 'purpose', 'ambition', 'role', 'minutes', 'chair'],
  network: ['name', 'kind', 'language', 'minutes'],
  task: ['purpose', 'ambition'],
} as const;

/** The input of the first meeting's day. */
export const startInput = 'start';
/** The inputs of a place: an organisation by its key, the name of one, a layer; and for how long somebody sits in. */
export const organisationInput = 'organisation';
export const organisationTextInput = 'organisationName';
export const layerInput = 'layer';
export const daysInput = 'days';

/** The inputs of a check-in: up to three questions, for whom, where, on which day, how often, and in which chat. */
export const checkInInputs = [
  'question1',
  'question2',
  'question3',
  'forWhom',
  'where',
  'day',
  'every',
  'whichChat',
] as const;

/** Whether somebody is one of the core group. */
export const coreInput = 'core';

/** The inputs of the ground rules. */
export const thresholdInput = 'threshold';
export const remarksInput = 'remarks';
export const monthsOfSummariesInput = 'monthsOfSummaries';
export const monthsOfTurnsInput = 'monthsOfTurns';

/** The inputs of an agreement. */
export const agreementInputs = { what: 'agreed', who: 'agreedBy', when: 'agreedFor' } as const;

/** The inputs of when a chat meets next, and of when somebody is not there. */
export const nextDateInput = 'meetsNext';
export const absenceInput = 'awayOn';

/** The inputs about what is asked: how many questions, and whether there are reminders. */
export const questionsInput = 'questions';
export const remindersInput = 'reminders';
/** The inputs of a question of the network's own. */
export const ownQuestionInputs = { nl: 'inDutch', en: 'inEnglish', scale: 'answersOn' } as const;

/** The input of what a chat is called, and of the network that a chat belongs to. */
export const chatNameInput = 'chatName';
export const linkInput = 'belongsTo';

/** The choice that counts for nothing: a full answer all the same. */
export const cantSayChoice = 'cant-say';

/** The inputs of what somebody would like of each role. */
export const wishInputs = {
  chair: 'wishChair',
  'co-chair': 'wishCoChair',
  'reflection-host': 'wishReflection',
  'note-taker': 'wishNotes',
  'location-host': 'wishLocation',
  podium: 'wishPodium',
} as const;

/** The inputs of how roles rotate in a chat. */
export const rotationInputs = {
  roles: 'turnRoles',
  coChair: 'coChair',
  unit: 'takeTurns',
  halves: 'countHalf',
  coordinator: 'coordinatorTurns',
} as const;
