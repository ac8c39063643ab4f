import { PersonError, type PersonErrorCode } from '../errors.ts';
import type { NetworkId, PersonId } from '../ids.ts';
import type { Meeting } from '../meetings/meetings.ts';
import { networkKey, networkShelf } from '../networks/network-rows.ts';
import { erasedIn } from '../privacy/erased.ts';
import type { Step, Table } from '../storage/store.ts';
import { proposalShelf, proposalsOfMeeting } from '../turns/proposal-rows.ts';
import { isLedBy } from '../turns/role-holders.ts';
import { leads } from './leaders.ts';

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
