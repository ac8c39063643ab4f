import { createServices } from '../../bot/create-services.ts';
import { turnsServed } from '../../bot/handlers/turns/turns-served.ts';
import { jsonLog } from '../../bot/log.ts';
import type { Services } from '../../bot/services.ts';
import { createWorker } from '../../bot/worker.ts';
import { PersonId } from '../../services/ids.ts';
import { chatKeyOf } from '../../services/networks/chats.ts';
import { networkIdOf } from '../../services/networks/networks.ts';
import { memoryQueue } from '../../services/storage/memory-queue.ts';
import type { Tables } from '../../services/storage/store.ts';
import { bot, chat, marieke, people, tenantId } from './network.ts';
import { nobodyThere } from './silence.ts';

const place = { tenantId, chatId: chat.id, botId: bot.id, serviceUrl: 'http://localhost/unheard' };
const purpose = 'Ouderen in Overvecht wonen langer en prettiger thuis';
const weeks = 7 * 24 * 3_600_000;
const marginSeconds = 60;

/**
 * Per round, every four weeks, oldest first: what each of those who answered gave for collaboration, involvement and goal.
 * The twelfth had three answers: too few, so a gap in the line.
 */
const year: readonly (readonly string[])[] = [
  ['322', '332', '232', '322', '333'],
  ['323', '332', '322', '232', '322', '333'],
  ['333', '232', '322', '423', '332'],
  ['323', '332', '423', '333', '332', '322'],
  ['333', '432', '323', '332', '333'],
  ['433', '332', '323', '433', '332', '333'],
  ['432', '333', '423', '333', '433'],
  ['433', '322', '432', '333', '423', '433'],
  ['432', '333', '433', '322', '433'],
  ['444', '333', '433', '343', '434'],
  ['443', '433', '344', '433', '543', '433'],
  ['443', '354', '444'],
  ['454', '443', '434', '344', '454', '443'],
];

/** Plays a year of meetings through the bot's own services and worker, on a moved clock. Does nothing the second time. */
export async function playPastYear(present: Services, tables: Tables, masterKey: Buffer): Promise<void> {
  if (await present.networks.get(networkIdOf(place))) return;
  const first = Date.now() - year.length * 4 * weeks;
  const clock = { now: new Date(first) };
  const now = () => clock.now;
  const queue = memoryQueue(now);
  const log = jsonLog(() => undefined, now);
  const { timeZone } = present;
  const services = createServices({ ...nobodyThere, tables, queue, masterKey, now, log, timeZone });
  const worker = createWorker({ queue, services, now, chance: () => 0 });
  const work = async () => {
    while ((await worker.tick()) > 0);
  };
  await found(services);
  for (const [nth, answers] of year.entries()) {
    clock.now = new Date(first + nth * 4 * weeks);
    await playRound(services, answers, clock, work);
  }
}

async function found({ networks, leadership, settings }: Services): Promise<void> {
  const coordinator = PersonId.parse(marieke.id);
  const { network } = await networks.begin(place, { name: chat.name, addedBy: coordinator });
  await leadership.appoint(network.id, coordinator);
  await settings.save(network.id, { purpose, kind: 'neighbourhood' }, { by: coordinator });
}

/** One meeting: the round, its answers, its closing, and the next chair's yes. */
async function playRound(
  services: Services,
  given: readonly string[],
  clock: { now: Date },
  work: () => Promise<void>,
): Promise<void> {
  const { networks, openings, rounds, answers, proposals, roleHolders } = services;
  const network = await networks.inChat(place);
  if (!network) throw new Error('the made-up network is gone');
  const opening = await openings.atEnd(network, place, clock.now);
  if (opening.kind !== 'opened') throw new Error('a made-up meeting opened no round');
  const { roundId, meetingNumber } = opening;
  const meeting = { chatKey: chatKeyOf(place), meetingNumber };
  await turnsServed(network, meeting, services);
  await work();
  const { row: round } = await rounds.inChat(network.id, place, roundId);
  await Promise.all(given.map((scores, at) => answers.submit(round, personAt(at), submission(scores))));
  clock.now = new Date(round.closesAt.getTime() + 1_000);
  await work();
  clock.now = new Date(clock.now.getTime() + marginSeconds * 1_000);
  await work();
  const next = { ...meeting, meetingNumber: meetingNumber + 1 };
  const { personId, id } = (await proposals.propose(network, meeting)) ?? {};
  if (personId && (await roleHolders.of(network.id, next)).kind === 'asked') {
    await proposals.accept(network, id, personId);
    await work();
  }
}

const personAt = (at: number) => PersonId.parse(people[at % people.length]?.id);

const submission = ([sam = '3', bet = '3', doe = '3']: string) => ({
  inputs: { 'SAM-1': sam, 'BET-2': bet, 'DOE-1': doe },
});
