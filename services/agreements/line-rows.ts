import { z } from 'zod';
import type { NewWork, WorkList } from '../delivery/work.ts';
import { type NetworkId, type PersonId, RoundId } from '../ids.ts';
import type { Meeting } from '../meetings/meetings.ts';
import { roundIdOf } from '../rounds/round-rows.ts';
import { everySaid, roundSaidIn, saidShelf } from '../rounds/spoken-rounds.ts';
import { startingWith } from '../storage/keys.ts';
import { json, moment, shelf } from '../storage/rows.ts';
import type { Table } from '../storage/store.ts';
import { agreementShelf, everyAgreement } from './agreement-rows.ts';

/** What a chat was reminded of when a meeting began, once: the words themselves stay where they were written. */
export type Line = z.infer<typeof Line>;
const Line = z.object({
  chatKey: z.string(),
  meetingNumber: z.int(),
  at: moment,
  agreementIds: json(z.array(z.string())),
  /** The round whose outcome it repeats. */
  roundId: RoundId.optional(),
  /** With the sentence that somebody wrote of it. */
  wasSaid: z.boolean().optional(),
  asksForOne: z.boolean(),
  /** The message with it, as far as Teams said so. */
  cardId: z.string().optional(),
});

const prefix = 'line_';
export const lineShelf = (table: Table) => shelf(table, Line);
export const linesOf = (chatKey: string) => startingWith(`${prefix}${chatKey}_`);
export const lineKey = ({ chatKey, meetingNumber }: Meeting) => `${prefix}${roundIdOf(chatKey, meetingNumber)}`;

export const renewing = ({ chatKey, meetingNumber }: Meeting, dueAt: Date): NewWork => ({
  kind: 'renew-line',
  target: roundIdOf(chatKey, meetingNumber),
  dueAt,
});

type Parts = { readonly table: Table; readonly work: WorkList; readonly now: () => Date };

/** As many pieces of work as go into one transaction with room to spare. */
const mostAtOnce = 50;

/**
 * Puts right the cards that repeat what this person wrote down. For who is being erased, and before their rows go: a card that
 * is renewed leaves out whatever an erased person wrote. Safe to repeat.
 */
export async function takeBackLines(
  networkId: NetworkId,
  person: PersonId,
  { table, work, now }: Parts,
): Promise<void> {
  const [agreements, said, lines] = await Promise.all([
    agreementShelf(table).survey(networkId, everyAgreement),
    saidShelf(table).survey(networkId, everySaid),
    lineShelf(table).survey(networkId, startingWith(prefix)),
  ]);
  const theirs = agreements.readable.flatMap(({ row }) => (row.by === person ? [row.id] : []));
  const rounds: readonly string[] = said.readable.flatMap(({ key, row }) =>
    row.by === person ? [roundSaidIn(key)] : [],
  );
  const isToldBy = ({ agreementIds, roundId }: Line) =>
    rounds.includes(roundId ?? '') || agreementIds.some((id) => theirs.includes(id));
  const telling = lines.readable.filter(({ row }) => isToldBy(row));
  const renewals = telling.map(({ row }) => renewing(row, now()));
  for (let at = 0; at < renewals.length; at += mostAtOnce)
    await work.plan(networkId, [], renewals.slice(at, at + mostAtOnce));
}
