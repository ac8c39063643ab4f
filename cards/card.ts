import type { Button } from './verbs.ts';

/** An Adaptive Card as Teams takes it: schema 1.5, plus Teams' own chart. Only the elements that our cards are made of. */
export type Card = {
  readonly type: 'AdaptiveCard';
  readonly $schema: string;
  readonly version: '1.5';
  readonly lang: Language;
  /** Shown by hosts that cannot show cards. A sentence of ours, never anybody's name or text. */
  readonly fallbackText: string;
  /** Each reader's own view. It names no readers: Teams then fetches it for everybody, in chats of up to sixty people. */
  readonly refresh?: { readonly action: Press };
  readonly body: readonly CardElement[];
};

export type Language = 'nl' | 'en';

type Spaced = { readonly spacing?: 'None' | 'Small' | 'Medium' | 'Large'; readonly separator?: boolean };

export type CardElement = Spaced &
  (
    | {
        readonly type: 'TextBlock';
        readonly text: string;
        readonly wrap: true;
        readonly style?: 'heading';
        readonly size?: 'Small' | 'Medium' | 'Large';
        readonly weight?: 'Bolder';
        readonly isSubtle?: boolean;
      }
    | { readonly type: 'RichTextBlock'; readonly inlines: readonly TextRun[] }
    | { readonly type: 'Container'; readonly style?: 'emphasis'; readonly items: readonly CardElement[] }
    | { readonly type: 'ActionSet'; readonly actions: readonly Action[] }
    | ChoiceInput
    | TextInput
    | NumberInput
    | DateInput
    | LineChart
  );

type TextRun = {
  readonly type: 'TextRun';
  readonly text: string;
  readonly size?: 'Small';
  readonly weight?: 'Bolder';
  readonly isSubtle?: boolean;
};

type Input = {
  readonly id: string;
  readonly label: string;
  readonly isRequired: boolean;
  readonly errorMessage: string;
};
type ChoiceInput = Input & {
  readonly type: 'Input.ChoiceSet';
  readonly style: 'expanded' | 'compact';
  readonly wrap: true;
  /** As many as one likes, or none; what is chosen is one text with commas between. */
  readonly isMultiSelect?: true;
  readonly choices: readonly { readonly title: string; readonly value: string }[];
  readonly value?: string;
};
type TextInput = Input & {
  readonly type: 'Input.Text';
  readonly isMultiline: boolean;
  readonly maxLength: number;
  /** To change: shown as it is, in a field and nowhere else. */
  readonly value?: string;
};

type NumberInput = Input & {
  readonly type: 'Input.Number';
  readonly min: number;
  readonly max: number;
  readonly value?: number;
};
/** Days are 'YYYY-MM-DD'. */
type DateInput = Input & {
  readonly type: 'Input.Date';
  readonly min: string;
  readonly max: string;
  readonly value?: string;
};

type LineChart = {
  readonly type: 'Chart.Line';
  readonly title: string;
  readonly xAxisTitle?: string;
  readonly yAxisTitle?: string;
  readonly yMin: number;
  readonly yMax: number;
  readonly data: readonly {
    readonly legend: string;
    readonly color: string;
    readonly values: readonly { readonly x: string; readonly y: number }[];
  }[];
  readonly fallback: 'drop' | CardElement;
};

export type Action = Press | Link;

/** A button that tells the bot something. */
export type Press = {
  readonly type: 'Action.Execute';
  readonly title: string;
  readonly verb: string;
  readonly data: Button;
  readonly style?: 'positive';
  /** 'none': the button works whatever the inputs hold. */
  readonly associatedInputs?: 'none';
  /** For clients from before Action.Execute: the same button, answered as a message. */
  readonly fallback?: {
    readonly type: 'Action.Submit';
    readonly title: string;
    readonly data: Button;
    readonly associatedInputs?: 'none';
  };
};

/** A button that opens a page of the bot's in the browser. Its address is ours alone, never made of what people typed. */
export type Link = { readonly type: 'Action.OpenUrl'; readonly title: string; readonly url: string };

/** The same card to read and not to press: for a place where its buttons would find nothing. */
export function withoutButtons({ refresh: _, ...card }: Card): Card {
  return { ...card, body: card.body.filter(({ type }) => type !== 'ActionSet') };
}

type Parts = Pick<Card, 'lang' | 'fallbackText' | 'body'> & { readonly refresh?: Card['refresh'] | undefined };

export function card({ lang, fallbackText, body, refresh }: Parts): Card {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang,
    fallbackText,
    ...(refresh && { refresh }),
    body,
  };
}
