import type { NewWork, WorkList } from '../delivery/work.ts';
import { PersonError } from '../errors.ts';
import type { NetworkId, PersonId, RoundId } from '../ids.ts';
import type { Actions } from '../networks/actions.ts';
import { leading } from '../networks/changes.ts';
import { finishing } from '../rounds/closing.ts';
import { isCheckIn, roundKey, roundShelf } from '../rounds/round-rows.ts';
import { untilWritten } from '../storage/rows.ts';
import type { Table } from '../storage/store.ts';

export type CheckInEnds = ReturnType<typeof createCheckInEnds>;
type Parts = {
  readonly table: Table;
  readonly work: WorkList;
  readonly actions: Actions;
  readonly now: () => Date;
};

/** The end of a check-in before its time; closing.ts ends what is counted. */
export function createCheckInEnds({ table, work, actions, now }: Parts) {
  const rounds = roundShelf(table);
  return {
    /**
     * Takes back a check-in that is open: nobody can answer any more, and it is never counted. Asking twice is asking once.
     * @throws PersonError 'check-in-over' | as `leading`
     */
    async cancel(networkId: NetworkId, id: RoundId, by: PersonId): Promise<void> {
      await untilWritten(async () => {
        const read = await rounds.get(networkId, roundKey(id));
        if (read?.row.state === 'cancelled') return true;
        if (!read || !isCheckIn(read.row) || read.row.state !== 'open') throw new PersonError('check-in-over');
        const cancelled = rounds.replacing(read, { ...read.row, state: 'cancelled', closedAt: now() });
        const steps = [await leading(table, networkId, by), cancelled, actions.logging('check-in-cancelled', by)];
        const retiring: NewWork = { kind: 'retire-reflection', target: id, dueAt: now() };
        return (await work.plan(networkId, steps, [retiring, finishing(id, now())])) || undefined;
      });
    },
  };
}
