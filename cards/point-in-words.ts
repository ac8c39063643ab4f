import type { Language } from './card.ts';
import { promptIn, textsIn } from './texts/index.ts';

/** What a value means on its prompt's own scale: "goed", or halfway "tussen redelijk en goed". */
export function pointInWords(promptId: string, value: number, language: Language): string {
  const { labels } = promptIn(language, promptId);
  const low = labels[Math.floor(value) - 1] ?? '';
  const high = labels[Math.ceil(value) - 1] ?? '';
  return low === high ? low : textsIn(language).results.between(low, high);
}
