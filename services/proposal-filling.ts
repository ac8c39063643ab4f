import type { PersonId } from './ids.ts';
import { canSwap, keepsTurn, nextFor, type Pools } from './picking.ts';
import { type Proposal, proposalIdOf, withoutSwap } from './proposal-rows.ts';
import type { NextTurn } from './rotation.ts';
import { leadingRole } from './rotation-rows.ts';
import type { TurnRole } from './turn-roles.ts';
import { announcing, asking, telling } from './turn-work.ts';
import type { NewWork } from './work.ts';

/** All roles that rotate now, with nobody in those that whoever was found for cannot serve any more. */
export function inLine(known: readonly Proposal[], pools: Pools, now: Date): readonly Proposal[] {
  const unknown = pools.roles.filter((role) => !known.some((one) => one.role === role));
  return [...known.map((one) => asOf(one, pools)), ...unknown.map((role) => unasked(role, pools, now))];
}

function asOf(one: Proposal, pools: Pools): Proposal {
  if (one.isOver) return one;
  const isOn = pools.roles.includes(one.role);
  // Who said yes does it, whatever rotates after that.
  if (!isOn && one.state === 'accepted') return unswapped(one);
  if (!isOn) return { ...vacated(one), state: 'off' };
  if (!keepsTurn(one, pools)) return vacated(one);
  return one.swapWith && canSwap(one.swapWith, pools) ? one : unswapped(one);
}

const unswapped = (one: Proposal): Proposal => (one.swapWith ? withoutSwap(one, 'came to nothing') : one);

/** Somebody is asked for each role that has nobody: those that changed by it, and what follows. */
export function filled(known: readonly Proposal[], emptied: readonly Proposal[], pools: Pools, now: Date) {
  const next = nextFor(emptied, pools);
  const isOpen = ({ isOver, state }: Proposal) => !isOver && state === 'nobody';
  const all = emptied.map((one) => (isOpen(one) ? withNext(one, next.get(one.role), now) : one));
  const changed = all.filter((one) => !isSame(one, beforeIn(known, one)));
  const follows = changed.flatMap((one) => [
    ...following(beforeIn(known, one), one, now),
    ...unfilled(beforeIn(known, one), one, pools, now),
  ]);
  return { changed, follows };
}

const withNext = (one: Proposal, next: NextTurn | undefined, now: Date): Proposal =>
  next ? { ...one, ...next, state: 'asked', personAskedAt: now } : one;

const beforeIn = (known: readonly Proposal[], { id }: Proposal) => known.find((one) => one.id === id);
const isSame = (one: Proposal, before: Proposal | undefined) =>
  before?.state === one.state &&
  before.personId === one.personId &&
  before.swapWith === one.swapWith &&
  before.passedOver.length === one.passedOver.length;

/** Before anybody was found for it. */
export function unasked(role: TurnRole, { meeting }: Pick<Pools, 'meeting'>, askedAt: Date): Proposal {
  const { chatKey, meetingNumber } = meeting;
  const id = proposalIdOf(meeting, role);
  return { id, chatKey, meetingNumber, role, askedAt, state: 'nobody', isOver: false, how: 'rule', passedOver: [] };
}

/** With nobody in it. */
export function vacated(proposal: Proposal): Proposal {
  const {
    personId: _,
    organisationId: __,
    because: ___,
    reason: ____,
    personAskedAt: _____,
    ...question
  } = withoutSwap(proposal);
  return { ...question, state: 'nobody', how: 'rule' };
}

export const withPassedOver = (proposal: Proposal, person: PersonId): Proposal => ({
  ...proposal,
  passedOver: [...new Set([...proposal.passedOver, person])],
});

/** Who is asked now reads it, and the chat reads no name that is not true any more. */
function following(before: Proposal | undefined, after: Proposal, now: Date): readonly NewWork[] {
  return [
    ...(after.state === 'asked' ? [asking(after, now)] : []),
    ...(before?.state === 'accepted' ? [announcing(after, now)] : []),
  ];
}

/** Everybody who could said no: who leads the network hears at once that nobody leads the meeting. */
function unfilled(before: Proposal | undefined, after: Proposal, { network }: Pools, now: Date): readonly NewWork[] {
  const isEmptied = before?.personId !== undefined && after.state === 'nobody';
  return isEmptied && after.role === leadingRole(network) ? [telling(after, now)] : [];
}
