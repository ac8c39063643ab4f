import type { WorkList } from '../delivery/work.ts';
import { PersonError } from '../errors.ts';
import type { NetworkId, PersonId, RoundId } from '../ids.ts';
import { leads } from '../leading/leaders.ts';
import type { Actions } from '../networks/actions.ts';
import { type Network, networkKey, networkShelf } from '../networks/network-rows.ts';
import { erasedIn } from '../privacy/erased.ts';
import { chatKeyIn, type Round } from '../rounds/round-rows.ts';
import { roundSaidIn, type Said, saidKey, saidOf, saidShelf } from '../rounds/spoken-rounds.ts';
import { untilWritten } from '../storage/rows.ts';
import type { Table, Versioned } from '../storage/store.ts';
import { lineShelf, linesOf, renewing } from './line-rows.ts';

export type SaidRemoval = ReturnType<typeof createSaidRemoval>;

type Removing = { readonly id: NetworkId; readonly round: RoundId; readonly by: PersonId };
type Parts = {
  readonly table: Table;
  readonly work: WorkList;
  readonly actions: Actions;
  readonly now: () => Date;
};

/** What is kept of a spoken round in words is taken away by whoever wrote it, or leads the network. */
export function createSaidRemoval(parts: Parts) {
  const said = saidShelf(parts.table);

  return {
    /** Of a chat, the round whose sentence this person may take away: this one, else the latest that has one. */
    async offered(network: Network, chatKey: string, by: PersonId, round?: string): Promise<string | undefined> {
      const { readable } = await said.survey(network.id, saidOf(chatKey));
      const standing = readable.filter(({ row }) => row.text);
      const found = standing.find(({ key }) => roundSaidIn(key) === round) ?? standing.at(-1);
      return found && isTheirs(found.row.by, network, by) ? roundSaidIn(found.key) : undefined;
    },
    /** What everybody may read of it, and whether this reader may take it away. */
    async shown({ networkId, id }: Round, reader: PersonId) {
      const [read, network] = await Promise.all([
        said.get(networkId, saidKey(id)),
        networkShelf(parts.table).get(networkId, networkKey),
      ]);
      if (!read?.row.text) return {};
      return { said: read.row.text, mayRemove: network && isTheirs(read.row.by, network.row, reader) };
    },
    /** Undefined where there is none, or none any more. @throws PersonError 'said-not-yours' */
    async find(network: Network, round: RoundId, by: PersonId): Promise<string | undefined> {
      const read = await said.get(network.id, saidKey(round));
      if (!read?.row.text) return undefined;
      if (!isTheirs(read.row.by, network, by)) throw new PersonError('said-not-yours');
      return read.row.text;
    },
    /**
     * For good. Cards that repeat it follow. Taking away what is gone changes nothing.
     * @throws PersonError 'said-not-yours' | 'you-were-erased' | 'network-over'
     */
    remove: (id: NetworkId, round: RoundId, by: PersonId): Promise<true> =>
      untilWritten(async () => (await removed(id, round, by, parts)) || undefined),
  };
}

const isTheirs = (writer: PersonId, network: Network, by: PersonId): boolean => writer === by || leads(network, by);

/** False: lost a race. Its words go with all that follows from that; then its row, also where that was interrupted before. */
async function removed(id: NetworkId, round: RoundId, by: PersonId, parts: Parts): Promise<boolean> {
  const said = saidShelf(parts.table);
  const read = await said.get(id, saidKey(round));
  if (read?.row.text && !(await emptied(read, { id, round, by }, parts))) return false;
  const left = await said.get(id, saidKey(round));
  if (left && !left.row.text) await parts.table.remove(id, left.key, left.version);
  return true;
}

async function emptied(read: Versioned<Said>, { id, round, by }: Removing, parts: Parts): Promise<boolean> {
  const { table, work, actions, now } = parts;
  const { network, held } = await heldFor(id, by, table);
  if (!isTheirs(read.row.by, network, by)) throw new PersonError('said-not-yours');
  // After the sentence: whoever notes where a card with it stands changes the sentence's row.
  const lines = await lineShelf(table).survey(id, linesOf(chatKeyIn(round)));
  const telling = lines.readable.filter(({ row }) => row.roundId === round);
  const renewals = telling.map(({ row }) => renewing(row, now()));
  const empty = saidShelf(table).replacing(read, { ...read.row, text: '' });
  return work.plan(id, [held, empty, actions.logging('said-removed', by)], renewals);
}

/** With what fails when they lead no more. @throws PersonError 'you-were-erased' | 'network-over' */
async function heldFor(id: NetworkId, by: PersonId, table: Table) {
  const networks = networkShelf(table);
  const [read, erased] = await Promise.all([networks.get(id, networkKey), erasedIn(table, id)]);
  if (!read || read.row.overAt) throw new PersonError('network-over');
  if (erased.has(by)) throw new PersonError('you-were-erased');
  return { network: read.row, held: networks.replacing(read, read.row) };
}
