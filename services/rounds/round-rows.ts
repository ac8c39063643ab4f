import { z } from 'zod';
import { NetworkId, PersonId, RoundId } from '../ids.ts';
import type { Meeting } from '../meetings/meetings.ts';
import { ownScales } from '../prompts/own-scales.ts';
import { padded, startingWith } from '../storage/keys.ts';
import { json, moment, shelf } from '../storage/rows.ts';
import type { Table } from '../storage/store.ts';
import { layers, Threshold } from './anonymity.ts';

/** For whom a check-in is: everybody, who is tagged as its core group, or one layer. */
export const audiences = ['all', 'core', ...layers] as const;

/**
 * The prompts that a network answers about one meeting, or when its coordinator checks in. What it promises (threshold, free
 * text, for whom) is fixed at opening.
 */
export type Round = z.infer<typeof Round>;
export const Round = z.object({
  id: RoundId,
  networkId: NetworkId,
  tenantId: z.string(),
  chatKey: z.string(),
  /** Of the meeting, in its chat; 0 of a check-in, which is about none. */
  meetingNumber: z.int(),
  /** `spoken`: asked aloud, and answered by talking: nobody gives scores. */
  form: z.enum(['card', 'spoken']).default('card'),
  /** Of a spoken one: somebody said that it took place. */
  wasHad: z.boolean().optional(),
  /** Of one that asks for scores: what the group was given to talk about in their place. */
  askAloud: z.string().optional(),
  promptIds: json(z.array(z.string())),
  /** Those of the network's own among them, in the round's language, and who wrote each of these, in the same order. */
  ownPrompts: json(z.array(z.object({ id: z.string(), text: z.string(), scale: z.enum(ownScales) }))).optional(),
  ownPromptsBy: json(z.array(PersonId)).optional(),
  /** Of a check-in: what it was planned as. Absent of one from before this was written down. */
  checkInId: z.string().optional(),
  /** Of a check-in: for whom, and whether each of them is asked one to one. */
  audience: z.enum(audiences).default('all'),
  asks: z.enum(['in-chat', 'one-to-one']).default('in-chat'),
  language: z.enum(['nl', 'en']),
  threshold: Threshold,
  freeText: z.boolean(),
  openedAt: moment,
  /** When its meeting was, where that was another moment: Teams told late that it ended. */
  metAt: moment.optional(),
  closesAt: moment,
  /** When it was counted. Absent of a round that closed before we wrote this down. */
  closedAt: moment.optional(),
  /** `cancelled`: a check-in that was taken back: never counted. */
  state: z.enum(['open', 'closing', 'closed', 'cancelled']),
  /** Teams' id of the message with the card: the last one that was posted. */
  cardId: z.string().optional(),
  shownAt: moment.optional(),
  /** The message that has the card until it stands in the chat once more. */
  formerCardId: z.string().optional(),
  /** Who did not answer was reminded: so far through the marks of all who are asked, by two letters; and when the chat was. */
  remindedTo: z.string().max(2).optional(),
  remindedAt: moment.optional(),
  /** The message with its results, where those hold words that may have to be taken back. */
  resultsCardId: z.string().optional(),
  /** How many second copies were found. */
  copies: z.int().optional(),
});

/** Whether it still takes answers. */
export const isOpenAt = ({ state, closesAt }: Round, at: Date): boolean => state === 'open' && at < closesAt;

/** The shelf that rounds stand on, in the network's partition. */
export const roundShelf = (table: Table) => shelf(table, Round);
export const everyRound = startingWith('round_');
export const roundKey = (id: RoundId) => `round_${id}`;
export const roundIdOf = (chatKey: string, meetingNumber: number) =>
  RoundId.parse(`${chatKey}_${padded(meetingNumber)}`);
/** The meeting that a round is about, or that work with the same target is about. */
export function meetingIn(id: RoundId): Meeting {
  const [chatKey, number] = [id.slice(0, 22), id.slice(23)];
  return { chatKey, meetingNumber: Number(number) };
}
/** Of the chat that a round belongs to. */
export const chatKeyIn = (id: string) => id.slice(0, 22);
export const checkInIdOf = (chatKey: string, number: number) =>
  RoundId.parse(`${chatKey}_c${String(number).padStart(5, '0')}`);
export const checkInsOf = (chatKey: string) => startingWith(roundKey(`${chatKey}_c` as RoundId));
export const isCheckIn = ({ id }: Pick<Round, 'id'>): boolean => /_c\d{5}$/.test(id);
