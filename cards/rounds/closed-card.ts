import { type Card, card, type Language } from '../card.ts';
import { moreButton } from '../more-button.ts';
import { button, buttons, heading, paragraph } from '../parts.ts';
import { textsIn } from '../texts/index.ts';

export type ClosedView = { readonly language: Language; readonly state: State; readonly round: string };
/**
 * `untold`: what it said does not stand in the chat. `cancelled`: a check-in that was taken back. `elsewhere`: the round is open,
 * and its card is another message.
 */
type State = 'closing' | 'closed' | 'untold' | 'elsewhere' | 'cancelled';

/** What the reflection card turns into, for everyone, when its round can no longer be answered there. */
export function closedCard(view: ClosedView): Card {
  const texts = textsIn(view.language).reflection;
  const said = {
    closing: { title: texts.closingTitle, text: texts.closing, fallback: texts.closedFallback },
    closed: { title: texts.closedTitle, text: texts.closed, fallback: texts.closedFallback },
    untold: { title: texts.closedTitle, text: texts.untold, fallback: texts.closedFallback },
    cancelled: { title: texts.cancelledTitle, text: texts.cancelled, fallback: texts.cancelledFallback },
    elsewhere: { title: texts.elsewhereTitle, text: texts.elsewhere, fallback: texts.elsewhereFallback },
  }[view.state];
  const labels: Partial<Record<State, string>> = { elsewhere: texts.look, untold: texts.lookBack };
  const look = labels[view.state];
  const more = moreButton(view.language, view);
  return card({
    lang: view.language,
    fallbackText: said.fallback,
    body: [
      heading(said.title),
      paragraph(said.text),
      buttons([look ? button(look, { verb: 'answer.view', round: view.round }) : more]),
    ],
  });
}
