import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import fc from 'fast-check';
import { chatKeyOf } from '../../services/networks/chats.ts';
import { noOrganisation, organisationKeyOf } from '../../services/people/organisations.ts';
import { startingWith } from '../../services/storage/keys.ts';
import { atFirst, type Rotation, rotationOf } from '../../services/turns/rotation-rows.ts';
import { rolesToChoose } from '../../services/turns/rotations.ts';
import { turnRoles } from '../../services/turns/turn-roles.ts';
import { aNetwork as aQuietNetwork, kringAt, somebody, theChatKey } from '../support/builders.ts';
import { oneToOne } from '../support/fake-teams.ts';
import { aPlace, type Bot, present, views } from '../support/in-chat.ts';
import {
  bot as botAccount,
  chat,
  everybody,
  hans,
  ingrid,
  marieke,
  type Someone,
  sanne,
  tenantId,
} from '../support/people.ts';
import { aNetwork } from '../support/stories.ts';
import { everyRow } from '../support/traces.ts';

const board = { id: '19:meeting_bestuur@thread.v2', name: 'Bestuurlijk overleg' };
const boardKey = chatKeyOf({ tenantId, chatId: board.id });

/** Marieke coordinates, and everybody is known. */
async function known(t: TestContext): Promise<Bot> {
  const bot = await aNetwork(t);
  await aPlace(bot, everybody);
  return bot;
}

const pressing = async ({ teams }: Bot, person: Someone, ...titles: readonly string[]) => {
  let said: readonly string[] = [];
  for (const title of titles) said = await teams.press(person, title);
  return said;
};
const rotation = ({ tables, networkId }: Bot, chatKey: string) => rotationOf(tables.Networks, networkId, chatKey);
const everything = async ({ tables, networkId }: Bot) =>
  (await everyRow(tables, [networkId])).map((row) => row.join(' '));
const logged = async ({ services, networkId }: Bot) =>
  (await services.actions.list(networkId)).filter(({ kind }) => kind === 'rotation-changed').length;
/** In how many chats somebody is to be found for what rotates now; and finds them. */
async function planned(bot: Bot): Promise<number> {
  const { tables, networkId } = bot;
  const work = await tables.Networks.list(networkId, startingWith('work_propose-'));
  await bot.tick();
  bot.readAll();
  return work.length;
}
const domainOf = ({ email = '' }: Someone) => email.split('@')[1] ?? '';
const keyOf = (person: Someone) => organisationKeyOf(domainOf(person));

test('nothing but the chair rotates until who leads the network asks for it; what they choose is kept, told and acted upon', async (t) => {
  const bot = await known(t);
  const shown = await pressing(bot, marieke, 'Meer', 'Instellingen', 'Rollen');
  const before = await everything(bot);
  assert.equal(shown[0], 'Rollen');
  assert.match(shown[1] ?? '', /^Om de beurt: voorzitter\. Eerst kijk ik welke organisatie aan de beurt is/);
  await pressing(bot, marieke, 'Bewaren');
  assert.deepEqual(await everything(bot), before, 'as it was is no change');

  const chosen = { turnRoles: 'podium,note-taker', coChair: 'first', takeTurns: 'person', coordinatorTurns: 'yes' };
  const saved = await bot.teams.press(marieke, 'Bewaren', { ...chosen, countHalf: keyOf(ingrid) });
  assert.match(saved[1] ?? '', /^Bewaard\./);
  assert.match(saved[2] ?? '', /^Om de beurt: voorzitter, co-voorzitter, notulist en podium\. Ik kijk welke persoon/);
  assert.deepEqual(await rotation(bot, bot.chatKey), {
    ...{ roles: ['co-chair', 'note-taker', 'podium'], unit: 'person', halves: [domainOf(ingrid)] },
    ...{ learnsFirst: true, coordinatorServes: true, mirrorShown: 'nothing' },
  });
  assert.deepEqual([await logged(bot), await planned(bot)], [1, 1]);

  await bot.teams.press(marieke, 'Bewaren', { coChair: 'off', turnRoles: '', countHalf: '' });
  const { roles, halves, learnsFirst } = await rotation(bot, bot.chatKey);
  assert.deepEqual([roles, halves, learnsFirst], [[], [], false], 'nobody learns where there is no co-chair');
  assert.ok((await pressing(bot, marieke, 'Terug')).includes('Laatst gewijzigd op 2 maart, door jou.'));
  await planned(bot);
});

test('typed, it is a door; whoever does not lead gets a sentence, and in a chat of one’s own help', async (t) => {
  const bot = await known(t);
  for (const typed of ['rollen', 'roles', 'Rollen graag']) {
    await bot.types(hans, typed);
    assert.ok(bot.teams.newCard().includes('Hier kiest de coördinator welke rollen om de beurt gaan.'), typed);
  }
  assert.match((await pressing(bot, hans, 'Alleen voor mij'))[1] ?? '', /^Dit is alleen voor de coördinator/);
  assert.equal((await pressing(bot, marieke, 'Alleen voor mij'))[0], 'Rollen');
  assert.ok(!(await pressing(bot, hans, 'Meer')).includes('[Rollen]'));
  const conversation = { id: oneToOne(marieke), conversationType: 'personal', tenantId };
  await bot.from(marieke, { type: 'message', text: 'rollen', conversation });
  assert.equal(bot.teams.newCard(oneToOne(marieke))[0], 'Over welk netwerk gaat het?');
  const there = await bot.teams.press(marieke, chat.name, {}, oneToOne(marieke));
  assert.equal(there[0], 'Rollen');
  const saved = await bot.teams.press(marieke, 'Bewaren', { turnRoles: 'podium' }, oneToOne(marieke));
  assert.match(saved[1] ?? '', /^Bewaard/);
  await planned(bot);
});

test('what cannot be chosen changes nothing, and the form comes back as it was filled in', async (t) => {
  const bot = await known(t);
  await pressing(bot, marieke, 'Meer', 'Rollen');
  const before = await everything(bot);
  const rest = { takeTurns: 'organisation', coChair: 'off', coordinatorTurns: 'yes' };
  for (const [wrong, says] of [
    [{ turnRoles: 'chair' }, /keuze/],
    [{ turnRoles: 'penningmeester' }, /keuze/],
    [{ takeTurns: 'everybody' }, /keuze/],
    [{ coChair: 'always' }, /keuze/],
    [{ countHalf: 'nowhere' }, /organisatie/],
  ] as const) {
    const said = await bot.teams.press(marieke, 'Bewaren', { ...rest, ...wrong });
    assert.equal(said[0], 'Rollen');
    assert.match(said[1] ?? '', says);
  }
  assert.match((await views(bot, marieke, 'roles.save', { chat: 'elders', revision: 1 }))[1] ?? '', /chat/);
  assert.match((await views(bot, marieke, 'roles.view', { chat: 'elders' }))[1] ?? '', /chat/);
  assert.deepEqual(await everything(bot), before);
});

test('of two leaders who save at once the second is told, and sees how it is now', async (t) => {
  const bot = await known(t);
  const { row } = (await bot.tables.Networks.get(bot.networkId, 'network')) ?? assert.fail();
  await bot.tables.Networks.put(bot.networkId, 'network', { ...row, deputy: hans.id });
  for (const person of [marieke, hans]) await pressing(bot, person, 'Meer', 'Rollen');
  await bot.teams.press(marieke, 'Bewaren', { turnRoles: 'podium' });
  await planned(bot);
  const said = await bot.teams.press(hans, 'Bewaren', { turnRoles: 'note-taker' });
  assert.match(said[1] ?? '', /net veranderd/);
  assert.match(said[2] ?? '', /^Om de beurt: voorzitter en podium\./);
  assert.deepEqual((await rotation(bot, bot.chatKey)).roles, ['podium']);
  await bot.teams.press(hans, 'Bewaren', { turnRoles: 'podium,note-taker' });
  assert.deepEqual((await rotation(bot, bot.chatKey)).roles, ['note-taker', 'podium']);
  await planned(bot);
});

test('an organisation that nobody is of any more counts half no longer, whether its last person left or was erased', async (t) => {
  const bot = await known(t);
  await pressing(bot, marieke, 'Meer', 'Rollen');
  await bot.teams.press(marieke, 'Bewaren', { countHalf: [ingrid, hans].map(keyOf).join() });
  const halves = async () => (await rotation(bot, bot.chatKey)).halves;
  assert.deepEqual(await halves(), [ingrid, hans].map(domainOf).toSorted());
  await views(bot, ingrid, 'me.erase');
  await planned(bot);
  assert.deepEqual(await halves(), [domainOf(hans)]);
  await views(bot, hans, 'me.erase');
  await planned(bot);
  assert.deepEqual(await halves(), [domainOf(hans)], 'Sanne is of it too');
  await views(bot, sanne, 'place.save', { organisationName: 'Thuiszorg Zuid' });
  await present(bot, everybody);
  assert.deepEqual(await halves(), []);
  await planned(bot);
});

test('nor does one of which the last person is erased, and others left before', async (t) => {
  const bot = await known(t);
  await pressing(bot, marieke, 'Meer', 'Rollen');
  await bot.teams.press(marieke, 'Bewaren', { countHalf: keyOf(hans) });
  const without = everybody.filter(({ id }) => id !== sanne.id);
  await present(bot, without);
  assert.deepEqual((await rotation(bot, bot.chatKey)).halves, [domainOf(hans)]);
  await views(bot, hans, 'me.erase');
  await planned(bot);
  assert.deepEqual((await rotation(bot, bot.chatKey)).halves, []);
});

/** The board meets in another chat of the network. */
async function withBoard(bot: Bot): Promise<void> {
  const conversation = { id: board.id, conversationType: 'groupChat', isGroup: true, tenantId, name: board.name };
  bot.teams.rosters.set(board.id, [hans, marieke, sanne]);
  await bot.from(marieke, { type: 'conversationUpdate', membersAdded: [botAccount], conversation });
  await bot.tick();
  bot.readAll();
  const message = bot.teams.inChat(board.id)[0] ?? assert.fail();
  const data = { verb: 'chats.link', belongsTo: bot.networkId };
  await bot.teams.invoke(marieke, message, { action: { type: 'Action.Execute', verb: data.verb, data } });
  for (const seconds of [0, 10, 20, 600, 600, 61]) await bot.later(seconds);
  bot.readAll();
}

test('each chat has its own roles: here those of this chat, and another by name', async (t) => {
  const bot = await known(t);
  await withBoard(bot);
  const here = await pressing(bot, marieke, 'Meer', 'Rollen');
  assert.equal(here[1], `In de chat: ${chat.name}`);
  assert.equal((await pressing(bot, marieke, 'Andere chat'))[0], 'Over welke chat gaat het?');
  const there = await pressing(bot, marieke, board.name);
  assert.equal(there[1], `In de chat: ${board.name}`);
  assert.ok(!there.join().includes(domainOf(ingrid)), 'Ingrid is not in that chat');
  await bot.teams.press(marieke, 'Bewaren', { turnRoles: 'podium' });
  assert.deepEqual((await rotation(bot, boardKey)).roles, ['podium']);
  assert.deepEqual((await rotation(bot, bot.chatKey)).roles, []);
  await planned(bot);
});

test('a fixed chair is one press, and then who leads the reflection rotates; what was chosen comes back with the chair', async (t) => {
  const bot = await known(t);
  await withBoard(bot);
  await pressing(bot, marieke, 'Meer', 'Rollen');
  await bot.teams.press(marieke, 'Bewaren', { turnRoles: 'reflection-host,podium', coChair: 'first' });
  await planned(bot);
  const fixed = await pressing(bot, marieke, 'Terug', 'Vaste voorzitter');
  assert.ok(fixed.join().includes('Altijd zit dezelfde persoon voor. Steeds leidt iemand anders de terugblik.'));
  assert.equal(await planned(bot), 2, 'in both chats');
  const roles = await pressing(bot, marieke, 'Rollen');
  assert.match(roles.join(), /voorzitter staat vast\..* Om de beurt: gastheer van de terugblik en podium\./);
  assert.ok(!roles.join().includes('co-voorzitter'));
  await bot.teams.press(marieke, 'Bewaren', { turnRoles: '' });
  await planned(bot);
  const rotating = await pressing(bot, marieke, 'Terug', 'Steeds iemand anders');
  assert.ok(rotating.join().includes('Steeds zit iemand anders voor.'));
  assert.equal(await planned(bot), 2, 'in both chats');
  assert.match(
    (await pressing(bot, marieke, 'Rollen')).join(),
    /Om de beurt: voorzitter, co-voorzitter en gastheer van/,
  );
});

test('at set-up a fixed chair is one press on the form, which says what rotates then', async (t) => {
  const bot = await known(t);
  await pressing(bot, marieke, 'Meer', 'Instellingen');
  const form = await views(bot, marieke, 'setup.view', { form: true });
  assert.ok(form.join().includes('altijd dezelfde persoon; dan leidt steeds iemand anders de terugblik'));
  const { row } = (await bot.tables.Networks.get(bot.networkId, 'network')) ?? assert.fail();
  const given = { name: 'Samen Thuis', kind: 'region', language: 'nl', role: 'me', minutes: '60', chair: 'fixed' };
  await views(bot, marieke, 'setup.save', { part: 'setup', revision: row['revision'], ...given });
  assert.equal((await bot.services.networks.get(bot.networkId))?.fixedChair, true);
  assert.equal(await planned(bot), 1);
});

const roster = ['noord', 'zuid', 'oost', noOrganisation].map((organisationId) => ({
  ...{ personId: somebody(`of ${organisationId}`), name: organisationId, organisationId, anonymous: false },
}));
const choosing = fc.record({
  kind: fc.constant('save' as const),
  roles: fc.subarray(['reflection-host', 'note-taker', 'location-host', 'podium'] as const),
  halves: fc.subarray(roster.map(({ organisationId }) => organisationId)),
  unit: fc.constantFrom('organisation' as const, 'person' as const),
  coChair: fc.constantFrom('off', 'on', 'first'),
  coordinator: fc.constantFrom('no', 'yes'),
});
const step = fc.oneof(choosing, fc.record({ kind: fc.constantFrom('fixed' as const, 'rotating' as const) }));

type Chosen = typeof choosing extends fc.Arbitrary<infer Given> ? Given : never;

/** What is kept after somebody sent the form, which does not ask what cannot be chosen while one person always chairs. */
function after(before: Rotation, isFixed: boolean, { roles, halves, ...given }: Chosen): Rotation {
  const hidden = isFixed ? ['co-chair', 'reflection-host'] : [];
  const coChair = given.coChair === 'off' ? [] : ['co-chair'];
  const wanted = [...roles, ...coChair].filter((role) => !hidden.includes(role));
  const kept = before.roles.filter((role) => hidden.includes(role));
  return {
    ...{ ...before, unit: given.unit, halves: halves.toSorted(), coordinatorServes: given.coordinator === 'yes' },
    roles: turnRoles.filter((role) => wanted.includes(role) || kept.includes(role)),
    learnsFirst: isFixed ? before.learnsFirst : given.coChair === 'first',
  };
}

test('whatever is chosen, in whatever order: it is kept as it was chosen, and what could not be asked stays as it was', async () => {
  const by = somebody('coordinator');
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 6 }), async (steps) => {
      const kring = kringAt();
      const { id } = await aQuietNetwork(kring);
      await kring.leadership.appoint(id, by);
      await kring.members.sync(id, theChatKey, roster, 0);
      let kept = atFirst;
      for (const one of steps) {
        const network = (await kring.networks.get(id)) ?? assert.fail();
        if (one.kind === 'save') {
          const { fixedChair, revision } = network;
          const offered: readonly string[] = rolesToChoose(network);
          const given = {
            ...{ unit: one.unit, coordinator: one.coordinator, coChair: fixedChair ? undefined : one.coChair },
            ...{ roles: one.roles.filter((role) => offered.includes(role)), halves: one.halves.map(organisationKeyOf) },
          };
          kept = after(kept, fixedChair, one);
          await kring.rotations.save(network, theChatKey, given, { by, revision });
        } else await kring.settings.save(id, { chair: one.kind }, { by });
        const { rotation: now } = await kring.rotations.of(network, theChatKey);
        assert.deepEqual(now, kept);
        assert.ok(!now.learnsFirst || now.roles.includes('co-chair'));
      }
    }),
    { numRuns: 60 },
  );
});

test('of two forms from one moment exactly one is kept, however they fall together', async () => {
  const kring = kringAt();
  const { id } = await aQuietNetwork(kring);
  const by = somebody('coordinator');
  await kring.leadership.appoint(id, by);
  const network = (await kring.networks.get(id)) ?? assert.fail();
  const given = (role: string) => ({ roles: [role], halves: [] });
  const sends = ['podium', 'note-taker', 'location-host'].map((role) =>
    kring.rotations.save(network, theChatKey, given(role), { by, revision: network.revision }),
  );
  const ends = await Promise.allSettled(sends);
  const refused = ends.flatMap((end) => (end.status === 'rejected' ? [String(end.reason.code)] : []));
  assert.deepEqual(refused, ['changed-meanwhile', 'changed-meanwhile']);
  assert.equal((await kring.rotations.of(network, theChatKey)).rotation.roles.length, 1);
});
