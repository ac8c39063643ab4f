import { isFor } from '../../../services/check-ins/audiences.ts';
import { PersonError } from '../../../services/errors.ts';
import { RoundId } from '../../../services/ids.ts';
import type { Member } from '../../../services/people/member-rows.ts';
import { seatIn } from '../../../services/people/seats.ts';
import { chatKeyIn, type Round } from '../../../services/rounds/round-rows.ts';
import type { Versioned } from '../../../services/storage/store.ts';
import type { BotEvent } from '../../events.ts';
import type { Services } from '../../services.ts';
import { networkIdOf } from '../whereabouts.ts';

type OnRound = BotEvent & { readonly round: string };

/** A round, and whether it is for the one who presses. */
export type RoundHere = { readonly read: Versioned<Round>; readonly isForThem: boolean };

/**
 * The round that a button names: of this chat; or in a chat of one's own, of a check-in that is asked one to one, for the members
 * of its own chat. Nothing else that the button says is believed.
 * @throws PersonError 'round-unknown' | 'chat-unknown' | 'questions-over' in a chat of one's own
 */
export async function roundHere(event: OnRound, services: Services): Promise<RoundHere> {
  if (event.chat.kind === 'personal') return roundOfOnesOwn(event, services);
  const networkId = await networkIdOf(event, services);
  const read = await services.rounds.inChat(networkId, event.chat, event.round);
  if (read.row.audience === 'all') return { read, isForThem: true };
  return { read, isForThem: isFor(read.row.audience, await memberIn(read.row, event, services)) };
}

async function roundOfOnesOwn(event: OnRound, services: Services): Promise<RoundHere> {
  const chat = await services.chats.byKey(event.chat.tenantId, chatKeyIn(event.round));
  const { data: id } = RoundId.safeParse(event.round);
  const read = chat && id && (await services.rounds.find(chat.networkId, id));
  const member = read?.row.asks === 'one-to-one' ? await memberIn(read.row, event, services) : undefined;
  if (!read || !member) throw new PersonError('questions-over');
  return { read, isForThem: isFor(read.row.audience, member) };
}

/** Somebody who is in the round's chat, as we know it. */
async function memberIn(
  { networkId, chatKey }: Round,
  { person }: BotEvent,
  { members }: Services,
): Promise<Member | undefined> {
  const member = await members.find(networkId, person);
  return member && seatIn(member, networkId, chatKey) ? member : undefined;
}
