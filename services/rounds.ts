import { z } from 'zod';
import { Threshold } from './anonymity.ts';
import { chatKeyOf, type Place } from './chats.ts';
import { PersonError } from './errors.ts';
import { NetworkId, RoundId } from './ids.ts';
import type { Meeting, Meetings } from './meetings.ts';
import { padded, startingWith } from './storage/keys.ts';
import { json, moment, shelf } from './storage/rows.ts';
import type { Table, Versioned } from './storage/store.ts';

/** The prompts that a network answers about one meeting. What it promises (threshold, free text) is fixed at opening. */
export type Round = z.infer<typeof Round>;
const Round = z.object({
  id: RoundId,
  networkId: NetworkId,
  tenantId: z.string(),
  chatKey: z.string(),
  /** Of the meeting, in its chat. */
  meetingNumber: z.int(),
  promptIds: json(z.array(z.string())),
  language: z.enum(['nl', 'en']),
  threshold: Threshold,
  freeText: z.boolean(),
  openedAt: moment,
  closesAt: moment,
  /** When it was counted. Absent of a round that closed before we wrote this down. */
  closedAt: moment.optional(),
  state: z.enum(['open', 'closing', 'closed']),
  /** Teams' id of the message with the card: the last one that was posted. */
  cardId: z.string().optional(),
  shownAt: moment.optional(),
  /** The message that has the card until it stands in the chat once more. */
  formerCardId: z.string().optional(),
  /** How many second copies were found. */
  copies: z.int().optional(),
});

export type Rounds = ReturnType<typeof createRounds>;

/** The shelf that rounds stand on, in the network's partition. */
export const roundShelf = (table: Table) => shelf(table, Round);
export const everyRound = startingWith('round_');
export const roundKey = (id: RoundId) => `round_${id}`;
export const roundIdOf = (chatKey: string, meetingNumber: number) =>
  RoundId.parse(`${chatKey}_${padded(meetingNumber)}`);

type Parts = { readonly table: Table; readonly meetings: Meetings };

/** Finds rounds; openings.ts opens them and closing.ts closes them. */
export function createRounds({ table, meetings }: Parts) {
  const rounds = roundShelf(table);
  const find = (networkId: NetworkId, id: RoundId): Promise<Versioned<Round> | undefined> =>
    rounds.get(networkId, roundKey(id));

  const ofMeeting = async (
    networkId: NetworkId,
    { chatKey, meetingNumber }: Meeting,
  ): Promise<Versioned<Round> | undefined> =>
    meetingNumber > 0 ? find(networkId, roundIdOf(chatKey, meetingNumber)) : undefined;

  return {
    find,
    ofMeeting,
    /** @throws PersonError 'round-unknown' when this chat has no such round: a button may say anything. */
    async inChat(networkId: NetworkId, chat: Place, id: string): Promise<Versioned<Round>> {
      const { data } = RoundId.safeParse(id);
      const read = data?.startsWith(`${chatKeyOf(chat)}_`) ? await find(networkId, data) : undefined;
      if (!read) throw new PersonError('round-unknown');
      return read;
    },
    /** The round of this meeting, while it can be answered. */
    async openOf(networkId: NetworkId, meeting: Meeting): Promise<Versioned<Round> | undefined> {
      const read = await ofMeeting(networkId, meeting);
      return read?.row.state === 'open' ? read : undefined;
    },
    /** The round of the chat's latest meeting. @throws PersonError 'round-unknown' when that meeting had none. */
    async latest(networkId: NetworkId, chat: Place): Promise<Versioned<Round>> {
      const chatKey = chatKeyOf(chat);
      const meetingNumber = await meetings.latestNumber(networkId, chatKey);
      const read = await ofMeeting(networkId, { chatKey, meetingNumber });
      if (!read) throw new PersonError('round-unknown');
      return read;
    },
  };
}
