import type { Card, Language } from '../../../cards/card.ts';
import { type SpokenFormView, spokenFormCard } from '../../../cards/rounds/spoken-card.ts';
import type { Round } from '../../../services/rounds/round-rows.ts';
import type { Services } from '../../services.ts';

/** The form about a spoken round; of one that asks for scores, with the question to talk about in their place. */
export async function spokenForm(
  round: Round,
  language: Language,
  { results }: Services,
  refused?: SpokenFormView['refused'],
): Promise<Card> {
  const askAloud = round.form === 'spoken' ? undefined : await results.toAskAloud(round);
  return spokenFormCard({ language, round: round.id, askAloud, refused });
}
