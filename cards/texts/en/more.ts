import type { more as dutch } from '../nl/more.ts';

export const more: typeof dutch = {
  button: 'More',
  title: 'What would you like to do?',
  fallback: 'What you can do here. Open this card in Teams.',
  closeIntro:
    'You can close the round. The outcome then appears in the chat, with one question to talk about together.',
  nobodyCoordinates: 'This network has no coordinator yet.',
  takeCoordination: 'I am the coordinator',
  sections: { group: 'Together', own: 'Yours', leaders: 'For the coordinator' },
  trend: 'Trend',
  chair: 'Who chairs?',
  help: 'Help',
  remarks: 'Remarks',
  setUp: 'Set up',
  settings: 'Settings',
  ambition: 'Task and ambition',
  place: 'My organisation',
  people: 'People',
};
