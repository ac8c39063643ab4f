import { localMonth } from '../calendar.ts';
import { keyOf, type NewWork, type WorkList, workShelf } from '../delivery/work.ts';
import { PersonError } from '../errors.ts';
import type { NetworkId, PersonId, RoundId } from '../ids.ts';
import type { Actions } from '../networks/actions.ts';
import { leading } from '../networks/changes.ts';
import { askedIn, noting, withoutRound } from '../rounds/asked.ts';
import { finishing } from '../rounds/closing.ts';
import { opening } from '../rounds/new-rounds.ts';
import { isCheckIn, type Round, roundKey, roundShelf } from '../rounds/round-rows.ts';
import { untilWritten } from '../storage/rows.ts';
import type { Step, Table } from '../storage/store.ts';
import { isAnyToBeAsked } from './asks.ts';

export type CheckInEnds = ReturnType<typeof createCheckInEnds>;
type Parts = {
  readonly table: Table;
  readonly work: WorkList;
  readonly actions: Actions;
  readonly now: () => Date;
  readonly timeZone: string;
};

/** The end of a check-in before its time; closing.ts ends what is counted. */
export function createCheckInEnds({ table, work, actions, now, timeZone }: Parts) {
  const rounds = roundShelf(table);
  const works = workShelf(table);

  /** Of one that nobody was sent anything of: the month has a round more. Whoever sends it now is not overtaken. */
  async function uncounting(round: Round): Promise<readonly Step[]> {
    const { networkId, chatKey, openedAt } = round;
    const sending = await works.get(networkId, keyOf(opening(round)));
    const asked = await askedIn(table, networkId, chatKey);
    const isUnsent = sending?.row.state === 'pending' && sending.row.attempts === 0 && !sending.row.doubted;
    if (!isUnsent || !asked || (await isAnyToBeAsked(table, round))) return [];
    const without = withoutRound(asked.row, localMonth(openedAt, timeZone));
    return [works.replacing(sending, sending.row), noting(table, chatKey, asked, without)];
  }

  return {
    /**
     * Takes back a check-in that is open: nobody can answer any more, and it is never counted; nor is it a round of the month,
     * while nothing of it was sent. Asking twice is asking once.
     * @throws PersonError 'check-in-over' | as `leading`
     */
    async cancel(networkId: NetworkId, id: RoundId, by: PersonId): Promise<void> {
      await untilWritten(async () => {
        const read = await rounds.get(networkId, roundKey(id));
        if (read?.row.state === 'cancelled') return true;
        if (!read || !isCheckIn(read.row) || read.row.state !== 'open') throw new PersonError('check-in-over');
        const cancelled = rounds.replacing(read, { ...read.row, state: 'cancelled', closedAt: now() });
        const steps = [await leading(table, networkId, by), cancelled, actions.logging('check-in-cancelled', by)];
        steps.push(...(await uncounting(read.row)));
        const retiring: NewWork = { kind: 'retire-reflection', target: id, dueAt: now() };
        return (await work.plan(networkId, steps, [retiring, finishing(id, now())])) || undefined;
      });
    },
  };
}
