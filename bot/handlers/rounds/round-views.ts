import type { Language } from '../../../cards/card.ts';
import type { Network } from '../../../services/networks/network-rows.ts';
import { isCheckIn, type Round } from '../../../services/rounds/round-rows.ts';

/** What the card with its questions says of a round, in its chat. */
export function viewOf(round: Round, { purpose }: Network, timeZone: string) {
  const { id, language, promptIds, ownPrompts, threshold, freeText, closesAt } = round;
  const asked = { language, timeZone, purpose, promptIds, ownPrompts, threshold, freeText, closesAt };
  const checkIn = checkInOf(round);
  return { ...asked, round: id, checkIn: checkIn && { ...checkIn, isAlsoAlone: round.asks === 'one-to-one' } };
}

/** The same in a chat of one's own: of which network it is, and none of people's words, which would stay there. */
export function ownChatView(round: Round, network: Network, timeZone: string) {
  const { purpose: _, ...view } = viewOf(round, network, timeZone);
  const { id, name } = network;
  const checkIn = checkInOf(round);
  return { ...view, checkIn: checkIn && { ...checkIn, network: { id, name } } };
}

/** What the card says of one that is asked aloud. */
export function aloud({ id: round, language, promptIds: [promptId = ''] }: Round, { purpose }: Network) {
  return { round, language, promptId, purpose };
}
/** As it is read in a chat of one's own: in a language of one's own, unless people's own words are in it. */
export const readIn = (round: Round, language: Language | undefined): Round =>
  language && !round.ownPrompts?.length ? { ...round, language } : round;

/** What a card says of a round that is about no meeting. */
export const checkInOf = (round: Round) => (isCheckIn(round) ? { audience: round.audience } : undefined);
