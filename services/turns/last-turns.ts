import { z } from 'zod';
import type { NetworkId } from '../ids.ts';
import { startingWith } from '../storage/keys.ts';
import { json, shelf, untilWritten } from '../storage/rows.ts';
import type { Step, Table } from '../storage/store.ts';
import type { ServedTurn } from './rotation.ts';
import type { TurnRole } from './turn-roles.ts';

/**
 * Of one role in one chat: at which meeting each organisation filled it last. By nobody and on no day, so it outlives the
 * turns: without it the rotation would begin anew with every turn that is not kept any more.
 */
const LastTurns = z.object({ meetings: json(z.record(z.string(), z.int())) });

export type LastMeetings = Readonly<Record<string, number>>;
type Turn = Pick<ServedTurn, 'organisationId' | 'meetingNumber'>;

const prefix = 'last_';
const keyOf = (chatKey: string, role: TurnRole) => `${prefix}${chatKey}_${role}`;

export async function lastMeetingsOf(table: Table, id: NetworkId, chatKey: string, role: TurnRole) {
  return (await shelf(table, LastTurns).get(id, keyOf(chatKey, role)))?.row.meetings ?? {};
}

/** The turns that are kept, and of each organisation that has none among them the bare number of its last one. */
export function withLast<Kept extends ServedTurn>(kept: readonly Kept[], last: LastMeetings): readonly ServedTurn[] {
  const known = new Set(kept.map(({ organisationId }) => organisationId));
  const older = Object.entries(last).filter(([organisationId]) => !known.has(organisationId));
  return [...older.map(([organisationId, meetingNumber]) => ({ organisationId, meetingNumber })), ...kept];
}

/** After these turns, which may be the same as before. `instead`: a turn that turned out to be none. */
export function lastAfter(before: LastMeetings, turns: readonly Turn[], instead?: Turn): LastMeetings {
  const last = new Map(Object.entries(before));
  if (instead && last.get(instead.organisationId) === instead.meetingNumber) last.delete(instead.organisationId);
  for (const { organisationId, meetingNumber } of turns)
    last.set(organisationId, Math.max(meetingNumber, last.get(organisationId) ?? 0));
  return Object.fromEntries(last);
}

/** For the transaction that writes a turn: `next` says what stands there from then on. */
export async function notingLast(
  table: Table,
  id: NetworkId,
  of: { readonly chatKey: string; readonly role: TurnRole },
  next: (before: LastMeetings) => LastMeetings,
): Promise<Step> {
  const [rows, key] = [shelf(table, LastTurns), keyOf(of.chatKey, of.role)];
  const read = await rows.get(id, key);
  const row = { meetings: next(read?.row.meetings ?? {}) };
  return read ? rows.replacing(read, row) : rows.inserting(key, row);
}

/** Of organisations that are gone nothing stands there any more: one that had one person points at them. Safe to repeat. */
export async function forgetLast(table: Table, id: NetworkId, isGone: (organisationId: string) => boolean) {
  const rows = shelf(table, LastTurns);
  const { readable } = await rows.survey(id, startingWith(prefix));
  for (const { key } of readable.filter(({ row }) => Object.keys(row.meetings).some(isGone)))
    await untilWritten(async () => {
      const read = await rows.get(id, key);
      if (!read) return true;
      const left = Object.entries(read.row.meetings).filter(([organisationId]) => !isGone(organisationId));
      return (await rows.replace(id, read, { meetings: Object.fromEntries(left) })) || undefined;
    });
}
