import type { Card } from '../../cards/card.ts';
import { type ReflectionView, reflectionCard } from '../../cards/reflection-card.ts';
import { resultsCard } from '../../cards/results-card.ts';
import { spokenCard } from '../../cards/spoken-card.ts';
import type { Network } from '../../services/network-rows.ts';
import type { RoundResults } from '../../services/results.ts';
import type { Round } from '../../services/round-rows.ts';

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

/** The same as a message in the chat. */
export function postedQuestionsOf(round: Round, network: Network, timeZone: string): Card {
  if (round.form === 'spoken') return spokenCard({ ...aloud(round, network), isPosted: true });
  return reflectionCard({ ...viewOf(round, network, timeZone), isPosted: true });
}

function viewOf(round: Round, { purpose }: Network, timeZone: string) {
  const { id, language, promptIds, ownPrompts, threshold, freeText, closesAt } = round;
  return { language, timeZone, purpose, promptIds, ownPrompts, threshold, freeText, closesAt, round: id };
}

function aloud({ id: round, language, promptIds: [promptId = ''] }: Round, { purpose }: Network) {
  return { round, language, promptId, purpose };
}

/** What a closed round said, in that same language. */
export function resultsOf(
  { id, language, ownPrompts }: Round,
  { askedAt, summary, askAloud }: RoundResults,
  timeZone: string,
): Card {
  return resultsCard({ language, timeZone, askedAt, summary, ownPrompts, askAloud, round: id });
}
