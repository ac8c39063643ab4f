import { firstBy } from './first-by.ts';
import type { PersonId } from './ids.ts';
import { hashed } from './storage/keys.ts';

/** A member of the network today. The coordinator is not one, unless they asked to take turns too. */
export type Candidate = {
  readonly personId: PersonId;
  readonly organisationId: string;
  /** The number of the first meeting as a member; 0 for who was there before the first. */
  readonly joinedAtMeeting: number;
  /** The same for the organisation, when its first member may have left since; otherwise taken from who is there today. */
  readonly organisationJoinedAtMeeting?: number | undefined;
  /** Whose place in the queue this is, where somebody sits in for them. */
  readonly inPlaceOf?: PersonId | undefined;
  /** Does not take this role, or is on a pause. */
  readonly optedOut?: boolean | undefined;
};

/** A turn that was really served, by whoever did it; turns of people who left still count for their organisation. */
export type ServedTurn = {
  /** Absent once this person was erased. */
  readonly personId?: PersonId | undefined;
  readonly organisationId: string;
  readonly meetingNumber: number;
};

/** One role in one meeting. All meeting numbers count the same series, and `served` holds earlier turns in this role only. */
export type Pool = {
  readonly networkId: string;
  readonly role: string;
  readonly meetingNumber: number;
  readonly candidates: readonly Candidate[];
  readonly served: readonly ServedTurn[];
  /** Absent, "not this time", or holding another role in this meeting: out for this meeting, their place is kept. */
  readonly passedOver: readonly PersonId[];
};

/** Whose turn it is, and the facts for "why me?". */
export type NextTurn = {
  readonly personId: PersonId;
  readonly organisationId: string;
  readonly because: {
    /** Meetings that went by since the organisation's last turn, or since it joined. */
    readonly organisationWaited: number;
    readonly organisationServedBefore: boolean;
    /** Meetings that went by since this person's own last turn, or since they joined. */
    readonly personWaited: number;
    /** Nobody else of this organisation could be asked. */
    readonly onlyOneOfOrganisation: boolean;
  };
};

/**
 * Of the organisations that can, the one that served longest ago; within it the person who served longest ago. Who never
 * served counts from joining, so a newcomer starts at the back, and is not asked for the meeting they join at. Ties go to
 * who served least, then to a fixed draw that is the network's and the role's own. Undefined when nobody can.
 */
export function nextInTurn(pool: Pool): NextTurn | undefined {
  const eligible = pool.candidates.filter((candidate) => canServe(candidate, pool));
  const next = firstBy(eligible, (candidate) => [
    lastTurnOfOrganisation(candidate.organisationId, pool),
    hashed(pool.networkId, pool.role, candidate.organisationId),
    lastTurnOfPlace(candidate, pool),
    turnsOf(candidate, pool).length,
    hashed(pool.networkId, pool.role, candidate.inPlaceOf ?? candidate.personId),
  ]);
  return (
    next && { personId: next.personId, organisationId: next.organisationId, because: reasons(next, eligible, pool) }
  );
}

function canServe({ personId, joinedAtMeeting, optedOut }: Candidate, { meetingNumber, passedOver }: Pool): boolean {
  return !optedOut && joinedAtMeeting < meetingNumber && !passedOver.includes(personId);
}

function lastTurnOfOrganisation(organisationId: string, { candidates, served }: Pool): number {
  const turns = served.filter((turn) => turn.organisationId === organisationId);
  if (turns.length > 0) return Math.max(...turns.map((turn) => turn.meetingNumber));
  const members = candidates.filter((candidate) => candidate.organisationId === organisationId);
  return Math.min(...members.map((member) => member.organisationJoinedAtMeeting ?? member.joinedAtMeeting));
}

function lastTurnOfPlace(candidate: Candidate, pool: Pool): number {
  return Math.max(candidate.joinedAtMeeting, ...turnsOf(candidate, pool).map((turn) => turn.meetingNumber));
}

/** Of who sits in: what the one whose place it is served, and what was served for that organisation by who sits in. */
function turnsOf({ personId, organisationId, inPlaceOf }: Candidate, { served }: Pool): readonly ServedTurn[] {
  if (!inPlaceOf) return served.filter((turn) => turn.personId === personId);
  return served.filter(
    (turn) => turn.personId === inPlaceOf || (turn.personId === personId && turn.organisationId === organisationId),
  );
}

function reasons(next: Candidate, eligible: readonly Candidate[], pool: Pool): NextTurn['because'] {
  const { organisationId } = next;
  const waitedSince = (last: number) => pool.meetingNumber - last - 1;
  return {
    organisationWaited: waitedSince(lastTurnOfOrganisation(organisationId, pool)),
    organisationServedBefore: pool.served.some((turn) => turn.organisationId === organisationId),
    personWaited: waitedSince(lastTurnOfPlace(next, pool)),
    onlyOneOfOrganisation: eligible.filter((candidate) => candidate.organisationId === organisationId).length === 1,
  };
}
