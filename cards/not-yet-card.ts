import { type Card, card, type Language } from './card.ts';
import { buttons, heading, paragraph, wordButton } from './parts.ts';
import { textsIn } from './texts/index.ts';
import type { notYet } from './texts/nl/not-yet.ts';

/** What people may ask for, and does not exist yet. */
export type Feature = keyof typeof notYet.features;

export type NotYetView = { readonly language: Language; readonly feature: Feature };

/** For who asks what does not exist yet: that it does not, and what does. */
export function notYetCard({ language, feature }: NotYetView): Card {
  const texts = textsIn(language).notYet;
  const { what, instead, word } = texts.features[feature];
  return card({
    lang: language,
    fallbackText: texts.fallback,
    body: [heading(texts.title), paragraph(what), paragraph(instead), buttons([wordButton(word)])],
  });
}
