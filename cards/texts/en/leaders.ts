import type { leaders as dutch } from '../nl/leaders.ts';

const roles = { coordinator: 'coordinator', deputy: 'deputy' } as const;

export const leaders: typeof dutch = {
  button: 'Who leads the network?',
  title: 'Who leads the network?',
  fallback: 'About who leads the network. Open this card in Teams.',
  network: 'Network:',
  holders: { coordinator: 'Coordinator:', deputy: 'Deputy:' },
  you: 'you',
  nobody: 'nobody',
  someone: 'somebody I do not know',
  gone: {
    coordinator: 'The coordinator is not in the chat any more.',
    deputy: 'The deputy is not in the chat any more.',
  },
  both: 'The deputy may do all that the coordinator may.',
  wants: 'Wants to become the coordinator:',
  asked: { coordinator: 'Asked to be the coordinator:', deputy: 'Asked to be the deputy:' },
  untilYes: 'Nothing changes until that person says yes.',
  answer: 'Give an answer',
  takeBack: 'Take the question back',
  handOver: 'Hand over the role',
  askDeputy: 'Ask a deputy',
  askSomebody: 'Ask somebody else',
  endDeputy: 'End the deputy’s role',
  stepBack: 'Stop being the deputy',
  stopping:
    'Do you want to stop being the coordinator? Then hand over the role. Until somebody says yes, you stay the coordinator.',
  notice: {
    asked: 'The question was asked.',
    'taken-back': 'The question was taken back. Nothing was changed.',
    'deputy-ended': 'There is no deputy now.',
  },
  chooseTitle: { coordinator: 'Whom do you ask to be the coordinator?', deputy: 'Whom do you ask to be the deputy?' },
  chooseLabel: 'Choose whom to ask',
  chooseIntro: 'Only the one whom you ask is told. At most the chat reads that somebody was asked, without a name.',
  noChoice: 'I do not know anybody else here yet. After the first meeting I know who is in the chat.',
  ask: 'Ask',
  back: 'Back',

  offerTitle: 'Do you want to become the coordinator?',
  offer:
    'Who added me or organises the meeting becomes it with one press. You can become it too: somebody else in the chat has to confirm that, and sees your name.',
  become: 'I will be the coordinator',
  claimTitle: 'Somebody in this chat wants to become the coordinator',
  claim:
    'The network has no coordinator. One other person in this chat has to confirm. Only who presses the button sees the name.',
  look: 'See who',
  waitingTitle: 'One confirmation to go',
  waiting:
    'The chat reads now, without your name, that somebody wants to become the coordinator. Once somebody else confirms, you are.',
  takeClaimBack: 'On second thoughts, no',
  confirmTitle: 'Will this be your coordinator?',
  candidate: 'Wants to become the coordinator:',
  firstByAnother: 'Somebody was just before you. You can confirm that person.',
  confirmMeans: 'The coordinator sets the network up, and may start and close rounds.',
  confirm: 'Confirm',
  notNow: 'Not now',
  confirmedTitle: 'Confirmed',
  confirmed: 'Thank you. This network has a coordinator now.',
  leftTitle: 'Fine, not now',
  left: 'Nothing was changed. Somebody else can still confirm it, and so can you later.',

  askTitle: { coordinator: 'Will you be the coordinator?', deputy: 'Will you be the deputy?' },
  askMeans: {
    coordinator:
      'If you say yes, you are the coordinator from then on: you set the network up, and may start and close rounds.',
    deputy: 'If you say yes, you may do all that the coordinator may. If the coordinator is gone one day, I ask you.',
  },
  askFree: 'You may say no. Nothing changes then, and no reason is needed.',
  yes: 'Yes, I will',
  no: 'No',
  acceptedTitle: { coordinator: 'You are now the coordinator of this network', deputy: 'You are now the deputy' },
  accepted: 'In the chat of the meeting you find what you can do, under More.',
  declinedTitle: 'Fine, then not',
  declined: 'Nothing was changed. You need not explain anything.',
  noteTitle: (role) => `Somebody was asked to be the ${roles[role]}`,
  note: 'Only who presses the button sees whether it is about them.',
  isItMe: 'Was I asked?',
  notYou: 'No, the question was put to somebody else. You need not do anything.',
  notYouTitle: 'You were not asked',
  filledTitle: (role) => `This network has a ${roles[role]}`,
  filled: 'Under More you see who leads the network.',
  closedTitle: 'This question is over',
  closed: 'Nothing was changed.',

  unledTitle: 'Nobody leads this network now',
  unled:
    'Who led it is gone. I ask no more questions until somebody becomes the coordinator. A round that is still open closes as usual.',
  ledTitle: 'This network is led again',
  led: 'At the next meeting I come with questions again.',
};
