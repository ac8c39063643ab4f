import type { CardElement, Language } from '../card.ts';
import { organisationInput, organisationTextInput } from '../input-names.ts';
import { literal } from '../literal.ts';
import { textsIn } from '../texts/index.ts';

type Offered = { readonly key: string; readonly name?: string | undefined };

export type OrganisationChoiceView = {
  readonly language: Language;
  /** What is asked: a sentence of ours. */
  readonly label: string;
  readonly organisations: readonly Offered[];
  /** Which is chosen now, by key. */
  readonly choice?: string | undefined;
  /** Whether "no organisation" can be chosen. */
  readonly withoutNone?: true;
};

/** As many as fit; who does not find theirs types its name. */
const mostOffered = 40;

/** Choosing an organisation by its key; none is a full answer. */
export function organisationChoice(view: OrganisationChoiceView): readonly CardElement[] {
  const { language, label, organisations, choice, withoutNone } = view;
  const texts = textsIn(language).place;
  const chosen = organisations.find(({ key }) => key === choice);
  const others = organisations.filter((one) => one !== chosen).slice(0, mostOffered - 1);
  const offered = organisations.filter((one) => one === chosen || others.includes(one));
  const choices = [
    ...offered.map(({ key, name }) => ({ title: literal(name ?? '') || texts.nameless, value: key })),
    ...(withoutNone ? [] : [{ title: texts.none, value: 'none' }]),
  ];
  return choices.length === 0
    ? []
    : [
        {
          type: 'Input.ChoiceSet',
          id: organisationInput,
          label,
          style: 'compact',
          wrap: true,
          isRequired: false,
          errorMessage: texts.pickOne,
          spacing: 'Medium',
          choices,
          ...(choice && choices.some(({ value }) => value === choice) && { value: choice }),
        },
      ];
}

/** The name of one that is not in the list, or a new name. */
export const organisationNameInput = (language: Language, value?: string, label?: string): CardElement => ({
  type: 'Input.Text',
  id: organisationTextInput,
  label: label ?? textsIn(language).place.another,
  isMultiline: false,
  maxLength: 60,
  isRequired: false,
  errorMessage: textsIn(language).place.nameTooLong,
  spacing: 'Medium',
  ...(value && { value }),
});
