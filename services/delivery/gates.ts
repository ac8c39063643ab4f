import { z } from 'zod';
import { moment, shelf, untilWritten } from '../storage/rows.ts';
import type { Table } from '../storage/store.ts';

const Gate = z.object({ opensAt: moment });

export type Gates = ReturnType<typeof createGates>;

const key = 'gate';
/** Whatever Teams asks for: an hour from now it is tried again. */
const longestSeconds = 3_600;

/** Per tenant, whether Teams asked us to wait: heeded by every instance, since Teams counts them all together. */
export function createGates({ table, now }: { table: Table; now: () => Date }) {
  const gates = shelf(table, Gate);
  const secondsClosed = async (tenantId: string): Promise<number> => {
    const opensAt = (await gates.get(tenantId, key))?.row.opensAt ?? now();
    return Math.max(0, (opensAt.getTime() - now().getTime()) / 1_000);
  };
  return {
    /** 0 while it is open. */
    secondsClosed,
    /** Never shortens what was asked for before. */
    async close(tenantId: string, seconds: number): Promise<void> {
      const opensAt = new Date(now().getTime() + Math.min(seconds, longestSeconds) * 1_000);
      await untilWritten(async () => {
        const read = await gates.get(tenantId, key);
        if (!read) return (await gates.insert(tenantId, key, { opensAt })) || undefined;
        return read.row.opensAt >= opensAt || (await gates.replace(tenantId, read, { opensAt })) || undefined;
      });
    },
  };
}
