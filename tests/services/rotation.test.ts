import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PersonId } from '../../services/ids.ts';
import { type Candidate, nextInTurn, type Pool, type ServedTurn } from '../../services/turns/rotation.ts';

const person = (name: string) => PersonId.parse(name);
const member = (name: string, organisationId: string, more: Partial<Candidate> = {}): Candidate => ({
  ...{ personId: person(name), organisationId, joinedAtMeeting: 0 },
  ...more,
});
const turn = (meetingNumber: number, name: string, organisationId: string): ServedTurn => ({
  ...{ meetingNumber, personId: person(name), organisationId },
});
const chairOf = (pool: Partial<Pool>) =>
  nextInTurn({
    ...{ networkId: 'gezond-dorp', role: 'chair', meetingNumber: 10, candidates: [], served: [], passedOver: [] },
    ...pool,
  });

const [anna, bram, carla] = [member('Anna', 'hospital'), member('Bram', 'hospital'), member('Carla', 'gp')];
const candidates = [anna, bram, carla];

test('the organisation that was in the chair longest ago is next, however many people it has', () => {
  const served = [turn(7, 'Anna', 'hospital'), turn(8, 'Carla', 'gp'), turn(9, 'Bram', 'hospital')];
  assert.equal(chairOf({ candidates, served })?.organisationId, 'gp');
});

test('within an organisation it is who was in the chair longest ago', () => {
  const served = [turn(6, 'Anna', 'hospital'), turn(8, 'Bram', 'hospital'), turn(9, 'Carla', 'gp')];
  assert.equal(chairOf({ candidates, served })?.personId, 'Anna');
});

test('"why me?" has an answer in facts', () => {
  const served = [turn(1, 'Anna', 'hospital'), turn(2, 'Bram', 'hospital'), turn(9, 'Carla', 'gp')];
  assert.deepEqual(chairOf({ candidates, served })?.because, {
    unit: 'organisation',
    organisationWaited: 7,
    organisationServedBefore: true,
    personWaited: 8,
    personServedBefore: true,
    onlyOneOfOrganisation: false,
  });
});

test('who never was in the chair is not told a number of turns that never were', () => {
  const because = chairOf({ candidates: [carla], meetingNumber: 1 })?.because;
  assert.deepEqual(because, {
    unit: 'organisation',
    organisationWaited: 0,
    organisationServedBefore: false,
    personWaited: 0,
    personServedBefore: false,
    onlyOneOfOrganisation: true,
  });
});

test('who is away keeps the place: somebody else now, and the same person next time', () => {
  const served = [turn(7, 'Carla', 'gp'), turn(8, 'Anna', 'hospital')];
  const stood = chairOf({ candidates, served, passedOver: [person('Carla')], meetingNumber: 9 });
  assert.equal(stood?.personId, 'Bram');
  assert.equal(chairOf({ candidates, served: [...served, turn(9, 'Bram', 'hospital')] })?.personId, 'Carla');
});

test('a colleague takes the turn of an organisation whose first choice cannot', () => {
  const served = [turn(5, 'Anna', 'hospital'), turn(6, 'Bram', 'hospital'), turn(9, 'Carla', 'gp')];
  assert.equal(chairOf({ candidates, served, passedOver: [person('Anna')] })?.personId, 'Bram');
});

test('nobody is asked for a role they do not take', () => {
  const unwilling = member('Carla', 'gp', { optedOut: true });
  assert.equal(chairOf({ candidates: [unwilling] }), undefined);
  assert.notEqual(chairOf({ candidates: [anna, unwilling] })?.personId, 'Carla');
});

test('who does it gladly goes first among colleagues who waited as long and served as often, and nowhere else', () => {
  const glad = (one: Candidate) => ({ ...one, isGlad: true });
  for (const role of ['chair', 'podium', 'note-taker']) {
    assert.equal(chairOf({ role, candidates: [glad(anna), bram] })?.personId, 'Anna');
    assert.equal(chairOf({ role, candidates: [anna, glad(bram)] })?.personId, 'Bram');
  }
  const served = [turn(6, 'Anna', 'hospital'), turn(8, 'Bram', 'hospital'), turn(9, 'Carla', 'gp')];
  assert.equal(chairOf({ candidates: [anna, glad(bram), glad(carla)], served })?.personId, 'Anna');
  const once = [turn(3, 'Anna', 'hospital'), turn(8, 'Anna', 'hospital')];
  const newcomer = member('Els', 'hospital', { joinedAtMeeting: 8 });
  assert.equal(chairOf({ candidates: [glad(anna), newcomer], served: once })?.personId, 'Els', 'served less');
});

test('nobody is asked for the very first meeting they come to', () => {
  const newcomer = member('Dirk', 'town', { joinedAtMeeting: 10 });
  assert.equal(chairOf({ candidates: [newcomer], meetingNumber: 10 }), undefined);
  assert.equal(chairOf({ candidates: [newcomer], meetingNumber: 11 })?.personId, 'Dirk');
});

test('a new organisation starts at the back of the queue', () => {
  const newcomer = member('Dirk', 'town', { joinedAtMeeting: 8 });
  const served = [turn(6, 'Carla', 'gp'), turn(7, 'Anna', 'hospital')];
  assert.equal(chairOf({ candidates: [...candidates, newcomer], served })?.personId, 'Carla');
});

test('a new colleague starts at the back of the queue of their own organisation', () => {
  const newcomer = member('Els', 'hospital', { joinedAtMeeting: 6 });
  const served = [turn(5, 'Anna', 'hospital'), turn(4, 'Bram', 'hospital'), turn(9, 'Carla', 'gp')];
  assert.equal(chairOf({ candidates: [...candidates, newcomer], served })?.personId, 'Bram');
});

test('who joined in the meeting that a colleague chaired waited as long, and goes first for having served less', () => {
  const served = [turn(8, 'Anna', 'hospital')];
  const newcomers = ['Dirk', 'Els', 'Fien', 'Gijs', 'Hans'].map((name) =>
    member(name, 'hospital', { joinedAtMeeting: 8 }),
  );
  for (const newcomer of newcomers) {
    assert.equal(chairOf({ candidates: [anna, newcomer], served })?.personId, newcomer.personId);
  }
});

test('a turn of somebody who left, or was erased, still counts for their organisation', () => {
  const byTheErased = { organisationId: 'gp', meetingNumber: 9 };
  const served = [turn(7, 'Anna', 'hospital'), turn(8, 'who left', 'hospital'), byTheErased];
  assert.equal(chairOf({ candidates, served })?.organisationId, 'hospital');
});

test('an organisation that waits keeps its place when its only person is replaced', () => {
  const successor = member('Dirk', 'gp', { joinedAtMeeting: 9, organisationJoinedAtMeeting: 0 });
  const served = [turn(5, 'Anna', 'hospital')];
  assert.equal(chairOf({ candidates: [anna, successor], served })?.personId, 'Dirk');
});

test('where all waited as long, the draw is fixed: the same on every machine, in whatever order members are listed', () => {
  const first = chairOf({ candidates });
  assert.deepEqual(chairOf({ candidates: candidates.toReversed() }), first);
});

test('the draw is not the same in every network and for every role', () => {
  const networks = Array.from({ length: 30 }, (_, number) => `network ${number}`);
  const chairs = networks.map((networkId) => chairOf({ candidates, networkId })?.organisationId);
  assert.equal(new Set(chairs).size, 2);
  const roles = networks.map((role) => chairOf({ candidates, role })?.organisationId);
  assert.equal(new Set(roles).size, 2);
});

test('when nobody can, the seat stays open', () => {
  assert.equal(chairOf({ candidates, passedOver: candidates.map(({ personId }) => personId) }), undefined);
  assert.equal(chairOf({}), undefined);
});

test('where persons take turns, it is who was in the chair longest ago, of whatever organisation', () => {
  const served = [turn(7, 'Bram', 'hospital'), turn(8, 'Carla', 'gp')];
  const next = chairOf({ candidates, served, unit: 'person', halves: ['hospital'] });
  assert.equal(next?.personId, 'Anna');
  assert.deepEqual(next?.because, {
    unit: 'person',
    organisationWaited: 2,
    organisationServedBefore: true,
    personWaited: 9,
    personServedBefore: false,
    onlyOneOfOrganisation: false,
  });
});

/** Who is in the chair in the meetings to come, where everybody says yes; `kept`: how many turns are remembered. */
function chairsOf(meetings: number, pool: Partial<Pool>, kept = meetings): readonly string[] {
  const served = [...(pool.served ?? [])];
  for (let meetingNumber = 1; meetingNumber <= meetings; meetingNumber += 1) {
    const next = chairOf({ ...pool, served: served.slice(-kept), meetingNumber });
    if (next) served.push({ ...next, meetingNumber });
  }
  return served.map(({ organisationId }) => organisationId);
}

const welfare = member('Wim', 'welfare');

test('an organisation that counts half is in the chair half as often as each of the others', () => {
  const chairs = chairsOf(20, { candidates: [...candidates, welfare], halves: ['gp'] });
  const turnsOf = (organisation: string) => chairs.filter((one) => one === organisation).length;
  assert.deepEqual(['hospital', 'welfare', 'gp'].map(turnsOf), [8, 8, 4]);
});

test('that stays so when turns are kept for two years only', () => {
  for (const size of [2, 3, 4, 5, 6, 7]) {
    const all = Array.from({ length: size }, (_, nth) => member(`${nth}`, `organisation ${nth}`));
    const halves = all.filter((_, nth) => nth % 2 === 1).map(({ organisationId }) => organisationId);
    const chairs = chairsOf(200, { candidates: all, halves }, 24);
    const half = chairs.filter((one) => halves.includes(one)).length / halves.length;
    const whole = (chairs.length - half * halves.length) / (size - halves.length);
    assert.ok(half / whole > 0.45 && half / whole < 0.55, `${size} organisations: ${half} and ${whole}`);
  }
});

test('where all count half, all count the same', () => {
  const pool = { candidates: [...candidates, welfare], halves: ['gp', 'hospital', 'welfare', 'who left'] };
  assert.deepEqual(chairsOf(12, pool), chairsOf(12, { candidates: pool.candidates }));
  assert.equal(chairOf(pool)?.because.weight, undefined);
});

test('"why me?" tells how much the organisation counts where that differs', () => {
  const served = [turn(8, 'Anna', 'hospital'), turn(9, 'Wim', 'welfare')];
  const next = chairOf({ candidates: [...candidates, welfare], served, halves: ['gp'] });
  assert.equal(
    next?.organisationId,
    'hospital',
    'which served just before; the practice has its first turn after theirs',
  );
  assert.equal(next?.because.weight, 1);
  const passedOver = [anna, bram, welfare].map(({ personId }) => personId);
  assert.equal(chairOf({ candidates: [...candidates, welfare], passedOver, halves: ['gp'] })?.because.weight, 0.5);
});

test('a co-chair is of another organisation than the chair; where there is no other, there is none', () => {
  const served = [turn(9, 'Carla', 'gp')];
  const chair = chairOf({ candidates, served });
  assert.equal(chair?.organisationId, 'hospital');
  assert.equal(chairOf({ candidates, served, exceptOrganisation: 'hospital' })?.personId, 'Carla');
  assert.equal(chairOf({ candidates: [anna, bram], served, exceptOrganisation: 'hospital' }), undefined);
});

test('who has not learned it yet is passed over, unless nobody has', () => {
  const served = [turn(8, 'Anna', 'hospital')];
  assert.equal(chairOf({ candidates, served })?.personId, 'Carla');
  assert.equal(chairOf({ candidates, served, learned: [person('Anna')] })?.personId, 'Anna');
  const passedOver = [person('Anna')];
  assert.equal(chairOf({ candidates, served, learned: passedOver, passedOver })?.personId, 'Carla');
  assert.equal(chairOf({ candidates, served, learned: [] })?.personId, 'Carla');
});
