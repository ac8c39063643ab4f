import { type Card, card, type Language } from '../card.ts';
import { startInput } from '../input-names.ts';
import { dateInput } from '../inputs.ts';
import { apart, box, button, buttons, from, heading, paragraph, sendButton, under } from '../parts.ts';
import type { ProblemCode } from '../problem-card.ts';
import { textsIn } from '../texts/index.ts';
import type { Origin } from '../verbs.ts';

export type StartView = Origin & {
  readonly language: Language;
  readonly revision: number;
  /** Days as 'YYYY-MM-DD'. */
  readonly earliest: string;
  readonly latest: string;
  readonly chosen?: string | undefined;
  readonly problem?: ProblemCode | undefined;
};

/** From which meeting on something is asked. */
export function startCard({ language, revision, earliest, latest, chosen, problem, ...origin }: StartView): Card {
  const texts = textsIn(language).setup;
  return card({
    lang: language,
    fallbackText: texts.startFallback,
    body: [
      heading(texts.startTitle),
      ...(problem ? [box([paragraph(textsIn(language).problems.sentences[problem])])] : []),
      paragraph(texts.startIntro),
      buttons([button(texts.startNext, { verb: 'start.next', ...from(origin) })]),
      apart(
        dateInput({
          ...{ id: startInput, label: texts.startDay, errorMessage: texts.startError },
          ...{ min: earliest, max: latest, value: chosen },
        }),
      ),
      buttons([sendButton(texts.save, { verb: 'start.save', revision, ...from(origin) })]),
      under(buttons([button(texts.back, { verb: 'steps.view', ...from(origin) })])),
    ],
  });
}
