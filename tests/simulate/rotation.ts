import { PersonId } from '../../services/ids.ts';
import { type Candidate, nextInTurn, type Pool, type ServedTurn } from '../../services/turns/rotation.ts';
import { type Draws, draws } from '../support/draws.ts';
import { leadsIn, type Turn, waitsIn } from '../support/fairness.ts';
import type { Rule } from '../support/lived-turns.ts';
import { fewestServed } from '../support/mutant-rules.ts';

// Six organisations; the second, of one person, is away for forty meetings on end.
const sizes = [6, 1, 1, 2, 1, 3];
const meetings = 120;
const chanceOfAbsence = 0.25;
const away = { organisation: 'organisation 2', from: 41, until: 81 };
const meetingsAfterReturn = 20;

/** What a rule makes of it, over all runs. */
export type Figures = {
  /** The longest row of turns of one organisation. */
  readonly meanRow: number;
  readonly longestRow: number;
  /** The turns of the organisation that was away, in its first twenty meetings back. */
  readonly turnsOnReturn: number;
  readonly mostTurnsOnReturn: number;
  /** Of all turns, those of the organisation of six people. */
  readonly shareOfSix: number;
  /** P2: by how much one organisation got ahead of another, of two that could both serve all that time. */
  readonly worstGap: number;
  /** P1: the most turns that an organisation saw go by while it could have served. */
  readonly longestWait: number;
};

const everybody: readonly Candidate[] = sizes.flatMap((size, nth) =>
  Array.from({ length: size }, (_, at) => ({
    personId: PersonId.parse(`person ${at + 1} of ${nth + 1}`),
    ...{ organisationId: `organisation ${nth + 1}`, joinedAtMeeting: 0 },
  })),
);

/** The rules that are compared, each as it begins a run. */
export const rules: Readonly<Record<string, (chance: Draws) => Rule>> = {
  'two-level longest not served': () => nextInTurn,
  'longest not served, persons only': () => (pool) => nextInTurn({ ...pool, unit: 'person' }),
  'fewest served so far': fewestServed,
  random: (chance) => (pool) => {
    const able = ableIn(pool);
    if (able.length === 0) return undefined;
    const organisation = chance.one([...new Set(able.map(({ organisationId }) => organisationId))]);
    return able.find(({ organisationId }) => organisationId === organisation);
  },
  'fixed list, absent loses the turn': () => {
    let last = -1;
    return (pool) => {
      const able = ableIn(pool);
      const places = everybody.map((_, nth) => (last + 1 + nth) % everybody.length);
      const place = places.find((at) => able.some(({ personId }) => personId === everybody[at]?.personId));
      last = place ?? last;
      return place === undefined ? undefined : everybody[place];
    };
  },
};

const ableIn = ({ candidates, passedOver }: Pool) =>
  candidates.filter(({ personId }) => !passedOver.includes(personId));

type Wishes = { readonly seed: number; readonly runs: number };

/** What a rule makes of as many runs. */
export function simulated(rule: (chance: Draws) => Rule, wishes: Wishes): Figures {
  const all = runsOf(rule, wishes);
  const rows = all.map(longestRow);
  const onReturn = all.map((turns) => turns.filter(isOfReturned).length);
  const shares = all.map((turns) => turns.filter(({ party }) => party === 'organisation 1').length / turns.length);
  return {
    meanRow: mean(rows),
    longestRow: Math.max(...rows),
    turnsOnReturn: mean(onReturn),
    mostTurnsOnReturn: Math.max(...onReturn),
    shareOfSix: mean(shares),
    worstGap: Math.max(...all.flatMap((turns) => leadsIn(turns).map(({ lead }) => lead))),
    longestWait: Math.max(...all.flatMap((turns) => waitsIn(turns).map(({ waited }) => waited))),
  };
}

type Weighed = { readonly of: string; readonly gap: number; readonly bound: number };

/** How far one got ahead of another, in turns by weight, where organisations of one person count half; and how far it may. */
export function weighed(wishes: Wishes): readonly Weighed[] {
  const halves = sizes.flatMap((size, nth) => (size === 1 ? [`organisation ${nth + 1}`] : []));
  const costOf = (organisation: string) => (halves.includes(organisation) ? 2 : 1);
  const all = runsOf(() => (pool) => nextInTurn({ ...pool, halves }), wishes);
  const leads = all.flatMap((turns) => leadsIn(turns, costOf));
  return ['two that count whole', 'one that counts whole and one half', 'two that count half'].map((of, nth) => {
    const bound = nth + 2;
    const such = leads.filter(({ one, other }) => costOf(one) + costOf(other) === bound);
    return { of, bound, gap: Math.max(...such.map(({ lead }) => lead)) };
  });
}

const runsOf = (rule: (chance: Draws) => Rule, { seed, runs }: Wishes) =>
  Array.from({ length: runs }, (_, nth) => run(rule, seed, `run ${nth}`));

/** The same people stay away from the same meetings of a run, whatever the rule. */
function run(rule: (chance: Draws) => Rule, seed: number, stream: string): readonly Turn[] {
  const next = rule(draws(seed, `${stream}, the rule`));
  const chance = draws(seed, stream);
  const served: ServedTurn[] = [];
  const turns: Turn[] = [];
  for (let meeting = 1; meeting <= meetings; meeting += 1) {
    const absent = everybody.filter((one) => chance.happens(chanceOfAbsence) || isAway(one, meeting));
    const pool: Pool = {
      ...{ networkId: stream, role: 'chair', meetingNumber: meeting, candidates: everybody, served },
      passedOver: absent.map(({ personId }) => personId),
    };
    const turn = next(pool);
    if (!turn) continue;
    const { personId, organisationId } = turn;
    served.push({ personId, organisationId, meetingNumber: meeting });
    const able = new Set(ableIn(pool).map((one) => one.organisationId));
    turns.push({ meeting, party: organisationId, able, isByRule: true });
  }
  return turns;
}

const isAway = ({ organisationId }: Candidate, meeting: number) =>
  organisationId === away.organisation && meeting >= away.from && meeting < away.until;
const isOfReturned = ({ meeting, party }: Turn) =>
  party === away.organisation && meeting >= away.until && meeting < away.until + meetingsAfterReturn;
const mean = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

function longestRow(turns: readonly Turn[]): number {
  let [now, longest, last] = [0, 0, ''];
  for (const { party } of turns) {
    now = party === last ? now + 1 : 1;
    [last, longest] = [party, Math.max(longest, now)];
  }
  return longest;
}
