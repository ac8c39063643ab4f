import { longestSearch, personInput, rotationInputs, searchInput, wishInputs } from '../../cards/input-names.ts';
import type { Button } from '../../cards/verbs.ts';
import { turnRoles } from '../../services/turns/turn-roles.ts';
import type { Happening } from '../events.ts';
import { originOf } from '../origin.ts';
import { choicesIn, textIn } from './filled-in.ts';
import { type GivenButton, givenMeant, isAboutGiving } from './given-presses.ts';

/** The buttons about roles that rotate. */
export type TurnButton =
  | GivenButton
  | Extract<
      Button,
      {
        verb:
          | `turn.${string}`
          | `swap.${string}`
          | `mirror.${string}`
          | `roles.${string}`
          | `wishes.${string}`
          | 'chair.view';
      }
    >;
export const isAboutTurns = (button: Button): button is TurnButton =>
  isAboutGiving(button) || /^(turn|swap|mirror|roles|wishes)\./.test(button.verb) || button.verb === 'chair.view';

type Data = Readonly<Record<string, unknown>>;

/** What somebody means who presses one of them. */
export function turnMeant(button: TurnButton, data: Data): Happening {
  if (isAboutGiving(button)) return givenMeant(button, data);
  switch (button.verb) {
    case 'chair.view':
      return { kind: 'chair-asked', ...originOf(button) };
    case 'turn.view':
      return { kind: 'turn-viewed', ...originOf(button) };
    case 'turn.stay':
      return { kind: 'turn-stayed', ...originOf(button) };
    case 'turn.accept':
    case 'turn.decline':
    case 'turn.why':
    case 'turn.own':
    case 'swap.withdraw':
    case 'swap.accept':
    case 'swap.decline':
      return { kind: answered[button.verb], ...proposalOf(button) };
    case 'swap.view':
      return { kind: 'swap-viewed', search: textIn(data, searchInput).slice(0, longestSearch), ...proposalOf(button) };
    case 'swap.ask':
      return { kind: 'swap-asked', who: textIn(data, personInput), ...proposalOf(button) };
    case 'mirror.view':
      return { kind: 'mirror-viewed', ofChat: button.chat, over: button.over, ...originOf(button) };
    case 'mirror.share':
      return { kind: 'mirror-shared', ofChat: button.chat, share: button.share, ...originOf(button) };
    case 'roles.view':
      return { kind: 'roles-viewed', ofChat: button.chat, ...originOf(button) };
    case 'roles.choose':
      return { kind: 'roles-viewed', ofChat: button.chat, choosing: true, ...originOf(button) };
    case 'roles.save':
      return rolesGiven(button, data);
    case 'wishes.view':
      return { kind: 'wishes-viewed', ...originOf(button) };
    case 'wishes.save':
      return { kind: 'wishes-given', given: wishesIn(data), ...originOf(button) };
  }
}

function rolesGiven(button: Extract<TurnButton, { verb: 'roles.save' }>, data: Data): Happening {
  const { chat: ofChat, revision } = button;
  const given = {
    roles: choicesIn(data, rotationInputs.roles),
    halves: choicesIn(data, rotationInputs.halves),
    unit: textIn(data, rotationInputs.unit) || undefined,
    coChair: textIn(data, rotationInputs.coChair) || undefined,
    coordinator: textIn(data, rotationInputs.coordinator) || undefined,
  };
  return { kind: 'roles-given', ofChat, given, revision, ...originOf(button) };
}

const wishesIn = (data: Data) => Object.fromEntries(turnRoles.map((role) => [role, textIn(data, wishInputs[role])]));

const proposalOf = ({ network, proposal }: { readonly network: string; readonly proposal: string }) => ({
  network,
  proposal,
});

const answered = {
  'turn.accept': 'turn-accepted',
  'turn.decline': 'turn-declined',
  'turn.why': 'why-asked',
  'turn.own': 'own-turn-viewed',
  'swap.withdraw': 'swap-withdrawn',
  'swap.accept': 'swap-accepted',
  'swap.decline': 'swap-declined',
} as const;
