import { type Card, card, type Language } from './card.ts';
import { button, buttons, footnote, heading, paragraph } from './parts.ts';
import { textsIn } from './texts/index.ts';

export type WelcomeView = { readonly language: Language };

/** Once, when the bot joins a chat: what it does, what it keeps, who sets it up. */
export function welcomeCard({ language }: WelcomeView): Card {
  const texts = textsIn(language).welcome;
  return card({
    lang: language,
    fallbackText: texts.fallback,
    body: [
      heading(texts.title),
      paragraph(texts.what),
      paragraph(texts.keeps),
      footnote(texts.notForPatients),
      paragraph(texts.whoCoordinates),
      buttons([button(texts.takeCoordination, { verb: 'coordinator.take' })]),
    ],
  });
}
