import { type Card, card, type Language } from './card.ts';
import { button, buttons, heading, wayBack } from './parts.ts';
import { textsIn } from './texts/index.ts';

export type PrivacyView = {
  readonly language: Language;
  /** The round from whose card this was opened. */
  readonly round?: string | undefined;
};

/** The privacy statement in short. */
export function privacyCard({ language, round }: PrivacyView): Card {
  const texts = textsIn(language).privacy;
  const from = round === undefined ? {} : { round };
  return card({
    lang: language,
    fallbackText: texts.fallback,
    body: [
      heading(texts.how),
      buttons([button(texts.myData, { verb: 'me.view', ...from })]),
      ...wayBack(texts.back, round),
    ],
  });
}
