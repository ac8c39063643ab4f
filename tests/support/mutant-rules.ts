import { nextInTurn, type Pool, type ServedTurn } from '../../services/turns/rotation.ts';
import type { Rule } from './lived-turns.ts';

const organisationsIn = ({ candidates }: Pick<Pool, 'candidates'>) => [
  ...new Set(candidates.map(({ organisationId }) => organisationId)),
];
const turnsOf = (id: string, { served }: Pool) => served.filter(({ organisationId }) => organisationId === id).length;

/** The rule, where these numbers stand for when an organisation served last; who of it is next stays as it is. */
function byNumber(pool: Pool, numberOf: (organisationId: string) => number) {
  const own = pool.served.map((turn) => ({ ...turn, organisationId: 'as a person' }));
  const served = organisationsIn(pool).map((id) => ({ organisationId: id, meetingNumber: numberOf(id) }));
  return nextInTurn({ ...pool, halves: [], served: [...own, ...served] });
}

/** Fewest turns so far, in place of longest ago. */
export const fewestServed = (): Rule => (pool) => byNumber(pool, (id) => turnsOf(id, pool));

/** Fewest turns by weight: passes that nobody raises for who was away. */
export const withoutRaise = (): Rule => (pool) =>
  byNumber(pool, (id) => turnsOf(id, pool) * (pool.halves?.includes(id) ? 2 : 1));

/** Being away counts as a turn. */
export const absenceCosts = (): Rule => {
  const away: ServedTurn[] = [];
  return (pool) => {
    const next = nextInTurn({ ...pool, served: [...pool.served, ...away] });
    const able = pool.candidates.filter(({ personId }) => !pool.passedOver.includes(personId));
    const missing = organisationsIn(pool).filter((id) => !organisationsIn({ candidates: able }).includes(id));
    away.push(...missing.map((organisationId) => ({ organisationId, meetingNumber: pool.meetingNumber })));
    return next;
  };
};

/** Who joins has waited longer than anybody. */
export const newcomersFirst = (): Rule => (pool) =>
  nextInTurn({
    ...pool,
    candidates: pool.candidates.map((one) => ({
      ...one,
      organisationJoinedAtMeeting: -(one.organisationJoinedAtMeeting ?? 0),
    })),
  });
