import type { roles as dutch } from '../nl/roles.ts';

export const roles: typeof dutch = {
  chair: {
    name: 'chair',
    title: 'Chair',
    does: 'You lead the meeting: you watch the time and let everybody speak.',
  },
  'co-chair': {
    name: 'co-chair',
    title: 'Co-chair',
    does: 'You watch whoever chairs and so learn how it goes. After that it is usually your own turn.',
  },
  'reflection-host': {
    name: 'host of the reflection',
    title: 'Host of the reflection',
    does: 'You lead the reflection at the end of the meeting.',
  },
  'note-taker': {
    name: 'note-taker',
    title: 'Note-taker',
    does: 'You write down what you all agree on and share it with the group.',
  },
  'location-host': {
    name: 'host of the location',
    title: 'Host of the location',
    does: 'You find a place where you can all meet, and welcome the group there.',
  },
  podium: {
    name: 'podium',
    title: 'Podium',
    does: 'You show in five minutes what you have all achieved. It may be small.',
  },
};
