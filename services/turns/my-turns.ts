import type { NetworkId, PersonId } from '../ids.ts';
import type { Table } from '../storage/store.ts';
import { announcementShelf, everyAnnouncement } from './announcements.ts';
import { isDeclining } from './declines.ts';
import { everyProposal, isNaming, type Proposal, proposalShelf } from './proposal-rows.ts';

/** What a network has about a person and roles that rotate, beside the turns that they served. */
export type MyTurns = {
  readonly proposals: readonly Proposal[];
  /** "Not this time", for the coming meeting or the one before it. */
  readonly hasDeclined: boolean;
  /** A message in a chat says what they do. */
  readonly isAnnounced: boolean;
};

export async function myTurnsIn(networkId: NetworkId, person: PersonId, table: Table): Promise<MyTurns> {
  const [proposals, hasDeclined, told] = await Promise.all([
    proposalShelf(table).survey(networkId, everyProposal),
    isDeclining(table, networkId, person),
    announcementShelf(table).survey(networkId, everyAnnouncement),
  ]);
  return {
    proposals: proposals.readable.flatMap(({ row }) => (isNaming(person, row) ? [row] : [])),
    hasDeclined,
    isAnnounced: told.readable.some(({ row }) => row.people.includes(person)),
  };
}
