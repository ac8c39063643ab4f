import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openStorage } from '../../services/storage/azure-storage.ts';
import { createStorageClock } from '../../services/storage/storage-clock.ts';
import { commonGround } from '../faults/common-ground.ts';

const { clock, account, stop } = await commonGround();
after(stop);

const minutes = 60_000;
const aside = (milliseconds: number) => () => new Date(clock.now().getTime() + milliseconds);

test('instances whose clocks are twenty minutes apart go by one clock', async () => {
  const azurite = { connectionString: account() };
  const [slow, fast] = await Promise.all([-10 * minutes, 10 * minutes].map((by) => openStorage(azurite, aside(by))));
  for (const storage of [slow, fast]) await storage?.tables.Chats.get('nobody', 'nothing');
  const apart = Math.abs((slow?.now().getTime() ?? 0) - (fast?.now().getTime() ?? 0));
  assert.ok(apart < 4_000, `${apart} ms apart`);
});

test('a clock that is right is left as it is, and an answer that is late, without a date or of another server teaches nothing', async () => {
  const own = { now: new Date('2026-03-02T12:00:00.700Z') };
  const { now, policy } = createStorageClock(() => own.now);
  const answerOf = async (date: string | undefined, slowness = 0, has = () => true) => {
    const headers = { get: () => date, has };
    const next = async () => {
      own.now = new Date(own.now.getTime() + slowness);
      return { headers };
    };
    await policy.sendRequest({} as never, next as never);
  };
  await answerOf('Mon, 02 Mar 2026 12:00:00 GMT');
  assert.equal(now().getTime(), own.now.getTime());
  await answerOf(undefined);
  await answerOf('soon');
  await answerOf('Mon, 02 Mar 2026 13:00:00 GMT', 5_000);
  await answerOf('Mon, 02 Mar 2026 13:00:00 GMT', 0, () => false);
  assert.equal(now().getTime(), own.now.getTime());
  await answerOf('Mon, 02 Mar 2026 12:05:00 GMT');
  assert.ok(Math.abs(now().getTime() - Date.parse('2026-03-02T12:05:00Z')) < 1_000);
});
