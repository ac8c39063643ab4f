import type { rotation as dutch } from '../nl/rotation.ts';

export const rotation: typeof dutch = {
  button: 'Roles',
  title: 'Roles',
  fallback: 'Which roles are taken in turn. Open this card in Teams.',
  ofChat: 'In this chat:',
  saved: 'Saved. I will ask whoever has a turn by this choice.',
  rotates: (names) => `Taken in turn: ${enumerated(names)}.`,
  fixed: 'Your chair is fixed. So the reflection at the end is led in turn.',
  by: {
    organisation: 'First I see which organisation has the turn, and then who within it.',
    person: 'I see which person has the turn, of whatever organisation.',
  },
  roles: 'Which other roles are taken in turn? Choose none, one or more.',
  coChair: 'Does somebody learn along with whoever chairs?',
  coChairs: {
    off: 'No, there is no co-chair',
    on: 'Yes, somebody is co-chair each time',
    first: 'Yes, and whoever never chaired is co-chair once before that',
  },
  unit: 'Who has a turn equally often?',
  units: { organisation: 'Each organisation', person: 'Each person' },
  tradeOff:
    'By organisation, the network belongs to all organisations alike. But one GP who alone speaks for a practice then has a turn as often as a hospital with six people. Is that too much? Let that practice count half, or choose each person.',
  halves: 'Which organisations count half? I ask those half as often. This holds only by organisation.',
  noOrganisation: 'Those who speak for no organisation, together',
  more: (count) =>
    count === 1 ? 'One larger organisation is not listed.' : `${count} larger organisations are not listed.`,
  coordinator: 'Does the coordinator take turns too?',
  coordinators: { no: 'No', yes: 'Yes' },
  pickOne: 'Choose one.',
  pickAny: 'Choose what you like.',
  save: 'Save',
  otherChat: 'Another chat',
};

function enumerated(items: readonly string[]): string {
  const last = items.length - 1;
  return items.length < 2 ? items.join() : `${items.slice(0, last).join(', ')} and ${items[last]}`;
}
