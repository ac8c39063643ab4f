import type { mirror as dutch } from '../nl/mirror.ts';

export const mirror: typeof dutch = {
  title: 'Role mirror',
  button: 'Role mirror',
  fallback: 'How the roles were spread. Open this card in Teams.',
  period: (months) =>
    `${months === 1 ? 'The past month' : `The past ${months} months`}. Counted is who really did it, also after a swap or as a substitute.`,
  over: { 'half-year': 'Last half year', all: 'Further back' },
  none: 'There were no turns in this time yet.',
  times: (turns) => (turns === 1 ? 'once' : `${turns} times`),
  total: (turns, organisations) =>
    `${turns === 1 ? 'Once' : `${turns} times`} in all, by ${organisations === 1 ? '1 organisation' : `${organisations} organisations`}.`,
  topTwo: (ofTopTwo, turns) => `Two organisations together did ${ofTopTwo} of the ${turns}.`,
  bySwap: (turns) => `After a swap: ${turns === 1 ? 'once' : `${turns} times`}.`,
  byOverride: (turns) => `Chosen by who leads the network: ${turns === 1 ? 'once' : `${turns} times`}.`,
  shareOfOne: 'All turns went to one organisation.',
  share: (percent) => `The two that had most turns: together ${percent} percent.`,
  noOrganisation: 'People without an organisation, together',
  more: (organisations, turns) =>
    `And ${organisations === 1 ? '1 more organisation' : `${organisations} more organisations`}, together ${turns === 1 ? 'once' : `${turns} times`}.`,
  answersTitle: 'What you think of it yourselves',
  askedIn: (month) => `Asked in ${month}.`,
  unasked: {
    'not-asked':
      'That question was not asked in this time. It will be, in turn: when you look back, or to talk about together.',
    off: 'That question is switched off among your network’s questions.',
  },
  notForYou:
    'Who leads your network sees this, and who chairs. Would you like to know how the roles were spread? Ask one of them.',
  groupTitle: 'What may the group see?',
  shown: {
    nothing: 'Now: nothing.',
    share: 'Now: only which part the two organisations did that had most turns.',
    organisations: 'Now: how often each organisation had a turn.',
  },
  onePerson:
    'An organisation with one member is a person: per organisation, the group sees what that person did. Nothing of this comes into the chat: who wants to see it types role mirror.',
  choose: { nothing: 'Nothing', share: 'Just the share', organisations: 'By organisation' },
};
