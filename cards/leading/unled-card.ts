import { type Card, card, type Language } from '../card.ts';
import { button, buttons, heading, paragraph } from '../parts.ts';
import { textsIn } from '../texts/index.ts';

export type UnledView = { readonly language: Language; readonly isLed: boolean };

/** For the group: that nobody leads the network any more, once; and in the same message, that somebody does again. */
export function unledCard({ language, isLed }: UnledView): Card {
  const texts = textsIn(language).leaders;
  const unled = [
    heading(texts.unledTitle),
    paragraph(texts.unled),
    buttons([button(texts.become, { verb: 'coordinator.take' })]),
  ];
  const led = [heading(texts.ledTitle), paragraph(texts.led)];
  return card({ lang: language, fallbackText: texts.fallback, body: isLed ? led : unled });
}
