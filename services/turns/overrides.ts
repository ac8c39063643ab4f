import { PersonError } from '../errors.ts';
import type { PersonId } from '../ids.ts';
import type { Meeting, Meetings } from '../meetings/meetings.ts';
import type { NextMeetings } from '../meetings/next-meetings.ts';
import type { Actions } from '../networks/actions.ts';
import { leading } from '../networks/changes.ts';
import type { Network } from '../networks/network-rows.ts';
import { choiceKeyOf } from '../people/choosing.ts';
import type { Member } from '../people/member-rows.ts';
import type { Step } from '../storage/store.ts';
import { type GiveReason, giveReasons } from './give-reasons.ts';
import { canBeGiven, type PickingParts, type Pools, poolsFor } from './picking.ts';
import { nothingChanged, type ProposalChanges } from './proposal-changes.ts';
import { filled, unasked, vacated } from './proposal-filling.ts';
import type { Proposal } from './proposal-rows.ts';
import { turnMoments } from './turn-moments.ts';
import type { TurnRole } from './turn-roles.ts';
import { deadlines } from './turn-work.ts';

/**
 * A turn as who leads the network gives it. `to`: the key of who is asked. `instead`: the key of who said yes to it before, where
 * who leads knows that.
 */
export type Giving = Meeting & {
  readonly role: TurnRole;
  readonly to: string;
  readonly reason: string;
  readonly instead?: string | undefined;
  readonly by: PersonId;
};

/** `said-yes`: nothing changed, since this one said yes before. */
export type Given = { readonly kind: 'asked' | 'said-yes'; readonly personId: PersonId };
export type Overrides = ReturnType<typeof createOverrides>;

type Parts = PickingParts & {
  readonly proposalChanges: ProposalChanges;
  readonly meetings: Meetings;
  readonly nextMeetings: NextMeetings;
  readonly actions: Actions;
  readonly timeZone: string;
};

/** Who leads a network asks somebody of their choice for a role at the coming meeting, in line or not. */
export function createOverrides(parts: Parts) {
  const { table, actions, proposalChanges } = parts;

  return {
    /**
     * Whoever was asked before is not asked any more, and keeps their place. Whoever is asked for another role there, and said
     * nothing yet, is asked for this one instead; that role goes to who is next.
     * @throws PersonError 'giving-incomplete' | 'meeting-held' | 'role-off' | 'person-unknown' | 'turn-unavailable' | as `leading`
     */
    async give(network: Network, giving: Giving): Promise<Given> {
      const meeting = { chatKey: giving.chatKey, meetingNumber: giving.meetingNumber };
      let given: Given | undefined;
      await proposalChanges.change(network, meeting, async (known) => {
        const held = await leading(table, network.id, giving.by);
        const reason = reasonIn(giving);
        await refuseHeld(network, meeting, parts);
        const pools = await poolsFor(network, meeting, parts);
        const own = ownOf(giving.role, known, pools, parts.now());
        const member = takerIn(giving, known, pools, parts.now());
        given = standingOf(own, member.personId, giving.instead);
        if (given) return nothingChanged;
        given = { kind: 'asked', personId: member.personId };
        const beside: readonly Step[] = [held, actions.logging('turn-given', giving.by, reason)];
        return { ...(await asking({ own, member, reason }, known, pools, parts)), beside };
      });
      if (!given) throw new PersonError('turn-over');
      return given;
    },
  };
}

function reasonIn({ to, reason }: Giving): GiveReason {
  const known = giveReasons.find((one) => one === reason);
  if (!to || !known) throw new PersonError('giving-incomplete');
  return known;
}

/** Of a meeting that began, nobody is asked any more; who really did it can be told after it. */
async function refuseHeld({ id }: Network, { chatKey, meetingNumber }: Meeting, { meetings }: Parts): Promise<void> {
  const latest = await meetings.latestNumber(id, chatKey);
  if (meetingNumber <= latest) throw new PersonError('meeting-held');
  if (meetingNumber > latest + 1) throw new PersonError('turn-over');
}

/** The question about this role, be it a new one. */
function ownOf(role: TurnRole, known: readonly Proposal[], pools: Pools, now: Date): Proposal {
  if (!pools.roles.includes(role)) throw new PersonError('role-off');
  const own = known.find((one) => one.role === role) ?? unasked(role, pools, now);
  if (own.isOver) throw new PersonError('meeting-held');
  return own;
}

/** Why not, in one sentence for all: who is away or on a pause said so to nobody else. */
function takerIn({ to, role }: Giving, known: readonly Proposal[], pools: Pools, now: Date): Member {
  const member = pools.everybody.find(({ personId }) => choiceKeyOf(personId) === to);
  if (!member) throw new PersonError('person-unknown');
  const { personId, pausedUntil = now } = member;
  const isElsewhere = known.some((one) => one.role !== role && one.state === 'accepted' && one.personId === personId);
  if (isElsewhere || pausedUntil > now || !canBeGiven(personId, pools)) throw new PersonError('turn-unavailable');
  return member;
}

/** Where nothing is to be changed: they are asked already, or somebody said yes. */
function standingOf({ state, personId }: Proposal, taker: PersonId, instead: string | undefined): Given | undefined {
  if (!personId) return undefined;
  if (state === 'asked') return personId === taker ? { kind: 'asked', personId } : undefined;
  const isKnown = personId !== taker && choiceKeyOf(personId) === instead;
  return state === 'accepted' && !isKnown ? { kind: 'said-yes', personId } : undefined;
}

type Asked = { readonly own: Proposal; readonly member: Member; readonly reason: GiveReason };

async function asking({ own, member, reason }: Asked, known: readonly Proposal[], pools: Pools, parts: Parts) {
  const { personId, organisationId } = member;
  const now = parts.now();
  const passedOver = own.passedOver.filter((one) => one !== personId);
  const asked = { personId, organisationId, state: 'asked', how: 'override', reason, askedAt: now } as const;
  const given: Proposal = { ...vacated(own), ...asked, passedOver };
  const others = known.filter(({ id }) => id !== own.id);
  const isMoved = (one: Proposal) => !one.isOver && one.state === 'asked' && one.personId === personId;
  const emptied = [given, ...others.map((one) => (isMoved(one) ? vacated(one) : one))];
  const { changed, follows } = filled(known, emptied, pools, now);
  return { changed, follows: [...follows, ...(await deadlinesOf(given, pools, parts))] };
}

/** Before people are asked about this meeting its day may still change: then they are planned with the others. */
async function deadlinesOf(given: Proposal, { network, meeting }: Pools, { nextMeetings, now, timeZone }: Parts) {
  const moments = turnMoments(await nextMeetings.of(network, meeting.chatKey), now(), timeZone);
  return moments.askAt <= now() ? deadlines([given], moments, now()) : [];
}
