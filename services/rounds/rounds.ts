import { runningIn } from '../check-ins/check-in-reasons.ts';
import { PersonError } from '../errors.ts';
import { type NetworkId, RoundId } from '../ids.ts';
import type { Meeting, Meetings } from '../meetings/meetings.ts';
import { chatKeyOf, type Place } from '../networks/chats.ts';
import type { Table, Versioned } from '../storage/store.ts';
import { type Round, roundIdOf, roundKey, roundShelf } from './round-rows.ts';

export type Rounds = ReturnType<typeof createRounds>;

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

  /** Of the meetings that are remembered, and of check-ins. */
  async function newestOpen(networkId: NetworkId, chatKey: string): Promise<Versioned<Round> | undefined> {
    const { recent } = await meetings.of(networkId, chatKey);
    const checkIns = await runningIn(table, networkId, chatKey);
    const found = await Promise.all([
      ...recent.map(({ number: meetingNumber }) => ofMeeting(networkId, { chatKey, meetingNumber })),
      ...checkIns.map(({ id }) => find(networkId, id)),
    ]);
    const open = found.flatMap((read) => (read?.row.state === 'open' ? [read] : []));
    return open.toSorted((one, other) => other.row.openedAt.getTime() - one.row.openedAt.getTime())[0];
  }

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
    /**
     * What is meant by closing what is open: the round of the chat's latest meeting, or where that is not open what opened last
     * of its earlier meetings and its check-ins. @throws PersonError 'round-unknown' when there is neither.
     */
    async toClose(networkId: NetworkId, chat: Place): Promise<Versioned<Round>> {
      const chatKey = chatKeyOf(chat);
      const meetingNumber = await meetings.latestNumber(networkId, chatKey);
      const latest = await ofMeeting(networkId, { chatKey, meetingNumber });
      const read = latest?.row.state === 'open' ? latest : ((await newestOpen(networkId, chatKey)) ?? latest);
      if (!read) throw new PersonError('round-unknown');
      return read;
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
