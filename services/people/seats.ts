import { z } from 'zod';
import type { NetworkId } from '../ids.ts';
import { moment } from '../storage/rows.ts';

/** A place in one meeting chat of the network. */
export type Seat = z.infer<typeof Seat>;
export const Seat = z.object({
  chatKey: z.string(),
  /** The first meeting of that chat that this person was there for. */
  joinedAtMeeting: z.int(),
  /** Is not in that chat any more; kept for a while, so that who comes back keeps their place. */
  leftAt: moment.optional(),
});

/** What of a member's row says where they sit. */
type Seated = {
  readonly seats?: readonly Seat[] | undefined;
  readonly joinedAtMeeting: number;
  readonly leftAt?: Date | undefined;
};

/** Somebody in one chat of the network; or not, on Teams' list of it as it is now. */
type Sighting = {
  readonly chatKey: string;
  readonly isThere: boolean;
  readonly meetingNumber: number;
  readonly at: Date;
};

/** The key of the chat that a network began in: the end of its id. */
export const firstChatOf = (networkId: NetworkId) => networkId.slice(-22);

/** A row from before there could be several chats tells of the one that its network began in. */
export function seatsOf({ seats, joinedAtMeeting, leftAt }: Seated, networkId: NetworkId): readonly Seat[] {
  return seats ?? [{ chatKey: firstChatOf(networkId), joinedAtMeeting, ...(leftAt && { leftAt }) }];
}

/** The seat in this chat, while the person has it. */
export const seatIn = (member: Seated, networkId: NetworkId, chatKey: string): Seat | undefined =>
  seatsOf(member, networkId).find((seat) => seat.chatKey === chatKey && !seat.leftAt && !member.leftAt);

const dayMilliseconds = 24 * 3_600_000;
const daysKept = 30;
const isForgotten = ({ leftAt }: Seat, at: Date) =>
  leftAt !== undefined && at.getTime() - leftAt.getTime() > daysKept * dayMilliseconds;

/** The seats after somebody was seen in a chat, or not. Who comes back keeps the seat they had. */
export function seatsAfter(seats: readonly Seat[], sighting: Sighting): readonly Seat[] {
  const { chatKey, isThere, meetingNumber: joinedAtMeeting, at } = sighting;
  const kept = seats.filter((seat) => !isForgotten(seat, at));
  const known = kept.some((seat) => seat.chatKey === chatKey);
  const seen = kept.map((seat) => (seat.chatKey === chatKey ? taken(seat, isThere, at) : seat));
  return isThere && !known ? [...seen, { chatKey, joinedAtMeeting }] : seen;
}

function taken({ leftAt, ...seat }: Seat, isThere: boolean, at: Date): Seat {
  return isThere ? seat : { ...seat, leftAt: leftAt ?? at };
}

/** When the last seat was left; undefined while there is one. */
export function leftAllAt(seats: readonly Seat[]): Date | undefined {
  const left = seats.flatMap(({ leftAt }) => leftAt ?? []);
  return left.length < seats.length ? undefined : left.toSorted((a, b) => b.getTime() - a.getTime())[0];
}
