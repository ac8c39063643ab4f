import type { Because } from '../../turns/turn-facts.ts';
import type { turn as dutch } from '../nl/turn.ts';

const meetings = (count: number) => (count === 1 ? '1 meeting' : `${count} meetings`);
const since = (count: number) => (count === 0 ? '' : ` (${meetings(count)})`);

/** One sentence, with its numbers. */
function why(because: Because, isOfNone = false): string {
  const { unit, weight, organisationWaited, organisationServedBefore, personWaited, personServedBefore } = because;
  const longest = (isServed: boolean) => (isServed ? 'waited longest for a turn' : 'had no turn before');
  if (unit === 'person') return `Of all who can now, you have ${longest(personServedBefore)}${since(personWaited)}.`;
  if (isOfNone) return whyOfNone(because);
  const end = because.onlyOneOfOrganisation
    ? 'and you are the only one of your organisation'
    : `and within your organisation it is your turn now${since(personWaited)}`;
  if (weight === undefined)
    return `Of the organisations that can now, yours has ${longest(organisationServedBefore)}${since(organisationWaited)}, ${end}.`;
  const counts = weight === 1 ? 'in full' : 'half';
  return `In proportion it is the turn of your organisation, which counts ${counts}${since(organisationWaited)}, ${end}.`;
}

function whyOfNone({ weight, organisationWaited, organisationServedBefore, ...own }: Because): string {
  const end = own.onlyOneOfOrganisation
    ? 'and you are the only one'
    : `and of them it is your turn now${since(own.personWaited)}`;
  const longest = organisationServedBefore ? 'have waited longest for a turn' : 'had no turn before';
  const turn = weight === undefined ? `of all who can now they ${longest}` : 'in proportion it is their turn now';
  return `People without an organisation count as one organisation together, and ${turn}${since(organisationWaited)}, ${end}.`;
}

export const turn: typeof dutch = {
  askTitle: {
    chair: 'Would you chair the next meeting?',
    'co-chair': 'Would you be co-chair of the next meeting?',
    'reflection-host': 'Would you lead the next reflection?',
    'note-taker': 'Would you take notes at the next meeting?',
    'location-host': 'Would you host the next meeting?',
    podium: 'Would you show something at the next meeting?',
  },
  ofChat: 'It is about the chat',
  answerBy: (day) => `Please answer before ${day}: after that I may ask somebody else.`,
  on: (day, isPresumed) => (isPresumed ? `The next meeting is probably on ${day}.` : `The next meeting is on ${day}.`),
  whyMe: 'Why me?',
  whyTitle: 'Why me?',
  why,
  whyAsked: 'Whoever leads the network asked you for this time.',
  whySwapped: 'You swapped with somebody, for this time.',
  discreet: 'Only you see this question. If you say “not this time”, nobody sees that. You need no reason.',
  yes: 'Yes, I will',
  no: 'Not this time',
  acceptedTitle: {
    chair: 'Good, you chair the next meeting',
    'co-chair': 'Good, you are co-chair of the next meeting',
    'reflection-host': 'Good, you lead the next reflection',
    'note-taker': 'Good, you take notes at the next meeting',
    'location-host': 'Good, you host the next meeting',
    podium: 'Good, you show something at the next meeting',
  },
  accepted:
    'Your name is in the chat in a moment. If it turns out you can’t, you can give the turn back here. Your name then goes from the chat, and everybody can see that the turn is free again.',
  movedTitle: { moved: 'The day of the meeting has changed', settled: 'The day of the meeting is known' },
  moved: 'You said yes to this role. If this day does not suit you, you can give the turn back here.',
  giveBack: 'I can’t after all',
  declinedTitle: 'All right, not this time',
  declined:
    'It is not your turn for this meeting any more. You keep your place in the queue and need not explain anything.',
  declinedAgain:
    'It is not your turn for this meeting any more. It did not suit you twice in a row now, and that is fine. Would you like to stay in line, or not be asked for a while? Only you see this question.',
  stay: 'I stay in line',
  pause: 'Pause for a while',
  stayedTitle: 'You stay in line',
  stayed: 'I ask you again when it is your turn. You can choose again then.',
  noteTitle: 'Who does what at the next meeting?',
  note: 'It is somebody’s turn for a role. See whether it is you: only you see the answer.',
  noteOverTitle: 'A question that is over',
  noteOver: 'This said that it was somebody’s turn for a role. Nobody needs to do anything about it any more.',
  isItMe: 'Is it my turn?',
  notYou: 'No, it is not your turn now. The name appears in the chat once somebody has said yes.',
  announceTitle: 'We know who chairs next',
  announceFallback: 'Who does what at the next meeting. Open this card in Teams.',
  announce: 'The next meeting is chaired by',
  announceTitleOfAll: 'Who does what at the next meeting',
  announceDay: (day, isPresumed) =>
    isPresumed ? `That meeting is probably on ${day}.` : `It is about the meeting of ${day}.`,
  openTitle: 'A turn is free again',
  open: 'If somebody says yes, the name comes into the chat.',
  pastTitle: 'Who did what at a former meeting',
  past: 'The name is not here any more, as was asked.',
  openTurns: {
    title: 'Not everything has a name yet',
    intro: 'For the next meeting nobody has said yes yet to:',
    ofChat: 'It is about the chat',
    asked: 'asked, no answer yet',
    nobody: 'nobody left to ask',
    what: 'You can ask somebody yourself, or divide it together at the beginning of the meeting.',
    fallback: 'About roles that are still open. Open this card in Teams.',
  },
  chairNow: 'Latest meeting:',
  chairNext: 'Next meeting:',
  unnamed: {
    latest: 'not known',
    next: 'not known yet; the name appears here after a yes',
  },
  fixedChair: 'Your meetings always have the same chair. Who leads the closing reflection rotates.',
  nextOn: (day, isPresumed) => `That is ${isPresumed ? 'probably ' : ''}on ${day}.`,
  ahead: { turns: 'After that probably:', alphabet: 'Probably soon, in alphabetical order:' },
  ofNone: 'somebody without an organisation',
  places: ['First:', 'Then:', 'Finally:'],
  afterMeans:
    'That is how it works out from who had a turn before and who takes part now. Who can come when does not count here.',
  spread: (organisations, most, fewest) => {
    if (organisations === 1) return `Until now 1 organisation had a turn: ${times(most)}.`;
    if (most === fewest) return `Until now ${organisations} organisations had a turn, each ${times(most)}.`;
    return `Until now ${organisations} organisations had a turn: at most ${times(most)}, at least ${times(fewest)}.`;
  },
  someone: 'somebody who has left this chat',
  fallback: 'About who does what at the next meeting. Open this card in Teams.',
};

function times(turns: number): string {
  return turns === 1 ? 'once' : `${turns} times`;
}
