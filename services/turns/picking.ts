import type { NetworkId, PersonId } from '../ids.ts';
import type { Meeting } from '../meetings/meetings.ts';
import type { Network } from '../networks/network-rows.ts';
import type { Member } from '../people/member-rows.ts';
import type { Members } from '../people/members.ts';
import { candidatesAmong, substituteOf } from '../people/substitution.ts';
import { erasedIn } from '../privacy/erased.ts';
import type { Table } from '../storage/store.ts';
import { turnsAt } from './coming-turns.ts';
import type { Proposal } from './proposal-rows.ts';
import type { NextTurn, ServedTurn } from './rotation.ts';
import { isOutside, type Rotation, rolesIn, rotationOf } from './rotation-rows.ts';
import type { TurnRole } from './turn-roles.ts';
import { candidatesFor, type WishingCandidate, wishIn } from './turn-wishes.ts';
import type { Turns } from './turns.ts';

/** All that decides whose turn it is at one coming meeting, as it is stored now. */
export type Pools = {
  readonly network: Network;
  readonly meeting: Meeting;
  readonly rotation: Rotation;
  /** In the order in which somebody is found for them. */
  readonly roles: readonly TurnRole[];
  readonly candidates: readonly WishingCandidate[];
  /** Who takes part in this chat with an account and takes their own turns, whether it can be their turn or not. */
  readonly present: readonly PersonId[];
  /** Who is in this chat with an account, whoever takes their turns. */
  readonly everybody: readonly Member[];
  /** Who said that they are not there on that day. */
  readonly away: readonly PersonId[];
  readonly served: ReadonlyMap<TurnRole, readonly ServedTurn[]>;
};

export type PickingParts = {
  readonly table: Table;
  readonly turns: Turns;
  readonly members: Members;
  readonly awayFrom: (network: Network, chatKey: string) => Promise<readonly PersonId[]>;
  readonly now: () => Date;
};

/** Invited speakers and who has no account are in no pool; the coordinator is where the chat chose so. */
export async function poolsFor(network: Network, meeting: Meeting, parts: PickingParts): Promise<Pools> {
  const { table, members, awayFrom, now } = parts;
  const [rotation, erased, everybody, away] = await Promise.all([
    rotationOf(table, network.id, meeting.chatKey),
    erasedIn(table, network.id),
    members.inChat(network.id, meeting.chatKey),
    awayFrom(network, meeting.chatKey),
  ]);
  const roles = rolesIn(network, rotation);
  const mayServe = (person: PersonId) => !isOutside(person, network, rotation) && !erased.has(person);
  const candidates = candidatesAmong(everybody, mayServe, now());
  const served = await historyOf(roles, network.id, meeting.chatKey, parts);
  const present = everybody.filter(({ anonymous, personId }) => !anonymous && !erased.has(personId));
  return {
    ...{ network, meeting, rotation, roles, candidates, away, served, everybody: present },
    present: present.flatMap((member) => (substituteOf(member, now()) ? [] : [member.personId])),
  };
}

async function historyOf(roles: readonly TurnRole[], networkId: NetworkId, chatKey: string, { turns }: PickingParts) {
  const found = await Promise.all(
    roles.map(async (role) => [role, await turns.history(networkId, chatKey, role)] as const),
  );
  return new Map(found);
}

/**
 * Whether who is asked stays so. A yes is not taken from who pauses after it, or comes to coordinate; nor a question from who is
 * asked though they are in no pool.
 */
export function keepsTurn(proposal: Proposal, pools: Pools): boolean {
  const { personId, state, how } = proposal;
  const { candidates, present, away } = pools;
  if (!personId || away.includes(personId)) return false;
  if (how === 'override' && canBeGiven(personId, pools)) return true;
  const isBeside = (state === 'accepted' || how !== 'rule') && present.includes(personId);
  return isBeside || candidates.some((one) => one.personId === personId && !isUnwanted(proposal, one));
}

/** A question that the rule would not ask any more. A yes stands, and so does what somebody was asked by name. */
const isUnwanted = ({ state, how, role }: Proposal, candidate: WishingCandidate): boolean =>
  state === 'asked' && how === 'rule' && wishIn(candidate, role) === 'rather-not';

/** Whether somebody who was asked to swap can still say yes. */
export const canSwap = (person: PersonId, { present }: Pools): boolean => present.includes(person);

/** Whether who leads the network can ask this person for a turn, out of line. */
export const canBeGiven = (person: PersonId, { everybody, away }: Pools): boolean =>
  !away.includes(person) && everybody.some(({ personId }) => personId === person);

/**
 * Who is next for each role of the meeting that nobody is asked for. Who said "not this time" to one role, or did not answer in
 * time, is asked for no other.
 */
export function nextFor(known: readonly Proposal[], pools: Pools): ReadonlyMap<TurnRole, NextTurn> {
  const { network, meeting, rotation, candidates, away, served } = pools;
  // Also of a role that was switched off since they said yes: nobody has two.
  const holding = known.flatMap(({ state, personId }) => (state === 'accepted' && personId ? [personId] : []));
  const passedOver = [...away, ...holding, ...known.flatMap((proposal) => proposal.passedOver)];
  return turnsAt({
    ...{ networkId: network.id, meetingNumber: meeting.meetingNumber },
    ...{ unit: rotation.unit, halves: rotation.halves, learnsFirst: rotation.learnsFirst },
    roles: pools.roles.map((role) => ({
      ...{ role, candidates: candidatesFor(role, candidates), passedOver, served: served.get(role) ?? [] },
      holder: holderIn(known.find((proposal) => proposal.role === role)),
    })),
  });
}

function holderIn({ personId, organisationId }: Partial<Proposal> = {}) {
  return personId && organisationId ? { personId, organisationId } : undefined;
}
