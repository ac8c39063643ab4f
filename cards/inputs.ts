import type { CardElement } from './card.ts';

type Named = { readonly id: string; readonly label: string; readonly errorMessage: string };

type Choice = Named & {
  readonly choices: readonly { readonly title: string; readonly value: string }[];
  /** Which of them stands chosen; another than these chooses nothing. */
  readonly value?: string | undefined;
  readonly isRequired?: boolean;
};

/** One of a few, under each other. */
export const choiceInput = ({ value, isRequired = true, ...question }: Choice): CardElement => ({
  type: 'Input.ChoiceSet',
  ...question,
  style: 'expanded',
  wrap: true,
  isRequired,
  spacing: 'Medium',
  ...(value && question.choices.some((choice) => choice.value === value) && { value }),
});

type Choices = Named & Pick<Choice, 'choices'> & { readonly values: readonly string[] };

/** As many of them as one likes, or none. */
export const choicesInput = ({ values, ...question }: Choices): CardElement => {
  const chosen = question.choices.map(({ value }) => value).filter((value) => values.includes(value));
  return {
    type: 'Input.ChoiceSet',
    ...question,
    style: 'expanded',
    wrap: true,
    isMultiSelect: true,
    isRequired: false,
    spacing: 'Medium',
    ...(chosen.length > 0 && { value: chosen.join(',') }),
  };
};

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
