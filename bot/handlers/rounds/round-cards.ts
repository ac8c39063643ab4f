import type { Card } from '../../../cards/card.ts';
import { type ReflectionView, reflectionCard } from '../../../cards/rounds/reflection-card.ts';
import { spokenCard } from '../../../cards/rounds/spoken-card.ts';
import type { Network } from '../../../services/networks/network-rows.ts';
import { isCheckIn, type Round } from '../../../services/rounds/round-rows.ts';

/** The questions of a round, in the one language that everybody answers them in, as one reader sees them. */
export function questionsOf(round: Round, network: Network, timeZone: string, isBeingChanged: boolean): Card {
  if (round.form === 'spoken') return spokenCard({ ...aloud(round, network), isPosted: false });
  return reflectionCard({ ...viewOf(round, network, timeZone), isPosted: false, isBeingChanged });
}

/** The same with what somebody sent in it, to change its text. */
export function questionsToCorrect(
  round: Round,
  network: Network,
  timeZone: string,
  refused: NonNullable<ReflectionView['refused']>,
): Card {
  return reflectionCard({ ...viewOf(round, network, timeZone), isPosted: false, isBeingChanged: true, refused });
}

/** The same as a message to one member, in a chat of their own; buttons there say of which network it is. */
export function directQuestionsOf(round: Round, network: Network, timeZone: string): Card {
  const { purpose: _, checkIn, ...view } = viewOf(round, network, timeZone);
  const { id, name } = network;
  return reflectionCard({ ...view, isPosted: false, checkIn: checkIn && { ...checkIn, network: { id, name } } });
}

/** The same as a message in the chat. */
export function postedQuestionsOf(round: Round, network: Network, timeZone: string): Card {
  if (round.form === 'spoken') return spokenCard({ ...aloud(round, network), isPosted: true });
  return reflectionCard({ ...viewOf(round, network, timeZone), isPosted: true });
}

function viewOf(round: Round, { purpose }: Network, timeZone: string) {
  const { id, language, promptIds, ownPrompts, threshold, freeText, closesAt } = round;
  const asked = { language, timeZone, purpose, promptIds, ownPrompts, threshold, freeText, closesAt };
  return { ...asked, round: id, checkIn: checkInOf(round) };
}

function aloud({ id: round, language, promptIds: [promptId = ''] }: Round, { purpose }: Network) {
  return { round, language, promptId, purpose };
}
/** What a card says of a round that is about no meeting. */
export const checkInOf = (round: Round) => (isCheckIn(round) ? { audience: round.audience } : undefined);
