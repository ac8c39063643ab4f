import type { Card } from '../../../cards/card.ts';
import { closedCard } from '../../../cards/rounds/closed-card.ts';
import { spokenPastCard } from '../../../cards/rounds/spoken-card.ts';
import type { Round } from '../../../services/rounds/round-rows.ts';

/** What the card of a round that is over says, for everyone; `said` in one reader's view alone. */
export function pastOf({ id: round, language, form, state, promptIds, wasHad = false }: Round, said?: string): Card {
  const [promptId = ''] = promptIds;
  if (form === 'spoken') return spokenPastCard({ language, promptId, wasHad, said, round });
  return closedCard({ language, state: state === 'open' ? 'closed' : state, round });
}
