import type { NewWork } from '../delivery/work.ts';
import type { PersonId } from '../ids.ts';
import { canSwap, keepsTurn, nextFor, type Pools } from './picking.ts';
import { type Proposal, proposalIdOf, withoutSwap } from './proposal-rows.ts';
import type { NextTurn } from './rotation.ts';
import { leadingRole } from './rotation-rows.ts';
import type { TurnRole } from './turn-roles.ts';
import { announcing, asking, telling } from './turn-work.ts';

/** All roles that rotate now, with nobody in those that whoever was found for cannot serve any more. */
export function inLine(known: readonly Proposal[], pools: Pools, now: Date): readonly Proposal[] {
  const unknown = pools.roles.filter((role) => !known.some((one) => one.role === role));
  return [...known.map((one) => asOf(one, pools)), ...unknown.map((role) => unasked(role, pools, now))];
}

function asOf(one: Proposal, pools: Pools): Proposal {
  if (one.isOver) return one;
  const isOn = pools.roles.includes(one.role);
  // Who said yes does it, whatever rotates after that.
  if (!isOn && one.state !== 'accepted') return emptied(one, pools);
  if (!keepsTurn(one, pools)) return emptied(one, pools);
  return isOn && one.swapWith && canSwap(one.swapWith, pools) ? one : unswapped(one);
}

const unswapped = (one: Proposal): Proposal => (one.swapWith ? withoutSwap(one, 'came to nothing') : one);

/** With nobody in it; off, where the role does not rotate any more. */
export const emptied = (one: Proposal, pools: Pools): Proposal => ({
  ...vacated(one),
  ...(!pools.roles.includes(one.role) && { state: 'off' }),
});

/** Somebody is asked for each role that has nobody: those that changed by it, and what follows. `askAt`: when people hear. */
export function filled(
  known: readonly Proposal[],
  left: readonly Proposal[],
  pools: Pools,
  now: Date,
  askAt: Date = now,
) {
  const all = found(left, pools, askAt);
  const changed = all.filter((one) => !isSame(one, beforeIn(known, one)));
  const follows = changed.flatMap((one) => [
    ...(one.state === 'asked' ? [asking(one, askAt)] : []),
    ...(beforeIn(known, one)?.state === 'accepted' ? [announcing(one, now)] : []),
    ...unfilled(beforeIn(known, one), one, pools, askAt),
  ]);
  return { changed, follows };
}

/**
 * All, with who is next in those that have nobody. Nobody waits with a lesser role while nobody leads the meeting, nor as
 * co-chair of a colleague, as long as they did not say yes to it: then that role is looked at again.
 */
function found(left: readonly Proposal[], pools: Pools, askAt: Date): readonly Proposal[] {
  const next = nextFor(left, pools);
  const isOpen = ({ isOver, state }: Proposal) => !isOver && state === 'nobody';
  const all = left.map((one) => (isOpen(one) ? withNext(one, next.get(one.role), askAt) : one));
  const free = toFree(all, left, pools);
  if (!free) return all;
  const freed = left.map((one) => (one.id === free.id ? emptied(one, pools) : one));
  const others = found(freed, pools, askAt);
  return leaderIn(others, pools)?.state === 'nobody' ? all : others;
}

const leaderIn = (all: readonly Proposal[], { network }: Pools) =>
  all.find(({ role, isOver }) => role === leadingRole(network) && !isOver);

/** One that was only asked before, and is in the way of another. */
function toFree(all: readonly Proposal[], left: readonly Proposal[], pools: Pools): Proposal | undefined {
  const waiting = left.filter(({ state, isOver }) => state === 'asked' && !isOver);
  const leader = leaderIn(all, pools);
  if (leader?.state === 'nobody') return waiting.findLast(({ role }) => role !== leader.role);
  return waiting.find((one) => one.role === 'co-chair' && one.organisationId === leader?.organisationId);
}

const withNext = (one: Proposal, next: NextTurn | undefined, askedAt: Date): Proposal =>
  next ? { ...one, ...next, state: 'asked', askedAt } : one;

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
    heardDay: _____,
    ...question
  } = withoutSwap(proposal);
  return { ...question, state: 'nobody', how: 'rule' };
}

export const withPassedOver = (proposal: Proposal, person: PersonId): Proposal => ({
  ...proposal,
  passedOver: [...new Set([...proposal.passedOver, person])],
});

/** Everybody who could said no: who leads the network hears that nobody leads the meeting. */
function unfilled(before: Proposal | undefined, after: Proposal, { network }: Pools, tellAt: Date): readonly NewWork[] {
  const isEmptied = before?.personId !== undefined && after.state === 'nobody';
  return isEmptied && after.role === leadingRole(network) ? [telling(after, tellAt)] : [];
}
