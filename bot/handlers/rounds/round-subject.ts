import type { Subject } from '../../../cards/rounds/subject.ts';
import { isCheckIn, type Round } from '../../../services/rounds/round-rows.ts';

/** What a round is about, as a card says it. */
export const subjectOf = (round: Pick<Round, 'id' | 'openedAt' | 'metAt'>): Subject => ({
  isCheckIn: isCheckIn(round),
  on: round.metAt ?? round.openedAt,
});
