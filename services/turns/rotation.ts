import { firstBy } from '../first-by.ts';
import type { PersonId } from '../ids.ts';
import { hashed } from '../storage/keys.ts';
import { passesAfter } from './strides.ts';

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
  /** Does this role gladly: goes first among those who waited as long and served as often. */
  readonly isGlad?: boolean | undefined;
};

/** A turn that was really served, by whoever did it; turns of people who left still count for their organisation. */
export type ServedTurn = {
  /** Absent once this person was erased. */
  readonly personId?: PersonId | undefined;
  readonly organisationId: string;
  readonly meetingNumber: number;
  /** Absent: by the rule. What was swapped or overridden counts like any turn. */
  readonly how?: 'rule' | 'swap' | 'override' | undefined;
};

/** Whose turns are counted first. */
type Unit = 'organisation' | 'person';

/** One role in one meeting. All meeting numbers count the same series, and `served` holds earlier turns in this role only. */
export type Pool = {
  readonly networkId: string;
  readonly role: string;
  readonly meetingNumber: number;
  readonly candidates: readonly Candidate[];
  readonly served: readonly ServedTurn[];
  /** Absent, "not this time", or holding another role in this meeting: out for this meeting, their place is kept. */
  readonly passedOver: readonly PersonId[];
  /** Absent: organisation. With person, whoever served longest ago is next, of whatever organisation. */
  readonly unit?: Unit | undefined;
  /** Organisations that take half as many turns as the others. Means nothing where the unit is the person. */
  readonly halves?: readonly string[] | undefined;
  /** Nobody of this one: a co-chair is of another organisation than the chair. */
  readonly exceptOrganisation?: string | undefined;
  /** Who may be picked where they can; absent: everybody. Where none of them can, anybody may: better that than nobody. */
  readonly learned?: readonly PersonId[] | undefined;
};

/** Whose turn it is, and the facts for "why me?". */
export type NextTurn = {
  readonly personId: PersonId;
  readonly organisationId: string;
  readonly because: {
    readonly unit: Unit;
    /** How much the organisation counts, where they do not all count the same: it may not be the one that waited longest. */
    readonly weight?: 1 | 0.5;
    /** Meetings that went by since the organisation's last turn, or since it joined. */
    readonly organisationWaited: number;
    readonly organisationServedBefore: boolean;
    /** Meetings that went by since this person's own last turn, or since they joined. */
    readonly personWaited: number;
    readonly personServedBefore: boolean;
    /** Nobody else of this organisation is a candidate: of one who is, it says nothing whether they can now. */
    readonly onlyOneOfOrganisation: boolean;
  };
};

/**
 * Of the organisations that can, the one that served longest ago; within it the person who served longest ago. Who never
 * served counts from joining, so a newcomer starts at the back, and is not asked for the meeting they join at. Ties go to
 * who served least, then to who does it gladly, then to a fixed draw that is the network's and the role's own. Undefined when nobody can. Where some
 * organisations count half and others do not, the lowest pass is next instead (strides.ts), and only ties go by how long ago.
 */
export function nextInTurn(pool: Pool): NextTurn | undefined {
  const eligible = eligibleIn(pool);
  const among = unitOf(pool) === 'person' ? eligible : colleaguesInTurn(eligible, pool);
  const next = firstBy(among, (candidate) => [
    lastTurnOfPlace(candidate, pool),
    turnsOf(candidate, pool).length,
    candidate.isGlad ? 0 : 1,
    () => hashed(pool.networkId, pool.role, candidate.inPlaceOf ?? candidate.personId),
  ]);
  return next && { personId: next.personId, organisationId: next.organisationId, because: reasons(next, pool) };
}

const unitOf = ({ unit }: Pool): Unit => unit ?? 'organisation';

function eligibleIn(pool: Pool): readonly Candidate[] {
  const able = pool.candidates.filter((candidate) => canServe(candidate, pool));
  const learned = able.filter(({ personId }) => pool.learned?.includes(personId));
  return learned.length > 0 ? learned : able;
}

function canServe({ personId, organisationId, joinedAtMeeting, optedOut }: Candidate, pool: Pool): boolean {
  const isIn = !optedOut && joinedAtMeeting < pool.meetingNumber && organisationId !== pool.exceptOrganisation;
  return isIn && !pool.passedOver.includes(personId);
}

function colleaguesInTurn(eligible: readonly Candidate[], pool: Pool): readonly Candidate[] {
  const passOf = passesIn(pool);
  const organisation = firstBy(organisationsOf(eligible), (id) => [
    passOf(id),
    lastTurnOfOrganisation(id, pool),
    () => hashed(pool.networkId, pool.role, id),
  ]);
  return eligible.filter(({ organisationId }) => organisationId === organisation);
}

const organisationsOf = (candidates: readonly Candidate[]) => [
  ...new Set(candidates.map(({ organisationId }) => organisationId)),
];

/** The same for all where all count the same, be it half. */
function passesIn(pool: Pool): (organisationId: string) => number {
  if (!isWeighted(pool)) return () => 0;
  const passOf = passesAfter(pool.served, (id) => 1 / weightOf(id, pool));
  return (id) => passOf(id, joinedAt(id, pool));
}

function isWeighted({ candidates, halves = [] }: Pool): boolean {
  const organisations = halves.length > 0 ? organisationsOf(candidates) : [];
  return new Set(organisations.map((id) => halves.includes(id))).size === 2;
}

const weightOf = (organisationId: string, { halves }: Pool) => (halves?.includes(organisationId) ? 0.5 : 1);

function lastTurnOfOrganisation(organisationId: string, pool: Pool): number {
  const turns = pool.served.filter((turn) => turn.organisationId === organisationId);
  if (turns.length > 0) return Math.max(...turns.map((turn) => turn.meetingNumber));
  return joinedAt(organisationId, pool);
}

/** Of an organisation without turns. A turn that one of its people had for another counts as joining: nobody serves twice running. */
function joinedAt(organisationId: string, pool: Pool): number {
  const members = pool.candidates.filter((candidate) => candidate.organisationId === organisationId);
  return Math.min(...members.map((member) => member.organisationJoinedAtMeeting ?? lastTurnOfPlace(member, pool)));
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

function reasons(next: Candidate, pool: Pool): NextTurn['because'] {
  const { organisationId } = next;
  const unit = unitOf(pool);
  const waitedSince = (last: number) => pool.meetingNumber - last - 1;
  return {
    unit,
    ...(unit === 'organisation' && isWeighted(pool) && { weight: weightOf(organisationId, pool) }),
    organisationWaited: waitedSince(lastTurnOfOrganisation(organisationId, pool)),
    organisationServedBefore: pool.served.some((turn) => turn.organisationId === organisationId),
    personWaited: waitedSince(lastTurnOfPlace(next, pool)),
    personServedBefore: turnsOf(next, pool).length > 0,
    onlyOneOfOrganisation: pool.candidates.filter((one) => one.organisationId === organisationId).length === 1,
  };
}
