import { type Card, type CardElement, card, type Language } from './card.ts';
import { box, buttons, from, heading, paragraph, sendButton, subheading, verbatim, wayBack } from './parts.ts';
import type { ProblemCode } from './problem-card.ts';
import { textsIn } from './texts/index.ts';
import { type Origin, purposeInput } from './verbs.ts';

export type CoordinatorView = Origin & {
  readonly language: Language;
  /** `taken`: the role was just taken. `asked`: to see or change the shared task. `saved`: it was just changed. */
  readonly moment: 'taken' | 'asked' | 'saved';
  /** What they sent and was not kept, since it has to be changed. */
  readonly refused?: { readonly code: ProblemCode; readonly purpose: string };
  readonly purpose?: string | undefined;
};

/** For the coordinator alone: the shared task in one sentence, which stands above every reflection card. */
export function coordinatorCard({ language, moment, purpose, refused, ...origin }: CoordinatorView): Card {
  const texts = textsIn(language).welcome;
  const problem = refused && textsIn(language).problems.sentences[refused.code];
  return card({
    lang: language,
    fallbackText: moment === 'taken' ? texts.takenFallback : texts.purposeFallback,
    body: [
      ...(moment === 'taken'
        ? [heading(texts.taken), paragraph(texts.takenNext), subheading(texts.purposeTitle)]
        : [heading(texts.purposeTitle)]),
      ...(moment === 'saved' ? [paragraph(texts.purposeSaved)] : []),
      ...(problem ? [box([paragraph(problem)])] : []),
      ...(purpose ? [verbatim(purpose)] : []),
      purposeQuestion(texts, refused?.purpose),
      buttons([sendButton(texts.save, { verb: 'purpose.save', ...from(origin) })]),
      ...wayBack(textsIn(language).closing.back, origin.round),
    ],
  });
}

type Texts = { readonly purposeLabel: string; readonly purposeError: string };

const purposeQuestion = (texts: Texts, value: string | undefined): CardElement => ({
  type: 'Input.Text',
  id: purposeInput,
  label: texts.purposeLabel,
  errorMessage: texts.purposeError,
  isRequired: false,
  isMultiline: true,
  maxLength: 200,
  spacing: 'Medium',
  ...(value && { value }),
});
