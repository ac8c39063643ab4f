import type { NewWork, WorkList } from '../delivery/work.ts';
import { PersonError } from '../errors.ts';
import type { NetworkId } from '../ids.ts';
import type { Meeting } from '../meetings/meetings.ts';
import type { Network } from '../networks/network-rows.ts';
import { untilWritten } from '../storage/rows.ts';
import type { Step, Table, Versioned } from '../storage/store.ts';
import { type Proposal, proposalIdOf, proposalKey, proposalShelf, proposalsOfMeeting } from './proposal-rows.ts';
import { turnRoles } from './turn-roles.ts';

/** What becomes of a meeting's proposals: those that are new or another than before, and what follows from it. */
type Change = {
  readonly changed: readonly Proposal[];
  readonly follows: readonly NewWork[];
  readonly beside?: readonly Step[];
};

export type ProposalChanges = ReturnType<typeof createProposalChanges>;

/**
 * Changes the proposals of one meeting, in one transaction that holds them all: so that whoever writes knows of every role of
 * that meeting, and nobody comes to have two.
 */
export function createProposalChanges({ table, work }: { readonly table: Table; readonly work: WorkList }) {
  const proposals = proposalShelf(table);

  async function write(networkId: NetworkId, known: readonly Versioned<Proposal>[], change: Change) {
    const { changed, follows, beside = [] } = change;
    const after = (before: Proposal) => changed.find(({ id }) => id === before.id) ?? before;
    const isNew = ({ id }: Proposal) => !known.some(({ row }) => row.id === id);
    const inserted = changed.filter(isNew);
    const steps = [
      ...known.map((read) => proposals.replacing(read, after(read.row))),
      ...inserted.map((proposal) => proposals.inserting(proposalKey(proposal.id), proposal)),
      ...beside,
    ];
    const isWritten = await work.plan(networkId, steps, follows);
    return isWritten ? inOrder([...known.map(({ row }) => after(row)), ...inserted]) : undefined;
  }

  /** Resolves to all of them as they are then, in the order of the roles. */
  function change(
    { id }: Network,
    meeting: Meeting,
    make: (known: readonly Proposal[]) => Promise<Change>,
  ): Promise<readonly Proposal[]> {
    return untilWritten(async () => {
      const known = await proposals.list(id, proposalsOfMeeting(meeting));
      const rows = inOrder(known.map(({ row }) => row));
      const made = await make(rows);
      const isNothing = made.changed.length + made.follows.length + (made.beside?.length ?? 0) === 0;
      return isNothing ? rows : write(id, known, made);
    });
  }

  return {
    change,
    /**
     * The same of one of them, which `make` gets with those beside it. Resolves to it as it is then.
     * @throws PersonError 'turn-over' where there is no such proposal
     */
    async changeOne(
      network: Network,
      id: string,
      make: (own: Proposal, all: readonly Proposal[]) => Promise<Change>,
    ): Promise<Proposal> {
      const found = await proposals.get(network.id, proposalKey(id));
      if (!found) throw new PersonError('turn-over');
      const all = await change(network, found.row, (known) => make(ownIn(known, id), known));
      return ownIn(all, id);
    },
  };
}

export const nothingChanged: Change = { changed: [], follows: [] };

/** @throws PersonError 'turn-over' */
export function ownIn(all: readonly Proposal[], id: string): Proposal {
  const own = all.find((one) => one.id === id);
  if (!own) throw new PersonError('turn-over');
  return own;
}

const inOrder = (all: readonly Proposal[]) =>
  turnRoles.flatMap((role) => all.find((one) => one.role === role && one.id === proposalIdOf(one, role)) ?? []);
