import { type Member, memberKeyOf, memberShelf } from '../people/member-rows.ts';
import { seatIn } from '../people/seats.ts';
import { substituteOf } from '../people/substitution.ts';
import type { Round } from '../rounds/round-rows.ts';
import type { Table } from '../storage/store.ts';

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

/** Whom a mark is of, while they are one of those: in the chat of the round, and as above. */
export async function memberToAsk(
  table: Table,
  { networkId, chatKey, audience }: Pick<Round, 'networkId' | 'chatKey' | 'audience'>,
  mark: string,
  now: Date,
): Promise<Member | undefined> {
  const member = (await memberShelf(table).get(networkId, memberKeyOf(mark)))?.row;
  if (!member || !seatIn(member, networkId, chatKey)) return undefined;
  return toBeAsked(audience, [member], now)[0];
}
