import { card, type Language } from '../../cards/card.ts';
import { buttons, heading, sendButton } from '../../cards/parts.ts';
import { type PersonChoiceView, personChoice } from '../../cards/person-choice.ts';
import { say } from './peoples-words.ts';

type Shown = Pick<PersonChoiceView, 'people' | 'more'> & { readonly search?: string };

/** The brick on a card of its own: whoever asks for a person has more around it. */
const choiceOf = (choice: Shown) => (language: Language) => {
  const [title, fallbackText] = language === 'nl' ? ['Wie wordt het?', 'Kies.'] : ['Who will it be?', 'Choose.'];
  const searching = { verb: 'rules.save', revision: 0 } as const;
  const send = buttons([sendButton(title, searching)]);
  const body = [heading(title), ...personChoice({ language, label: title, ...choice, searching }), send];
  return card({ lang: language, fallbackText, body });
};

const found = () => [
  { key: 'hans'.padEnd(22, '0'), name: say.name },
  { key: 'fatima'.padEnd(22, '0'), name: say.otherName },
  { key: 'nameless'.padEnd(22, '0'), name: '' },
];

export const authority = {
  'choice.few': (language: Language) => choiceOf({ people: found(), more: 0 })(language),
  'choice.many': (language: Language) => choiceOf({ people: [], more: 61 })(language),
  'choice.found': (language: Language) => choiceOf({ people: found(), more: 1, search: say.name })(language),
  'choice.nobody': (language: Language) => choiceOf({ people: [], more: 0, search: say.otherName })(language),
};

const eachOf = (count: number, name: string) =>
  Array.from({ length: count }, (_, nth) => ({ key: `k${nth}`.padEnd(22, '0'), name }));

export const longestOfAuthority = {
  'choice.longest': choiceOf({ people: eachOf(20, 'Zorg '.repeat(40)), more: 580, search: 'z'.repeat(50) }),
};
