import { register, type TableName, tableNames } from './register.ts';
import type { Registered } from './register-entry.ts';

/** One kind of row of the privacy register, by its name there. */
export type Kept = Registered & { readonly table: TableName; readonly kind: string };

/** Every kind of row that there is, in the order of the register. */
export const keptKinds: readonly Kept[] = tableNames.flatMap((table) =>
  Object.entries<Registered>(register[table]).map(([kind, registered]) => ({ table, kind, ...registered })),
);
