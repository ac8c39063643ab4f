import { checkInInputs } from '../../cards/input-names.ts';
import type { Button } from '../../cards/verbs.ts';
import type { Happening } from '../events.ts';
import { originOf } from '../origin.ts';
import { textIn } from './filled-in.ts';

const verbs = ['check-ins.view', 'check-in.plan', 'check-in.cancel', 'check-in.close'] as const;
export type CheckInButton = Extract<Button, { verb: (typeof verbs)[number] }>;

export const isAboutCheckIns = (button: Button): button is CheckInButton => verbs.some((verb) => verb === button.verb);

/** What somebody means who presses a button about check-ins. What was chosen is in the inputs, or in the button by their names. */
export function checkInMeant(button: CheckInButton, data: Readonly<Record<string, unknown>>): Happening {
  const origin = originOf(button);
  switch (button.verb) {
    case 'check-ins.view':
      return { kind: 'check-ins-viewed', page: button.page, ...(button.form && { filled: filledIn(data) }), ...origin };
    case 'check-in.plan':
      return {
        ...{ kind: 'check-in-given', filled: filledIn(data), isSure: button.sure === true },
        ...{ plan: button.plan, ...origin },
      };
    case 'check-in.cancel':
    case 'check-in.close':
      return { kind: settled[button.verb], checkIn: button.of, isSure: button.sure === true, ...origin };
  }
}

const settled = { 'check-in.cancel': 'check-in-cancelled', 'check-in.close': 'check-in-closed' } as const;

const filledIn = (data: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(checkInInputs.map((input) => [input, textIn(data, input)]));
