import type { Card, CardElement } from '../../cards/card.ts';

/** A card as somebody reads it: its sentences, from top to bottom, with a label where people can choose or press. */
export const read = (card: Card): readonly string[] => card.body.flatMap(lines);

function lines(element: CardElement): readonly string[] {
  switch (element.type) {
    case 'TextBlock':
      return [element.text];
    case 'RichTextBlock':
      return [element.inlines.map(({ text }) => text).join('')];
    case 'Container':
      return element.items.flatMap(lines);
    case 'ActionSet':
      return element.actions.map(({ title }) => `[${title}]`);
    case 'Input.ChoiceSet':
      return [element.label, `(${element.choices.map(({ title }) => title).join(' | ')})`];
    case 'Input.Text':
    case 'Input.Number':
    case 'Input.Date':
      return [element.label];
    case 'Chart.Line':
      return [`<${element.title}>`];
  }
}

const inside = (element: CardElement): readonly CardElement[] =>
  element.type === 'Container' ? element.items.flatMap(inside) : [element];

const actionsOf = (card: Card) =>
  card.body.flatMap(inside).flatMap((element) => (element.type === 'ActionSet' ? element.actions : []));

/** All buttons of a card that tell the bot something. */
export const buttonsOf = (card: Card) =>
  actionsOf(card).flatMap((action) => (action.type === 'Action.Execute' ? [action] : []));

/** All buttons of a card that open a page. */
export const linksOf = (card: Card) =>
  actionsOf(card).flatMap((action) => (action.type === 'Action.OpenUrl' ? [action] : []));

/** All inputs of a card, by id. */
export const inputsOf = (card: Card) =>
  card.body.flatMap(inside).flatMap((element) => (isInput(element) ? [element] : []));

type Input = Extract<CardElement, { isRequired: boolean }>;
const isInput = (element: CardElement): element is Input => 'isRequired' in element;

/** One text in a card: under which key, and of what. */
export type Leaf = { readonly text: string; readonly key: string; readonly holder: Readonly<Record<string, unknown>> };

/** Every text that a card holds anywhere, in any element that will ever be. */
export function leavesOf(card: object): readonly Leaf[] {
  const leaves: Leaf[] = [];
  JSON.stringify(card, function (this: Leaf['holder'], key, value) {
    if (typeof value === 'string') leaves.push({ text: value, key, holder: this });
    return value;
  });
  return leaves;
}
