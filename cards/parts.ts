import type { Action, Card, CardElement, Link, Press } from './card.ts';
import { cantSayChoice } from './input-names.ts';
import { literal } from './literal.ts';
import type { Button, Origin } from './verbs.ts';

/** The one title of a card. */
export const heading = (text: string): CardElement => ({
  type: 'TextBlock',
  style: 'heading',
  size: 'Large',
  weight: 'Bolder',
  wrap: true,
  text,
});

export const subheading = (text: string): CardElement => ({
  type: 'TextBlock',
  weight: 'Bolder',
  wrap: true,
  spacing: 'Medium',
  text,
});

/** A sentence of ours. Never for what people typed or are called: Teams reads this text as Markdown. */
export const paragraph = (text: string): CardElement => ({ type: 'TextBlock', wrap: true, text });

export const footnote = (text: string): CardElement => ({
  type: 'TextBlock',
  size: 'Small',
  isSubtle: true,
  wrap: true,
  spacing: 'Medium',
  text,
});

/** Words that people made: shown letter by letter, whatever is in them. `label`: ours. */
export const verbatim = (text: string, label?: string): CardElement => ({
  type: 'RichTextBlock',
  inlines: [...(label ? [strong(`${label} `)] : []), { type: 'TextRun', text: literal(text) }],
});

/** The same, less loud. */
export const aside = (text: string, label: string): CardElement => ({
  type: 'RichTextBlock',
  spacing: 'Small',
  inlines: [
    { type: 'TextRun', text: `${label} `, size: 'Small', isSubtle: true },
    { type: 'TextRun', text: literal(text), size: 'Small', isSubtle: true },
  ],
});

/** A sentence of ours that begins in bold: our cards hold no Markdown, which not every client reads. */
export const sentence = (start: string, rest: string): CardElement => verbatim(rest, start);

const strong = (text: string) => ({ type: 'TextRun', text, weight: 'Bolder' }) as const;

export const box = (items: readonly CardElement[]): CardElement => ({
  type: 'Container',
  style: 'emphasis',
  spacing: 'Medium',
  items,
});

/** One row. What does not fit beside each other on a phone is two rows: Teams cuts titles off. */
export const buttons = (actions: readonly Action[]): CardElement => ({ type: 'ActionSet', spacing: 'Medium', actions });

/** As many as there are, two in a row where both titles fit beside each other on a phone. */
export function rows(actions: readonly Action[]): readonly CardElement[] {
  const [one, other, ...rest] = actions;
  if (!one) return [];
  const isPair = other && [one, other].every(({ title }) => title.length <= mostLettersInHalf);
  return isPair ? [buttons([one, other]), ...rows(rest)] : [buttons([one]), ...rows(actions.slice(1))];
}

const mostLettersInHalf = 17;

/** An element that belongs to what stands above it. */
export const under = (element: CardElement): CardElement => ({ ...element, spacing: 'Small' });

/** An element with which something else begins. */
export const apart = (element: CardElement): CardElement => ({ ...element, spacing: 'Large', separator: true });

/** A button that works whatever the inputs hold, on old clients too. */
export const button = (title: string, data: Button): Press => ({
  ...execute(title, data),
  associatedInputs: 'none',
  fallback: { ...submit(title, data), associatedInputs: 'none' },
});

/** A button that says a command for who does not type it. */
export const wordButton = (word: string): Press =>
  button(word.charAt(0).toUpperCase() + word.slice(1), { verb: 'word.say', word });

/** The button that sends the inputs, once they are filled in. */
export const sendButton = (title: string, data: Button): Press => ({ ...execute(title, data), style: 'positive' });

const execute = (title: string, data: Button): Press => ({
  type: 'Action.Execute',
  title,
  verb: data.verb,
  data,
  fallback: submit(title, data),
});

const submit = (title: string, data: Button) => ({ type: 'Action.Submit', title, data }) as const;

/** A button that opens a page of the bot's. */
export const linkButton = (title: string, url: string): Link => ({ type: 'Action.OpenUrl', title, url });

/** For the data of a button on a view: where that view was opened from. */
export const from = ({ round, network }: Origin) => ({ ...(round && { round }), ...(network && { network }) });

/** From a view that covers a round's card, back to that card; nothing where there is no such card. */
export const wayBack = (title: string, round: string | undefined): readonly CardElement[] =>
  round === undefined ? [] : [buttons([button(title, { verb: 'answer.view', round })])];

/** Lets Teams fetch each reader's own view of the card when it comes into sight; in chats of over sixty people by hand. */
export const refreshing = (data: Button): NonNullable<Card['refresh']> => ({
  action: { type: 'Action.Execute', title: '', verb: data.verb, data },
});

type Scale = { readonly cantSay: string; readonly pickOne: string };

type Prompt = { readonly text: string; readonly labels: readonly string[] };

/** Five named points, or three choices, and "can't say", with one of them chosen where `value` is one of them. */
export function scoreInput(id: string, prompt: Prompt, scale: Scale, value?: string): CardElement {
  const points = prompt.labels.map((title, index) => ({ title, value: String(index + 1) }));
  const choices = [...points, { title: scale.cantSay, value: cantSayChoice }];
  return {
    type: 'Input.ChoiceSet',
    id,
    label: prompt.text,
    style: 'expanded',
    wrap: true,
    isRequired: true,
    errorMessage: scale.pickOne,
    spacing: 'Medium',
    choices,
    ...(value && choices.some((choice) => choice.value === value) && { value }),
  };
}
