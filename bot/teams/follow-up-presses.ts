import { agreementInputs } from '../../cards/input-names.ts';
import type { Button } from '../../cards/verbs.ts';
import type { Happening } from '../events.ts';
import { originOf } from '../origin.ts';
import { textIn } from './filled-in.ts';

const verbs = ['agreements.view', 'agreement.save', 'agreement.done', 'agreement.drop'] as const;

/** The buttons about what a group agrees. */
export type FollowUpButton = Extract<Button, { verb: (typeof verbs)[number] }>;
export const isAboutFollowUp = (button: Button): button is FollowUpButton => verbs.some((verb) => verb === button.verb);

/** What somebody means who presses one of them. */
export function followUpMeant(button: FollowUpButton, data: Record<string, unknown>): Happening {
  const origin = originOf(button);
  switch (button.verb) {
    case 'agreements.view':
      return { kind: 'agreements-viewed', ofChat: button.chat, ...origin };
    case 'agreement.save':
      return { kind: 'agreement-given', ofChat: button.chat, given: givenIn(data), ...origin };
    case 'agreement.done':
      return { kind: 'agreement-settled', agreement: button.agreement, as: 'done', ...origin };
    case 'agreement.drop':
      return { kind: 'agreement-settled', agreement: button.agreement, as: 'dropped', ...origin };
  }
}

const givenIn = (data: Record<string, unknown>) => ({
  what: textIn(data, agreementInputs.what),
  who: textIn(data, agreementInputs.who),
  when: textIn(data, agreementInputs.when),
});
