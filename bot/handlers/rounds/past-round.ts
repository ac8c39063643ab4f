import type { Card } from '../../../cards/card.ts';
import { closedCard } from '../../../cards/rounds/closed-card.ts';
import { spokenPastCard } from '../../../cards/rounds/spoken-card.ts';
import type { Round } from '../../../services/rounds/round-rows.ts';

type Told = {
  /** In one reader's view alone. */
  readonly said?: string | undefined;
  readonly mayRemove?: boolean | undefined;
  /** What it said was not told in the chat: it came too late for that. */
  readonly isUntold?: boolean;
};

/** What the card of a round that is over says, for everyone. */
export function pastOf(
  { id: round, language, form, state, promptIds, wasHad = false }: Round,
  { said, mayRemove, isUntold }: Told = {},
): Card {
  const [promptId = ''] = promptIds;
  if (form === 'spoken') return spokenPastCard({ language, promptId, wasHad, said, mayRemove, round });
  const closed = isUntold ? 'untold' : 'closed';
  const isOver = state === 'open' || state === 'closed';
  return closedCard({ language, state: isOver ? closed : state, round });
}
