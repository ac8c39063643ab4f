import type { welcome as dutch } from '../nl/welcome.ts';

export const welcome: typeof dutch = {
  title: 'Kring has joined',
  what: 'After each meeting I ask three short questions about how you work together. I also rotate the chair, and show how things go over time.',
  keeps: 'Names are not with answers. There are results only from five answers on, and only as averages.',
  notForPatients: 'I am not meant for a network around one client or patient.',
  whoCoordinates: 'Whoever added me, or organises the meeting, can become the coordinator here.',
  takeCoordination: 'I am the coordinator',
  taken: 'You are now the coordinator of this network',
  takenNext:
    'After the next meeting a card with questions appears here by itself. Without a meeting in Teams, type: reflect.',
  fallback: 'Kring has joined this chat. Open this card in Teams.',
  helpTitle: 'What can I do for you?',
  helpIntro: 'Type one of these words. In a group, put @Kring before it.',
  unknownTitle: 'I do not know that word',
  didYouMean: (command) => `Did you mean “${command}”?`,
  commands: {
    reflectie: 'reflect: put the questions in the chat now',
    trend: 'trend: see how working together goes',
    voorzitter: 'chair: who chairs, and who is next',
    sluit: 'close: close the round and talk',
    help: 'help: this explanation',
  },
  personalChat: 'I work in the chat of a meeting. Add me there, and I will do the rest after each meeting.',
};
