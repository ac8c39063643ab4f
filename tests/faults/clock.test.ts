import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { somebody, theChatKey } from '../support/builders.ts';
import { answerOf, beginNetwork, instancesAt } from '../support/instances.ts';
import { marieke } from '../support/people.ts';
import { idOf } from './round-model.ts';

const script = fileURLToPath(new URL('./closing-times.ts', import.meta.url));

/** The closing times that a bot works out whose machine stands in this zone. */
async function closingTimesIn(zone: string): Promise<Readonly<Record<string, string>>> {
  const env = { ...process.env, TZ: zone };
  const child = await promisify(execFile)(process.execPath, ['--import', 'tsx', script], {
    env,
  });
  return Object.fromEntries(JSON.parse(child.stdout));
}

test('a round closes at the same moment wherever the machine stands, and at the same time on the Dutch clock', async () => {
  const [here, ...elsewhere] = [
    await closingTimesIn('Europe/Amsterdam'),
    await closingTimesIn('UTC'),
    await closingTimesIn('America/New_York'),
  ];
  for (const there of elsewhere) assert.deepEqual(there, here);
  assert.deepEqual(here, {
    // Friday four o'clock, summer time; Tuesday four o'clock, winter time.
    '2026-10-23T14:00:00Z': '2026-10-27T15:00:00.000Z',
    // Half past two in the night that has it twice.
    '2026-10-25T00:30:00Z': '2026-10-27T01:30:00.000Z',
    '2026-10-25T01:30:00Z': '2026-10-27T01:30:00.000Z',
    // Good Friday, nine o'clock, is a working day; Easter Monday is not.
    '2027-03-26T08:00:00Z': '2027-03-31T07:00:00.000Z',
    // One second before three o'clock comes instead of two, and after.
    '2027-03-28T00:59:59Z': '2027-03-30T23:59:59.000Z',
    '2027-03-28T01:00:00Z': '2027-03-31T01:00:00.000Z',
    // Half past twelve in the night of the leap day.
    '2028-02-28T23:30:00Z': '2028-03-01T23:30:00.000Z',
    '2028-02-29T12:00:00Z': '2028-03-02T12:00:00.000Z',
    // Maundy Thursday; the Friday before King's Day; Christmas Eve; half an hour into New Year's Day.
    '2026-04-02T15:00:00Z': '2026-04-07T15:00:00.000Z',
    '2026-04-24T21:59:00Z': '2026-04-29T21:59:00.000Z',
    '2026-12-24T22:30:00Z': '2026-12-29T22:30:00.000Z',
    '2026-12-31T23:30:00Z': '2027-01-04T23:30:00.000Z',
  });
});

/** Two instances whose clocks are twenty minutes apart, and the middle of them. */
async function apart() {
  const world = instancesAt();
  const [ahead, behind] = [world.instance({ skewSeconds: 600 }), world.instance({ skewSeconds: -600 })] as const;
  const network = await beginNetwork(ahead, somebody(marieke.id));
  return { ...world, ahead, behind, network };
}

test('two instances whose clocks are twenty minutes apart still make one round of one end', async () => {
  const { ahead, behind, clock, teams, network } = await apart();
  const ended = { kind: 'meeting-ended', endedAt: clock.now } as const;
  await Promise.all([ahead, behind, ahead, behind].map((one) => one.hears(ended)));
  await Promise.all([ahead.tick(), behind.tick()]);
  await ahead.tick();
  assert.equal(await ahead.services.meetings.latestNumber(network, theChatKey), 1);
  assert.equal(teams.count(/^Even terugkijken/, idOf(1)), 1);
});

test('asking by hand at the one, just after an end that came in at the other, is about that meeting', async () => {
  const { ahead, behind, clock, later, network } = await apart();
  await behind.hears({ kind: 'meeting-ended', endedAt: clock.now });
  later(300);
  await ahead.hears({ kind: 'reflection-asked' });
  await behind.hears({ kind: 'reflection-asked' });
  assert.equal(await ahead.services.meetings.latestNumber(network, theChatKey), 1);
});

test('what the instance ahead has closed is closed for the one behind, and counted and told once', async () => {
  const { ahead, behind, clock, later, teams, network, tables } = await apart();
  await behind.hears({ kind: 'meeting-ended', endedAt: clock.now });
  await ahead.tick();
  for (const who of ['A', 'B', 'C', 'D', 'E']) await behind.hears(answerOf(idOf(1), 4), somebody(who));
  later(48 * 3_600);
  await ahead.tick();
  const late = await behind.hears(answerOf(idOf(1), 4), somebody('F'));
  assert.notEqual(late[0], 'Je antwoord is bewaard');
  later(11);
  for (let times = 0; times < 3; times += 1) {
    await Promise.all([ahead.tick(), behind.tick()]);
    later(1_200);
    await ahead.sweep(network);
  }
  assert.equal((await behind.services.results.find(network, idOf(1)))?.summary.answered, 5);
  assert.equal(teams.count(/^Zo keken we terug/, idOf(1)), 1);
  assert.deepEqual(await tables.Answers.list(network), []);
});

test('an answer at the instance behind is counted, though the instance ahead closes by its own clock', async () => {
  const { ahead, behind, clock, later, network } = await apart();
  await behind.hears({ kind: 'meeting-ended', endedAt: clock.now });
  await behind.tick();
  later(700);
  await behind.tick();
  await behind.hears({ kind: 'close-asked', round: idOf(1), anyway: true });
  const late = await ahead.hears(answerOf(idOf(1), 4), somebody('A'));
  assert.notEqual(late[0], 'Je antwoord is bewaard');
  await ahead.tick();
  later(1_200);
  await ahead.sweep(network);
  await Promise.all([ahead.tick(), behind.tick()]);
  later(1_200);
  await Promise.all([ahead.tick(), behind.tick()]);
  assert.equal((await behind.services.results.find(network, idOf(1)))?.summary.answered, 0);
});
