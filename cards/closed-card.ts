import { type Card, card, type Language } from './card.ts';
import { button, buttons, heading, paragraph } from './parts.ts';
import { textsIn } from './texts/index.ts';

export type ClosedView = { readonly language: Language; readonly state: 'closing' | 'closed'; readonly round: string };

/** What the reflection card turns into, for everyone, when its round can no longer be answered. */
export function closedCard(view: ClosedView): Card {
  const texts = textsIn(view.language).reflection;
  const isClosing = view.state === 'closing';
  return card({
    lang: view.language,
    fallbackText: texts.closedFallback,
    body: [
      heading(isClosing ? texts.closingTitle : texts.closedTitle),
      paragraph(isClosing ? texts.closing : texts.closed),
      buttons([button(texts.more, { verb: 'more.view', round: view.round })]),
    ],
  });
}
