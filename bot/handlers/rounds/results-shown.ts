import type { Card } from '../../../cards/card.ts';
import { resultsCard } from '../../../cards/rounds/results-card.ts';
import type { RoundResults } from '../../../services/rounds/results.ts';
import type { Round } from '../../../services/rounds/round-rows.ts';
import { checkInOf } from './round-views.ts';

/** What a closed round said, in that same language. */
export function resultsOf(
  round: Round,
  { askedAt, summary, askAloud }: RoundResults,
  timeZone: string,
  isInOwnChat = false,
): Card {
  const { id, language, ownPrompts } = round;
  return resultsCard({
    language,
    timeZone,
    askedAt,
    summary,
    ownPrompts,
    askAloud,
    round: id,
    checkIn: checkInOf(round),
    isInOwnChat,
  });
}
