import { type Card, card, type Language } from '../card.ts';
import { button, buttons, from, heading, sentence, wayBack } from '../parts.ts';
import { textsIn } from '../texts/index.ts';
import type { Origin } from '../verbs.ts';

export type FitView = Origin & { readonly language: Language };

/** "Does this work for us?": what has to be known before a network is set up. What is not certain is said to be so. */
export function fitCard({ language, ...origin }: FitView): Card {
  const texts = textsIn(language).setup;
  return card({
    lang: language,
    fallbackText: texts.fitFallback,
    body: [
      heading(texts.fitTitle),
      ...texts.fitAnswers.map(([who, what]) => sentence(who, what)),
      buttons([button(texts.goOn, { verb: 'setup.view', form: true, ...from(origin) })]),
      ...wayBack(texts.back, origin.round),
    ],
  });
}
