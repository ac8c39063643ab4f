import type { people as dutch } from '../nl/people.ts';

export const people: typeof dutch = {
  title: 'People',
  fallback: 'Who takes part. Open this card in Teams.',
  members: (count) => (count === 1 ? '1 person takes part.' : `${count} people take part.`),
  anonymous: (count) =>
    count === 1
      ? '1 other takes part without an account. They can answer and get no turn.'
      : `${count} others take part without an account. They can answer and get no turn.`,
  organisations: (count) => (count === 1 ? '1 organisation' : `${count} organisations`),
  nameless: 'Without a name',
  count: (people) => (people === 1 ? '1 person:' : `${people} people:`),
  unattached: (count) =>
    count === 1
      ? '1 person takes part without an organisation.'
      : `${count} people take part without an organisation. Together they get the turns of one organisation.`,
  proposed:
    'This is what Teams suggests. Not right? Give an organisation another name, or look the person up. Members can do it themselves: More, My organisation.',
  rename: 'Give another name',
  previous: 'Previous',
  next: 'Next',
  oneOfThem: 'Look somebody up',
  who: 'Who?',
  open: 'Show',
  renameMeans: 'All members see this name when they choose their organisation.',
  which: 'Which organisation?',
  newName: 'What is it called?',
  save: 'Save',
};
