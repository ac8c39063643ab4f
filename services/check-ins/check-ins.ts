import { randomUUID } from 'node:crypto';
import { localDay } from '../calendar.ts';
import type { WorkList } from '../delivery/work.ts';
import { PersonError } from '../errors.ts';
import type { NetworkId, PersonId } from '../ids.ts';
import type { Actions } from '../networks/actions.ts';
import { leading } from '../networks/changes.ts';
import { type Network, networkKey, networkShelf } from '../networks/network-rows.ts';
import { askedIn, isLastOfMonth } from '../rounds/asked.ts';
import type { Round } from '../rounds/round-rows.ts';
import { hashed } from '../storage/keys.ts';
import { untilWritten } from '../storage/rows.ts';
import { daysToChoose } from './check-in-days.ts';
import { createLook, type LookParts } from './check-in-looks.ts';
import { type Askable, askableIn } from './check-in-prompts.ts';
import { checkInsIn, isRunning, runningIn } from './check-in-reasons.ts';
import { allIn, type CheckIn, checkInKey, checkInShelf, starting } from './check-in-rows.ts';
import { tidy } from './check-in-starts.ts';
import type { Wish } from './check-in-wishes.ts';

export type CheckIns = ReturnType<typeof createCheckIns>;
type Parts = LookParts & { readonly work: WorkList; readonly actions: Actions };

/** `id`: its own to be. */
type WishOnce = Wish & { readonly id?: string | undefined };
type Planned = { readonly id: string; readonly state: 'starts' | 'saved' | 'skipped' };

const newId = () => hashed(randomUUID());

/** Check-ins as who leads a network plans them; check-in-starts.ts starts them, and check-in-ends.ts takes back what is open. */
export function createCheckIns(parts: Parts) {
  const { table, actions, now, timeZone } = parts;
  const plans = checkInShelf(table);
  const look = createLook(parts);

  return {
    all: (networkId: NetworkId): Promise<readonly CheckIn[]> => allIn(table, networkId),
    look,
    askable: (network: Network): Promise<Askable> => askableIn(table, network),
    /** Whether the chat could have no other round in the month of that moment, as far as it is known now. */
    async isLastOfMonth(networkId: NetworkId, chatKey: string, startsAt: Date): Promise<boolean> {
      const asked = await askedIn(table, networkId, chatKey);
      return asked !== undefined && isLastOfMonth(asked.row, startsAt, timeZone);
    },
    days: () => daysToChoose(now(), timeZone),
    running: (networkId: NetworkId, chatKey: string): Promise<readonly Round[]> => runningIn(table, networkId, chatKey),
    find: async (networkId: NetworkId, id: string): Promise<CheckIn | undefined> =>
      (await plans.get(networkId, checkInKey(id)))?.row,
    newId,
    plan: createPlanning(parts, look),
    /** It does not start any more, or does not have to be told of. @throws PersonError 'check-in-over' | as `leading` */
    async cancel(networkId: NetworkId, id: string, by: PersonId): Promise<void> {
      await untilWritten(async () => {
        const read = await plans.get(networkId, checkInKey(id));
        if (!read) throw new PersonError('check-in-over');
        const { skippedAt: _, skippedFor: __, ...one } = read.row;
        const over = plans.replacing(read, { ...one, state: 'over', overAt: now() });
        const steps = [await leading(table, networkId, by), over, actions.logging('check-in-cancelled', by)];
        return (await table.transact(networkId, steps)) || undefined;
      });
      await tidy(table, networkId, id);
    },
  };
}

/** Planning, with what was looked at before. */
function createPlanning(parts: Parts, look: ReturnType<typeof createLook>) {
  const { table, work, actions, now, timeZone } = parts;
  const plans = checkInShelf(table);

  /** What became of what was planned under this id. */
  async function plannedBefore(networkId: NetworkId, chatKey: string, id: string): Promise<Planned | undefined> {
    const row = (await plans.get(networkId, checkInKey(id)))?.row;
    if (row?.state === 'over') return { id, state: 'skipped' };
    if (row) return { id, state: row.startsAt <= now() ? 'starts' : 'saved' };
    const round = (await checkInsIn(table, networkId, chatKey)).find(({ checkInId }) => checkInId === id);
    if (round && !isRunning(round)) throw new PersonError('check-in-over');
    return round && { id, state: 'starts' };
  }

  /** As it would be, if all stays as it is now. @throws as `look` */
  async function made(networkId: NetworkId, chatKey: string, { id, day, ...wish }: Wish & { readonly id: string }) {
    const network = await networkShelf(table).get(networkId, networkKey);
    if (!network) throw new PersonError('network-over');
    const { startsAt, isNow } = await look(network.row, chatKey, { day, ...wish });
    const { promptIds, audience, asks, every } = wish;
    const first = day ?? localDay(now(), timeZone);
    const row: CheckIn = { id, chatKey, promptIds, audience, asks, every, first, startsAt, state: 'planned' };
    return { row, isNow };
  }

  /**
   * Who plans at the same moment as somebody else comes after them; under the same id twice is once.
   * @throws PersonError 'check-in-over' | as `look` and `leading`
   */
  return (networkId: NetworkId, chatKey: string, wish: WishOnce, by: PersonId): Promise<Planned> => {
    const id = wish.id ?? newId();
    return untilWritten(async () => {
      const unchanged = await leading(table, networkId, by);
      const before = await plannedBefore(networkId, chatKey, id);
      if (before) return before;
      const { row, isNow } = await made(networkId, chatKey, { ...wish, id });
      const steps = [unchanged, plans.inserting(checkInKey(id), row), actions.logging('check-in-planned', by)];
      return (await work.plan(networkId, steps, starting(row))) ? { id, state: isNow ? 'starts' : 'saved' } : undefined;
    });
  };
}
