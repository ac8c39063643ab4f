import type { NewWork, WorkList } from '../delivery/work.ts';
import { PersonError } from '../errors.ts';
import type { NetworkId, PersonId } from '../ids.ts';
import { leads } from '../leading/leaders.ts';
import { type Erased, erasedIn } from '../privacy/erased.ts';
import { untilWritten } from '../storage/rows.ts';
import type { Step, Table } from '../storage/store.ts';
import type { Action, Actions } from './actions.ts';
import { type Network, networkKey, networkShelf } from './network-rows.ts';

/**
 * Who changes something, and from which revision on; without one it holds for any, as that of a button without a form.
 * `takesRole`: who changes this comes to lead the network with it, which `make` has to allow.
 */
export type Changing = {
  readonly by: PersonId;
  readonly revision?: number | undefined;
  readonly takesRole?: boolean | undefined;
};

/**
 * The network as it is to be, what the action log says of it, the rows beside it, and the work that follows. Without log lines
 * nothing changes.
 */
export type Change = {
  readonly network: Network;
  readonly logged: readonly Action['kind'][];
  readonly beside?: readonly Step[];
  readonly follows?: readonly NewWork[];
};

/** Called again, for what there is by then, when somebody was quicker: what it reads beside the network is read there. */
type Making = (network: Network, erased: Erased) => Change | Promise<Change>;

type Parts = { readonly table: Table; readonly work: WorkList; readonly actions: Actions };
export type Changes = ReturnType<typeof createChanges>;

/**
 * The network as a person is about to change it, and whom nothing there may name. Whoever writes asks this of the very row
 * that their transaction holds: who led the network a moment ago may not any more.
 * @throws PersonError 'network-over' | 'you-were-erased' | 'coordinator-only'
 */
async function readFor(table: Table, id: NetworkId, { by, takesRole = false }: Changing) {
  const [read, erased] = await Promise.all([networkShelf(table).get(id, networkKey), erasedIn(table, id)]);
  if (!read || read.row.overAt) throw new PersonError('network-over');
  if (erased.has(by)) throw new PersonError('you-were-erased');
  if (!takesRole && !leads(read.row, by)) throw new PersonError('coordinator-only');
  return { read, erased };
}

/** For a change beside the network's own row: the step that fails when who leads it has changed since. @throws as `readFor` */
export async function leading(table: Table, id: NetworkId, by: PersonId): Promise<Step> {
  const { read } = await readFor(table, id, { by });
  return networkShelf(table).replacing(read, read.row);
}

/** What a person changes about a network, in one transaction with the action log. */
export function createChanges({ table, work, actions }: Parts) {
  const networks = networkShelf(table);

  return {
    /**
     * Asking for what is already so changes nothing, from whatever revision.
     * @throws PersonError 'changed-meanwhile' | 'coordinator-only' | 'you-were-erased' | 'network-over' | whatever `make` throws
     */
    make(id: NetworkId, changing: Changing, make: Making): Promise<Network> {
      const { by, revision } = changing;
      return untilWritten(async () => {
        const { read, erased } = await readFor(table, id, changing);
        const { network, logged, beside = [], follows = [] } = await make(read.row, erased);
        if (logged.length === 0) return read.row;
        const isOvertaken = revision !== undefined && revision !== read.row.revision;
        if (isOvertaken) throw new PersonError('changed-meanwhile');
        const changed = { ...network, revision: read.row.revision + 1 };
        const lines = logged.map((kind) => actions.logging(kind, by));
        const isWritten = await work.plan(id, [networks.replacing(read, changed), ...beside, ...lines], follows);
        return isWritten ? changed : undefined;
      });
    },
  };
}
