import type { Language } from '../card.ts';
import { type OwnPrompt, textsIn, wordingIn } from '../texts/index.ts';

/** What a value means on its prompt's own scale: "goed", or halfway "tussen redelijk en goed". */
export function pointInWords(
  promptId: string,
  value: number,
  language: Language,
  own?: readonly OwnPrompt[] | undefined,
): string {
  const { labels } = wordingIn(language, promptId, own);
  const low = labels[Math.floor(value) - 1] ?? '';
  const high = labels[Math.ceil(value) - 1] ?? '';
  return low === high ? low : textsIn(language).results.between(low, high);
}
