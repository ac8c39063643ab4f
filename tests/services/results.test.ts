import assert from 'node:assert/strict';
import { test } from 'node:test';
import { betweenMeetings } from '../../services/check-ins/check-in-prompts.ts';
import type { PersonId } from '../../services/ids.ts';
import type { Network } from '../../services/networks/network-rows.ts';
import type { Round } from '../../services/rounds/round-rows.ts';
import { startingWith } from '../../services/storage/keys.ts';
import {
  anOpenRound,
  answering,
  finished,
  type Kring,
  kringAt,
  plannedWork,
  scoring,
  somebody,
  theChat,
  theChatKey,
} from '../support/builders.ts';

const [marieke, hans] = [somebody('Marieke'), somebody('Hans')];
const withRemarks = { freeText: true, coordinator: marieke };

const remarksOf = async ({ remarks }: Kring, person: PersonId, network: Network, { id }: Round) =>
  (await remarks.of(person, network, id)).map(({ text }) => text);

/** A closed round in which as many people wrote something as there are words. */
async function aClosedRound(kring: Kring, words: readonly string[] = ['een', 'twee', 'drie', 'vier', 'vijf']) {
  const { network, round } = await anOpenRound(kring, withRemarks);
  for (const [at, text] of words.entries())
    await kring.answers.submit(round, somebody(`respondent ${at}`), { ...scoring(3), text });
  await finished(kring, round);
  const idOf = async (wanted: string) =>
    (await kring.remarks.of(marieke, network, round.id)).find(({ text }) => text === wanted)?.id ?? assert.fail();
  return { network, round, idOf };
}

const rowsOf = ({ tables }: Kring, { id }: Network) => tables.Networks.list(id, startingWith('remarks_'));
const actionsOf = async (kring: Kring, { id }: Network) => (await kring.actions.list(id)).map(({ kind }) => kind);
const showWork = async (kring: Kring, { id }: Network) =>
  Object.keys(await plannedWork(kring, id)).filter((kind) => kind === 'show-remark').length;

test('five remarks are for the coordinator alone, without a hint of whose they are', async () => {
  const kring = kringAt();
  const { network, round } = await anOpenRound(kring, withRemarks);
  await answering(kring, round, [1, 2, 3, 4, 5], 'remark');
  await finished(kring, round);
  const texts = await remarksOf(kring, marieke, network, round);
  assert.deepEqual(texts.toSorted(), ['remark 0', 'remark 1', 'remark 2', 'remark 3', 'remark 4']);
  await assert.rejects(kring.remarks.of(hans, network, round.id), { code: 'coordinator-only' });
});

test('four remarks among six answers are not shown to anybody', async () => {
  const kring = kringAt();
  const { network, round } = await anOpenRound(kring, withRemarks);
  await answering(kring, round, [1, 2, 3, 4, 5, 5]);
  await answering(kring, round, [1, 2, 3, 4], 'remark');
  await finished(kring, round);
  assert.equal((await kring.results.find(network.id, round.id))?.summary.kind, 'shown');
  assert.deepEqual(await remarksOf(kring, marieke, network, round), []);
});

test('in a network without a coordinator nobody reads remarks', async () => {
  const kring = kringAt();
  const { network, round } = await anOpenRound(kring, { freeText: true });
  await assert.rejects(kring.remarks.of(hans, network, round.id), { code: 'coordinator-only' });
});

test('remarks of a hundred and fifty people, as long as they may be, fit in rows that Azure takes', async () => {
  const kring = kringAt();
  const { network, round } = await anOpenRound(kring, withRemarks);
  const everybody = Array.from({ length: 150 }, () => 3);
  await answering(kring, round, everybody, '"'.repeat(276));
  await finished(kring, round);
  assert.equal((await remarksOf(kring, marieke, network, round)).length, 150);
  const rows = await rowsOf(kring, network);
  assert.ok(rows.every(({ row }) => String(row['remarks']).length <= 32_768));
});

test('what names a remark says nothing about it: not its text, not its place, not the round before', async () => {
  const [kring, other] = [kringAt(), kringAt()];
  const ids = [await aClosedRound(kring), await aClosedRound(other)].map(({ idOf }) => idOf('drie'));
  const [one, same] = await Promise.all(ids);
  assert.match(one ?? '', /^[\w-]{16}$/);
  assert.notEqual(one, same);
});

test('a deleted remark is gone at once, and the log says so without the text', async () => {
  const kring = kringAt();
  const { network, round, idOf } = await aClosedRound(kring);
  assert.equal(await kring.remarks.remove(marieke, network, round.id, await idOf('twee')), 'deleted');
  assert.deepEqual((await remarksOf(kring, marieke, network, round)).toSorted(), ['drie', 'een', 'vier', 'vijf']);
  const everything = await Promise.all(Object.values(kring.tables).map((table) => table.list(network.id)));
  assert.doesNotMatch(JSON.stringify(everything), /twee/);
  const [action, ...rest] = await kring.actions.list(network.id);
  assert.deepEqual([action, rest], [{ kind: 'remark-deleted', at: kring.clock.now, by: marieke }, []]);
});

test('the last remark takes its row with it', async () => {
  const kring = kringAt();
  const { network, round } = await aClosedRound(kring);
  for (const { id } of await kring.remarks.of(marieke, network, round.id))
    await kring.remarks.remove(marieke, network, round.id, id);
  assert.deepEqual(await rowsOf(kring, network), []);
});

test('two who delete the same remark at once delete it once; one of them hears that it was gone', async () => {
  const kring = kringAt();
  const { network, round, idOf } = await aClosedRound(kring);
  const id = await idOf('vijf');
  const outcomes = await Promise.all([1, 2].map(() => kring.remarks.remove(marieke, network, round.id, id)));
  assert.deepEqual(outcomes.toSorted(), ['deleted', 'gone']);
  assert.deepEqual(await actionsOf(kring, network), ['remark-deleted']);
});

test('two different remarks that are deleted at once are both gone', async () => {
  const kring = kringAt();
  const { network, round, idOf } = await aClosedRound(kring);
  const ids = [await idOf('een'), await idOf('vier')];
  await Promise.all(ids.map((id) => kring.remarks.remove(marieke, network, round.id, id)));
  assert.deepEqual((await remarksOf(kring, marieke, network, round)).toSorted(), ['drie', 'twee', 'vijf']);
});

test('sharing twice is sharing once', async () => {
  const kring = kringAt();
  const { network, round, idOf } = await aClosedRound(kring);
  const id = await idOf('een');
  const outcomes = await Promise.all([1, 2, 3].map(() => kring.remarks.release(marieke, network, round.id, id)));
  assert.deepEqual(outcomes.toSorted(), ['released', 'released-before', 'released-before']);
  assert.deepEqual(await actionsOf(kring, network), ['remark-released']);
  assert.equal(await showWork(kring, network), 1);
});

test('of sharing and deleting at once the remark is deleted, and no card is left with it', async () => {
  for (const order of ['release first', 'remove first']) {
    const kring = kringAt();
    const { network, round, idOf } = await aClosedRound(kring);
    const id = await idOf('een');
    const release = () => kring.remarks.release(marieke, network, round.id, id);
    const remove = () => kring.remarks.remove(marieke, network, round.id, id);
    const outcomes = await Promise.all(order === 'release first' ? [release(), remove()] : [remove(), release()]);
    assert.deepEqual(outcomes, order === 'release first' ? ['released', 'deleted-unplaced'] : ['deleted', 'gone']);
    assert.equal((await kring.sharedRemarks.find(network.id, round.id, id))?.text, undefined);
  }
});

test('a remark that is deleted while its card is on its way is taken off that card', async () => {
  const kring = kringAt();
  const { network, round, idOf } = await aClosedRound(kring);
  const id = await idOf('een');
  await kring.remarks.release(marieke, network, round.id, id);
  await kring.remarks.remove(marieke, network, round.id, id);
  for (const { key } of await kring.tables.Networks.list(network.id, startingWith('work_show-remark')))
    await kring.tables.Networks.remove(network.id, key);
  await kring.sharedRemarks.posted(network.id, round.id, id, '1795301060000');
  assert.equal(await showWork(kring, network), 1);
  const { text, cardId } = (await kring.sharedRemarks.find(network.id, round.id, id)) ?? {};
  assert.deepEqual([text, cardId], [undefined, '1795301060000']);
});

test('deleting a remark tells whether its card in the chat can follow: only where Teams said where that stands', async () => {
  const kring = kringAt();
  const { network, round, idOf } = await aClosedRound(kring);
  const deleting = async (text: string, cardId: string | undefined) => {
    const id = await idOf(text);
    await kring.remarks.release(marieke, network, round.id, id);
    await kring.sharedRemarks.posted(network.id, round.id, id, cardId);
    const known = (await kring.remarks.of(marieke, network, round.id)).map(({ sharing }) => sharing);
    return [known.toSorted()[0], await kring.remarks.remove(marieke, network, round.id, id)];
  };
  assert.deepEqual(await deleting('een', '1795301060000'), ['placed', 'deleted-in-chat']);
  assert.deepEqual(await deleting('twee', undefined), ['unplaced', 'deleted-unplaced']);
});

test('nobody but the coordinator shares or deletes, not even who was it before', async () => {
  const kring = kringAt();
  const { network, round, idOf } = await aClosedRound(kring);
  const id = await idOf('een');
  const only = { code: 'coordinator-only' };
  await assert.rejects(kring.remarks.release(hans, network, round.id, id), only);
  await assert.rejects(kring.remarks.remove(hans, network, round.id, id), only);
  await assert.rejects(kring.remarks.remove(marieke, { ...network, coordinator: hans }, round.id, id), only);
  assert.equal((await remarksOf(kring, marieke, network, round)).length, 5);
});

test('a remark of another round is not there', async () => {
  const kring = kringAt();
  const before = await aClosedRound(kring);
  const id = await before.idOf('een');
  kring.later(7 * 24 * 3_600);
  const { network, round } = await anOpenRound(kring, withRemarks);
  assert.equal(await kring.remarks.remove(marieke, network, round.id, id), 'gone');
  assert.equal(await kring.remarks.release(marieke, network, round.id, id), 'gone');
});

test('a network of nine is asked for no remarks, whatever was switched on when it was bigger', async () => {
  const kring = kringAt();
  const { network, round } = await anOpenRound(kring, withRemarks);
  assert.equal(round.freeText, true);
  await finished(kring, round);
  const nine = (await kring.members.all(network.id)).slice(0, 9);
  await kring.members.sync(network.id, theChatKey, nine, 1);
  kring.later(7 * 24 * 3_600);
  const opening = await kring.openings.atEnd({ ...network, freeText: true }, theChat, kring.clock.now);
  assert.ok('roundId' in opening);
  assert.equal((await kring.rounds.find(network.id, opening.roundId))?.row.freeText, false);
});

test('a network that asks for eight answers shows nothing of seven', async () => {
  const kring = kringAt();
  const { network, round } = await anOpenRound(kring, { threshold: 8 });
  await answering(kring, round, [1, 2, 3, 4, 5, 4, 3]);
  await finished(kring, round);
  assert.equal((await kring.results.find(network.id, round.id))?.summary.kind, 'too-few');
});

test('the group is not asked aloud what it was asked aloud the time before', async () => {
  const kring = kringAt();
  const { network, round } = await anOpenRound(kring);
  await finished(kring, round);
  kring.later(3 * 3_600);
  await finished(kring, (await anOpenRound(kring)).round);
  const asked = (await kring.results.ofChat(network.id, theChatKey)).map(({ askAloud }) => askAloud);
  assert.equal(new Set(asked).size, 2);
});

test('a round that closes on a later day gives nothing to talk about that speaks of today', async () => {
  const kring = kringAt();
  for (let nth = 0; nth < 12; nth += 1) {
    const { network, round } = await anOpenRound(kring);
    kring.later(2 * 24 * 3_600);
    await finished(kring, round);
    const aloud = (await kring.results.find(network.id, round.id))?.askAloud;
    assert.ok(
      betweenMeetings.some((id) => id === aloud),
      aloud,
    );
    kring.later(12 * 24 * 3_600);
  }
});

test('who talks in the next meeting does not talk about what the results just gave them to talk about', async () => {
  const kring = kringAt();
  const { network, round } = await anOpenRound(kring);
  await finished(kring, round);
  const aloud = (await kring.results.find(network.id, round.id))?.askAloud;
  kring.later(3 * 3_600);
  const opening = await kring.openings.byHand(network, theChat, { form: 'spoken' });
  assert.ok('roundId' in opening);
  const spoken = (await kring.rounds.find(network.id, opening.roundId))?.row.promptIds;
  assert.ok(aloud && spoken?.length === 1 && !spoken.includes(aloud), `${aloud} and ${spoken}`);
});
