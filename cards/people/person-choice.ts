import type { CardElement, Language } from '../card.ts';
import { longestSearch, personInput, searchInput } from '../input-names.ts';
import { literal, shortened } from '../literal.ts';
import { buttons, footnote, sendButton } from '../parts.ts';
import { textsIn } from '../texts/index.ts';
import type { Button } from '../verbs.ts';

export type PersonChoiceView = {
  readonly language: Language;
  /** What is asked: a sentence of ours. */
  readonly label: string;
  /** Those who can be chosen now; `more`: how many others there are. */
  readonly people: readonly { readonly key: string; readonly name: string }[];
  readonly more: number;
  readonly search?: string | undefined;
  /** What the search button sends, with the search beside it. */
  readonly searching: Button;
};

/** So many stand under each other; more are a list that opens. */
const mostUnderEachOther = 6;

/**
 * Choosing one person on a card: a search by a part of the name where not everybody fits, and those who were found. The
 * choice is their key. It is not required, or searching would wait for it: what nobody chose is refused in words.
 */
export function personChoice(view: PersonChoiceView): readonly CardElement[] {
  const { people, more, search, language } = view;
  const texts = textsIn(language).choosing;
  const isSearchNeeded = more > 0 || !!search;
  return [
    ...(people.length > 0 ? [choiceOf(view)] : []),
    ...(search && people.length === 0 ? [footnote(texts.nobody)] : []),
    ...(more > 0 && people.length > 0 ? [footnote(texts.more(more))] : []),
    ...(isSearchNeeded ? searchFor(view) : []),
  ];
}

const choiceOf = ({ language, label, people }: PersonChoiceView): CardElement => ({
  type: 'Input.ChoiceSet',
  id: personInput,
  label,
  style: people.length > mostUnderEachOther ? 'compact' : 'expanded',
  wrap: true,
  isRequired: false,
  errorMessage: textsIn(language).choosing.pickOne,
  spacing: 'Medium',
  choices: people.map(({ key, name }) => ({
    title: literal(shortened(name)) || textsIn(language).choosing.nameless,
    value: key,
  })),
});

function searchFor({ language, search, searching }: PersonChoiceView): readonly CardElement[] {
  const texts = textsIn(language).choosing;
  return [
    {
      type: 'Input.Text',
      id: searchInput,
      label: texts.search,
      isMultiline: false,
      maxLength: longestSearch,
      isRequired: false,
      errorMessage: texts.searchError,
      spacing: 'Medium',
      ...(search && { value: search }),
    },
    buttons([sendButton(texts.find, searching)]),
  ];
}
