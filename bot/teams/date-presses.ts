import { absenceInput, nextDateInput } from '../../cards/input-names.ts';
import type { Button } from '../../cards/verbs.ts';
import type { Happening } from '../events.ts';
import { originOf } from '../origin.ts';
import { textIn } from './filled-in.ts';

/** The buttons about when a chat meets next, and when somebody is not there. */
export type DateButton = Extract<Button, { verb: `date.${string}` | `absence.${string}` }>;
export const isAboutDates = (button: Button): button is DateButton => /^(date|absence)\./.test(button.verb);

/** What somebody means who presses one of them. */
export function dateMeant(button: DateButton, data: Record<string, unknown>): Happening {
  const origin = originOf(button);
  switch (button.verb) {
    case 'date.view':
      return { kind: 'date-viewed', ofChat: button.chat, ...origin };
    case 'date.save':
      return { kind: 'date-given', ofChat: button.chat, day: textIn(data, nextDateInput), ...origin };
    case 'absence.view':
      return { kind: 'absence-viewed', ...origin };
    case 'absence.save':
      return { kind: 'absence-given', day: textIn(data, absenceInput), ...origin };
    case 'absence.drop':
      return { kind: 'absence-dropped', day: button.day, ...origin };
  }
}
