import { createServices } from '../../bot/create-services.ts';
import type { Ground } from '../../bot/ground.ts';
import { jsonLog } from '../../bot/log.ts';
import { createSweep } from '../../services/delivery/sweep.ts';
import { type NetworkId, PersonId } from '../../services/ids.ts';
import { type ChatReference, chatKeyOf } from '../../services/networks/chats.ts';
import type { Network } from '../../services/networks/network-rows.ts';
import type { RosterEntry } from '../../services/people/member-rows.ts';
import type { Opening } from '../../services/rounds/openings.ts';
import type { Round } from '../../services/rounds/round-rows.ts';
import { startingWith } from '../../services/storage/keys.ts';
import { memoryQueue } from '../../services/storage/memory-queue.ts';
import type { Tables } from '../../services/storage/store.ts';
import { nobodyThere } from '../playground/silence.ts';
import { memoryTables } from './memory-tables.ts';
import { bot, chat, tenantId } from './people.ts';

export const somebody = (name: string): PersonId => PersonId.parse(name);

/** The chat that a test is about, unless it says otherwise. */
export const theChat: ChatReference = {
  tenantId,
  chatId: chat.id,
  serviceUrl: 'https://teams.example/',
  botId: bot.id,
};
export const theChatKey = chatKeyOf(theChat);

type Own = { readonly tables?: Partial<Tables>; readonly queue?: Ground['queue'] };
export type Kring = ReturnType<typeof kringAt>;

/** Every service as the bot has it, on memory tables, at an hour that a test moves. Nobody hears what it says. */
export function kringAt(time = '2026-03-02T12:00:00Z', { tables: ownTables, queue: ownQueue }: Own = {}) {
  const clock = { now: new Date(time) };
  const now = () => clock.now;
  const tables: Tables = { ...memoryTables(), ...ownTables };
  const queue = ownQueue ?? memoryQueue(now);
  const outside = { ...nobodyThere, log: jsonLog(() => {}, now), timeZone: 'Europe/Amsterdam' };
  const services = createServices({ tables, queue, masterKey: Buffer.alloc(32, 7), now, ...outside });
  const later = (seconds: number) => {
    clock.now = new Date(clock.now.getTime() + seconds * 1_000);
  };
  const sweep = createSweep({ table: tables.Networks, queue, now, timeZone: outside.timeZone });
  return { ...services, sweep, tables, queue, clock, later };
}

/** The network of the chat, as somebody leads it; `settings` are what they chose. */
export async function aNetwork(kring: Kring, settings: Partial<Network> = {}): Promise<Network> {
  const { network, isNew } = await kring.networks.begin(theChat, {});
  if (isNew) await forgetWelcome(kring, network.id);
  return { ...network, coordinator: somebody('coordinator'), ...settings };
}

/** The welcome is not what service tests are about. */
async function forgetWelcome({ tables, queue }: Kring, networkId: NetworkId): Promise<void> {
  const works = await tables.Networks.list(networkId, startingWith('work_post-welcome'));
  await Promise.all(works.map(({ key }) => tables.Networks.remove(networkId, key)));
  for (const pointer of await queue.receive(1, 60)) await pointer.done();
}

/** As many as a network needs before it is asked for remarks. */
export const tenMembers: readonly RosterEntry[] = Array.from({ length: 10 }, (_, nth) => ({
  personId: somebody(`member ${nth}`),
  name: `Lid ${nth}`,
  organisationId: 'zorg.example',
  anonymous: false,
}));
const withTenMembers = (kring: Kring, id: NetworkId) => kring.members.sync(id, theChatKey, tenMembers, 0);

/** The meeting of the chat ends now, and its round is open. */
export async function anOpenRound(kring: Kring, settings: Partial<Network> = {}) {
  const network = await aNetwork(kring, settings);
  if (settings.freeText) await withTenMembers(kring, network.id);
  const { roundId } = ofMeeting(await kring.openings.atEnd(network, theChat, kring.clock.now));
  return { network, round: await asStored(kring, { networkId: network.id, id: roundId }) };
}

/** An opening that is about a meeting: not one that came too late. */
export function ofMeeting(opening: Opening) {
  if (opening.kind === 'skipped' && opening.reason === 'out-of-date') throw new Error('the end came too late');
  return opening;
}

export async function asStored(kring: Kring, { networkId, id }: Pick<Round, 'networkId' | 'id'>): Promise<Round> {
  const read = await kring.rounds.find(networkId, id);
  if (!read) throw new Error(`there is no round ${id}`);
  return read.row;
}

/** What somebody sends who gives these scores: one number is the score for all three prompts. */
export const scoring = (working: number | string, engagement = working, goal = working) => ({
  inputs: { 'SAM-1': String(working), 'BET-2': String(engagement), 'DOE-1': String(goal) },
});

/** As many different people answer as there are scores. */
export async function answering(kring: Kring, round: Round, scores: readonly number[], remark?: string) {
  const submissions = scores.map((score, nth) =>
    kring.answers.submit(round, somebody(`respondent ${nth}`), {
      ...scoring(score),
      text: remark && `${remark} ${nth}`,
    }),
  );
  await Promise.all(submissions);
}

/** The work that waits in the network's partition: its kind, and when it is due. */
export async function plannedWork({ tables }: Kring, networkId: NetworkId): Promise<Readonly<Record<string, string>>> {
  const rows = await tables.Networks.list(networkId, startingWith('work_'));
  return Object.fromEntries(rows.map(({ row }) => [String(row['kind']), String(row['dueAt'])]));
}

/** The round closes, and ten seconds later it is counted. */
export async function finished(kring: Kring, { networkId, id }: Round): Promise<void> {
  await kring.closing.begin(networkId, id);
  kring.later(10);
  const read = await kring.rounds.find(networkId, id);
  if (read) await kring.closing.finish(read);
}
