import { type Card, type CardElement, card, type Language } from './card.ts';
import { box, buttons, footnote, from, heading, paragraph, sendButton, wayBack } from './parts.ts';
import { textsIn } from './texts/index.ts';
import { type Origin, remarksInput, thresholdInput } from './verbs.ts';

export type RulesView = Origin & {
  readonly language: Language;
  readonly threshold: number;
  readonly freeText: boolean;
  readonly mayHaveRemarks: boolean;
  readonly isSaved: boolean;
};

/** For the coordinator alone: what holds for the rounds that open from now on. */
export function rulesCard({ language, isSaved, round, network, ...rules }: RulesView): Card {
  const texts = textsIn(language).rules;
  return card({
    lang: language,
    fallbackText: texts.fallback,
    body: [
      heading(texts.title),
      ...(isSaved ? [box([paragraph(texts.saved)])] : []),
      thresholdQuestion(rules.threshold, language),
      ...(rules.mayHaveRemarks
        ? [remarksQuestion(rules.freeText, language), footnote(texts.remarksIntro)]
        : [footnote(texts.remarksNeedTen)]),
      footnote(texts.openRounds),
      buttons([sendButton(texts.save, { verb: 'rules.save', ...from({ round, network }) })]),
      ...wayBack(textsIn(language).closing.back, round),
    ],
  });
}

const offered: readonly number[] = [5, 6, 7, 8, 9, 10];

function thresholdQuestion(threshold: number, language: Language): CardElement {
  const texts = textsIn(language).rules;
  const counts = offered.includes(threshold) ? offered : [...offered, threshold];
  return question({
    id: thresholdInput,
    label: texts.threshold,
    errorMessage: texts.pickOne,
    choices: counts.map((count) => ({ title: texts.answers(count), value: String(count) })),
    value: String(threshold),
  });
}

function remarksQuestion(freeText: boolean, language: Language): CardElement {
  const texts = textsIn(language).rules;
  return question({
    id: remarksInput,
    label: texts.remarks,
    errorMessage: texts.pickOne,
    choices: [
      { title: texts.remarksOn, value: 'on' },
      { title: texts.remarksOff, value: 'off' },
    ],
    value: freeText ? 'on' : 'off',
  });
}

type Question = Pick<
  Extract<CardElement, { type: 'Input.ChoiceSet' }>,
  'id' | 'label' | 'errorMessage' | 'choices' | 'value'
>;

const question = (parts: Question): CardElement => ({
  type: 'Input.ChoiceSet',
  ...parts,
  style: 'expanded',
  wrap: true,
  isRequired: true,
  spacing: 'Medium',
});
