import type { Button } from '../../cards/verbs.ts';
import type { Happening } from '../events.ts';
import { originOf } from '../origin.ts';

/** The buttons about roles that rotate. */
export type TurnButton = Extract<Button, { verb: `turn.${string}` | `mirror.${string}` | 'chair.view' }>;
export const isAboutTurns = (button: Button): button is TurnButton =>
  /^(turn|mirror)\./.test(button.verb) || button.verb === 'chair.view';

/** What somebody means who presses one of them. */
export function turnMeant(button: TurnButton): Happening {
  switch (button.verb) {
    case 'chair.view':
      return { kind: 'chair-asked', ...originOf(button) };
    case 'turn.view':
      return { kind: 'turn-viewed', ...originOf(button) };
    case 'turn.accept':
      return { kind: 'turn-accepted', network: button.network, proposal: button.proposal };
    case 'turn.decline':
      return { kind: 'turn-declined', network: button.network, proposal: button.proposal };
    case 'mirror.view':
      return { kind: 'mirror-viewed', ofChat: button.chat, over: button.over, ...originOf(button) };
    case 'mirror.share':
      return { kind: 'mirror-shared', ofChat: button.chat, share: button.share, ...originOf(button) };
  }
}
