import { localDay } from '../calendar.ts';
import type { NetworkId, RoundId } from '../ids.ts';
import { networkKey, networkShelf } from '../networks/network-rows.ts';
import type { Members } from '../people/members.ts';
import { type NewRoundParts, openRound } from '../rounds/new-rounds.ts';
import { checkInIdOf } from '../rounds/round-rows.ts';
import { untilWritten } from '../storage/rows.ts';
import type { Table, Versioned } from '../storage/store.ts';
import { nextDay } from './check-in-days.ts';
import { askableIn } from './check-in-prompts.ts';
import { reasonNotTo } from './check-in-reasons.ts';
import { type CheckIn, checkInKey, checkInShelf, type Skip, startInstead, starting, startOn } from './check-in-rows.ts';

export type CheckInStarts = ReturnType<typeof createCheckInStarts>;
type Parts = NewRoundParts & { readonly members: Members };

/** What became of one that was to start. */
type Start =
  | { readonly kind: 'started'; readonly roundId: RoundId }
  | { readonly kind: 'skipped'; readonly reason: Skip }
  | { readonly kind: 'moved' | 'nothing' };

/** Makes rounds of check-ins whose day has come. */
export function createCheckInStarts(parts: Parts) {
  const { table, work, now, timeZone } = parts;
  const plans = checkInShelf(table);
  const networks = networkShelf(table);

  /** As it is once this one has been: planned for the next day, or over. */
  function after({ skippedAt: _, skippedFor: __, ...one }: CheckIn): CheckIn {
    const day = nextDay(one, localDay(now(), timeZone));
    return day ? { ...one, startsAt: startOn(day, timeZone) } : { ...one, state: 'over', overAt: now() };
  }

  /** Not started, and why; those that come back do so all the same. Undefined: somebody was quicker. */
  async function skip(networkId: NetworkId, read: Versioned<CheckIn>, reason: Skip): Promise<Start | undefined> {
    const next = { ...after(read.row), skippedAt: now(), skippedFor: reason };
    const isWritten = await work.plan(networkId, [plans.replacing(read, next)], starting(next));
    return isWritten ? { kind: 'skipped', reason } : undefined;
  }

  /** To a morning; not of one that comes back, when the next is nearer than what was missed. Undefined: somebody was quicker. */
  async function move(networkId: NetworkId, read: Versioned<CheckIn>, startsAt: Date): Promise<Start | undefined> {
    const missed = now().getTime() - read.row.startsAt.getTime();
    const next = after(read.row);
    const isNear = next.state === 'planned' && next.startsAt.getTime() - now().getTime() < missed;
    if (isNear) return skip(networkId, read, 'away');
    const moved = { ...read.row, startsAt };
    return (await work.plan(networkId, [plans.replacing(read, moved)], starting(moved)))
      ? { kind: 'moved' }
      : undefined;
  }

  /** Undefined: lost a race. */
  async function start(networkId: NetworkId, id: string): Promise<Start | undefined> {
    const network = await networks.get(networkId, networkKey);
    const read = await plans.get(networkId, checkInKey(id));
    if (!network || read?.row.state !== 'planned' || read.row.startsAt > now()) return { kind: 'nothing' };
    const instead = startInstead(read.row, now(), timeZone);
    if (instead) return move(networkId, read, instead);
    const askable = await askableIn(table, network.row);
    const promptIds = read.row.promptIds.filter((one) => askable.promptIds.includes(one));
    const looked = { ...read.row, promptIds, startsAt: now(), isLookedUp: true };
    const reason = await reasonNotTo(network.row, looked, parts);
    if (reason) return skip(networkId, read, reason);
    const next = after(read.row);
    const along = { steps: [plans.replacing(read, next)], follows: () => starting(next) };
    const opened = await openRound(network.row, { ...draftOf({ ...read.row, promptIds }), ...along }, parts);
    if (opened?.kind === 'refused') return skip(networkId, read, opened.reason);
    return opened && { kind: 'started', roundId: opened.round.id };
  }

  return {
    /** Opens its round, once, and plans the next in the same transaction. Where that cannot be, it waits or is skipped. Safe to repeat. */
    async start(networkId: NetworkId, id: string): Promise<Start> {
      const outcome = await untilWritten(() => start(networkId, id));
      await tidy(table, networkId, id);
      return outcome;
    },
  };
}

/** What is over, and of which nothing is to be told, goes. */
export async function tidy(table: Table, networkId: NetworkId, id: string): Promise<void> {
  const read = await checkInShelf(table).get(networkId, checkInKey(id));
  if (read?.row.state === 'over' && !read.row.skippedAt) await table.remove(networkId, read.key, read.version);
}

const draftOf = ({
  id,
  chatKey,
  promptIds,
  audience,
  asks,
}: CheckIn): Omit<Parameters<typeof openRound>[1], 'steps'> => ({
  ...{ chatKey, meetingNumber: 0 },
  id: ({ checkIns }) => checkInIdOf(chatKey, checkIns + 1),
  plan: () => ({ form: 'card', promptIds, audience, asks, checkInId: id }),
});
