import type { welcome as dutch } from '../nl/welcome.ts';

export const welcome: typeof dutch = {
  title: 'Kring has joined',
  what: 'After each meeting I ask three short questions about how you work together. I also ask somebody else to chair each time. And I show how working together goes over time.',
  keeps: 'Names are not with answers. The outcome comes only from five answers on, and only of everyone together.',
  notForPatients: 'I am not meant for a network around one client or patient.',
  whoCoordinates: 'Whoever added me, or organises the meeting, can become the coordinator here.',
  takeCoordination: 'I am the coordinator',
  taken: 'You are now the coordinator of this network',
  takenFallback: 'You are now the coordinator of this network. Open this card in Teams.',
  takenNext:
    'After the next meeting a card with questions appears here by itself. Without a meeting in Teams, type: reflect.',
  purposeTitle: 'What are you working on together?',
  purposeLabel: 'Your shared task in one sentence. It stands above every card with questions.',
  purposeError: 'Make the sentence shorter: it holds 200 characters.',
  purposeFallback: 'Your shared task in one sentence. Open this card in Teams.',
  purposeSaved: 'The sentence is saved.',
  save: 'Save',
  fallback: 'Kring has joined this chat. Open this card in Teams.',
  helpTitle: 'What can I do for you?',
  helpFallback: 'What I can do for you. Open this card in Teams.',
  helpIntro: 'Type one of these words. In a group, put @Kring before it.',
  unknownTitle: 'I do not know that word',
  didYouMean: (command) => `Did you mean “${command}”?`,
  commands: {
    reflect: 'puts the questions in the chat now',
    trend: 'shows how working together goes',
    chair: 'says who chairs, and who is next',
    close: 'closes the round, so that you can talk about it',
    help: 'shows this explanation',
  },
  ownCommands: {
    'my data': 'shows you what I keep about you',
    pause: 'then I do not ask you to chair for a while',
    'erase me': 'erases what I keep about you; I first ask whether you want that',
    privacy: 'tells how I treat data',
  },
  personalIntro: 'Here you can type one of these words.',
  personalChat:
    'I work in the chat of a meeting. Add me there, and I will ask three short questions after each meeting.',
};
