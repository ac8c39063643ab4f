import type { swap as dutch } from '../nl/swap.ts';

export const swap: typeof dutch = {
  button: 'Swap with…',
  chooseTitle: 'Who would you like to swap with?',
  choose:
    'Choose who does it in your place this time. Nothing changes until they say yes. You keep your place in the queue and it will soon be your turn again.',
  whoReads: 'Whoever you choose reads that you ask it. Nobody else sees it.',
  who: 'Who would you like to ask?',
  nobody: 'There is nobody in this chat to swap with now.',
  ask: 'Ask to swap',
  waitingTitle: 'Your question to swap is waiting',
  asked: 'Asked:',
  waiting: 'Until there is a yes the turn stays yours. You can take the question back and ask somebody else.',
  withdraw: 'Take it back',
  standing: {
    waits: 'You asked somebody to swap. Until there is a yes the turn stays yours.',
    failed: 'Swapping did not work out this time. You can ask somebody else.',
  },
  noteTitle: 'Somebody would like to swap with you',
  note: 'It is about a role at the next meeting. Only you see who asks.',
  look: 'See the question',
  questionTitle: 'Would you swap this time?',
  by: 'Asked by:',
  about: (role) => `It is about the role: ${role}.`,
  question: 'If you say yes, you do it this time and your name appears in the chat. It counts as a turn of yours.',
  discreet: 'If you say no, whoever asks reads only that swapping did not work out. You need no reason.',
  yes: 'Yes, I will swap',
  no: 'I’d rather not',
  declinedTitle: 'All right, you do not swap',
  declined: 'The turn stays with whoever asked. They read only that swapping did not work out.',
  fallback: 'About swapping a turn. Open this card in Teams.',
};
