import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { before, test } from 'node:test';
import { PersonId } from '../../services/ids.ts';
import { chatKeyOf } from '../../services/networks/chats.ts';
import { roundIdOf } from '../../services/rounds/round-rows.ts';
import { hashed } from '../../services/storage/keys.ts';
import { scores } from '../support/scores.ts';
import { type Cast, castOf, type Stage, takingRole } from './stage.ts';
import { stageInMemory } from './stage-in-memory.ts';

/** Who presses what: scores, with a remark perhaps, or another button. */
type Press = readonly [
  person: number,
  verb: 'submit' | 'skip' | 'withdraw' | 'view' | 'change',
  given?: string,
  remark?: string,
];

/** One whole round, opened and closed by the clock, and what was overheard of it; `requests` while people answered only. */
async function overheard(presses: readonly Press[]) {
  const stage = await stageInMemory();
  const cast = castOf(1, 9);
  await stage.tell(cast, cast.coordinator, { type: 'installationUpdate', action: 'add' });
  await stage.tell(cast, cast.coordinator, takingRole);
  await stage.pass(1, [cast]);
  const name = 'application/vnd.microsoft.meetingEnd';
  await stage.tell(cast, cast.coordinator, { type: 'event', name, value: { EndTime: stage.now().toISOString() } });
  await stage.pass(1, [cast]);
  const before = stage.traces().requests.length;
  for (const one of presses) await press(stage, cast, one);
  const requests = stage.traces().requests.slice(before);
  await stage.pass(7 * 24 * 3_600, [cast]);
  await stage.pass(60, [cast]);
  const { log, messages } = stage.traces();
  await stage.stop();
  return { cast, requests, log, messages };
}

async function press(stage: Stage, cast: Cast, [nth, verb, given = '', remark]: Press): Promise<void> {
  const round = roundIdOf(chatKeyOf({ tenantId: cast.tenantId, chatId: cast.id }), 1);
  const data = { verb: `answer.${verb}`, round, ...(given && scores(given)), ...(remark && { remark }) };
  const value = { action: { type: 'Action.Execute', verb: data.verb, data }, trigger: 'manual' };
  const person = cast.people[nth] ?? assert.fail();
  const status = await stage.tell(cast, person, { type: 'invoke', name: 'adaptiveCard/action', value });
  assert.equal(status, 200);
}

const some: readonly Press[] = [
  [0, 'submit', '111', 'we waren het oneens'],
  [1, 'submit', '155'],
  [2, 'skip'],
  [0, 'change'],
  [0, 'submit', '222'],
  [3, 'submit', '543'],
  [4, 'submit', '333'],
  [5, 'submit', '111'],
  [5, 'withdraw'],
  [1, 'view'],
];
const others: readonly Press[] = [
  [8, 'submit', '555'],
  [7, 'skip'],
  [6, 'submit', '515', 'het ging goed'],
  [4, 'submit', '444'],
  [3, 'submit', '333'],
  [2, 'submit', '544'],
  [1, 'submit', '111'],
  [0, 'submit', '555'],
];

let theRound: Awaited<ReturnType<typeof overheard>>;
before(async () => {
  theRound = await overheard(some);
});

test('log and queue of a whole round are the same, whoever answered, whatever they answered, and however many did', async () => {
  const [one, other, nobody] = [theRound, await overheard(others), await overheard([])];
  assert.ok(one.log.some((line) => line.includes('round closed')));
  assert.deepEqual(one.log, other.log);
  assert.deepEqual(one.log, nobody.log);
  assert.deepEqual(one.messages, other.messages);
  assert.deepEqual(one.messages, nobody.messages);
});

test('what storage is asked for while people answer names nobody, neither as they are called nor by a hash that follows from it', () => {
  const { cast, requests } = theRound;
  const all = requests.join('\n');
  assert.ok(requests.filter((line) => line.includes(' Answers ')).length >= some.length - 2);
  for (const { id, name } of cast.people) {
    const digest = createHash('sha256').update(id);
    const known = [
      id,
      name,
      hashed(PersonId.parse(id)),
      digest.copy().digest('hex'),
      digest.copy().digest('base64url'),
    ];
    for (const word of known) assert.ok(!all.includes(word), `${name} stands in a request as ${word}`);
  }
});

test('while people answer nothing is written but answers', () => {
  const { requests } = theRound;
  const writes = requests.filter((line) => !line.startsWith('GET'));
  assert.ok(writes.length > 0);
  assert.deepEqual(
    writes.filter((line) => !line.includes(' Answers ')),
    [],
  );
});
