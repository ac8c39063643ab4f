import { type PurgedField, purgedFields } from './register.ts';
import type { Beside } from './register-entry.ts';

/** The part of the privacy register about what is not in a table: queues and log lines. */

/** Both queues hold the same: where a piece of work stands. Its key has a mark in it where somebody is to be erased. */
const pointers = {
  ...({ owner: 'operator', purpose: 'reach', erasure: 'marked' } as const),
  columns: { network: 'id', work: 'mark' },
} as const;

export const queues = {
  'kring-work': { ...pointers, retention: { until: 'done' } },
  'kring-work-poison': { ...pointers, retention: { days: 14, after: 'due', from: [] } },
} as const satisfies Readonly<Record<string, Beside<'id' | 'mark'>>>;
export type QueueName = keyof typeof queues;

/** A log line: a fixed phrase, and any of these beside it. */
export const logLines = {
  ...{ owner: 'operator', purpose: 'repair', erasure: 'names-nobody', retention: { until: 'operator-decides' } },
  columns: {
    ...{ network: 'id', round: 'id', work: 'state', event: 'state', reason: 'state', code: 'state' },
    ...{ status: 'figure', count: 'figure', port: 'figure', correlation: 'id' },
    // Of a fault: its class and where it was thrown, never its message, which may quote what people wrote.
    fault: 'state',
    // How much work there is, by where it stands, and how many pointers to it.
    ...{ pending: 'figure', taken: 'figure', uncertain: 'figure', 'set-aside': 'figure', forgotten: 'figure' },
    ...{ unreadable: 'figure', waiting: 'figure', poisoned: 'figure' },
    ...(Object.fromEntries(purgedFields.map((name) => [name, 'figure'])) as Readonly<Record<PurgedField, 'figure'>>),
  },
} as const satisfies Beside<'id' | 'state' | 'figure'>;
