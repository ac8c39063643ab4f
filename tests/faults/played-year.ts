import type { TestContext } from 'node:test';
import { textsIn } from '../../cards/texts/index.ts';
import { PersonId } from '../../services/ids.ts';
import { networkIdOf } from '../../services/networks/networks.ts';
import { roundShelf } from '../../services/rounds/round-rows.ts';
import { startingWith } from '../../services/storage/keys.ts';
import type { Posted } from '../support/fake-connector.ts';
import { activityFrom, everybody, marieke, type Someone, tenantId } from '../support/people.ts';
import { buttonsOf, inputsOf, read } from '../support/reading.ts';
import { startBot } from '../support/start-bot.ts';
import { checkIns, local, type Meeting, type Outage, outageAt, type Year } from './year-script.ts';

/** One message as it was when it came, and what can be pressed on it in the end. */
type Heard = {
  readonly at: Date;
  readonly chatId: string;
  readonly title: string;
  readonly round: string | undefined;
  readonly verbsNow: () => readonly (string | undefined)[];
};

type Event = { readonly at: Date; readonly tell: () => Promise<unknown> };

/** Of this many members so many answer: enough for results, or not. */
const answering: Readonly<Record<string, number>> = { weekly: 4, fortnightly: 5, monthly: 6 };

type Bot = Awaited<ReturnType<typeof startBot>>;
type Stage = {
  readonly bot: Bot;
  readonly chats: readonly { readonly name: string; readonly id: string }[];
  readonly heard: Heard[];
  /** How many messages were looked at, and how many questions to chair there were. */
  read: number;
  asked: number;
  sweptOn: string;
};

/** Plays a year against the real bot: from one thing that happens, or falls due, to the next. */
export async function playYear(t: TestContext, year: Year) {
  const bot = await startBot(t, { at: year.from.toISOString() });
  const chats = Object.keys(answering).map((name) => ({ name, id: `19:meeting_${name}@thread.v2` }));
  const stage: Stage = { bot, chats, heard: [], read: 0, asked: 0, sweptOn: '' };
  await begin(stage);
  await live(stage, year);
  bot.readAll();
  const rounds = await Promise.all(
    chats.map(({ id }) => roundShelf(bot.tables.Networks).list(networkOf(id), startingWith('round_'))),
  );
  return {
    heard: stage.heard,
    rounds: Object.fromEntries(chats.map(({ name }, at) => [name, rounds[at]?.map(({ row }) => row) ?? []])),
    /** Their chats with the bot: who never answers in this chat. */
    whoWaits: (name: string) => everybody.slice(answering[name]).map(({ id }) => `a:${id}`),
    chatIdOf: (name: string) => chats.find((chat) => chat.name === name)?.id ?? '',
  };
}

const networkOf = (chatId: string) => networkIdOf({ tenantId, chatId });

function tellIn({ bot }: Stage, chatId: string, person: Someone, rest: Record<string, unknown>) {
  const { conversation, ...activity } = activityFrom(person, bot.teams.url, rest);
  return bot.teams.tell({ ...activity, conversation: { ...conversation, id: chatId, name: `Netwerk ${chatId}` } });
}

const press = ({ bot }: Stage, person: Someone, message: Posted, data: Record<string, unknown>) =>
  bot.teams.invoke(person, message, {
    action: { type: 'Action.Execute', verb: data['verb'], data },
    trigger: 'manual',
  });

async function begin(stage: Stage): Promise<void> {
  const { bot, chats } = stage;
  for (const { id } of chats) {
    await tellIn(stage, id, marieke, { type: 'installationUpdate', action: 'add' });
    await bot.services.leadership.appoint(networkOf(id), PersonId.parse(marieke.id));
    const stored = await bot.tables.Networks.get(networkOf(id), 'network');
    await bot.tables.Networks.put(networkOf(id), 'network', { ...stored?.row, reminders: id.includes('weekly') });
  }
  await settle(stage);
  await planCheckIns(stage);
}

/** The ready-made pair, for everybody in the monthly chat. */
async function planCheckIns(stage: Stage): Promise<void> {
  const card = stage.bot.teams.posted.find(({ chatId }) => chatId.includes('monthly'));
  const chosen = { question1: 'course', question2: 'none', question3: 'none', forWhom: 'all', where: 'in-chat' };
  const plan = { verb: 'check-in.plan', sure: true, day: checkIns.first, every: 'quarter', ...chosen };
  if (card) await press(stage, marieke, card, plan);
}

/** What was posted since: noted, and answered as people do. */
async function settle(stage: Stage): Promise<void> {
  const { bot, heard } = stage;
  await bot.tick();
  for (; stage.read < bot.teams.posted.length; stage.read += 1) {
    const message = bot.teams.posted[stage.read];
    if (!message) return;
    heard.push(noted(message, bot.clock.now));
    await answer(stage, message);
  }
  if ((await bot.worker.tick()) > 0) await settle(stage);
}

async function answer(stage: Stage, message: Posted): Promise<void> {
  const buttons = buttonsOf(message.card);
  const submit = buttons.find(({ verb }) => verb === 'answer.submit');
  const chat = stage.chats.find(({ id }) => id === message.chatId);
  const inputs = Object.fromEntries(inputsOf(message.card).map((input) => [input.id, lowestOf(input)]));
  for (const person of submit && chat ? everybody.slice(0, answering[chat.name]) : [])
    await press(stage, person, message, { ...submit?.data, ...inputs });
  const accept = buttons.find(({ verb }) => verb === 'turn.accept');
  const person = everybody.find(({ id }) => message.chatId === `a:${id}`);
  if (!accept || !person) return;
  stage.asked += 1;
  if (stage.asked % 2 === 0) await press(stage, person, message, { ...accept.data });
}

/** Every scale begins with it. */
const lowestOf = (input: ReturnType<typeof inputsOf>[number]) =>
  (input.type === 'Input.ChoiceSet' && input.choices[0]?.value) || '';

/** When the next piece of work falls due. */
async function nextDue({ bot, chats }: Stage): Promise<number> {
  const lists = await Promise.all(
    chats.map(({ id }) => bot.tables.Networks.list(networkOf(id), startingWith('work_'))),
  );
  const due = lists.flat().map(({ row }) => Date.parse(String(row['dueAt'])));
  return Math.max(Math.min(...due), bot.clock.now.getTime() + 1_000);
}

/** In minutes after its start: when everybody comes, and when the last one leaves. */
function comingsAndGoings({ how, lost }: Meeting): readonly (readonly ['start' | 'end', number])[] {
  const start = lost.includes('start') ? [] : ([['start', 0]] as const);
  const end = lost.includes('end') ? [] : ([['end', how === 'overrun' ? 90 : 60]] as const);
  if (how === 'interrupted') return [...start, ['end', 30], ['start', 34], ...end];
  return how === 'rejoined' ? [...start, ...end, ['start', 70], ['end', 75]] : [...start, ...end];
}

/** What Teams tells of it. */
function eventsOf(stage: Stage, meeting: Meeting): Event[] {
  const { chat, startsAt, isByHand } = meeting;
  const chatId = stage.chats.find(({ name }) => name === chat)?.id ?? '';
  const event = (name: string, value: object) =>
    tellIn(stage, chatId, marieke, { type: 'event', name: `application/vnd.microsoft.${name}`, value });
  if (isByHand)
    return [{ at: startsAt, tell: () => tellIn(stage, chatId, marieke, { type: 'message', text: 'reflectie' }) }];
  return comingsAndGoings(meeting).map(([kind, minutes]) => {
    const at = new Date(startsAt.getTime() + minutes * 60_000);
    const told = at.toISOString();
    const tell = () =>
      kind === 'start' ? event('meetingStart', { StartTime: told }) : event('meetingEnd', { EndTime: told });
    return { at, tell };
  });
}

/** As often as it can matter here: it sees to it that there is a purge and a digest. */
async function sweepOnceADay(stage: Stage): Promise<void> {
  const day = local(stage.bot.clock.now).slice(0, 10);
  if (day !== stage.sweptOn) await stage.bot.sweep();
  stage.sweptOn = day;
}

/** Everything comes twice. */
async function tellTwice(event?: Event): Promise<void> {
  await event?.tell();
  await event?.tell();
}

async function live(stage: Stage, year: Year): Promise<void> {
  const { clock } = stage.bot;
  const coming = year.meetings
    .flatMap((meeting) => eventsOf(stage, meeting))
    .sort((one, other) => one.at.getTime() - other.at.getTime());
  while (clock.now < year.until) {
    const next = new Date(Math.min(coming[0]?.at.getTime() ?? Number.POSITIVE_INFINITY, await nextDue(stage)));
    const outage: Outage | undefined = outageAt(year, next);
    clock.now = outage ? outage.until : next;
    while (coming[0] && coming[0].at <= clock.now) await tellTwice(coming.shift());
    // Killed before it could do what follows.
    if (year.outages.some(({ from }) => from.getTime() === clock.now.getTime())) continue;
    await sweepOnceADay(stage);
    await settle(stage);
  }
}

function noted(message: Posted, at: Date): Heard {
  const { chatId, card } = message;
  const data = buttonsOf(card).flatMap((button) => (button.data && 'round' in button.data ? [button.data.round] : []));
  const verbsNow = () => buttonsOf(message.card).map(({ verb }) => verb);
  return { at, chatId, title: read(card)[0] ?? '', round: data[0], verbsNow };
}

export const digestTitle = textsIn('nl').digest.title;
