import type { NetworkId, PersonId } from './ids.ts';
import type { Meeting } from './meetings.ts';
import type { Network } from './network-rows.ts';
import { type Proposal, proposalIdOf, proposalKey, proposalShelf } from './proposals.ts';
import { untilWritten } from './storage/rows.ts';
import type { Table } from './storage/store.ts';
import type { Served } from './turns.ts';

/** What the chat may know: a name only after a yes. */
export type ChairOf =
  | { readonly kind: 'accepted'; readonly personId: PersonId }
  | { readonly kind: 'asked' | 'nobody' };
export type Chairs = ReturnType<typeof createChairs>;

/** Who chairs a meeting, as far as they said; proposals.ts asks them. */
export function createChairs({ table }: { table: Table }) {
  const proposals = proposalShelf(table);
  const find = (networkId: NetworkId, meeting: Meeting) => proposals.get(networkId, proposalKey(proposalIdOf(meeting)));

  return {
    /** The question that waits for this person, if any. */
    async waitingFor({ id, fixedChair }: Network, meeting: Meeting, person: PersonId): Promise<Proposal | undefined> {
      const read = fixedChair ? undefined : await find(id, meeting);
      return read?.row.personId === person && read.row.state === 'asked' ? read.row : undefined;
    },
    async of(networkId: NetworkId, meeting: Meeting): Promise<ChairOf> {
      return chairIn((await find(networkId, meeting))?.row);
    },
    /**
     * Its meeting never came: the same as if it had ended. Resolves to false when it was already forgotten, or somebody was
     * quicker. Rejects with UnreadableRow.
     */
    async forget(networkId: NetworkId, key: string): Promise<boolean> {
      const read = await proposals.get(networkId, key);
      return read !== undefined && !read.row.isOver && proposals.replace(networkId, read, over(read.row));
    },
    /**
     * The meeting is over, and so is the question who chairs it: who said no is forgotten. Resolves to who said yes, every
     * time it is called.
     */
    end(networkId: NetworkId, meeting: Meeting): Promise<{ readonly chair: Served | undefined }> {
      return untilWritten(async () => {
        const read = await find(networkId, meeting);
        if (!read) return { chair: undefined };
        const isWritten = read.row.isOver || (await proposals.replace(networkId, read, over(read.row)));
        return isWritten ? { chair: acceptedIn(read.row) } : undefined;
      });
    },
  };
}

function acceptedIn({ state, personId, organisationId }: Proposal): Served | undefined {
  return state === 'accepted' && personId && organisationId
    ? { personId, organisationId, role: 'chair', how: 'rule' }
    : undefined;
}

function over(proposal: Proposal): Proposal {
  const { personId: _, organisationId: __, ...question } = proposal;
  const kept = acceptedIn(proposal) ? proposal : { ...question, state: 'nobody' as const };
  return { ...kept, isOver: true, passedOver: [] };
}

function chairIn({ state, personId }: Partial<Proposal> = {}): ChairOf {
  if (state === 'accepted' && personId) return { kind: 'accepted', personId };
  return { kind: state === 'asked' ? 'asked' : 'nobody' };
}
