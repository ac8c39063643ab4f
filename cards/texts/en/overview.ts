import type { overview as dutch } from '../nl/overview.ts';

export const overview: typeof dutch = {
  button: 'Overview',
  title: 'How your network is doing',
  fallback: 'How your network is doing. Open this card in Teams.',
  network: 'The network:',
  chat: 'The chat:',
  ends: (day) => `The network stops. On ${day} everything is erased. Until then you can undo that, under More.`,
  paused: 'The network is paused. No questions come.',
  pausedUntil: (day) => `The network is paused until ${day}. No questions come before that.`,
  next: (day, isPresumed) => `Next meeting: ${isPresumed ? 'probably ' : ''}${day}.`,
  nextUnknown: 'Next meeting: not known yet.',
  chair: 'Next chair:',
  chairs: {
    asked: 'I have asked somebody, there is no yes yet.',
    nobody: 'there is nobody left to ask. Agree on somebody together.',
    left: 'somebody who is no longer in the chat. Agree on somebody else together.',
  },
  open: (moment) => `A round is open, until ${moment} at the latest.`,
  monthFull: 'There were four rounds this month already.',
  monthFullNext:
    'After four rounds I ask a chat nothing until next month. Talking is always possible: type spoken in that chat.',
  agreed: 'Agreed:',
  openAgreements: (count) => (count === 1 ? '1 agreement is open.' : `${count} agreements are open.`),
  noAgreement: 'The last two rounds led to no agreement.',
  undelivered: 'I could not deliver this.',
  what: {
    questions: 'A card with questions',
    results: 'An outcome or a shared remark',
    chair: 'Something about roles',
    other: 'Something else',
  },
  states: {
    'set-aside': (count) => (count === 1 ? 'failed once.' : `failed ${count} times.`),
    uncertain: (count) =>
      count === 1 ? 'once I do not know whether it arrived.' : `${count} times I do not know whether it arrived.`,
  },
  undeliveredNext:
    'When a chat lets me in again, I try again by myself. If this stays here, ask whoever runs Kring for you to have a look.',
};
