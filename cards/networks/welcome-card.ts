import { type Card, card, type Language } from '../card.ts';
import { button, buttons, footnote, heading, paragraph, under } from '../parts.ts';
import { textsIn } from '../texts/index.ts';

export type WelcomeView = { readonly language: Language };

/** Once, when the bot joins a chat: what it does, what it keeps, who sets it up. */
export function welcomeCard({ language }: WelcomeView): Card {
  const { welcome, setup, more } = textsIn(language);
  return card({
    lang: language,
    fallbackText: welcome.fallback,
    body: [
      heading(welcome.title),
      paragraph(welcome.what),
      paragraph(welcome.keeps),
      footnote(welcome.notForPatients),
      paragraph(welcome.whoSetsUp),
      buttons([button(setup.open, { verb: 'setup.view' }), button(more.button, { verb: 'more.view' })]),
      under(buttons([button(setup.fit, { verb: 'fit.view' })])),
    ],
  });
}
