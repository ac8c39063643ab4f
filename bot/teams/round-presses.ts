import { remarkInput, saidInput } from '../../cards/input-names.ts';
import type { Button } from '../../cards/verbs.ts';
import type { Happening } from '../events.ts';
import { originOf } from '../origin.ts';
import { textIn } from './filled-in.ts';

/** The buttons about one round, or the meeting that it will be about. */
export type RoundButton = Extract<
  Button,
  {
    verb:
      | `answer.${string}`
      | `round.${string}`
      | `spoken.${string}`
      | `remark.${string}`
      | `remarks.${string}`
      | 'size.tell';
  }
>;
export const isAboutRounds = (button: Button): button is RoundButton =>
  /^(answer|round|spoken|remarks?|size)\./.test(button.verb);

/** What somebody means who presses one of them. */
export function roundMeant(button: RoundButton, data: Record<string, unknown>): Happening {
  switch (button.verb) {
    case 'answer.view':
      return { kind: 'answer-viewed', round: button.round, wantsForm: false };
    case 'answer.change':
      return { kind: 'answer-viewed', round: button.round, wantsForm: true };
    case 'answer.submit':
      return { kind: 'answer-submitted', round: button.round, submission: submissionIn(data) };
    case 'answer.skip':
      return { kind: 'answer-skipped', round: button.round };
    case 'answer.withdraw':
      return { kind: 'answer-withdrawn', round: button.round };
    case 'round.close':
    case 'round.close-anyway':
      return { kind: 'close-asked', round: button.round, anyway: button.verb === 'round.close-anyway' };
    case 'spoken.view':
      return { kind: 'spoken-viewed', round: button.round };
    case 'spoken.save':
      return { kind: 'spoken-given', round: button.round, said: textIn(data, saidInput) };
    case 'spoken.erase-view':
    case 'spoken.erase':
      return { kind: 'said-removal-asked', round: button.round, sure: button.verb === 'spoken.erase' };
    case 'size.tell':
      return {
        ...{ kind: 'size-told', ofChat: button.chat, meetingNumber: button.meeting, size: button.size },
        ...originOf(button),
      };
    case 'remarks.view':
      return { kind: 'remarks-asked', round: button.round, page: button.page };
    case 'remark.release-view':
    case 'remark.release':
    case 'remark.delete-view':
    case 'remark.delete':
      return { kind: handled[button.verb], round: button.round, remark: button.remark, page: button.page };
  }
}

const handled = {
  'remark.release-view': 'release-viewed',
  'remark.release': 'remark-released',
  'remark.delete-view': 'deletion-viewed',
  'remark.delete': 'remark-deleted',
} as const;

const mostInputs = 40;

/** Teams sends every input as text; whatever is no text was not sent by a card of ours. */
function submissionIn(data: Record<string, unknown>) {
  const texts = Object.entries(data).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  const inputs = Object.fromEntries(texts.slice(0, mostInputs));
  return { inputs, text: inputs[remarkInput] };
}
