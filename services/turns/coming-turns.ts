import type { PersonId } from '../ids.ts';
import { type NextTurn, nextInTurn, type Pool } from './rotation.ts';
import type { TurnRole } from './turn-roles.ts';

export type Holder = { readonly personId: PersonId; readonly organisationId: string };

/** One role of a meeting: whom it may go to, who filled it before, and who holds it where somebody does. */
export type MeetingRole = Pick<Pool, 'candidates' | 'served' | 'passedOver'> & {
  readonly role: TurnRole;
  readonly holder?: Holder | undefined;
};

/** A meeting with all its roles, in the order in which somebody is found for them. */
export type MeetingRoles = Pick<Pool, 'networkId' | 'meetingNumber' | 'unit' | 'halves'> & {
  readonly roles: readonly MeetingRole[];
  /** Who was neither chair nor co-chair yet is co-chair first. Means nothing where there is no co-chair. */
  readonly learnsFirst?: boolean | undefined;
};

/**
 * Who is next for each role that nobody holds; nobody gets two. A role that nobody can fill is not in it. The co-chair is
 * who would be in the chair next, of another organisation than the chair, where there is another.
 */
export function turnsAt(meeting: MeetingRoles): ReadonlyMap<TurnRole, NextTurn> {
  const held = holdersOf(meeting);
  const turns = new Map<TurnRole, NextTurn>();
  for (const role of meeting.roles) {
    const next = role.holder ? undefined : nextInTurn(poolFor(role, held, meeting));
    if (!next) continue;
    turns.set(role.role, next);
    held.set(role.role, next);
  }
  return turns;
}

/**
 * Who would hold the roles of this meeting and of those after it, as many as are asked for: if each who is next serves, and
 * if nobody stays away but who is out for this one.
 */
export function comingTurns(meeting: MeetingRoles, meetings: number): readonly ReadonlyMap<TurnRole, Holder>[] {
  if (meetings < 1) return [];
  const held = new Map<TurnRole, Holder>([...holdersOf(meeting), ...turnsAt(meeting)]);
  return [held, ...comingTurns(after(meeting, held), meetings - 1)];
}

function after(meeting: MeetingRoles, held: ReadonlyMap<TurnRole, Holder>): MeetingRoles {
  const { meetingNumber, roles } = meeting;
  const served = ({ role, served }: MeetingRole) => {
    const holder = held.get(role);
    return holder ? [...served, { ...holder, meetingNumber }] : served;
  };
  const next = roles.map((role) => ({ ...role, served: served(role), passedOver: [], holder: undefined }));
  return { ...meeting, meetingNumber: meetingNumber + 1, roles: next };
}

const holdersOf = ({ roles }: MeetingRoles) =>
  new Map(roles.flatMap(({ role, holder }): [TurnRole, Holder][] => (holder ? [[role, holder]] : [])));

function poolFor(wanted: MeetingRole, held: ReadonlyMap<TurnRole, Holder>, meeting: MeetingRoles): Pool {
  const { networkId, meetingNumber, unit, halves } = meeting;
  const { role, candidates, served } = wanted;
  const passedOver = [...wanted.passedOver, ...[...held.values()].map(({ personId }) => personId)];
  const pool = { networkId, meetingNumber, unit, halves, role, candidates, served, passedOver };
  if (role === 'chair') return { ...pool, learned: learnedIn(meeting) };
  if (role !== 'co-chair') return pool;
  const chairs = turnsOf('chair', meeting);
  return { ...pool, role: 'chair', served: chairs, exceptOrganisation: exceptFor(candidates, held.get('chair')) };
}

const turnsOf = (wanted: TurnRole, { roles }: MeetingRoles) => roles.find(({ role }) => role === wanted)?.served ?? [];

function learnedIn(meeting: MeetingRoles): readonly PersonId[] | undefined {
  const isLearnt = meeting.learnsFirst && meeting.roles.some(({ role }) => role === 'co-chair');
  const turns = [...turnsOf('chair', meeting), ...turnsOf('co-chair', meeting)];
  return isLearnt ? turns.flatMap(({ personId }) => personId ?? []) : undefined;
}

/** Where all are of one organisation, whoever never learned would otherwise never do. */
function exceptFor(candidates: MeetingRole['candidates'], chair: Holder | undefined): string | undefined {
  const isOther = candidates.some(({ organisationId }) => organisationId !== chair?.organisationId);
  return isOther ? chair?.organisationId : undefined;
}
