import { createHash } from 'node:crypto';
import type { KeyRange } from './store.ts';

/**
 * A part of a key that Azure accepts and that names nobody: Teams' ids hold `/`, `+` and other characters that keys must
 * not, and some are a person's. 128 bits, 22 characters.
 */
export function hashed(...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('base64url').slice(0, 22);
}

/** All keys that begin with the prefix. */
export function startingWith(prefix: string): KeyRange {
  return { from: prefix, before: `${prefix}\uffff` };
}

/** A number as a part of a key, so that keys sort as the numbers do. */
export const padded = (value: number) => String(value).padStart(6, '0');
