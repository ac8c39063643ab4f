import type { doors as dutch } from '../nl/doors.ts';

export const doors: typeof dutch = {
  title: 'This is between you and me',
  behind: {
    more: 'Here you see what you can do.',
    me: 'Here you see what I keep about you.',
    erase: 'Here you can have yourself erased.',
    pause: 'Here you can take a break.',
    chair: 'Here you see who chairs, and who is next.',
    remarks: 'Here the coordinator reads the remarks of the latest round.',
    settings: 'Here the coordinator sees and changes the settings of your network.',
    ambition: 'Here you read your shared task and your ambition.',
    rules: 'Here the coordinator chooses the ground rules.',
    questions: 'Here the coordinator chooses which questions you get.',
    chats: 'Here the coordinator sees which chats belong to the network.',
    agreements: 'Here you read what you agreed.',
    overview: 'Here the coordinator sees how the network is doing.',
    checkIns: 'Here the coordinator asks questions between two meetings.',
    mirror: 'Here you see how the roles were spread among you.',
    place: 'Here you choose which organisation you take part for, and who sits in for you.',
    people: 'Here the coordinator sees who takes part.',
    leaders: 'Here you see who leads the network.',
    ending: 'Here the coordinator can stop with Kring.',
  },
  press: 'Press the button. Nobody else sees what you see then.',
  open: 'Only for me',
  fallback: 'Something between you and me. Open this card in Teams.',
};
