import type { Card, CardElement, Language, Press } from './card.ts';
import { button, buttons, from, under } from './parts.ts';
import { textsIn } from './texts/index.ts';
import type { Origin } from './verbs.ts';

/** What every posted card has: the way to all else that its reader can do. */
export const moreButton = (language: Language, origin: Origin = {}): Press =>
  button(textsIn(language).more.button, { verb: 'more.view', ...from(origin) });

/** The card as it is posted: with *Meer*, unless it has a better one of its own, that knows about its round. */
export function withMore(card: Card): Card {
  if (card.body.some(leadsToMore)) return card;
  const last = card.body.at(-1);
  const more = moreButton(card.lang);
  if (last?.type !== 'ActionSet') return { ...card, body: [...card.body, buttons([more])] };
  if (last.actions.length > 1) return { ...card, body: [...card.body, under(buttons([more]))] };
  return { ...card, body: [...card.body.slice(0, -1), { ...last, actions: [...last.actions, more] }] };
}

const leadsToMore = (element: CardElement) =>
  element.type === 'ActionSet' &&
  element.actions.some((action) => action.type === 'Action.Execute' && action.verb === 'more.view');
