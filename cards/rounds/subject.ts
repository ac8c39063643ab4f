import type { Language } from '../card.ts';
import { formatDay, textsIn } from '../texts/index.ts';

/** What a round is about: a meeting, or questions of a check-in; of that day. */
export type Subject = { readonly isCheckIn: boolean; readonly on: Date };

/** A sentence that tells one round from another. */
export function subjectIn(language: Language, { isCheckIn, on }: Subject, timeZone: string): string {
  const { subject: texts } = textsIn(language);
  const day = formatDay(on, language, timeZone);
  return isCheckIn ? texts.checkIn(day) : texts.meeting(day);
}
