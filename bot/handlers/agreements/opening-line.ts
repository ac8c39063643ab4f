import type { Card } from '../../../cards/card.ts';
import { openingCard } from '../../../cards/meetings/opening-card.ts';
import type { OpeningLine } from '../../../services/agreements/opening-words.ts';
import { noonOf } from '../../../services/calendar.ts';
import type { Network } from '../../../services/networks/network-rows.ts';
import type { Services } from '../../services.ts';

/** For everybody in the chat. Who does what stays behind the button: that may be the name of somebody. */
export function openingCardOf(
  { agreed, ...line }: OpeningLine,
  { language }: Network,
  { agreements, timeZone }: Services,
): Card {
  const { earliest: today } = agreements.days();
  const shown = agreed.map(({ what, when }) => ({
    ...{ what, isDue: when === undefined || when <= today },
    when: when === undefined ? undefined : noonOf(when, timeZone),
  }));
  return openingCard({ language, timeZone, today, ...line, agreed: shown });
}
