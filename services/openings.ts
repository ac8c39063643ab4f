import { afterWorkingDays } from './calendar.ts';
import { chatKeyOf, type Place } from './chats.ts';
import type { RoundId } from './ids.ts';
import type { Meetings, Sighting } from './meetings.ts';
import { isBigEnoughForRemarks, type Members } from './members.ts';
import { type Network, networkKey, networkShelf } from './network-rows.ts';
import { promptsFor } from './prompts.ts';
import type { Pseudonyms } from './pseudonyms.ts';
import { type Round, roundIdOf, roundKey, roundShelf } from './rounds.ts';
import { type Silence, silenceOf } from './silence.ts';
import { untilWritten } from './storage/rows.ts';
import type { Table } from './storage/store.ts';
import type { NewWork, WorkList } from './work.ts';

/** `out-of-date`: an end that came when a later meeting was already known. */
export type Opening =
  | { readonly kind: 'opened'; readonly meetingNumber: number; readonly roundId: RoundId }
  | {
      readonly kind: 'skipped';
      readonly reason: Silence | 'already-asked';
      readonly meetingNumber: number;
      readonly roundId: RoundId;
    }
  | { readonly kind: 'skipped'; readonly reason: 'out-of-date' };
export type Openings = ReturnType<typeof createOpenings>;

type Parts = {
  readonly table: Table;
  readonly meetings: Meetings;
  readonly members: Members;
  readonly pseudonyms: Pseudonyms;
  readonly work: WorkList;
  readonly now: () => Date;
  readonly timeZone: string;
};

/** Opens the round of a meeting: once, however often and by whatever way the meeting is reported. */
export function createOpenings(parts: Parts) {
  const { table, meetings, members, now, timeZone } = parts;
  const rounds = roundShelf(table);

  const record = async ({ id }: Network, { steps }: Sighting) => steps.length === 0 || table.transact(id, steps);

  /** A chat that became too small since its coordinator switched remarks on, or always was, is not asked for any. */
  const asksForRemarks = async ({ id, freeText }: Network, chatKey: string) =>
    freeText && isBigEnoughForRemarks(await members.inChat(id, chatKey));

  /** Undefined: lost a race. */
  async function open(
    network: Network,
    chatKey: string,
    endedAt: Date,
    sighting?: Sighting,
  ): Promise<Opening | undefined> {
    if (!sighting) return { kind: 'skipped', reason: 'out-of-date' };
    const meetingNumber = sighting.occurrence.number;
    const roundId = roundIdOf(chatKey, meetingNumber);
    const isKnown = (await rounds.get(network.id, roundKey(roundId))) !== undefined;
    const reason = isKnown ? 'already-asked' : silenceOf(network, now(), timeZone, endedAt);
    if (!reason) {
      const rules = { ...network, freeText: await asksForRemarks(network, chatKey) };
      return openNew(newRound(rules, chatKey, meetingNumber, now(), timeZone), sighting, parts);
    }
    const skipped = { kind: 'skipped', reason, meetingNumber, roundId } as const;
    return (await record(network, sighting)) ? skipped : undefined;
  }

  return {
    /** Safe to call for every report of one meeting's end: the first opens the round. `endedAt` is Teams' clock. */
    atEnd(network: Network, chat: Place, endedAt: Date): Promise<Opening> {
      const key = chatKeyOf(chat);
      return untilWritten(async () => open(network, key, endedAt, await meetings.ended(network.id, key, endedAt)));
    },
    /** For meetings that send no events. */
    byHand(network: Network, chat: Place): Promise<Opening> {
      const key = chatKeyOf(chat);
      return untilWritten(async () => open(network, key, now(), await meetings.underWay(network.id, key, now())));
    },
    /** The round as it would open now in this chat of the network: to look at. */
    async preview(network: Network, chatKey: string): Promise<Round> {
      const rules = { ...network, freeText: await asksForRemarks(network, chatKey) };
      return newRound(rules, chatKey, 0, now(), timeZone);
    },
    /** The number of the meeting that a round by hand would be about. */
    async nextByHand(network: Network, chat: Place): Promise<number> {
      const key = chatKeyOf(chat);
      return (await meetings.underWay(network.id, key, now()))?.occurrence.number ?? 0;
    },
  };
}

/**
 * One transaction: the meeting as it was sighted, its round, and the work that follows, with the network's own row: one that
 * went over meanwhile asks nothing. Undefined: lost a race.
 */
async function openNew(round: Round, { steps }: Sighting, parts: Parts): Promise<Opening | undefined> {
  const { table, pseudonyms, work } = parts;
  const { networkId, id: roundId, meetingNumber } = round;
  const networks = networkShelf(table);
  const network = await networks.get(networkId, networkKey);
  if (!network || network.row.overAt) return { kind: 'skipped', reason: 'ending', meetingNumber, roundId };
  await pseudonyms.make(networkId, roundId, round.openedAt);
  const opening = roundShelf(table).inserting(roundKey(roundId), round);
  const unchanged = networks.replacing(network, network.row);
  const isOpened = await work.plan(networkId, [...steps, unchanged, opening], workOf(round));
  return isOpened ? { kind: 'opened', meetingNumber, roundId } : undefined;
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
