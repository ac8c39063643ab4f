import assert from 'node:assert/strict';
import { test } from 'node:test';
import { memoryQueue } from '../../services/storage/memory-queue.ts';
import {
  aNetwork,
  anOpenRound,
  asStored,
  kringAt,
  ofMeeting,
  plannedWork,
  somebody,
  theChat,
  theChatKey,
} from '../support/builders.ts';

test('when a meeting ends, its round asks the three anchors, for two working days', async () => {
  const kring = kringAt('2026-03-06T14:55:00Z');
  const { round } = await anOpenRound(kring);
  assert.deepEqual(round.promptIds, ['SAM-1', 'BET-2', 'DOE-1']);
  assert.equal(round.closesAt.toISOString(), '2026-03-10T14:55:00.000Z');
  assert.deepEqual([round.state, round.meetingNumber, round.chatKey], ['open', 1, theChatKey]);
});

test('the card and the closing are planned with the round', async () => {
  const kring = kringAt('2026-03-02T12:00:00Z');
  const { network } = await anOpenRound(kring);
  assert.deepEqual(await plannedWork(kring, network.id), {
    'post-reflection': '2026-03-02T12:00:00.000Z',
    'close-round': '2026-03-04T12:00:00.000Z',
  });
});

test('one meeting whose end is told five times has one round', async () => {
  const kring = kringAt();
  const network = await aNetwork(kring);
  const kinds: string[] = [];
  for (const _ of [1, 2, 3, 4, 5]) kinds.push((await kring.openings.atEnd(network, theChat, kring.clock.now)).kind);
  assert.deepEqual(kinds, ['opened', 'skipped', 'skipped', 'skipped', 'skipped']);
});

test('one meeting whose end three instances hear of at once has one round', async () => {
  const kring = kringAt();
  const network = await aNetwork(kring);
  const outcomes = await Promise.all([1, 2, 3].map(() => kring.openings.atEnd(network, theChat, kring.clock.now)));
  assert.deepEqual(outcomes.map(({ kind }) => kind).toSorted(), ['opened', 'skipped', 'skipped']);
  assert.equal(new Set(outcomes.map((outcome) => ofMeeting(outcome).roundId)).size, 1);
});

test('the second meeting of the day has a round of its own', async () => {
  const kring = kringAt();
  const { network, round } = await anOpenRound(kring);
  kring.later(3 * 3_600);
  const second = ofMeeting(await kring.openings.atEnd(network, theChat, kring.clock.now));
  assert.deepEqual([second.kind, second.meetingNumber], ['opened', 2]);
  assert.notEqual(second.roundId, round.id);
});

test('a meeting of before the first day is not asked about, however late we hear of its end', async () => {
  const kring = kringAt('2026-03-09T08:00:00Z');
  const network = await aNetwork(kring, { startsOn: '2026-03-09' });
  const late = await kring.openings.atEnd(network, theChat, new Date('2026-03-08T22:30:00Z'));
  assert.deepEqual([late.kind, 'reason' in late && late.reason], ['skipped', 'not-yet']);
  const first = await kring.openings.atEnd(network, theChat, new Date('2026-03-09T07:30:00Z'));
  assert.equal(first.kind, 'opened');
});

test('a paused network is left in peace, and its meeting still counts', async () => {
  const kring = kringAt();
  const network = await aNetwork(kring, { paused: true });
  const opening = ofMeeting(await kring.openings.atEnd(network, theChat, kring.clock.now));
  assert.equal(opening.kind === 'skipped' && opening.reason, 'paused');
  assert.equal(await kring.rounds.find(network.id, opening.roundId), undefined);
  assert.deepEqual(Object.keys(await plannedWork(kring, network.id)), ['propose-turns'], 'which waits for its end');
  assert.equal(await kring.meetings.latestNumber(network.id, theChatKey), 1);
});

test('who asked to reflect before the end is not asked again at the end', async () => {
  const kring = kringAt('2026-03-02T11:55:00Z');
  const network = await aNetwork(kring);
  await kring.meetings.started(network.id, theChatKey, new Date('2026-03-02T10:00:00Z'), () => []);
  const asked = ofMeeting(await kring.openings.byHand(network, theChat));
  kring.later(300);
  const atEnd = ofMeeting(await kring.openings.atEnd(network, theChat, kring.clock.now));
  assert.deepEqual([asked.kind, atEnd.kind], ['opened', 'skipped']);
  assert.equal(atEnd.roundId, asked.roundId);
});

test('a meeting around one table, of which Teams knows nothing, gets a round by hand, and one', async () => {
  const kring = kringAt();
  const network = await aNetwork(kring);
  assert.equal((await kring.openings.byHand(network, theChat)).kind, 'opened');
  kring.later(600);
  const again = ofMeeting(await kring.openings.byHand(network, theChat));
  assert.equal(again.kind === 'skipped' && again.reason, 'already-asked');
});

test('what was promised at opening does not change when the network does', async () => {
  const kring = kringAt();
  const { network, round } = await anOpenRound(kring, { threshold: 8, freeText: true, language: 'en' });
  await kring.openings.atEnd({ ...network, threshold: 5, freeText: false, language: 'nl' }, theChat, kring.clock.now);
  const { threshold, freeText, language } = await asStored(kring, round);
  assert.deepEqual({ threshold, freeText, language }, { threshold: 8, freeText: true, language: 'en' });
});

test('workers that could not be told of their work find it again', async () => {
  const silent = { ...memoryQueue(() => new Date()), send: () => Promise.reject(new Error('away')) };
  const kring = kringAt('2026-03-02T12:00:00Z', { queue: silent });
  const network = await aNetwork(kring);
  assert.equal((await kring.openings.atEnd(network, theChat, kring.clock.now)).kind, 'opened');
  const queue = memoryQueue(() => kring.clock.now);
  const next = kringAt('2026-03-02T12:01:00Z', { tables: kring.tables, queue });
  kring.later(60);
  assert.equal((await next.openings.atEnd(network, theChat, new Date('2026-03-02T12:00:00Z'))).kind, 'skipped');
  assert.equal((await next.sweep(network.id)).forgotten, 1);
  const pointed = (await queue.receive(8, 60)).map(({ pointer }) => pointer.work);
  assert.match(pointed.join(), /^work_post-reflection_/);
});

test('a round is found in its own chat alone', async () => {
  const kring = kringAt();
  const { network, round } = await anOpenRound(kring);
  assert.equal((await kring.rounds.inChat(network.id, theChat, round.id)).row.id, round.id);
  assert.equal((await kring.rounds.latest(network.id, theChat)).row.id, round.id);
  const elsewhere = { ...theChat, chatId: '19:another@thread.v2' };
  const unknown = { code: 'round-unknown' };
  await assert.rejects(kring.rounds.inChat(network.id, elsewhere, round.id), unknown);
  await assert.rejects(kring.rounds.latest(network.id, elsewhere), unknown);
  await assert.rejects(kring.rounds.inChat(network.id, theChat, "' or 1 eq 1"), unknown);
});

test('twenty simultaneous reports of one end all get an answer, and one of them opens the round', async () => {
  const kring = kringAt();
  const network = await aNetwork(kring);
  const reports = Array.from({ length: 20 }, () => kring.openings.atEnd(network, theChat, kring.clock.now));
  const kinds = (await Promise.all(reports)).map(({ kind }) => kind);
  assert.equal(kinds.filter((kind) => kind === 'opened').length, 1);
});

test('the end of a meeting nobody heard of, told after a later one, asks nothing', async () => {
  const kring = kringAt();
  const { network } = await anOpenRound(kring);
  const yesterday = new Date(kring.clock.now.getTime() - 24 * 3_600_000);
  assert.deepEqual(await kring.openings.atEnd(network, theChat, yesterday), { kind: 'skipped', reason: 'out-of-date' });
});

test('a chat has four rounds a month at most; the next chair is looked for after the fifth meeting all the same', async () => {
  const kring = kringAt('2026-03-02T12:00:00Z');
  const network = await aNetwork(kring);
  const weekly = [];
  for (let week = 0; week < 6; week += 1) {
    weekly.push(await kring.openings.atEnd(network, theChat, kring.clock.now));
    kring.later(7 * 24 * 3_600);
  }
  assert.deepEqual(
    weekly.map((opening) => (opening.kind === 'opened' ? 'opened' : opening.reason)),
    ['opened', 'opened', 'opened', 'opened', 'month-full', 'opened'],
  );
  assert.equal((await plannedWork(kring, network.id))['propose-turns'], '2026-03-30T12:01:00.000Z');
});

test('of one question a meeting, the next asks what the last was to score and talked about instead', async () => {
  const kring = kringAt('2026-03-02T12:00:00Z');
  const asked: string[] = [];
  for (const isTalk of [false, true, false, false]) {
    const { round } = await anOpenRound(kring, { questions: 1 });
    asked.push(...round.promptIds);
    if (isTalk) await kring.spokenRounds.keep(round, '', somebody('coordinator'));
    kring.later(10 * 24 * 3_600);
  }
  assert.deepEqual(asked, ['SAM-1', 'BET-2', 'BET-2', 'DOE-1']);
});
