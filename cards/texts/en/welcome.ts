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
};
