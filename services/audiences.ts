import type { Member } from './member-rows.ts';
import type { Round } from './round-rows.ts';
import { seatIn } from './seats.ts';
import { substituteOf } from './substitution.ts';

type Audience = Round['audience'];

/** Whether a round is for this member. Who is not known is one of all, and of nothing else. */
export function isFor(audience: Audience, member: Member | undefined): boolean {
  if (audience === 'all') return true;
  return audience === 'core' ? member?.core === true : member?.layer === audience;
}

/** Whom a round is for, of those who are in the chat with an account of their own. */
export const audienceOf = (audience: Audience, present: readonly Member[]): readonly Member[] =>
  present.filter((member) => !member.anonymous && isFor(audience, member));

/** Whom to ask, or to remind, one to one: not who asked to be left in peace, or lets somebody sit in. */
export const toBeAsked = (audience: Audience, present: readonly Member[], now: Date): readonly Member[] =>
  audienceOf(audience, present).filter(
    (member) => (member.pausedUntil ?? now) <= now && substituteOf(member, now) === undefined,
  );

/** Whether this member still is one of those: in the chat of the round, and as above. */
export const isToBeAsked = (
  { networkId, chatKey, audience }: Pick<Round, 'networkId' | 'chatKey' | 'audience'>,
  member: Member,
  now: Date,
): boolean => seatIn(member, networkId, chatKey) !== undefined && toBeAsked(audience, [member], now).length > 0;
