import type { ending as dutch } from '../nl/ending.ts';

export const ending: typeof dutch = {
  end: 'Stop with Kring',
  askTitle: 'Do you want to stop with your network?',
  asked:
    'No new questions will come in the chat then. A round that is still open closes as usual. Its outcome still comes in the chat.',
  until: (moment) => `The coordinator can undo the stopping until ${moment}. After that I erase your network.`,
  untilYou: (moment) => `You can undo the stopping until ${moment}. After that I erase your network.`,
  erased:
    'I then erase everything that I keep: who is in the network, your shared task, the outcomes, the remarks and who had which role. It cannot be brought back after that.',
  notErased: 'What is already in the chat stays there. Teams keeps that.',
  confirm: 'Yes, stop',
  endsOn: (day) => `Your network stops on ${day}`,
  confirmed: 'The chat is told of this. Until that day you can undo it: here, or later under More, Settings.',
  announced:
    'The coordinator has this network stop. No new questions will come. A round that is still open closes as usual.',
  undo: 'Go on after all',
  undoneTitle: 'Your network goes on',
  undone: 'Nothing is erased. At the next meeting a card with questions comes again.',
  takenBack: 'The stopping was undone. Nothing is erased. At the next meeting I will ask questions again.',
  fallback: 'About the stopping of your network. Open this card in Teams.',
};
