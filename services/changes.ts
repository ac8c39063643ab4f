import type { Action, Actions } from './actions.ts';
import { type Erased, erasedIn } from './erased.ts';
import { PersonError } from './errors.ts';
import type { NetworkId, PersonId } from './ids.ts';
import { type Network, networkKey, networkShelf } from './networks.ts';
import { untilWritten } from './storage/rows.ts';
import type { Step, Table } from './storage/store.ts';

/** Who changes something, and from which revision on; without one it holds for any, as that of a button without a form. */
export type Changing = { readonly by: PersonId; readonly revision?: number | undefined };

/** The network as it is to be, what the action log says of it, and the rows beside it. Without log lines nothing changes. */
export type Change = {
  readonly network: Network;
  readonly logged: readonly Action['kind'][];
  readonly beside?: readonly Step[];
};

export type Changes = ReturnType<typeof createChanges>;

/** What a person changes about a network, in one transaction with the action log. */
export function createChanges({ table, actions }: { readonly table: Table; readonly actions: Actions }) {
  const networks = networkShelf(table);

  /** @throws PersonError 'network-over' | 'you-were-erased' */
  async function readFor(by: PersonId, id: NetworkId) {
    const [read, erased] = await Promise.all([networks.get(id, networkKey), erasedIn(table, id)]);
    if (!read || read.row.overAt) throw new PersonError('network-over');
    if (erased.has(by)) throw new PersonError('you-were-erased');
    return { read, erased };
  }

  return {
    /**
     * Asking for what is already so changes nothing, from whatever revision.
     * @throws PersonError 'changed-meanwhile' | 'you-were-erased' | 'network-over' | whatever `make` throws
     */
    make(
      id: NetworkId,
      { by, revision }: Changing,
      make: (network: Network, erased: Erased) => Change,
    ): Promise<Network> {
      return untilWritten(async () => {
        const { read, erased } = await readFor(by, id);
        const { network, logged, beside = [] } = make(read.row, erased);
        if (logged.length === 0) return read.row;
        const isOvertaken = revision !== undefined && revision !== read.row.revision;
        if (isOvertaken) throw new PersonError('changed-meanwhile');
        const changed = { ...network, revision: read.row.revision + 1 };
        const lines = logged.map((kind) => actions.logging(kind, by));
        const isWritten = await table.transact(id, [networks.replacing(read, changed), ...beside, ...lines]);
        return isWritten ? changed : undefined;
      });
    },
  };
}
