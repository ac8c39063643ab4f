import { afterWorkingDays } from './calendar.ts';
import { chatKeyOf } from './chats.ts';
import type { NetworkId, RoundId } from './ids.ts';
import type { Meetings, Sighting } from './meetings.ts';
import type { Network } from './networks.ts';
import { promptsFor } from './prompts.ts';
import type { Pseudonyms } from './pseudonyms.ts';
import { type Round, roundIdOf, roundKey, roundShelf } from './rounds.ts';
import { untilWritten } from './storage/rows.ts';
import type { Table } from './storage/store.ts';
import type { NewWork, WorkList } from './work.ts';

export type Opening = { readonly meetingNumber: number; readonly roundId: RoundId } & (
  | { readonly kind: 'opened' }
  | { readonly kind: 'skipped'; readonly reason: 'paused' | 'already-asked' }
);
export type Openings = ReturnType<typeof createOpenings>;

type Parts = {
  readonly table: Table;
  readonly meetings: Meetings;
  readonly pseudonyms: Pseudonyms;
  readonly work: WorkList;
  readonly now: () => Date;
  readonly timeZone: string;
};
type Place = { readonly tenantId: string; readonly chatId: string };

/** Opens the round of a meeting: once, however often and by whatever way the meeting is reported. */
export function createOpenings({ table, meetings, pseudonyms, work, now, timeZone }: Parts) {
  const rounds = roundShelf(table);

  /** One transaction: the meeting as it was sighted, its round, and the work that follows. Undefined: lost a race. */
  async function open(network: Network, chatKey: string, { occurrence, step }: Sighting): Promise<Opening | undefined> {
    const about = { meetingNumber: occurrence.number, roundId: roundIdOf(chatKey, occurrence.number) };
    const known = await rounds.get(network.id, roundKey(about.roundId));
    if (network.paused || known) {
      const reason = known ? 'already-asked' : 'paused';
      return (await table.transact(network.id, [step])) ? { kind: 'skipped', reason, ...about } : undefined;
    }
    const round = newRound(network, chatKey, occurrence.number, now(), timeZone);
    const follows = workOf(round);
    await pseudonyms.make(network.id, round.id);
    const planned = follows.map((piece) => work.planning(network.id, piece));
    const steps = [step, rounds.inserting(roundKey(round.id), round), ...planned];
    if (!(await table.transact(network.id, steps))) return undefined;
    await work.announce(network.id, follows);
    return { kind: 'opened', ...about };
  }

  return {
    /** Safe to call for every report of one meeting's end: the first opens the round. `endedAt` is Teams' clock. */
    atEnd(network: Network, chat: Place, endedAt: Date): Promise<Opening> {
      const key = chatKeyOf(chat);
      return untilWritten(async () => open(network, key, await meetings.ended(network.id, key, endedAt)));
    },
    /** For meetings that send no events. */
    byHand(network: Network, chat: Place): Promise<Opening> {
      const key = chatKeyOf(chat);
      return untilWritten(async () => open(network, key, await meetings.underWay(network.id, key, now())));
    },
    /** Posts the card of an open round again, below in the chat. Does nothing when the round is closed. */
    async showAgain(networkId: NetworkId, id: RoundId): Promise<void> {
      const read = await rounds.get(networkId, roundKey(id));
      if (read?.row.state !== 'open') return;
      const { cardId: _, ...round } = read.row;
      const again: NewWork = { kind: 'post-reflection', target: id, dueAt: now() };
      const steps = [rounds.replacing(read, round), work.planning(networkId, again)];
      if (await table.transact(networkId, steps)) await work.announce(networkId, [again]);
    },
  };
}

function newRound(network: Network, chatKey: string, meetingNumber: number, openedAt: Date, timeZone: string): Round {
  const { id: networkId, tenantId, language, threshold, freeText, workingDaysOpen } = network;
  return {
    ...{ id: roundIdOf(chatKey, meetingNumber), networkId, tenantId, chatKey, meetingNumber },
    ...{ language, threshold, freeText },
    promptIds: promptsFor({ count: 3 }).map(({ id }) => id),
    openedAt,
    closesAt: afterWorkingDays(openedAt, workingDaysOpen, timeZone),
    state: 'open',
  };
}

function workOf({ id: target, openedAt, closesAt }: Round): readonly NewWork[] {
  return [
    { kind: 'post-reflection', target, dueAt: openedAt },
    { kind: 'close-round', target, dueAt: closesAt },
  ];
}
