import { type Card, card, type Language } from '../card.ts';
import { ownQuestionInputs } from '../input-names.ts';
import { choiceInput, textInput } from '../inputs.ts';
import { box, button, buttons, footnote, from, heading, paragraph, sendButton, under, verbatim } from '../parts.ts';
import type { ProblemCode } from '../problem-card.ts';
import { textsIn } from '../texts/index.ts';
import type { Origin } from '../verbs.ts';

export type OwnQuestionView = Origin & {
  readonly language: Language;
  readonly revision: number;
  /** What came in and was not kept, and why. */
  readonly filled?: Readonly<Record<'nl' | 'en' | 'scale', string>> | undefined;
  readonly problem?: ProblemCode | undefined;
};

const scales = ['well', 'much', 'strongly'] as const;

/** For who leads the network: to write a question of its own, in both languages. */
export function ownQuestionCard({ language, revision, filled, problem, ...origin }: OwnQuestionView): Card {
  const { questions: texts, ownLabels, problems, setup } = textsIn(language);
  const typed = (id: string, label: string, value: string | undefined) =>
    textInput({
      ...{ id, label, value, errorMessage: texts.ownError, maxLength: 120, isRequired: true, isMultiline: true },
    });
  return card({
    lang: language,
    fallbackText: texts.fallback,
    body: [
      heading(texts.ownFormTitle),
      ...(problem ? [box([paragraph(problems.sentences[problem])])] : []),
      paragraph(texts.ownFormIntro),
      typed(ownQuestionInputs.nl, texts.ownDutch, filled?.nl),
      typed(ownQuestionInputs.en, texts.ownEnglish, filled?.en),
      choiceInput({
        ...{ id: ownQuestionInputs.scale, label: texts.ownScale, errorMessage: texts.pickOne },
        choices: scales.map((scale) => ({ title: ownLabels[scale].join(', '), value: scale })),
        value: filled?.scale ?? 'well',
      }),
      footnote(setup.formPrivacy),
      buttons([
        sendButton(texts.save, { verb: 'own-question.save', revision, ...from(origin) }),
        button(setup.back, { verb: 'questions.view', page: 1, ...from(origin) }),
      ]),
    ],
  });
}

type OwnRemovalView = Origin & { readonly language: Language; readonly id: string; readonly text: string };

/** Whether who leads the network means it: which question, and what taking it away does. */
export function ownRemovalCard({ language, id, text, ...origin }: OwnRemovalView): Card {
  const { questions: texts, setup } = textsIn(language);
  return card({
    lang: language,
    fallbackText: texts.fallback,
    body: [
      heading(texts.ownRemoveTitle),
      box([verbatim(text)]),
      paragraph(texts.ownRemoving),
      buttons([button(texts.ownRemove, { verb: 'own-question.remove', prompt: id, ...from(origin) })]),
      under(buttons([button(setup.back, { verb: 'questions.view', page: 1, ...from(origin) })])),
    ],
  });
}
