import { longestSearch, personInput, reasonInput, searchInput } from '../../cards/input-names.ts';
import type { Button } from '../../cards/verbs.ts';
import type { Happening } from '../events.ts';
import { originOf } from '../origin.ts';
import { textIn } from './filled-in.ts';

/** The buttons with which turns are given, and with which it is told who really did what. */
export type GivenButton = Extract<Button, { verb: `turns.${string}` | `served.${string}` }>;
export const isAboutGiving = (button: Button): button is GivenButton => /^(turns|served)\./.test(button.verb);

type Data = Readonly<Record<string, unknown>>;

/** What somebody means who presses one of them. */
export function givenMeant(button: GivenButton, data: Data): Happening {
  switch (button.verb) {
    case 'turns.view':
      return { kind: 'turns-viewed', ofChat: button.chat, ...originOf(button) };
    case 'served.view':
      return { kind: 'served-viewed', ofChat: button.chat, ...originOf(button) };
    default:
      return aboutOne(button, data);
  }
}

function aboutOne(button: Extract<GivenButton, { turn: unknown }>, data: Data): Happening {
  const { turn: role, chat: ofChat, meeting: meetingNumber } = button;
  const turn = { role, ofChat, meetingNumber, ...originOf(button) };
  const search = textIn(data, searchInput).slice(0, longestSearch);
  const [who, reason] = [textIn(data, personInput), textIn(data, reasonInput)];
  switch (button.verb) {
    case 'turns.choose':
      return { kind: 'taker-sought', search, reason, ...turn };
    case 'turns.give':
      return { kind: 'turn-given', to: who, reason, instead: button.instead, ...turn };
    case 'served.choose':
      return { kind: 'server-sought', search, ...turn };
    case 'served.mine':
      return { kind: 'served-told', ...turn };
    case 'served.save':
      return { kind: 'served-told', who, ...turn };
  }
}
