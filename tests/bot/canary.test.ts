import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { Activity } from '../../bot/teams/activity.ts';
import { searchInput } from '../../cards/input-names.ts';
import { PersonId } from '../../services/ids.ts';
import { chatKeyOf } from '../../services/networks/chats.ts';
import { networkIdOf } from '../../services/networks/networks.ts';
import { choiceKeyOf } from '../../services/people/choosing.ts';
import { hashed, startingWith } from '../../services/storage/keys.ts';
import {
  atTheButtons,
  canary,
  canaryOnList,
  columnsWithSong,
  personalColumns,
  song,
  sung,
  textsOf,
  verbs,
} from '../support/canary.ts';
import { bot as botAccount, chat, everybody, fatima, hans, type Someone, sanne, tenantId } from '../support/people.ts';
import { scores } from '../support/scores.ts';
import { startBot } from '../support/start-bot.ts';
import { tracesOf } from '../support/traces.ts';

const networkId = networkIdOf({ tenantId, chatId: chat.id });
const chatKey = chatKeyOf({ tenantId, chatId: chat.id });
const roundOf = (meeting: number) => `${chatKey}_${String(meeting).padStart(6, '0')}`;
const chairOf = (meeting: number) => ({
  network: networkId,
  proposal: `${chatKey}_${String(meeting).padStart(6, '0')}_chair`,
});
const day = 24 * 3_600;

const onlookers: readonly Someone[] = [1, 2, 3, 4].map((nth) => ({
  id: `29:onlooker-${nth}`,
  name: `Toehoorder ${nth}`,
}));
const others = [...everybody, ...onlookers];

/** What can hold what somebody gave, and holds no canary: why not. */
const silentColumns: Readonly<Record<string, string>> = {
  'Networks.network.name': 'the chat’s, which Teams tells: the network’s, and not of one person',
  'Chats.chat.name': 'the chat’s, which Teams tells, as that of the network',
  'Networks.round.ownPrompts': 'asked where a network gets two questions: bot/questions erases who wrote one',
  'Networks.round.ownPromptsBy': 'as the words that they wrote',
  'Networks.declines.before': 'of the time before: who said “not this time” stands beside it, in `people`',
  'Networks.remarks.remarks': 'of a closed round nobody can say whose it was: the canary’s remark is in the open one',
};

/** Of every field of an activity: where the canary is in it, or who else says it. */
const fields: Readonly<Record<string, string>> = {
  type: 'Teams',
  name: 'Teams',
  timestamp: 'Teams',
  channelId: 'Teams',
  serviceUrl: 'Teams',
  from: 'canary: id, name, aadObjectId',
  recipient: 'the bot',
  conversation: 'Teams: its name is the chat’s',
  channelData: 'Teams',
  locale: 'canary',
  replyToId: 'Teams: the message that was pressed on',
  action: 'Teams',
  text: 'canary: typed lines',
  value: 'canary: buttons and inputs',
  membersAdded: 'Teams',
  membersRemoved: 'Teams',
};

async function aCanary(t: TestContext) {
  const bot = await startBot(t);
  const buttons = atTheButtons(bot);
  const held = new Set<string>();
  const { teams } = bot;
  teams.chat.members = [canaryOnList];
  return {
    ...{ ...bot, ...buttons, held },
    /** Everything is done that is due by then; and in which columns the canary is. */
    async settled(seconds = 0) {
      await bot.later(seconds);
      bot.readAll();
      for (const column of await columnsWithSong(bot.tables)) held.add(column);
    },
    types: async (text: string, person: Someone = canary) => {
      await bot.types(person, text);
    },
    /** What is left of the canary; of calls to Teams those from the so manyth on. */
    traces: (calls: number) =>
      tracesOf([song], {
        tables: bot.tables,
        networks: [networkId],
        others: {
          'queue messages': bot.sent,
          log: bot.log,
          messages: teams.posted.map(({ card }) => JSON.stringify(card)),
          'calls to Teams': teams.calls.slice(calls).map((call) => JSON.stringify(call)),
        },
      }),
  };
}
type Scene = Awaited<ReturnType<typeof aCanary>>;

/** Asked twice to chair: no, and then yes, of which the chat reads; and then it chairs. */
async function chairs({ from, press, settled, meetingEnds, types, teams, services }: Scene): Promise<void> {
  await from(canary, { type: 'conversationUpdate', membersAdded: [botAccount] });
  await services.leadership.appoint(networkId, PersonId.parse(hans.id));
  await settled();
  await meetingEnds();
  await settled();
  await press('answer.view', { round: roundOf(1) });
  await settled(6 * day);
  await settled(11);
  await press('turn.view');
  await press('turn.decline', chairOf(2));
  await settled();
  await meetingEnds();
  await settled();
  await settled(6 * day);
  await settled(11);
  await press('turn.why', chairOf(3));
  await press('turn.accept', chairOf(3));
  await settled();
  await types('voorzitter', hans);
  await press('chair.view', {}, hans);
  await press('chair.view');
  teams.chat.members = [...others, canaryOnList];
  await meetingEnds();
  await settled();
}

/** The canary swaps its turn away and back: asked, taken back, refused, and taken over. */
async function swaps({ press, settled, tables, services }: Scene): Promise<void> {
  const network = await services.networks.get(networkId);
  if (!network) throw new Error('there is no network');
  const { id: proposal } = await services.proposals.propose(network, { chatKey, meetingNumber: 3 });
  const open = await tables.Networks.get(networkId, `proposal_${proposal}`);
  const own = { personId: canary.id, organisationId: 'none', state: 'asked' };
  await tables.Networks.put(networkId, `proposal_${proposal}`, { ...open?.row, ...own });
  const turn = { network: networkId, proposal };
  const ask = async (by: Someone, whom: Someone) => press('swap.ask', { ...turn, person: hashed(whom.id) }, by);
  for (const verb of ['turn.own', 'turn.why', 'swap.view'] as const) await press(verb, turn);
  await ask(canary, hans);
  await press('swap.withdraw', turn);
  await ask(canary, hans);
  await settled();
  await press('swap.accept', turn, hans);
  await ask(hans, canary);
  await settled();
  await press('swap.decline', turn);
  await ask(hans, canary);
  await settled();
  const { row } = (await services.proposals.find(networkId, proposal)) ?? {};
  if (row?.personId !== hans.id || row.swapWith !== canary.id) throw new Error('the canary is not asked to swap');
  await press('swap.accept', turn);
  await settled();
}

/** Somebody sits in for the canary, and the canary for somebody else. */
async function sitsIn({ press, settled }: Scene): Promise<void> {
  for (const verb of ['place.view', 'substitute.view'] as const) await press(verb);
  await press('substitute.save', { person: hashed(fatima.id), days: '30' });
  await press('substitute.end');
  await press('substitute.save', { person: hashed(canary.id), days: '90' }, hans);
  await settled();
}

/** The canary says when it is away, takes one day back, and says when the chat meets next. */
async function staysAway({ press, settled, clock }: Scene): Promise<void> {
  const coming = (days: number) => new Date(clock.now.getTime() + days * day * 1_000).toISOString().slice(0, 10);
  for (const verb of ['absence.view', 'date.view', 'wishes.view'] as const) await press(verb);
  for (const days of [300, 310]) await press('absence.save', { awayOn: coming(days) });
  await press('absence.drop', { day: coming(300) });
  await press('wishes.save', { wishChair: 'gladly', wishNotes: 'rather-not' });
  await press('date.save', { meetsNext: coming(200) });
  await press('date.save', { meetsNext: '' });
  await settled();
}

/** The canary leads the network, and says what its own organisation is called, and that it counts half. */
async function namesOrganisation(scene: Scene): Promise<void> {
  const { press, settled } = scene;
  for (const verb of ['people.view', 'organisation.view'] as const) await press(verb, { page: 1 });
  await press('person.view', { person: hashed(hans.id) });
  await press('organisation.rename', { page: 1, organisation: hashed(`${sung('organisation')}.example`) });
  for (const verb of ['roles.view', 'roles.choose'] as const) await press(verb);
  const chosen = { turnRoles: 'note-taker', countHalf: hashed(`${sung('organisation')}.example`), coChair: 'first' };
  await press('roles.save', { chat: chatKey, revision: await revisionOf(scene), ...chosen });
  await settled();
}

/** The canary plans a check-in, and takes it back; starts one, sees that it is too soon to close it, and takes it back, too. */
async function checksIn({ press, settled, tables, clock }: Scene): Promise<void> {
  await press('check-ins.view');
  const chosen = { question1: 'OPG-1', forWhom: 'all', where: 'in-chat', every: 'never' };
  const coming = new Date(clock.now.getTime() + 200 * day * 1_000).toISOString().slice(0, 10);
  await press('check-in.plan', { ...chosen, day: coming, sure: true });
  const [planned] = await tables.Networks.list(networkId, startingWith('checkin_'));
  await press('check-in.cancel', { of: planned?.row['id'] });
  await press('check-in.plan', { ...chosen, day: '', sure: true });
  await settled();
  const rounds = (await tables.Networks.list(networkId, startingWith('round_'))).map(({ row }) => row['id']);
  const of = rounds.find((id) => /_c\d+$/.test(String(id)));
  await press('check-in.close', { of });
  await press('check-in.cancel', { of, sure: true });
}

/** The third round is open. The canary takes the role and uses it, in a round with what others wrote. */
async function coordinates(scene: Scene): Promise<void> {
  const { press, settled, meetingStarts, meetingEnds, tables } = scene;
  const { coordinator: _, ...unled } = (await tables.Networks.get(networkId, 'network'))?.row ?? {};
  await tables.Networks.put(networkId, 'network', unled);
  const third = { round: roundOf(3) };
  for (const verb of ['coordinator.take', 'rules.view', 'more.view'] as const) await press(verb, third);
  await setsUp(scene, third);
  for (const verb of ['chats.view', 'chat.save', 'overview.view', 'questions.view'] as const) await press(verb, third);
  await press('mirror.view', third);
  await press('mirror.share', { ...third, share: 'organisations' });
  await agrees(scene, third);
  await givesTurns(scene);
  await linksAChat(scene);
  await press('questions.save', { ...third, revision: await revisionOf(scene), questions: '3', reminders: 'on' });
  for (const to of ['off', 'on']) await press('question.switch', { ...third, prompt: 'ORG-1', to });
  await asksItself(scene, third);
  await press('rules.save', { ...third, revision: await revisionOf(scene), threshold: '6', remarks: 'on' });
  for (const verb of ['round.close', 'round.close-anyway'] as const) await press(verb, third);
  await settled(11);
  await settled(21 * day);
  await meetingStarts();
  await press('size.tell', { size: 'eight-or-more', chat: chatKey, meeting: 4 });
  await settled(900);
  await meetingEnds();
  await settled();
  const fourth = { round: roundOf(4) };
  await writes(scene, 4);
  await press('round.close', fourth);
  await settled(11);
  await press('remarks.view', { ...fourth, page: 1 });
  const row = (await tables.Networks.list(networkId)).find(({ key }) => key.startsWith('remarks_'))?.row;
  const [one, other] = JSON.parse(String(row?.['remarks'])) as readonly { readonly id: string }[];
  await press('remark.release', { ...fourth, remark: one?.id, page: 1 });
  await press('remark.delete', { ...fourth, remark: other?.id, page: 1 });
  await talks(scene);
  await settled(7 * day);
}

/** A round that the group has by talking, of which the canary writes something down. */
async function talks({ press, settled, meetingEnds }: Scene): Promise<void> {
  await settled(7 * day);
  await meetingEnds();
  await settled();
  const fifth = { round: roundOf(5) };
  await press('spoken.view', fifth);
  await press('spoken.save', fifth);
  await press('spoken.erase-view', fifth);
  await press('spoken.erase', fifth);
  await press('spoken.save', fifth);
  await settled(11);
  await settled(7 * day);
}

/** What a group agreed is settled, and more of it is open. */
async function agrees({ press }: Scene, round: Record<string, unknown>): Promise<void> {
  for (const verb of ['agreements.view', 'agreement.save'] as const) await press(verb, round);
  await press('agreement.done', { ...round, agreement: `${chatKey}_000001` });
  await press('agreement.save', round);
  await press('agreement.drop', { ...round, agreement: `${chatKey}_000002` });
  await press('agreement.save', round);
}

/** Somebody is asked out of turn, and it is told who really did what at the meeting before. */
async function givesTurns({ press, settled }: Scene): Promise<void> {
  const at = (meeting: number) => ({ turn: 'chair', chat: chatKey, meeting, person: hashed(fatima.id) });
  await press('turns.view');
  await press('turns.choose', at(4));
  await press('turns.give', { ...at(4), reason: 'other' });
  await settled();
  for (const verb of ['served.view', 'served.choose', 'served.save', 'served.mine'] as const) await press(verb, at(3));
}

/** The bot is new in another chat, which the canary says belongs to the network. */
async function linksAChat({ from, press, settled }: Scene): Promise<void> {
  const conversation = { id: '19:meeting_elsewhere@thread.v2', conversationType: 'groupChat', tenantId };
  await from(canary, { type: 'conversationUpdate', membersAdded: [botAccount], conversation });
  await settled();
  await press('chats.link', { belongsTo: networkId }, canary, conversation.id);
  for (const seconds of [0, 11, 900, 61]) await settled(seconds);
}

const revisionOf = async ({ tables }: Scene) =>
  Number((await tables.Networks.get(networkId, 'network'))?.row['revision']);

/** All that a coordinator can look at, fill in and change; and what the network wanted before. */
async function setsUp(scene: Scene, round: Record<string, unknown>): Promise<void> {
  const { press, clock } = scene;
  const views = ['settings', 'fit', 'steps', 'preview', 'announcement', 'start', 'ambition'] as const;
  for (const view of views) await press(`${view}.view`, round);
  await press('setup.view', { ...round, form: true });
  await press('settings.edit', { ...round, part: 'network' });
  const chosen = { kind: 'region', language: 'nl', minutes: '90', chair: 'rotating' };
  const saves = async (fields: Record<string, unknown>) =>
    press('setup.save', { ...round, part: 'setup', revision: await revisionOf(scene), ...chosen, ...fields });
  await saves({});
  await saves({ ambition: sung('changed') });
  const start = clock.now.toISOString().slice(0, 10);
  await press('start.save', { ...round, start, revision: await revisionOf(scene) });
  await press('start.next', round);
  for (const to of ['fixed', 'rotating']) await press('chair.switch', { ...round, to });
  await press('network.pause-view', round);
  await press('network.pause', { ...round, weeks: 4 });
  await press('network.pause-end', round);
}

/** Two questions of the network's own, of which one is taken away. */
async function asksItself(scene: Scene, round: Record<string, unknown>): Promise<void> {
  const { press, services } = scene;
  await press('own-question.view', round);
  for (const mark of ['', ' '])
    await press('own-question.save', {
      ...{ ...round, revision: await revisionOf(scene), answersOn: 'well' },
      ...{ inDutch: `${sung('inDutch')}${mark}?`, inEnglish: `${sung('inEnglish')}${mark}?` },
    });
  const [prompt] = await services.ownPrompts.of(networkId);
  await press('own-question.remove-view', { ...round, prompt: prompt?.id });
  await press('own-question.remove', { ...round, prompt: prompt?.id });
}

/** The canary claims the role and leads, asks others and is asked, and has a deputy and is one. */
async function leads(scene: Scene): Promise<void> {
  const { press, settled, services, tables, teams } = scene;
  const [one, other] = [fatima, sanne];
  const waits = async (role: 'coordinator' | 'deputy') => ({
    appointment: (await services.leadership.find(networkId, role))?.id,
  });
  const ask = async (by: Someone, role: string, whom: Someone) =>
    press('leaders.ask', { role, person: choiceKeyOf(PersonId.parse(whom.id)) }, by);
  teams.chat.members = [...others, canaryOnList];
  const { coordinator: _, deputy: __, ...unled } = (await tables.Networks.get(networkId, 'network'))?.row ?? {};
  await tables.Networks.put(networkId, 'network', unled);
  await press('coordinator.claim');
  await settled();
  await press('appointment.view', await waits('coordinator'));
  await press('appointment.leave', await waits('coordinator'));
  await press('appointment.confirm', await waits('coordinator'), one);
  await ask(canary, 'coordinator', one);
  await settled();
  await press('appointment.accept', await waits('coordinator'), one);
  for (const verb of ['appointment.decline', 'appointment.accept'] as const) {
    await ask(one, 'deputy', canary);
    await settled();
    await press(verb, await waits('deputy'));
  }
  await settled();
  await press('leaders.view');
  await press('leaders.choose', { role: 'deputy' });
  await ask(canary, 'deputy', other);
  await press('appointment.withdraw', await waits('deputy'));
  await press('deputy.end');
  await tables.Networks.put(networkId, 'network', { ...unled, coordinator: one.id });
  await press('coordinator.claim', {}, other);
  await tables.Networks.put(networkId, 'network', unled);
  await press('coordinator.claim', {}, other);
  await press('appointment.confirm', await waits('coordinator'));
  await settled();
}

/** Enough others say something in this round for the coordinator to read it. */
async function writes({ press }: Scene, meeting: number): Promise<void> {
  for (const [at, person] of others.slice(0, 6).entries()) {
    const remark = `opmerking ${'abcdef'[at]}`;
    await press('answer.submit', { round: roundOf(meeting), ...scores('434'), remark }, person);
  }
}

/** The sixth round is open. The canary answers, and does all else that leaves something behind. */
async function answers(scene: Scene): Promise<void> {
  const { press, settled, meetingEnds } = scene;
  await meetingEnds();
  await settled();
  const round = roundOf(6);
  await writes(scene, 6);
  await press('answer.submit', { round, ...scores('434') });
  for (const verb of ['answer.withdraw', 'answer.skip', 'answer.change'] as const) await press(verb, { round });
  for (const verb of ['ending.view', 'ending.confirm', 'ending.undo', 'trend.view'] as const)
    await press(verb, { round });
  for (const verb of ['me.erase-view', 'me.pause-view', 'me.pause-end', 'me.return', 'privacy.view'] as const)
    await press(verb, { round });
  await press('me.pause', { round, days: 90 });
  await saysInTheChat(scene);
  await saysOneToOne(scene);
  await settled();
}

/** Lines that mean nothing to us, and lines that do. */
async function saysInTheChat({ types }: Scene): Promise<void> {
  for (const text of [
    sung('typed'),
    `<at>${sung('mention')}</at> help`,
    `trend ${sung('tail')}`,
    'wis mij',
    'voorzitter',
  ])
    await types(text);
}

/** One to one, and with a button of an old client, which is answered one to one. */
async function saysOneToOne({ from }: Scene): Promise<void> {
  const conversation = { id: `a:${canary.id}`, conversationType: 'personal', tenantId };
  await from(canary, { type: 'message', text: sung('one-to-one'), conversation });
  const value = {
    verb: 'answer.submit',
    round: roundOf(6),
    remark: sung('old-client'),
    [sung('old-extra')]: sung('old'),
  };
  await from(canary, { type: 'message', value });
}

test('what a person gives, in whatever place, is nowhere any more once they were erased', async (t) => {
  const scene = await aCanary(t);
  const { press, pressed, forge, settled, held, teams, meetingEnds, traces } = scene;
  const filled = { round: roundOf(6), ...scores('434') };
  const named = { round: roundOf(6), ...chairOf(6), remark: 'r1', page: 1, days: 30 };
  await chairs(scene);
  await swaps(scene);
  await sitsIn(scene);
  await staysAway(scene);
  await leads(scene);
  await coordinates(scene);
  await namesOrganisation(scene);
  await checksIn(scene);
  await answers(scene);
  // Those that would end what the canary answers in, or take away what is looked for.
  await forge(named, filled, (verb) => !['me.erase', 'spoken.save', 'spoken.erase'].includes(verb));
  await press('setup.save', { round: named.round, part: 'task', revision: await revisionOf(scene) });
  await press('chat.save', { round: named.round });
  await press('answer.submit', filled);
  await settled();
  const shown = (await press('me.view', { round: named.round })).join('\n');
  // What somebody searches for is not kept.
  const typed = verbs.flatMap(([verb]) => textsOf(verb)).filter((id) => id !== searchInput);
  const unheard = typed.filter((id) => !shown.includes(sung(id)));
  assert.deepEqual(
    unheard,
    [],
    'an input of a card is new: let the canary fill it in, so that something is kept of it',
  );

  const calls = teams.calls.length;
  await press('me.erase', { round: named.round });
  for (const column of await columnsWithSong(scene.tables)) held.add(column);
  await settled(60);
  assert.deepEqual(await traces(calls), []);
  const silent = personalColumns.filter((column) => !held.has(column) && !(column in silentColumns));
  assert.deepEqual(silent, [], 'a column is new: let the canary get into it, or say in `silentColumns` why it cannot');
  const unpressed = verbs.flatMap(([verb]) => (pressed.has(verb) ? [] : [verb]));
  assert.deepEqual(unpressed, [], 'a button is new: let the canary press it to some effect, with all that it can give');

  await forge(named, filled, (verb) => verb !== 'me.return');
  // Whoever speaks to us one to one is answered at their own address: that is not done here.
  await saysInTheChat(scene);
  await settled(7 * day);
  await meetingEnds();
  await settled(7 * day);
  assert.deepEqual(await traces(calls), [], 'whatever comes late');
});

test('of every field of an activity is known whether a person can put something in it', () => {
  const unknown = Object.keys(Activity.shape).filter((field) => !(field in fields));
  assert.deepEqual(
    unknown,
    [],
    'a field is new: let the canary be in it, and say in `fields` where, or who else says it',
  );
});
