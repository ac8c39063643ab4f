import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { PersonId } from '../../services/ids.ts';
import { comingTurns, type MeetingRole, type MeetingRoles, turnsAt } from '../../services/turns/coming-turns.ts';
import type { Candidate, ServedTurn } from '../../services/turns/rotation.ts';
import type { TurnRole } from '../../services/turns/turn-roles.ts';

const person = (name: string) => PersonId.parse(name);
const member = (name: string, organisationId: string): Candidate => ({
  ...{ personId: person(name), organisationId, joinedAtMeeting: 0 },
});
const everybody = [
  ...[member('Anna', 'hospital'), member('Bram', 'hospital'), member('Carla', 'gp')],
  ...[member('Dirk', 'town'), member('Els', 'welfare')],
];
const turn = (meetingNumber: number, name: string): ServedTurn => ({
  ...{ meetingNumber, personId: person(name) },
  organisationId: everybody.find(({ personId }) => personId === name)?.organisationId ?? 'none',
});
const chaired = ['Anna', 'Carla', 'Dirk', 'Els'].map((name, nth) => turn(nth + 1, name));

const roleOf = (role: TurnRole, more: Partial<MeetingRole> = {}): MeetingRole => ({
  ...{ role, candidates: everybody, served: [], passedOver: [] },
  ...more,
});
const meetingOf = (roles: readonly MeetingRole[], more: Partial<MeetingRoles> = {}): MeetingRoles => ({
  ...{ networkId: 'gezond-dorp', meetingNumber: 5, roles },
  ...more,
});
const names = (turns: ReadonlyMap<TurnRole, { readonly personId: PersonId }>): Partial<Record<TurnRole, PersonId>> =>
  Object.fromEntries([...turns].map(([role, { personId }]) => [role, personId]));
const [chair, coChair] = [roleOf('chair', { served: chaired }), roleOf('co-chair')];

test('the co-chair is who would be in the chair next, and so is in the chair the next time', () => {
  const coming = comingTurns(meetingOf([chair, coChair]), 3).map(names);
  assert.deepEqual(coming, [
    { chair: 'Bram', 'co-chair': 'Carla' },
    { chair: 'Carla', 'co-chair': 'Dirk' },
    { chair: 'Dirk', 'co-chair': 'Els' },
  ]);
});

test('the co-chair is not a colleague of the chair, though both were in the chair longest ago', () => {
  const served = [turn(3, 'Carla'), turn(4, 'Els')];
  const turns = turnsAt(meetingOf([roleOf('chair', { served }), coChair], { unit: 'person' }));
  const [one, other] = [turns.get('chair')?.organisationId, turns.get('co-chair')?.organisationId];
  assert.ok(one && other && one !== other, `${one}, ${other}`);
});

test('where all are of one organisation, the co-chair is a colleague after all', () => {
  const candidates = everybody.filter(({ organisationId }) => organisationId === 'hospital');
  const roles = [roleOf('chair', { candidates, served: chaired }), roleOf('co-chair', { candidates })];
  assert.deepEqual(names(turnsAt(meetingOf(roles))), { chair: 'Bram', 'co-chair': 'Anna' });
});

test('nobody gets a second role at a meeting, whichever of the two they hold already', () => {
  const roles = [chair, coChair, roleOf('note-taker'), roleOf('location-host'), roleOf('podium')];
  const all = [...turnsAt(meetingOf(roles)).values()].map(({ personId }) => personId);
  assert.deepEqual(all.toSorted(), everybody.map(({ personId }) => personId).toSorted());
  const notes = roleOf('note-taker', { holder: { personId: person('Bram'), organisationId: 'hospital' } });
  assert.deepEqual(names(turnsAt(meetingOf([chair, coChair, notes]))), { chair: 'Anna', 'co-chair': 'Carla' });
});

test('where there are more roles than people, the last ones stay open', () => {
  const candidates = everybody.slice(0, 2);
  const roles = (['chair', 'note-taker', 'podium'] as const).map((role) => roleOf(role, { candidates }));
  assert.deepEqual([...turnsAt(meetingOf(roles)).keys()], ['chair', 'note-taker']);
});

test('who is out for one role can be asked for another, and is in turn again the next time', () => {
  const passedOver = [person('Bram')];
  const roles = [roleOf('chair', { served: chaired, passedOver }), roleOf('podium', { served: chaired })];
  const [now, next] = comingTurns(meetingOf(roles), 2).map(names);
  assert.equal(now?.chair, 'Anna');
  assert.equal(now?.podium, 'Bram');
  assert.equal(next?.chair, 'Carla');
});

test('a first-timer is co-chair before being in the chair', () => {
  const coming = comingTurns(meetingOf([chair, coChair], { learnsFirst: true }), 5).map(names);
  assert.equal(coming[0]?.chair, 'Anna', 'Bram never did either');
  const before = coming.findIndex((one) => one['co-chair'] === 'Bram');
  const since = coming.findIndex((one) => one.chair === 'Bram');
  assert.ok(before >= 0 && before < since, `${before}, ${since}`);
});

test('where nobody has learned it yet, somebody is in the chair all the same, and in the end everybody was', () => {
  const coming = comingTurns(meetingOf([roleOf('chair'), coChair], { learnsFirst: true }), 30);
  assert.deepEqual(new Set(coming.map((one) => one.get('chair')?.personId)).size, everybody.length);
  const firstTimers = coming.filter((one, nth) => {
    const before = coming.slice(0, nth).flatMap((turns) => [...turns.values()].map(({ personId }) => personId));
    return !before.includes(one.get('chair')?.personId ?? person('nobody'));
  });
  assert.equal(firstTimers.length, 1, 'only the very first');
});

test('a network without co-chairs asks nobody to have been one', () => {
  assert.equal(names(turnsAt(meetingOf([chair], { learnsFirst: true }))).chair, 'Bram');
});

test('what is foreseen is what comes, if each who is next serves', () => {
  const meeting = meetingOf([chair, coChair, roleOf('podium')], { halves: ['town'], learnsFirst: true });
  const [now, ...later] = comingTurns(meeting, 6).map(names);
  const served = ({ role, served }: MeetingRole) => [...served, turn(5, now?.[role] ?? 'nobody')];
  const roles = meeting.roles.map((one) => ({ ...one, served: served(one) }));
  assert.deepEqual(comingTurns({ ...meeting, meetingNumber: 6, roles }, 5).map(names), later);
});

const chats = fc.array(fc.constantFrom('hospital', 'hospital', 'gp', 'town'), { minLength: 1, maxLength: 7 });
const inTurn = (organisations: readonly string[], more: Partial<MeetingRoles> = {}) => {
  const candidates = organisations.map((organisation, nth) => member(`${nth}`, organisation));
  const roles = (['chair', 'co-chair', 'note-taker', 'podium'] as const).map((role) => roleOf(role, { candidates }));
  return comingTurns(meetingOf(roles, more), 9).map(names);
};

test('in any chat and however it is set: nobody gets two roles, and every role is filled while there are people for it', () => {
  const set = fc.record({ unit: fc.constantFrom('organisation', 'person'), learnsFirst: fc.boolean() });
  const check = (organisations: readonly string[], more: Partial<MeetingRoles>, halves: readonly string[]) => {
    for (const turns of inTurn(organisations, { ...more, halves })) {
      const people = Object.values(turns);
      assert.equal(new Set(people).size, people.length);
      assert.equal(people.length, Math.min(organisations.length, 4));
    }
  };
  fc.assert(fc.property(chats, set, fc.subarray(['gp', 'town']), check), { numRuns: 300 });
});

test('where organisations count the same, who is co-chair is in the chair the next time', () => {
  const check = (organisations: readonly string[]) => {
    fc.pre(new Set(organisations).size > 1);
    const coming = inTurn(organisations);
    for (const [nth, turns] of coming.slice(0, -1).entries()) assert.equal(coming[nth + 1]?.chair, turns['co-chair']);
  };
  fc.assert(fc.property(chats, check), { numRuns: 300 });
});

test('where it is learned first, in the end everybody in any chat was in the chair, after having been co-chair', () => {
  const check = (organisations: readonly string[], unit: 'organisation' | 'person') => {
    const candidates = organisations.map((organisation, nth) => member(`${nth}`, organisation));
    const roles = (['chair', 'co-chair'] as const).map((role) => roleOf(role, { candidates }));
    const coming = comingTurns(meetingOf(roles, { unit, learnsFirst: true }), 40).map(names);
    assert.equal(new Set(coming.map(({ chair }) => chair)).size, organisations.length);
    const learned = new Set([coming[0]?.chair, coming[0]?.['co-chair']]);
    for (const { chair, ['co-chair']: coChair } of coming.slice(1)) {
      assert.ok(learned.has(chair), chair);
      learned.add(coChair);
    }
  };
  fc.assert(fc.property(chats, fc.constantFrom('organisation', 'person'), check), { numRuns: 200 });
});
