import type { help as dutch } from '../nl/help.ts';

export const help: typeof dutch = {
  title: 'What can I do for you?',
  fallback: 'What I can do for you. Open this card in Teams.',
  intro: 'Type one of these words, with @Kring before it.',
  commands: {
    trend: 'shows how working together goes',
    chair: 'says who chairs, and who is next',
    ambition: 'lets you read your shared task and ambition',
    agreements: 'lets you read what you agreed',
    reflect: 'puts the questions in the chat now; for who chairs or coordinates',
    spoken: 'lets you talk instead of answering; for them too',
    close: 'closes the round, so that you can talk about it; for them as well',
  },
  own: 'For you alone:',
  ownCommands: {
    'my data': 'shows what I keep about you',
    pause: 'then I do not ask you for a role for a while',
    'erase me': 'erases what I keep about you; I first ask whether you want that',
    privacy: 'tells how I treat data',
  },
  ownHere: ['my organisation', 'my turns', 'absent', 'leaders'],
  leaders: 'For who coordinates:',
  leadersHere: ['remarks', 'people'],
  leadersAnywhere: [
    'overview',
    'role mirror',
    'settings',
    'ground rules',
    'questions',
    'roles',
    'turns',
    'check-in',
    'stop',
  ],
  further: 'Most of it works with the buttons under More, too.',
  personalIntro: 'Here you can type:',
  personalChat:
    'I work in the chat of a meeting. Add me there, and I will ask a few short questions at the end of each meeting.',
  unknownTitle: 'I do not know that word',
  unknown: 'Type “help” for all words, or look under More.',
  didYouMean: (command) => `Did you mean “${command}”? Press the button, or type it again.`,
};
