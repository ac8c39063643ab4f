import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { PersonId } from '../../services/ids.ts';
import { lastAfter, withLast } from '../../services/turns/last-turns.ts';
import { type Candidate, nextInTurn, type Pool } from '../../services/turns/rotation.ts';
import {
  overweightIn,
  queueJumpersIn,
  turnsOfColleagues,
  turnsOfOrganisations,
  turnsOfPersons,
  unfairnessIn,
} from '../support/fairness.ts';
import {
  type History,
  halvesOf,
  histories,
  joinedAt,
  type Played,
  play,
  type Rule,
  told,
} from '../support/lived-turns.ts';
import { absenceCosts, fewestServed, newcomersFirst, withoutRaise } from '../support/mutant-rules.ts';

/** What is promised of all histories: how the turns are dealt, and what of it did not hold. */
type Fairness = {
  readonly set: (history: History) => Partial<Pool>;
  readonly broken: (played: readonly Played[], history: History) => readonly string[];
};

const amongOrganisations: Fairness = {
  set: () => ({}),
  broken: (played, history) => {
    const turns = turnsOfOrganisations(played);
    const colleagues = turnsOfColleagues(played).flatMap(unfairnessIn);
    return [...unfairnessIn(turns), ...colleagues, ...queueJumpersIn(turns, joinedAt(history))];
  },
};

const amongPersons: Fairness = {
  set: (history) => ({ unit: 'person', halves: halvesOf(history) }),
  broken: (played) => unfairnessIn(turnsOfPersons(played)),
};

const byWeight: Fairness = {
  set: (history) => ({ halves: halvesOf(history) }),
  broken: (played, history) => overweightIn(turnsOfOrganisations(played), halvesOf(history)),
};

const brokenBy = (rule: Rule, { set, broken }: Fairness, history: History) =>
  broken(play(history, rule, set(history)), history);

function holds(fairness: Fairness, numRuns: number): void {
  const check = (history: History) => assert.deepEqual(brokenBy(nextInTurn, fairness, history), []);
  fc.assert(fc.property(histories, check), { numRuns });
}

// A hundred thousand histories in all.
test('of organisations, and of colleagues in one: P1, P2 and P3 hold, and newcomers wait', () => {
  holds(amongOrganisations, 50_000);
});

test('where persons take turns, P1, P2 and P3 hold of all of them', () => {
  holds(amongPersons, 20_000);
});

test('of organisations that count differently, none gets further ahead of another than their weights allow', () => {
  holds(byWeight, 30_000);
});

test('histories have in them what they are about: members who join, leave and stay away, swaps, overrides and no-shows', () => {
  const some = fc.sample(histories, { seed: 20261122, numRuns: 1_000 });
  const share = (holds: (history: History) => boolean) => some.filter(holds).length / some.length;
  const hasLife = (holds: (life: History['lives'][number]) => boolean) => share(({ lives }) => lives.some(holds));
  const ends = (how: string) => share((one) => play(one, nextInTurn).some(({ served }) => served.how === how));
  const shares = {
    absence: hasLife(({ away }) => away > 1),
    joining: hasLife(({ joins }) => joins > 0),
    leaving: hasLife(({ leaves }) => leaves > 0),
    swap: ends('swap'),
    override: ends('override'),
    'no-show': share((one) => one.exceptions.some(({ by }) => by >= one.lives.length)),
    weights: share((one) => new Set(one.lives.map(({ at }) => (one.halves >> at) % 2)).size === 2),
  };
  for (const [what, how] of Object.entries(shares)) assert.ok(how > 0.1, `${what}: ${how}`);
});

/** The smallest history in which the mutant breaks the promise, told as it went. */
function caught(mutant: () => Rule, fairness: Fairness): readonly string[] {
  const property = fc.property(histories, (history) => brokenBy(mutant(), fairness, history).length === 0);
  const { counterexample } = fc.check(property, { seed: 20261122, numRuns: 20_000 });
  const [smallest] = counterexample ?? assert.fail('it was not caught');
  return [...told(play(smallest, mutant(), fairness.set(smallest))), ...brokenBy(mutant(), fairness, smallest)];
}

test('mutant 1, fewest served: an organisation that comes back makes up for all it missed', () => {
  assert.deepEqual(caught(fewestServed, amongOrganisations), [
    '1: B, of B',
    '2: B, of B',
    '3: A, of A B',
    '4: A, of A B',
    'P1: B sees 2 turns go by, of 2 that there are',
    'P2: A is 2 ahead of B',
    'P3: A is 2 ahead of B',
  ]);
});

test('mutant 2, absence costs the place: who was away waits all over again', () => {
  assert.deepEqual(caught(absenceCosts, amongOrganisations), [
    '1: A, of A B',
    '2: A, of A',
    '3: A, of A B',
    'P1: B sees 2 turns go by, of 2 that there are',
  ]);
});

test('mutant 3, newcomers first: an organisation that joins serves before one that was there', () => {
  assert.deepEqual(caught(newcomersFirst, amongOrganisations), [
    '1: C, of B C',
    '2: A, of A B C',
    'newcomers: A joins at 1 and serves before B',
  ]);
});

test('mutant 4, weights alone: an organisation that comes back makes up for all it missed', () => {
  assert.deepEqual(caught(withoutRaise, byWeight), [
    '1: B, of B',
    '2: B, of B',
    '3: C, of B C',
    '4: C, of B C',
    '5: C, of B C',
    'weights: C is 3 ahead of B, where 2 is the most',
  ]);
});

/** The rule, where turns are kept for so many meetings only; `last`: and the number of each organisation's last one for good. */
const keeping =
  (meetings: number, last: boolean): Rule =>
  (pool) => {
    const kept = pool.served.filter(({ meetingNumber }) => meetingNumber >= pool.meetingNumber - meetings);
    return nextInTurn({ ...pool, served: withLast(kept, last ? lastAfter({}, pool.served) : {}) });
  };

test('of organisations that holds too where turns are kept for a few meetings only', () => {
  const kept = fc.integer({ min: 1, max: 6 });
  const broken = (history: History, meetings: number, last: boolean) =>
    unfairnessIn(turnsOfOrganisations(play(history, keeping(meetings, last))));
  const check = (history: History, meetings: number) => assert.deepEqual(broken(history, meetings, true), []);
  fc.assert(fc.property(histories, kept, check), { numRuns: 10_000 });
  const some = fc.sample(fc.tuple(histories, kept), { seed: 20261122, numRuns: 1_000 });
  assert.ok(
    some.some(([history, meetings]) => broken(history, meetings, false).length > 0),
    'turns alone do not do it',
  );
});

test('substitutes change nothing in whose place has its turn when', () => {
  const turns = (history: History, rule: Rule) =>
    play(history, rule).map(
      ({ meeting, served }) => `${meeting} ${served.organisationId} ${served.personId.replace('for ', '')}`,
    );
  const check = (history: History, away: readonly boolean[]) =>
    assert.deepEqual(turns(history, sittingInFor(away)), turns(history, nextInTurn));
  fc.assert(fc.property(histories, fc.array(fc.boolean(), { maxLength: 8 }), check), { numRuns: 1_000 });
});

test('who would rather not do a role keeps nobody from theirs: it is as if they were away, and P1, P2 and P3 hold', () => {
  const check = (history: History, unwilling: readonly boolean[]) => {
    const isUnwilling = ({ personId }: Candidate) => unwilling[Number(personId)] === true;
    const asOptedOut: Rule = (pool) =>
      nextInTurn({ ...pool, candidates: pool.candidates.map((one) => ({ ...one, optedOut: isUnwilling(one) })) });
    const away = unwilling.flatMap((isAway, nth) => (isAway ? 2 ** 25 - 1 : (history.lives[nth]?.away ?? 0)));
    const lives = history.lives.map((life, nth) => ({ ...life, away: away[nth] ?? life.away }));
    const exceptions = history.exceptions.filter(({ by }) => !unwilling[by]);
    const [played, asAway] = [asOptedOut, nextInTurn].map((rule, at) =>
      play({ ...history, exceptions, lives: at === 0 ? history.lives : lives }, rule),
    );
    assert.deepEqual(
      played?.map(({ served }) => served),
      asAway?.map(({ served }) => served),
    );
    assert.deepEqual(amongOrganisations.broken(asAway ?? [], { ...history, lives }), []);
  };
  fc.assert(fc.property(histories, fc.array(fc.boolean(), { maxLength: 8 }), check), { numRuns: 1_000 });
});

test('who does a role gladly changes nobody’s turn but a colleague’s who waited as long and served as often', () => {
  const check = (history: History, glad: readonly boolean[]) => {
    const among = (pool: Pool) => ({
      ...pool,
      candidates: pool.candidates.map((one) => ({ ...one, isGlad: glad[Number(one.personId)] === true })),
    });
    const rule: Rule = (pool) => {
      const [next, plain] = [nextInTurn(among(pool)), nextInTurn(pool)];
      const count = (person: unknown) => pool.served.filter(({ personId }) => personId === person).length;
      assert.equal(next?.organisationId, plain?.organisationId);
      assert.deepEqual(next?.because, plain?.because);
      assert.equal(count(next?.personId), count(plain?.personId));
      assert.ok(next?.personId === plain?.personId || glad[Number(next?.personId)]);
      return next;
    };
    assert.deepEqual(brokenBy(rule, amongOrganisations, history), []);
  };
  fc.assert(fc.property(histories, fc.array(fc.boolean(), { maxLength: 8 }), check), { numRuns: 1_000 });
});

/** The rule, where somebody sits in for these all the time. */
function sittingInFor(away: readonly boolean[]): Rule {
  const isAway = (person: PersonId) => away[Number(person)] === true;
  const sub = (person: PersonId) => (isAway(person) ? PersonId.parse(`for ${person}`) : person);
  const place = (one: Candidate) =>
    isAway(one.personId) ? { ...one, personId: sub(one.personId), inPlaceOf: one.personId } : one;
  return (pool) =>
    nextInTurn({ ...pool, candidates: pool.candidates.map(place), passedOver: pool.passedOver.map(sub) });
}
