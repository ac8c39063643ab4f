import { nextAt } from '../calendar.ts';
import type { PrivateBudget } from '../delivery/private-budget.ts';
import { type NewWork, wholeNetwork } from '../delivery/work.ts';
import { type NetworkId, RoundId, roundIdLength, tenantOf } from '../ids.ts';
import { networkKey } from '../networks/network-rows.ts';
import { roundKey } from '../rounds/round-rows.ts';
import { UnreadableRow } from '../storage/rows.ts';
import type { StoredRow, Tables, Versioned } from '../storage/store.ts';
import type { RoleHolders } from '../turns/role-holders.ts';
import { kindOf } from './naming.ts';
import { type PurgedField, purgedFields, register, type TableName, tableNames } from './register.ts';
import type { Registered } from './register-entry.ts';
import { columnOf, type Fate, fateOf } from './terms.ts';

/**
 * What a purge did, by the names of log fields. `forgotten`: rows that stay and name nobody any more. `unreadable`: rows
 * that stay because nobody can say what or how old they are.
 */
export type Purged = Counts & { readonly count: number; readonly forgotten: number; readonly unreadable: number };
type Counts = Readonly<Partial<Record<PurgedField, number>>>;
export type Retention = ReturnType<typeof createRetention>;

type Parts = {
  readonly tables: Tables;
  readonly roleHolders: RoleHolders;
  readonly privateBudget: PrivateBudget;
  readonly now: () => Date;
  readonly timeZone: string;
};

type Found = Versioned<StoredRow> & { readonly table: TableName; readonly kind: Registered | undefined };
type Done = { readonly field: PurgedField | undefined; readonly fate: Fate };

const hour = 3;

/** Every night, after the day's last meeting. */
export const purging = (now: Date, timeZone: string): NewWork => ({
  kind: 'purge',
  target: wholeNetwork,
  dueAt: nextAt(hour, now, timeZone),
});

/**
 * Keeps nothing for longer than the privacy register says, which has all the terms. Every deletion is of the row as it was
 * read and stands alone: one that is broken off leaves the rest to the next.
 */
export function createRetention({ tables, roleHolders, privateBudget, now, timeZone }: Parts) {
  const listed = async (networkId: NetworkId, table: TableName): Promise<readonly Found[]> =>
    (await tables[table].list(networkId)).map((row) => ({ table, kind: kindOf(table, row.key), ...row }));

  /** Rounds are read last: what belongs to one was read before, so that one that is opened meanwhile keeps all it has. */
  async function everythingOf(networkId: NetworkId): Promise<readonly Found[]> {
    const beside = await Promise.all(besideNetworks.map((table) => listed(networkId, table)));
    return [...beside.flat(), ...(await listed(networkId, 'Networks'))];
  }

  async function forget(networkId: NetworkId, key: string): Promise<Fate> {
    try {
      return (await roleHolders.forget(networkId, key)) ? 'forget' : 'keep';
    } catch (error) {
      if (error instanceof UnreadableRow) return 'unreadable';
      throw error;
    }
  }

  /** Resolves to what really became of the row. */
  async function carryOut(fate: Fate, networkId: NetworkId, { table, kind, key, version, row }: Found): Promise<Fate> {
    if (fate === 'forget') return forget(networkId, key);
    if (fate === 'remove') await tables[table].remove(networkId, key, version);
    const column = kind && columnOf(kind);
    if (fate === 'date' && column) {
      const dated = { ...row, [column]: now().toISOString() };
      await tables[table].transact(networkId, [{ kind: 'replace', key, version, row: dated }]);
    }
    return fate;
  }

  return {
    /** Undefined: there is no such network any more. */
    async purge(networkId: NetworkId): Promise<Purged | undefined> {
      const all = await everythingOf(networkId);
      const rows = new Map(all.flatMap(({ table, key, row }) => (table === 'Networks' ? [[key, row]] : [])));
      const network = rows.get(networkKey);
      if (!network || network['overAt'] !== undefined) return undefined;
      const done: Done[] = [];
      for (const found of all) {
        const fate = await carryOut(decided(found, rows, network, now()), networkId, found);
        done.push({ field: fieldOf(found), fate });
      }
      return withPrivate(summed(done), await privateBudget.purge(tenantOf(networkId)));
    },
    /** From now until the next purge. */
    secondsToNext: () => (purging(now(), timeZone).dueAt.getTime() - now().getTime()) / 1_000,
  };
}

const besideNetworks = tableNames.filter((name) => name !== 'Networks' && name !== 'Chats');

function decided({ kind, key, row }: Found, rows: ReadonlyMap<string, StoredRow>, network: StoredRow, now: Date): Fate {
  if (!kind) return 'unreadable';
  if (!kind.ofRound) return fateOf(kind, row, { network, now });
  const { data: id } = RoundId.safeParse(key.slice(kind.keys.length, kind.keys.length + roundIdLength));
  return id ? fateOf(kind, row, { network, now, round: rows.get(roundKey(id)) }) : 'unreadable';
}

function fieldOf({ table, kind }: Found): PurgedField | undefined {
  const name = Object.entries(register[table]).find(([, one]) => one === kind)?.[0];
  return purgedFields.find((field) => field === `purged-${name}`);
}

/** What stands with the tenant goes with whichever of its networks is purged first. */
const withPrivate = (purged: Purged, count: number): Purged => ({
  ...purged,
  'purged-private': count,
  count: purged.count + count,
});

function summed(done: readonly Done[]): Purged {
  const having = (fate: Fate) => done.filter((one) => one.fate === fate);
  const removed = having('remove');
  const counts = purgedFields.map((name) => [name, removed.filter(({ field }) => field === name).length]);
  return {
    ...(Object.fromEntries(counts) as Counts),
    ...{ count: removed.length, forgotten: having('forget').length, unreadable: having('unreadable').length },
  };
}
