import type { Card } from '../../../cards/card.ts';
import { notForYouCard } from '../../../cards/rounds/not-for-you-card.ts';
import { PersonError } from '../../../services/errors.ts';
import type { Round } from '../../../services/rounds/round-rows.ts';
import type { BotEvent } from '../../events.ts';
import { languageFor } from '../language.ts';

/** For who presses on questions that are not for them. What is for all is for them. */
export function notForYou(event: BotEvent, { audience, language, id: round }: Round): Card {
  if (audience === 'all') throw new PersonError('round-unknown');
  return notForYouCard({ language: languageFor(event, language), audience, round });
}
