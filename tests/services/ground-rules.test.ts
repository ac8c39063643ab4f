import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aNetwork, anOpenRound, asStored, type Kring, kringAt, somebody, tenMembers } from '../support/builders.ts';

const marieke = somebody('Marieke');

async function aNetworkOf(kring: Kring, members: number) {
  const network = await aNetwork(kring);
  await kring.members.sync(network.id, tenMembers.slice(0, members), 0);
  const change = (given: object) => kring.groundRules.change(network.id, given, marieke);
  const rules = async () => {
    const { threshold, freeText } = (await kring.networks.get(network.id)) ?? {};
    return { threshold, freeText };
  };
  const actions = async () => (await kring.actions.list(network.id)).map(({ kind }) => kind);
  return { network, change, rules, actions };
}

test('ten people may have remarks, nine may not, and who has no account does not count', async () => {
  const kring = kringAt();
  const { network, change, rules } = await aNetworkOf(kring, 9);
  await assert.rejects(change({ remarks: 'on' }), { code: 'remarks-need-ten' });
  const guest = { personId: somebody('guest'), name: 'Gast', organisationId: 'unknown', anonymous: true };
  await kring.members.sync(network.id, [...tenMembers.slice(0, 9), guest], 0);
  await assert.rejects(change({ remarks: 'on' }), { code: 'remarks-need-ten' });
  assert.equal((await rules()).freeText, false);
  await kring.members.sync(network.id, tenMembers, 0);
  await change({ remarks: 'on' });
  assert.equal((await rules()).freeText, true);
});

test('switching remarks off is always possible', async () => {
  const kring = kringAt();
  const { network, change, rules } = await aNetworkOf(kring, 10);
  await change({ remarks: 'on' });
  await kring.members.sync(network.id, tenMembers.slice(0, 4), 0);
  await change({ remarks: 'off' });
  assert.equal((await rules()).freeText, false);
});

test('a threshold may be raised up to fifty, and is never below five, whatever a card says', async () => {
  const kring = kringAt();
  const { change, rules } = await aNetworkOf(kring, 4);
  for (const threshold of ['50', '8', '5']) {
    await change({ threshold });
    assert.equal((await rules()).threshold, Number(threshold));
  }
  for (const threshold of ['4', '0', '-7', '51', '7.5', '1e1', ' 7', '٧', 'NaN', '']) {
    await assert.rejects(change({ threshold }), { code: 'threshold-out-of-range' });
  }
  assert.equal((await rules()).threshold, 5);
});

test('what is refused changes nothing, not the other rule either', async () => {
  const kring = kringAt();
  const { change, rules, actions } = await aNetworkOf(kring, 3);
  await assert.rejects(change({ remarks: 'on', threshold: '9' }));
  assert.deepEqual(await rules(), { threshold: 5, freeText: false });
  assert.deepEqual(await actions(), []);
});

test('each change is in the action log, with who and when; what stays as it is is not', async () => {
  const kring = kringAt();
  const { network, change, actions } = await aNetworkOf(kring, 10);
  await change({ threshold: '7', remarks: 'on' });
  await change({ threshold: '7', remarks: 'on' });
  kring.later(60);
  await change({ remarks: 'off' });
  assert.deepEqual((await actions()).toSorted(), ['free-text-switched', 'free-text-switched', 'threshold-changed']);
  const last = (await kring.actions.list(network.id)).at(-1);
  assert.deepEqual(last, { kind: 'free-text-switched', at: kring.clock.now, by: marieke });
});

test('a round that is open keeps what it promised', async () => {
  const kring = kringAt();
  const { network, round } = await anOpenRound(kring, { freeText: true });
  await kring.groundRules.change(network.id, { threshold: '9', remarks: 'off' }, marieke);
  const { threshold, freeText } = await asStored(kring, round);
  assert.deepEqual({ threshold, freeText }, { threshold: 5, freeText: true });
});

test('who is erased is in no line of the log, and what they did still is', async () => {
  const kring = kringAt();
  const { network, change, actions } = await aNetworkOf(kring, 10);
  await kring.networks.appoint(network.id, marieke);
  await change({ threshold: '7' });
  await kring.groundRules.change(network.id, { threshold: '6' }, somebody('Hans'));
  await kring.actions.forget(network.id, marieke);
  assert.equal((await actions()).length, 3);
  const by = (await kring.actions.list(network.id)).map((action) => action.by);
  assert.deepEqual(
    by.filter((one) => one !== undefined),
    [somebody('Hans')],
  );
});

test('the log tells who became coordinator and who wrote the task, once each, and never the task', async () => {
  const kring = kringAt();
  const { network, actions } = await aNetworkOf(kring, 4);
  await kring.networks.appoint(network.id, marieke);
  await kring.networks.appoint(network.id, marieke);
  kring.later(1);
  await kring.networks.describe(network.id, 'Samen thuis', marieke);
  await kring.networks.describe(network.id, ' Samen\nthuis ', marieke);
  assert.deepEqual(await actions(), ['coordinator-appointed', 'purpose-changed']);
  assert.equal((await kring.networks.get(network.id))?.purposeBy, marieke);
  assert.doesNotMatch(JSON.stringify(await kring.actions.list(network.id)), /Samen/);
  await kring.networks.describe(network.id, '', marieke);
  assert.equal((await kring.networks.get(network.id))?.purposeBy, undefined);
});
