import assert from 'node:assert/strict';
import { test } from 'node:test';
import { choiceKeyOf } from '../../services/people/choosing.ts';
import { aNetwork, kringAt, somebody, theChatKey } from '../support/builders.ts';

const entry = (name: string, anonymous = false) => ({
  ...{ personId: somebody(`29:${name}`), name, organisationId: 'zorg.example', anonymous },
});

async function amongst(...roster: readonly ReturnType<typeof entry>[]) {
  const kring = kringAt();
  const { id } = await aNetwork(kring);
  await kring.members.sync(id, theChatKey, roster, 0);
  const names = async (search?: string) => {
    const { people, more } = await kring.choosing.people(id, { search });
    return [...people.map(({ name }) => name), ...(more > 0 ? [more] : [])];
  };
  return { kring, id, names };
}

const six = ['Fatima el Amrani', 'Hans de Boer', 'Özlem Çelik', 'José Núñez', 'Ingrid Bos', 'Anna Boersma'];

test('a person is found by a part of the name, whatever its case and accents', async () => {
  const { names } = await amongst(...six.map((name) => entry(name)));
  assert.deepEqual(await names('BOER'), ['Anna Boersma', 'Hans de Boer']);
  assert.deepEqual(await names('nunez'), ['José Núñez']);
  assert.deepEqual(await names('ÖZLEM celik'), ['Özlem Çelik']);
  assert.deepEqual(await names(' boer  hans '), ['Hans de Boer']);
  assert.deepEqual(await names('Piet'), []);
  assert.deepEqual((await names()).length, 6);
});

test('of six hundred nobody is offered before somebody searches, and then twenty at most', async () => {
  const { names } = await amongst(...Array.from({ length: 600 }, (_, nth) => entry(`Lid ${String(nth)}`)));
  assert.deepEqual(await names(), [600]);
  assert.deepEqual((await names('lid 1')).at(-1), 175);
  assert.equal((await names('lid 1')).length, 21);
  assert.deepEqual(await names('lid 599'), ['Lid 599']);
});

test('who left, and who has no account, cannot be chosen; nor who is left out on purpose', async () => {
  const [anna, hans, guest] = [entry('Anna'), entry('Hans'), entry('Gast', true)];
  const { kring, id, names } = await amongst(anna, hans, guest);
  assert.deepEqual(await names(), ['Anna', 'Hans']);
  assert.equal((await kring.choosing.find(id, choiceKeyOf(hans.personId))).name, 'Hans');
  await assert.rejects(kring.choosing.find(id, choiceKeyOf(guest.personId)), { code: 'person-unknown' });
  await kring.members.sync(id, theChatKey, [anna, guest], 0);
  await assert.rejects(kring.choosing.find(id, choiceKeyOf(hans.personId)), { code: 'person-unknown' });
  await assert.rejects(kring.choosing.find(id, ''), { code: 'person-unknown' });
  assert.deepEqual(await names(), ['Anna']);
  assert.deepEqual((await kring.choosing.people(id, { except: [anna.personId] })).people, []);
});
