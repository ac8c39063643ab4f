import { erasedIn } from './erased.ts';
import { PersonError, type PersonErrorCode } from './errors.ts';
import type { NetworkId, PersonId } from './ids.ts';
import { leads } from './leaders.ts';
import type { Meeting } from './meetings.ts';
import { networkKey, networkShelf } from './network-rows.ts';
import { proposalShelf, proposalsOfMeeting } from './proposal-rows.ts';
import { isLedBy } from './role-holders.ts';
import type { Step, Table } from './storage/store.ts';

/**
 * For what who leads the network may write, and who chairs this meeting: the steps that fail when that has changed since.
 * `code`: why others may not.
 * @throws PersonError 'network-over' | 'you-were-erased' | `code`
 */
export async function deciding(
  table: Table,
  id: NetworkId,
  by: PersonId,
  meeting: Meeting,
  code: PersonErrorCode,
): Promise<readonly Step[]> {
  const networks = networkShelf(table);
  const [read, erased] = await Promise.all([networks.get(id, networkKey), erasedIn(table, id)]);
  if (!read || read.row.overAt) throw new PersonError('network-over');
  if (erased.has(by)) throw new PersonError('you-were-erased');
  const held = [networks.replacing(read, read.row)];
  if (leads(read.row, by)) return held;
  const proposals = proposalShelf(table);
  const found = (await proposals.list(id, proposalsOfMeeting(meeting))).find(({ row }) => isLedBy(by, row));
  if (!found) throw new PersonError(code);
  return [...held, proposals.replacing(found, found.row)];
}
