import type { Action, Actions } from './actions.ts';
import { lowestThreshold } from './anonymity.ts';
import { PersonError } from './errors.ts';
import type { NetworkId, PersonId } from './ids.ts';
import { isBigEnoughForRemarks, type Members } from './members.ts';
import { highestThreshold, type Network, networkKey, networkShelf } from './networks.ts';
import { untilWritten } from './storage/rows.ts';
import type { Table } from './storage/store.ts';

/** What a coordinator chose, as it came in: `remarks` is 'on' or 'off'. What is missing stays as it is. */
export type RulesGiven = { readonly threshold?: string | undefined; readonly remarks?: string | undefined };

/** `mayHaveRemarks`: whether the network is big enough for them; while it is not, none are asked for. */
type Rules = Pick<Network, 'threshold' | 'freeText'> & { readonly mayHaveRemarks: boolean };

export type GroundRules = ReturnType<typeof createGroundRules>;

type Parts = { readonly table: Table; readonly members: Members; readonly actions: Actions };

/** What a network's coordinator decides about its rounds: those that open from then on. */
export function createGroundRules({ table, members, actions }: Parts) {
  const networks = networkShelf(table);

  const mayHaveRemarks = async (id: NetworkId) => isBigEnoughForRemarks(await members.all(id));

  return {
    async of({ id, threshold, freeText }: Network): Promise<Rules> {
      return { threshold, freeText, mayHaveRemarks: await mayHaveRemarks(id) };
    },
    /** @throws PersonError 'threshold-out-of-range' | 'remarks-need-ten' */
    async change(id: NetworkId, given: RulesGiven, by: PersonId): Promise<void> {
      if (given.remarks === 'on' && !(await mayHaveRemarks(id))) throw new PersonError('remarks-need-ten');
      await untilWritten(async () => {
        const read = await networks.get(id, networkKey);
        if (!read) return true;
        const changed = { ...read.row, ...chosen(given) };
        const steps = whatChanged(read.row, changed).map((kind) => actions.logging(kind, by));
        if (steps.length === 0) return true;
        return (await table.transact(id, [networks.replacing(read, changed), ...steps])) || undefined;
      });
    },
  };
}

const whatChanged = (before: Network, after: Network): readonly Action['kind'][] => [
  ...(after.threshold === before.threshold ? [] : (['threshold-changed'] as const)),
  ...(after.freeText === before.freeText ? [] : (['free-text-switched'] as const)),
];

function chosen({ threshold, remarks }: RulesGiven): Partial<Network> {
  return {
    ...(threshold !== undefined && { threshold: thresholdIn(threshold) }),
    ...((remarks === 'on' || remarks === 'off') && { freeText: remarks === 'on' }),
  };
}

function thresholdIn(given: string): number {
  const threshold = /^\d{1,3}$/.test(given) ? Number(given) : 0;
  if (threshold < lowestThreshold || threshold > highestThreshold) throw new PersonError('threshold-out-of-range');
  return threshold;
}
