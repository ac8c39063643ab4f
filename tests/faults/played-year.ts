import type { TestContext } from 'node:test';
import { textsIn } from '../../cards/texts/index.ts';
import { chatKeyOf } from '../../services/chats.ts';
import { PersonId } from '../../services/ids.ts';
import { networkIdOf } from '../../services/networks.ts';
import { roundShelf } from '../../services/round-rows.ts';
import { startingWith } from '../../services/storage/keys.ts';
import type { Posted } from '../support/fake-connector.ts';
import { activityFrom, everybody, marieke, type Someone, tenantId } from '../support/people.ts';
import { buttonsOf, inputsOf, read } from '../support/reading.ts';
import { startBot } from '../support/start-bot.ts';
import { local, type Meeting, type Outage, outageAt, type Year } from './year-script.ts';

/** One message as it was when it came. */
export type Heard = {
  readonly at: Date;
  readonly chatId: string;
  readonly title: string;
  readonly round: string | undefined;
};

type Event = { readonly at: Date; readonly tell: () => Promise<unknown> };

/** Of this many members so many answer: enough for results, or not. */
const answering: Readonly<Record<string, number>> = { weekly: 4, fortnightly: 5, monthly: 6 };

/** Plays a year against the real bot: from one thing that happens, or falls due, to the next. */
export async function playYear(t: TestContext, year: Year) {
  const bot = await startBot(t, { at: year.from.toISOString() });
  const chats = Object.keys(answering).map((name) => ({ name, id: `19:meeting_${name}@thread.v2` }));
  const networks = chats.map(({ id }) => networkIdOf({ tenantId, chatId: id }));
  const heard: Heard[] = [];
  let read = 0;
  let asked = 0;
  let sweptOn = '';

  const tellIn = (chatId: string, person: Someone, rest: Record<string, unknown>) => {
    const { conversation, ...activity } = activityFrom(person, bot.teams.url, rest);
    return bot.teams.tell({ ...activity, conversation: { ...conversation, id: chatId, name: `Netwerk ${chatId}` } });
  };
  const chatOf = ({ chat }: Meeting) => chats.find(({ name }) => name === chat)?.id ?? '';

  async function begin(): Promise<void> {
    for (const { id } of chats) {
      const networkId = networkIdOf({ tenantId, chatId: id });
      await tellIn(id, marieke, { type: 'installationUpdate', action: 'add' });
      await bot.services.leadership.appoint(networkId, PersonId.parse(marieke.id));
      const stored = await bot.tables.Networks.get(networkId, 'network');
      const row = { ...stored?.row, reminders: id.includes('weekly') };
      await bot.tables.Networks.put(networkId, 'network', row);
    }
    await settle();
  }

  /** What was posted since: noted, and answered as people do. */
  async function settle(): Promise<void> {
    await bot.tick();
    for (; read < bot.teams.posted.length; read += 1) {
      const message = bot.teams.posted[read];
      if (!message) return;
      heard.push(noted(message, bot.clock.now));
      await answer(message);
    }
    if ((await bot.worker.tick()) > 0) await settle();
  }

  async function answer(message: Posted): Promise<void> {
    const submit = buttonsOf(message.card).find(({ verb }) => verb === 'answer.submit');
    const chat = chats.find(({ id }) => id === message.chatId);
    const inputs = Object.fromEntries(inputsOf(message.card).map(({ id }) => [id, '4']));
    for (const person of submit && chat ? everybody.slice(0, answering[chat.name]) : [])
      await press(person, message, { ...submit?.data, ...inputs });
    const accept = buttonsOf(message.card).find(({ verb }) => verb === 'turn.accept');
    const person = everybody.find(({ id }) => message.chatId === `a:${id}`);
    if (accept && person) asked += 1;
    if (accept && person && asked % 2 === 0) await press(person, message, { ...accept.data });
  }

  const press = (person: Someone, message: Posted, data: Record<string, unknown>) =>
    bot.teams.invoke(person, message, {
      action: { type: 'Action.Execute', verb: data['verb'], data },
      trigger: 'manual',
    });

  /** When the next piece of work falls due. */
  async function nextDue(): Promise<number> {
    const lists = await Promise.all(networks.map((id) => bot.tables.Networks.list(id, startingWith('work_'))));
    const due = lists.flat().map(({ row }) => Date.parse(String(row['dueAt'])));
    return Math.max(Math.min(...due), bot.clock.now.getTime() + 1_000);
  }

  const eventsOf = (meeting: Meeting): Event[] => {
    const chatId = chatOf(meeting);
    const { startsAt, lost, isByHand } = meeting;
    const endsAt = new Date(startsAt.getTime() + 3_600_000);
    const event = (name: string, value: object) =>
      tellIn(chatId, marieke, { type: 'event', name: `application/vnd.microsoft.${name}`, value });
    if (isByHand)
      return [{ at: startsAt, tell: () => tellIn(chatId, marieke, { type: 'message', text: 'reflectie' }) }];
    const starts = { at: startsAt, tell: () => event('meetingStart', { StartTime: startsAt.toISOString() }) };
    const ends = { at: endsAt, tell: () => event('meetingEnd', { EndTime: endsAt.toISOString() }) };
    return [...(lost.includes('start') ? [] : [starts]), ...(lost.includes('end') ? [] : [ends])];
  };

  /** As often as it can matter here: it sees to it that there is a purge and a digest. */
  async function sweepOnceADay(): Promise<void> {
    const day = local(bot.clock.now).slice(0, 10);
    if (day !== sweptOn) await bot.sweep();
    sweptOn = day;
  }

  async function live(): Promise<void> {
    const coming = year.meetings.flatMap(eventsOf).sort((one, other) => one.at.getTime() - other.at.getTime());
    while (bot.clock.now < year.until) {
      const next = new Date(Math.min(coming[0]?.at.getTime() ?? Number.POSITIVE_INFINITY, await nextDue()));
      const outage: Outage | undefined = outageAt(year, next);
      bot.clock.now = outage ? outage.until : next;
      while (coming[0] && coming[0].at <= bot.clock.now) await coming.shift()?.tell();
      await sweepOnceADay();
      await settle();
    }
  }

  await begin();
  await live();
  bot.readAll();
  const rounds = await Promise.all(
    networks.map((id) => roundShelf(bot.tables.Networks).list(id, startingWith('round_'))),
  );
  return {
    heard,
    rounds: Object.fromEntries(chats.map(({ name }, at) => [name, rounds[at]?.map(({ row }) => row) ?? []])),
    chatIdOf: (name: string) => chats.find((chat) => chat.name === name)?.id ?? '',
    chatKeyOf: (name: string) => chatKeyOf({ tenantId, chatId: `19:meeting_${name}@thread.v2` }),
  };
}

function noted({ chatId, card }: Posted, at: Date): Heard {
  const data = buttonsOf(card).flatMap((button) => (button.data && 'round' in button.data ? [button.data.round] : []));
  return { at, chatId, title: read(card)[0] ?? '', round: data[0] };
}

export const digestTitle = textsIn('nl').digest.title;
