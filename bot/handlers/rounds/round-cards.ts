import type { Card } from '../../../cards/card.ts';
import { type ReflectionView, reflectionCard } from '../../../cards/rounds/reflection-card.ts';
import { spokenCard } from '../../../cards/rounds/spoken-card.ts';
import type { Network } from '../../../services/networks/network-rows.ts';
import type { Round } from '../../../services/rounds/round-rows.ts';
import { aloud, ownChatView, viewOf } from './round-views.ts';

/** The questions of a round, in the one language that everybody answers them in, as one reader sees them. */
export function questionsOf(
  round: Round,
  network: Network,
  timeZone: string,
  { isBeingChanged, isInOwnChat }: { readonly isBeingChanged: boolean; readonly isInOwnChat: boolean },
): Card {
  if (round.form === 'spoken') return spokenCard({ ...aloud(round, network), isPosted: false });
  const view = isInOwnChat ? ownChatView(round, network, timeZone) : viewOf(round, network, timeZone);
  return reflectionCard({ ...view, isPosted: false, isBeingChanged });
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
export const directQuestionsOf = (round: Round, network: Network, timeZone: string): Card =>
  reflectionCard({ ...ownChatView(round, network, timeZone), isPosted: false });

/** The same as a message in the chat. */
export function postedQuestionsOf(round: Round, network: Network, timeZone: string): Card {
  if (round.form === 'spoken') return spokenCard({ ...aloud(round, network), isPosted: true });
  return reflectionCard({ ...viewOf(round, network, timeZone), isPosted: true });
}
