import type { turn as dutch } from '../nl/turn.ts';

export const turn: typeof dutch = {
  askTitle: 'Would you chair the next meeting?',
  why: (meetings) =>
    meetings === 0
      ? 'Of the organisations that can now, it is the turn of yours. Within your organisation it is your turn.'
      : `Of the organisations that can now, yours has waited longest: ${meetings === 1 ? '1 meeting' : `${meetings} meetings`}. Within your organisation it is your turn.`,
  whyFirst: 'Your organisation has not chaired before. Within your organisation it is your turn.',
  discreet: 'Only you see this question. If you say “not this time”, nobody sees that. You need no reason.',
  yes: 'Yes, I will',
  no: 'Not this time',
  acceptedTitle: 'Thank you, you chair the next meeting',
  accepted: 'Your name now appears in the chat. If it turns out you can’t, you can give the turn back here.',
  giveBack: 'I can’t after all',
  declinedTitle: 'All right, not this time',
  declined: 'I will ask somebody else. You keep your place in the queue and need not explain anything.',
  noteTitle: 'Who chairs the next meeting?',
  note: 'It is somebody’s turn. See if it is yours: only you see the answer.',
  isItMe: 'Is it my turn?',
  notYou: 'No, it is not your turn now. The name appears in the chat once somebody has said yes.',
  announceTitle: 'We know who chairs next',
  announceFallback: 'We know who chairs next. Open this card in Teams.',
  announce: 'The next meeting is chaired by',
  openTitle: 'We do not know yet who chairs',
  open: 'The turn is free again. The name appears in the chat once somebody says yes.',
  pastTitle: 'The chair of an earlier meeting',
  past: 'The name is not here any more, as was asked.',
  chairNow: 'Latest meeting:',
  chairNext: 'Next meeting:',
  unnamed: {
    asked: 'I have asked somebody; the name appears here after a yes',
    nobody: 'not known yet',
  },
  fixedChair: 'Your meetings always have the same chair. Who leads the closing reflection rotates.',
  nextOn: (day, isPresumed) => `That is ${isPresumed ? 'probably ' : ''}on ${day}.`,
  after: 'After that probably:',
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
  fallback: 'About who chairs the next meeting. Open this card in Teams.',
};

function times(turns: number): string {
  return turns === 1 ? 'once' : `${turns} times`;
}
