import { type Card, card, type Language } from '../card.ts';
import { daysInput } from '../input-names.ts';
import { button, buttons, from, heading, paragraph, sendButton, verbatim } from '../parts.ts';
import { textsIn } from '../texts/index.ts';
import type { Origin } from '../verbs.ts';
import { type PersonChoiceView, personChoice } from './person-choice.ts';

export type SubstituteView = Origin &
  Pick<PersonChoiceView, 'people' | 'more' | 'search'> & {
    readonly language: Language;
    /** For whom, by key, where it is not the reader. */
    readonly of?: { readonly key: string; readonly name: string } | undefined;
  };

/** For one reader: who sits in, and for how long. */
export function substituteCard({ language, of, round, network, ...choice }: SubstituteView): Card {
  const texts = textsIn(language).place;
  const subject = { ...(of && { of: of.key }), ...from({ round, network }) };
  return card({
    lang: language,
    fallbackText: texts.fallback,
    body: [
      heading(texts.substitute),
      ...(of ? [verbatim(of.name, texts.sitInFor)] : []),
      paragraph(of ? texts.whatItMeansForOther : texts.whatItMeans),
      ...personChoice({ ...choice, language, label: texts.who, searching: { verb: 'substitute.view', ...subject } }),
      {
        type: 'Input.ChoiceSet',
        id: daysInput,
        label: texts.howLong,
        style: 'expanded',
        wrap: true,
        isRequired: true,
        errorMessage: texts.pickOne,
        spacing: 'Medium',
        choices: (['30', '90', 'open'] as const).map((value) => ({ title: texts.terms[value], value })),
        value: '30',
      },
      buttons([sendButton(texts.saveSubstitute, { verb: 'substitute.save', ...subject })]),
      buttons([button(textsIn(language).closing.back, { verb: 'place.view', ...subject })]),
    ],
  });
}
