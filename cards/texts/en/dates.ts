import type { absences as dutchAbsences, dates as dutchDates } from '../nl/dates.ts';

export const dates: typeof dutchDates = {
  button: 'Next meeting',
  title: 'When is the next meeting?',
  fallback: 'When your next meeting is. Open this card in Teams.',
  presumed: 'Nobody has chosen a day. I go by how often you met until now.',
  readers: 'The chair of the latest meeting and the coordinator choose the day.',
  choose: 'Choose a day',
  why: 'I cannot look into calendars. With the day I know when to ask somebody for a role. Called off? Then choose the new day. Without a day I go by how often you met. Where I do not know that yet, I ask somebody already.',
  day: 'On which day? May be left empty.',
  dayError: 'Choose a day from today up to a year ahead, or leave the day empty.',
  save: 'Save',
  saved: 'That is saved.',
};

export const absences: typeof dutchAbsences = {
  button: 'I am away',
  title: 'When are you away?',
  fallback: 'When you are away. Open this card in Teams.',
  means:
    'For a meeting on such a day I do not ask you. That only works if I know when the meeting is. It holds for all chats of this network. Nobody else sees it. In the night after such a day I erase it.',
  presumed: 'Where I do not know exactly when a meeting is, I count the day before it and the day after it, too.',
  none: 'There is no day here.',
  drop: 'Take back',
  day: 'On which day are you away?',
  dayError: 'Choose a day from today up to a year ahead.',
  full: 'There are ten days here. Take one back if you want to choose another.',
  save: 'Save',
  notices: {
    saved: 'That is saved.',
    known: 'That day was here already.',
    dropped: 'That day is not here any more.',
  },
};
