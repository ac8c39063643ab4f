import { removeSpent } from '../delivery/private-budget.ts';
import { keyOf, wholeNetwork } from '../delivery/work.ts';
import type { NetworkId } from '../ids.ts';
import { chatShelf } from '../networks/chats.ts';
import { networkKey, networkShelf } from '../networks/network-rows.ts';
import { withDefaults } from '../networks/networks.ts';
import type { StoredRow, Table, Tables, Versioned } from '../storage/store.ts';
import { type TableName, tableNames } from './register.ts';

/** `removed`: how many rows this look removed. */
export type NetworkErasing =
  | { readonly kind: 'not-over' | 'erased' }
  | { readonly kind: 'look-again'; readonly seconds: number; readonly removed: number };
export type NetworkErasure = ReturnType<typeof createNetworkErasure>;

/** Whatever read the chat before it was left has written by then. */
const longestTurnSeconds = 10;
/** No worker keeps its work for longer, so nothing is written any more that was read before the end. */
const secondsUntilLastLook = 15 * 60;

type Parts = { readonly tables: Tables; readonly now: () => Date };
type Found = { readonly table: Table; readonly key: string; readonly version: string };

/**
 * Erases a network whose notice period is over, in looks, each of which can be broken off anywhere and goes on from what is
 * stored. First its row becomes an empty one that says so: from then on nobody finds the network, undoes its end or begins
 * a new one under its id. Then its chats are left and turns under way are waited out; then all its rows go. What a late
 * write leaves goes at the next look; the empty row goes last, after a look that found nothing.
 */
export function createNetworkErasure({ tables, now }: Parts) {
  const networks = networkShelf(tables.Networks);
  const inSeconds = (seconds: number, removed = 0): NetworkErasing => ({ kind: 'look-again', seconds, removed });

  const read = (networkId: NetworkId) => tables.Networks.get(networkId, networkKey);

  /** From here on there is no way back. Resolves to false when it was undone, or somebody was quicker. */
  async function markOver(networkId: NetworkId, { row, key, version }: Versioned<StoredRow>): Promise<boolean> {
    const nothing = withDefaults(networkId, String(row['tenantId']), {});
    const over = { ...nothing, endsAt: new Date(momentIn(row, 'endsAt')), overAt: now() };
    return networks.replace(networkId, { key, version, row }, over);
  }

  /** The chats are left, and turns that found them before are waited out. Undefined once that is so. */
  async function leave(networkId: NetworkId, tenantId: string, secondsOver: number) {
    const left = await leaveChats(tenantId, networkId, tables.Chats);
    return left > 0 || secondsOver < longestTurnSeconds ? inSeconds(longestTurnSeconds) : undefined;
  }

  async function removeLast(
    networkId: NetworkId,
    { row, key, version }: Versioned<StoredRow>,
  ): Promise<NetworkErasing> {
    const tenantId = String(row['tenantId']);
    await forgetChats(tenantId, networkId, tables.Chats);
    // Nobody is left to purge it.
    if ((await tables.Chats.list(tenantId)).length === 0) await removeSpent(tables.Gates, tenantId);
    await tables.Networks.remove(networkId, key, version);
    return (await read(networkId)) ? inSeconds(longestTurnSeconds) : { kind: 'erased' };
  }

  /** Of a network that is marked: what was found goes. It is over when that was nothing, long after the beginning. */
  async function clear(networkId: NetworkId, network: Versioned<StoredRow>, rows: readonly Found[]) {
    const secondsOver = (now().getTime() - momentIn(network.row, 'overAt')) / 1_000;
    const waiting = await leave(networkId, String(network.row['tenantId']), secondsOver);
    if (waiting) return waiting;
    await removeAll(networkId, rows);
    if (secondsOver < secondsUntilLastLook) return inSeconds(secondsUntilLastLook - secondsOver, rows.length);
    return rows.length > 0 ? inSeconds(longestTurnSeconds, rows.length) : removeLast(networkId, network);
  }

  /** One look. It is over with a look that says `erased` or `not-over`. */
  async function look(networkId: NetworkId): Promise<NetworkErasing> {
    const rows = await rowsOf(networkId, tables);
    const network = await read(networkId);
    if (!network) {
      await removeAll(networkId, rows);
      return { kind: 'erased' };
    }
    if (network.row['overAt'] !== undefined) return clear(networkId, network, rows);
    const secondsLeft = (momentIn(network.row, 'endsAt') - now().getTime()) / 1_000;
    if (Number.isNaN(secondsLeft)) return { kind: 'not-over' };
    if (secondsLeft > 0) return inSeconds(secondsLeft);
    return (await markOver(networkId, network)) ? look(networkId) : inSeconds(1);
  }

  return { look };
}

/** All but the chats, which stand with their tenant; first the keys, without which no answer says anything. */
const partitioned: readonly TableName[] = [
  'RoundKeys',
  ...tableNames.filter((name) => name !== 'Chats' && name !== 'RoundKeys'),
];

const own = keyOf({ kind: 'erase-network', target: wholeNetwork });

/** Looked for before the network's own row is read: then it cannot be of one that began since. */
async function rowsOf(networkId: NetworkId, tables: Tables): Promise<readonly Found[]> {
  const found = await Promise.all(partitioned.map((name) => tables[name].list(networkId)));
  return partitioned.flatMap((name, at) =>
    (found[at] ?? [])
      .filter(({ key }) => name !== 'Networks' || (key !== networkKey && key !== own))
      .map(({ key, version }) => ({ table: tables[name], key, version })),
  );
}

const momentIn = (row: StoredRow, column: string) => Date.parse(String(row[column]));

/** Each as it was found: what was written since is for the next look. */
async function removeAll(networkId: NetworkId, rows: readonly Found[]): Promise<void> {
  for (const { table, key, version } of rows) await table.remove(networkId, key, version);
}

const chatsOf = async (tenantId: string, networkId: NetworkId, table: Table) =>
  (await table.list(tenantId)).filter(({ row }) => row['networkId'] === networkId);

/** Nobody finds them any more, and how they were reached is gone. Resolves to how many that were. */
async function leaveChats(tenantId: string, networkId: NetworkId, table: Table): Promise<number> {
  const left = { tenantId, networkId, chatId: '', serviceUrl: '', botId: '', isOver: true };
  const found = (await chatsOf(tenantId, networkId, table)).filter(({ row }) => row['isOver'] !== true);
  for (const read of found) await chatShelf(table).replace(tenantId, read, left);
  return found.length;
}

async function forgetChats(tenantId: string, networkId: NetworkId, table: Table): Promise<void> {
  for (const { key, version } of await chatsOf(tenantId, networkId, table)) await table.remove(tenantId, key, version);
}
