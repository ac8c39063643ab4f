import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Network } from '../../services/networks/network-rows.ts';
import { proposalIdOf } from '../../services/turns/proposal-rows.ts';
import { somebody, theChatKey } from '../support/builders.ts';
import { listed } from '../support/chat-in-memory.ts';
import { answerOf, beginNetwork, instancesAt } from '../support/instances.ts';
import { everybody, fatima, hans, ingrid, marieke, passersBy, type Someone, sanne, yusuf } from '../support/people.ts';
import { read } from '../support/reading.ts';
import { idOf } from './round-model.ts';

const proposal = (meeting: number) => proposalIdOf({ chatKey: theChatKey, meetingNumber: meeting });

/** A chat with everybody in it; `meet` takes it from one meeting's end to the question who chairs the next. */
async function aChat() {
  const world = instancesAt();
  const bot = world.instance();
  const network = await beginNetwork(bot, somebody(marieke.id));
  let held = 0;
  return {
    ...{ ...world, bot, network },
    inChat: (people: readonly Someone[]) => {
      world.teams.members.now = people.map(listed);
    },
    async meet() {
      held += 1;
      world.later(24 * 3_600);
      await bot.hears({ kind: 'meeting-ended', endedAt: world.clock.now });
      await bot.tick();
      await bot.hears({ kind: 'close-asked', round: idOf(held), anyway: true });
      world.later(11);
      await bot.tick();
    },
    asked: async () => (await bot.services.proposals.find(network, proposal(held + 1)))?.row.personId,
    answerTurn: async (yes: boolean) => {
      const { personId = assert.fail('nobody is asked') } =
        (await bot.services.proposals.find(network, proposal(held + 1)))?.row ?? {};
      const event = { kind: yes ? 'turn-accepted' : 'turn-declined', network, proposal: proposal(held + 1) } as const;
      await bot.hears(event, personId);
      return personId;
    },
    members: async () => (await bot.services.members.all(network)).map(({ personId }) => personId).toSorted(),
    turns: async () => (await bot.services.turns.served(network, theChatKey)).map(({ personId }) => personId),
  };
}

const ids = (people: readonly Someone[]) => people.map(({ id }) => somebody(id)).toSorted();
const without = (id: string | undefined) => everybody.filter((one) => one.id !== id);

test('who left the chat is not asked to chair, and the turn goes on to one other person, not two', async () => {
  const chat = await aChat();
  await chat.meet();
  const first = await chat.answerTurn(true);
  chat.inChat(without(first));
  await chat.meet();
  const second = await chat.asked();
  assert.ok(second && second !== first);
  await chat.answerTurn(true);
  await chat.meet();
  assert.deepEqual(await chat.turns(), [first, second], 'one turn for each meeting that had a chair');
  assert.notEqual(await chat.asked(), first);
});

test('whoever left after saying yes does not get the turn, and somebody else is asked in time', async () => {
  const chat = await aChat();
  await chat.meet();
  const first = await chat.answerTurn(true);
  await chat.bot.tick();
  chat.inChat(without(first));
  await chat.bot.hears({ kind: 'members-changed' });
  await chat.bot.hears({ kind: 'members-changed' });
  chat.later(6);
  await chat.bot.tick();
  const second = await chat.asked();
  assert.ok(second && second !== first);
  const announced = chat.teams.messages.filter(
    ({ to, card }) => to === 'everyone' && /voorzitter|beurt/.test(read(card)[0] ?? ''),
  );
  assert.deepEqual(
    announced.map(({ card }) => read(card)[0]),
    ['Een beurt is weer vrij'],
  );
  await chat.answerTurn(true);
  await chat.meet();
  assert.deepEqual(await chat.turns(), [second]);
});

test('a leaver of whom Teams told nothing is seen when the next meeting starts', async () => {
  const chat = await aChat();
  await chat.meet();
  const first = await chat.answerTurn(true);
  chat.inChat(without(first));
  chat.later(24 * 3_600);
  await chat.bot.hears({ kind: 'meeting-started', startedAt: chat.clock.now });
  chat.later(6);
  await chat.bot.tick();
  assert.ok(![first, undefined].includes(await chat.asked()));
});

test('who is told to have left, and is on the list, stays; who comes is a member before the next meeting', async () => {
  const chat = await aChat();
  chat.inChat([marieke, hans, sanne]);
  await chat.meet();
  const first = await chat.answerTurn(true);
  chat.inChat([marieke, hans, sanne, fatima]);
  chat.later(24 * 3_600);
  await chat.bot.hears({ kind: 'members-changed' });
  chat.later(6);
  await chat.bot.tick();
  assert.equal(await chat.asked(), first);
  assert.deepEqual(await chat.members(), ids([marieke, hans, sanne, fatima]));
  const newcomer = await chat.bot.services.members.find(chat.network, somebody(fatima.id));
  assert.equal(newcomer?.joinedAtMeeting, 2, 'the next one is her first');
});

test('the answers of somebody who leaves in mid-round still count', async () => {
  const chat = await aChat();
  await chat.bot.hears({ kind: 'meeting-ended', endedAt: chat.clock.now });
  await chat.bot.tick();
  for (const { id } of [fatima, hans, sanne, yusuf, ingrid]) await chat.bot.hears(answerOf(idOf(1), 4), somebody(id));
  chat.inChat(without(ingrid.id));
  await chat.bot.hears({ kind: 'close-asked', round: idOf(1), anyway: false });
  chat.later(11);
  await chat.bot.tick();
  assert.equal((await chat.bot.services.results.find(chat.network, idOf(1)))?.summary.answered, 5);
});

test('a guest and somebody of another organisation are members like any other; who came in without an account is not', async () => {
  const chat = await aChat();
  const guest = { id: '29:guest', name: 'A guest', email: 'guest@elsewhere.example' };
  const passerBy = { ...listed({ id: '29:passer-by', name: 'Somebody (Guest)' }), anonymous: true };
  const others = passersBy.map((one) => ({ ...listed(one), anonymous: true }));
  chat.teams.members.now = [...[guest, marieke].map(listed), passerBy, ...others];
  await chat.meet();
  assert.deepEqual(await chat.members(), ids([guest, marieke, { id: '29:passer-by', name: '' }, ...passersBy]));
  assert.equal(await chat.asked(), guest.id, 'the only one who can');
  for (const { id } of [guest, { id: '29:passer-by' }]) {
    await chat.bot.hears({ kind: 'reflection-asked' });
    const said = await chat.bot.hears(answerOf(idOf(1), 4), somebody(id));
    assert.notEqual(said[0], 'Je antwoord is bewaard', 'that round is closed');
  }
  chat.later(6 * 3_600);
  await chat.bot.hears({ kind: 'meeting-ended', endedAt: chat.clock.now });
  const kept = await chat.bot.hears(answerOf(idOf(2), 4), somebody('29:passer-by'));
  assert.equal(kept[0], 'Je antwoord is bewaard');
});

test('while Teams does not tell who is there nobody is taken for gone, and the card comes all the same', async () => {
  const chat = await aChat();
  await chat.meet();
  chat.teams.members.now = undefined;
  await chat.meet();
  assert.deepEqual(await chat.members(), ids(everybody));
  assert.equal(chat.teams.count(/^(Even terugkijken|Deze ronde is gesloten)/, idOf(2)), 1);
  assert.ok(await chat.asked(), 'somebody is asked to chair');
});

test('a list with nobody on it is no list', async () => {
  const chat = await aChat();
  await chat.meet();
  chat.inChat([]);
  await chat.meet();
  assert.deepEqual(await chat.members(), ids(everybody));
});

test('who comes back within the month keeps their place in the queue', async () => {
  const chat = await aChat();
  const network: Network | undefined = await chat.bot.services.networks.get(chat.network);
  assert.equal(network?.coordinator, marieke.id);
  await chat.meet();
  const gone = await chat.asked();
  chat.inChat(without(gone));
  await chat.answerTurn(false);
  await chat.meet();
  chat.inChat(everybody);
  await chat.meet();
  const back = await chat.bot.services.members.find(chat.network, gone ?? assert.fail());
  assert.equal(back?.joinedAtMeeting, 1);
});
