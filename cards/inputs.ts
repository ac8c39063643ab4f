import type { CardElement } from './card.ts';

type Named = { readonly id: string; readonly label: string; readonly errorMessage: string };

type Choice = Named & {
  readonly choices: readonly { readonly title: string; readonly value: string }[];
  /** Which of them stands chosen; another than these chooses nothing. */
  readonly value?: string | undefined;
};

/** One of a few, under each other. */
export const choiceInput = ({ value, ...question }: Choice): CardElement => ({
  type: 'Input.ChoiceSet',
  ...question,
  style: 'expanded',
  wrap: true,
  isRequired: true,
  spacing: 'Medium',
  ...(value && question.choices.some((choice) => choice.value === value) && { value }),
});

type Text = Named & {
  readonly maxLength: number;
  readonly isRequired: boolean;
  readonly isMultiline: boolean;
  /** What people typed: shown in the field and nowhere else. */
  readonly value?: string | undefined;
};

export const textInput = ({ value, ...question }: Text): CardElement => ({
  type: 'Input.Text',
  ...question,
  spacing: 'Medium',
  ...(value && { value }),
});

type WholeNumber = Named & {
  readonly min: number;
  readonly max: number;
  /** As it came in: what is no number is left out. */
  readonly value?: string | undefined;
};

export const numberInput = ({ value, ...question }: WholeNumber): CardElement => ({
  type: 'Input.Number',
  ...question,
  isRequired: true,
  spacing: 'Medium',
  ...(value && /^\d{1,9}$/.test(value.trim()) && { value: Number(value) }),
});

type Day = Named & {
  readonly min: string;
  readonly max: string;
  readonly value?: string | undefined;
  readonly isRequired?: boolean;
};

/** Days are 'YYYY-MM-DD'. */
export const dateInput = ({ value, isRequired = true, ...question }: Day): CardElement => ({
  type: 'Input.Date',
  ...question,
  isRequired,
  spacing: 'Medium',
  ...(value && /^\d{4}-\d\d-\d\d$/.test(value) && { value }),
});
