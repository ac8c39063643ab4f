import fc from 'fast-check';
import { PersonId } from '../../services/ids.ts';
import type { Candidate, NextTurn, Pool, ServedTurn } from '../../services/turns/rotation.ts';

/** The most meetings that a history has. */
const meetings = 24;

/** A member of organisation `at` from one meeting until another, or for good where that is 0. */
type Life = {
  readonly at: number;
  readonly joins: number;
  readonly leaves: number;
  /** One bit for every meeting that this person could not come to. */
  readonly away: number;
};

/** What becomes of a proposal: somebody else serves, by a swap or an override, or nobody does. */
type Exception = { readonly meeting: number; readonly by: number; readonly how: 'swap' | 'override' };
export type History = {
  readonly meetings: number;
  readonly lives: readonly Life[];
  readonly exceptions: readonly Exception[];
  /** One bit for every organisation that counts half. */
  readonly halves: number;
};

const meetingNumber = fc.nat({ max: meetings });
const seldom = fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: meetingNumber });
const bits = fc.nat({ max: 2 ** (meetings + 1) - 1 });
const life: fc.Arbitrary<Life> = fc.record({
  ...{ at: fc.nat({ max: 4 }), joins: seldom, leaves: seldom },
  away: fc.tuple(bits, bits).map(([some, others]) => some & others),
});

/** Joins and leaves, absences, swaps and overrides, no-shows; one in four meetings is an exception at most. */
export const histories: fc.Arbitrary<History> = fc.record({
  meetings: fc.integer({ min: 1, max: meetings }),
  lives: fc.array(life, { minLength: 1, maxLength: 8 }),
  exceptions: fc.array(
    fc.record({ meeting: meetingNumber, by: fc.nat({ max: 5 }), how: fc.constantFrom('swap', 'override') }),
    { maxLength: 4 },
  ),
  halves: fc.nat({ max: 31 }),
});

const organisations = ['A', 'B', 'C', 'D', 'E'];
const organisation = (at: number) => organisations[at] ?? 'none';
const people = Array.from({ length: 9 }, (_, nth) => PersonId.parse(`${nth}`));
const personAt = (nth: number): PersonId => people[nth] ?? PersonId.parse('nobody');
export const halvesOf = ({ halves }: History): readonly string[] =>
  organisations.filter((_, at) => (halves & (1 << at)) !== 0);

/** Who serves next. */
export type Rule = (pool: Pool) => Pick<NextTurn, 'personId' | 'organisationId'> | undefined;
export type Played = {
  readonly meeting: number;
  readonly served: ServedTurn & { readonly personId: PersonId };
  /** Who could have served. */
  readonly able: readonly Candidate[];
};

/** All turns of a network in which everyone says yes, unless away, and but for the exceptions. */
export function play(history: History, rule: Rule, wishes: Partial<Pool> = {}): readonly Played[] {
  const everybody = candidatesOf(history);
  const served: ServedTurn[] = [];
  const played: Played[] = [];
  for (let meeting = 1; meeting <= history.meetings; meeting += 1) {
    const candidates = everybody.filter((_, nth) => isMember(history.lives[nth], meeting));
    const passedOver = people.filter((_, nth) => isAway(history.lives[nth], meeting));
    const pool: Pool = {
      ...{ networkId: 'n', role: 'chair', meetingNumber: meeting, candidates, served, passedOver },
      ...wishes,
    };
    const turn = turnAt(history, rule, pool);
    if (!turn) continue;
    served.push(turn);
    const able = candidates.filter((one) => one.joinedAtMeeting < meeting && !passedOver.includes(one.personId));
    played.push({ meeting, served: turn, able });
  }
  return played;
}

function turnAt({ exceptions }: History, rule: Rule, pool: Pool): Played['served'] | undefined {
  const { meetingNumber, candidates } = pool;
  const next = rule(pool);
  const exception = exceptions.find(({ meeting }) => meeting === meetingNumber);
  const by = exception ? candidates.find(({ personId }) => personId === personAt(exception.by)) : next;
  const how = exception && by?.personId !== next?.personId ? exception.how : 'rule';
  return by && { personId: by.personId, organisationId: by.organisationId, meetingNumber, how };
}

function candidatesOf({ lives }: History): readonly Candidate[] {
  return lives.map(({ at, joins }, nth) => ({
    ...{ personId: personAt(nth), organisationId: organisation(at), joinedAtMeeting: joins },
    organisationJoinedAtMeeting: joinedAtBy(lives, at),
  }));
}

const joinedAtBy = (lives: readonly Life[], organisationAt: number) =>
  Math.min(...lives.filter(({ at }) => at === organisationAt).map(({ joins }) => joins));

/** When an organisation joined. */
export const joinedAt =
  ({ lives }: History) =>
  (organisationId: string) =>
    joinedAtBy(lives, organisations.indexOf(organisationId));

const isMember = (life: Life | undefined, meeting: number) =>
  life !== undefined && life.joins <= meeting && (life.leaves === 0 || meeting < life.leaves);

const isAway = (life: Life | undefined, meeting: number) => ((life?.away ?? 0) & (1 << meeting)) !== 0;

/** The turns as a reader would have them: which organisation served, and which could have. */
export const told = (played: readonly Played[]): readonly string[] =>
  played.map(({ meeting, served, able }) => {
    const could = new Set(able.map(({ organisationId }) => organisationId));
    return `${meeting}: ${served.organisationId}, of ${[...could].toSorted().join(' ')}`;
  });
