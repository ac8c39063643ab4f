import { createServices } from '../../bot/create-services.ts';
import { myFileFor } from '../../bot/handlers/privacy/my-file.ts';
import { jsonLog } from '../../bot/log.ts';
import type { Messenger, Roster } from '../../bot/ports.ts';
import { handle } from '../../bot/routes.ts';
import { Activity } from '../../bot/teams/activity.ts';
import { eventIn } from '../../bot/teams/incoming.ts';
import { speak } from '../../bot/teams/outgoing.ts';
import { createWorker } from '../../bot/worker.ts';
import type { Card } from '../../cards/card.ts';
import { PersonId } from '../../services/ids.ts';
import { type ChatReference, chatKeyOf } from '../../services/networks/chats.ts';
import { tableNames } from '../../services/privacy/register.ts';
import { memoryQueue } from '../../services/storage/memory-queue.ts';
import type { Table, Tables } from '../../services/storage/store.ts';
import { listed } from '../support/chat-in-memory.ts';
import { memoryTables } from '../support/memory-tables.ts';
import { bot as botAccount, type Someone } from '../support/people.ts';
import { linksOf } from '../support/reading.ts';

export type Nth = 0 | 1;

/** As equal as two tenants can be: what they call their chats, and what Teams calls chats and people. But for one word. */
export const tenants = [
  { id: 'aaaaaaaa-0000-4000-8000-000000000000', word: 'kraanvogel' },
  { id: 'bbbbbbbb-0000-4000-8000-000000000000', word: 'zwaluw' },
] as const;
export const otherOf = (nth: Nth): Nth => (nth === 0 ? 1 : 0);

export const places = ['19:overleg@thread.v2', '19:kerngroep@thread.v2', 'a:alleen'] as const;
export type Place = (typeof places)[number];

const peopleIn = (nth: Nth) =>
  Array.from({ length: 6 }, (_, at) => ({
    id: `29:persoon-${at}`,
    name: `Persoon ${at} ${tenants[nth].word}`,
    email: `persoon@${tenants[nth].word}-${at % 3}.example`,
  }));

/** The bot with two tenants, without HTTP, watched at everything that it says and writes. */
export function twoTenants() {
  const clock = { now: new Date('2026-03-02T12:00:00Z') };
  const now = () => clock.now;
  const violations: string[] = [];
  const written = new Set<Nth>();
  const tables = watched(memoryTables(), (partition, what) => {
    const nth = tenants.findIndex(({ id }) => partition.startsWith(id)) as Nth;
    if (!tenants[nth]) return void violations.push(`in nobody’s partition ${partition}`);
    written.add(nth);
    mustNotHear(nth, what, 'stored');
  });
  const rosters = [0, 1].map((nth) => peopleIn(nth as Nth));

  function mustNotHear(nth: Nth, what: string, how: string): void {
    const { word } = tenants[otherOf(nth)];
    if (what.includes(word)) violations.push(`${how} for ${tenants[nth].word}: ${around(what, word)}`);
  }
  const { agenda, messenger, roster } = teamsOf(rosters, mustNotHear);
  const queue = memoryQueue(now);
  const outside = { agenda, messenger, roster, log: jsonLog(() => {}, now), timeZone: 'Europe/Amsterdam' };
  const ground = { tables, queue, masterKey: Buffer.alloc(32, 7), now, publicUrl: 'https://kring.example' };
  const services = createServices({ ...ground, ...outside });
  const worker = createWorker({ queue, services, now, chance: () => 0 });

  /** A file is shown to whoever gets its address. */
  async function follow(nth: Nth, card: Card): Promise<void> {
    for (const { url } of linksOf(card)) {
      const pass = url.split('/').at(-1) ?? '';
      const file = await services.downloads.open(pass, (holder) => myFileFor(holder, services));
      mustNotHear(nth, file?.text ?? '', 'in the file');
    }
  }
  const tick = async () => {
    while ((await worker.tick()) > 0);
  };
  return {
    ...{ services, tables, violations, rosters, tick },
    async later(seconds: number) {
      clock.now = new Date(clock.now.getTime() + seconds * 1_000);
      await tick();
    },
    /** What somebody does, or Teams tells; and the work that follows at once. Nothing of it is the other tenant's to notice. */
    async hears(nth: Nth, place: Place, person: number, rest: Record<string, unknown>): Promise<void> {
      const activity = Activity.parse(activityOf(nth, place, person, now(), rest));
      const event = eventIn(activity, now());
      written.clear();
      const reply = event && (await handle(event, services));
      if (event && reply) await speak(event, reply, messenger);
      if (reply?.kind === 'show') mustNotHear(nth, JSON.stringify(reply.card), 'answered');
      await tick();
      if (written.has(otherOf(nth))) violations.push(`${tenants[nth].word} wrote in the other’s rows`);
      if (reply?.kind === 'show') await follow(nth, reply.card);
    },
  };
}
type Hearing = (nth: Nth, what: string, how: string) => void;

/** Teams without a wire, in which each tenant hears what is said in its own chats. */
function teamsOf(rosters: readonly (readonly Someone[])[], hear: Hearing) {
  const nthOf = ({ tenantId }: ChatReference) => (tenantId === tenants[0].id ? 0 : 1);
  const say = async (chat: ChatReference, card: Card, how: string) => {
    hear(nthOf(chat), JSON.stringify(card), how);
    return { kind: 'sent', messageId: 'somewhere' } as const;
  };
  const messenger: Messenger = {
    post: (chat, card) => say(chat, card, 'posted'),
    update: (chat, _, card) => say(chat, card, 'edited'),
    direct: (chat, _, card) => say(chat, card, 'told'),
  };
  const roster: Roster = {
    membersOf: async (chat) => rosters[nthOf(chat)]?.map(listed),
    async memberOf(chat, person) {
      const entry = rosters[nthOf(chat)]?.map(listed).find(({ personId }) => personId === person);
      return entry ? { kind: 'there', entry } : { kind: 'not-there' };
    },
    isOrganiser: async () => false,
  };
  return { agenda: { endOf: async () => undefined }, messenger, roster };
}

export type TwoTenants = ReturnType<typeof twoTenants>;

const around = (text: string, word: string) => text.slice(Math.max(0, text.indexOf(word) - 80)).slice(0, 160);

function activityOf(nth: Nth, place: Place, person: number, at: Date, rest: Record<string, unknown>) {
  const { id: tenantId } = tenants[nth];
  const { id, name } = peopleIn(nth)[person] ?? { id: 'nobody', name: '' };
  const isAlone = place.startsWith('a:');
  return {
    ...{ channelId: 'msteams', serviceUrl: 'https://teams.example/', timestamp: at.toISOString(), locale: 'nl-NL' },
    ...{ from: { id, name }, recipient: botAccount },
    conversation: {
      ...{ id: place, tenantId, conversationType: isAlone ? 'personal' : 'groupChat', isGroup: !isAlone },
      ...(!isAlone && { name: 'Wijkoverleg' }),
    },
    channelData: { tenant: { id: tenantId }, ...(!isAlone && { meeting: { id: 'meeting' } }) },
    ...rest,
  };
}

/** Tables that say of each write in which partition it is, and what. */
function watched(own: Tables, heard: (partition: string, what: string) => void): Tables {
  const watch = (table: Table): Table => ({
    ...table,
    put(partition, key, row) {
      heard(partition, JSON.stringify([key, row]));
      return table.put(partition, key, row);
    },
    remove(partition, key, version) {
      heard(partition, key);
      return table.remove(partition, key, version);
    },
    async transact(partition, steps) {
      const isDone = await table.transact(partition, steps);
      if (isDone) heard(partition, JSON.stringify(steps));
      return isDone;
    },
  });
  return Object.fromEntries(tableNames.map((name) => [name, watch(own[name])])) as Tables;
}

/** Both tenants have lived: somebody leads, a round said something, somebody is asked to chair, and a round is open. */
export async function bothHaveLived(world: TwoTenants): Promise<void> {
  for (const nth of [0, 1] as const) {
    for (const place of [places[0], places[1]]) await ledBySomebody(world, nth, place);
    const data = { verb: 'round.close', round: await answered(world, nth, places[0]) };
    await world.hears(nth, places[0], nth, { type: 'message', value: data });
    await world.later(11);
    await answered(world, nth, places[1]);
  }
}

const referenceOf = (nth: Nth, chatId: Place): ChatReference => ({
  ...{ tenantId: tenants[nth].id, chatId, serviceUrl: 'https://teams.example/', botId: botAccount.id },
});

async function ledBySomebody(world: TwoTenants, nth: Nth, place: Place): Promise<void> {
  const { word } = tenants[nth];
  await world.hears(nth, place, nth, { type: 'conversationUpdate', membersAdded: [botAccount] });
  const network = await world.services.networks.inChat(referenceOf(nth, place));
  if (!network) throw new Error('no network began');
  await world.services.leadership.appoint(network.id, PersonId.parse(`29:persoon-${nth}`));
  const asked = { promptIds: ['OPG-1', 'IJK-2'], audience: 'all', asks: 'one-to-one', every: '2w' } as const;
  const wish = { ...asked, promptIds: [...asked.promptIds], day: undefined, chatKey: undefined };
  const leader = PersonId.parse(`29:persoon-${nth}`);
  await world.services.checkIns.plan(network.id, chatKeyOf(referenceOf(nth, place)), wish, leader);
  const stored = await world.tables.Networks.get(network.id, 'network');
  const set = { freeText: true, name: `Netwerk ${word}`, purpose: `Samen ${word}` };
  await world.tables.Networks.put(network.id, 'network', { ...stored?.row, ...set });
}

/** A meeting ends, and everybody answers. Resolves to its round. */
async function answered(world: TwoTenants, nth: Nth, place: Place): Promise<string> {
  await world.hears(nth, place, nth, { type: 'event', name: 'application/vnd.microsoft.meetingEnd', value: {} });
  const reference = referenceOf(nth, place);
  const network = await world.services.networks.inChat(reference);
  if (!network) throw new Error('the network is gone');
  const { id: round } = (await world.services.rounds.latest(network.id, reference)).row;
  const scores = { 'SAM-1': '4', 'BET-2': '3', 'DOE-1': '4' };
  const data = { verb: 'answer.submit', round, ...scores, remark: `Zegt ${tenants[nth].word}` };
  for (const person of peopleIn(nth).keys()) await world.hears(nth, place, person, { type: 'message', value: data });
  return round;
}
