import type { Language } from '../../../cards/card.ts';
import type { OwnPrompt } from '../../../cards/texts/index.ts';
import type { OwnPrompt as Stored } from '../../../services/prompts/own-prompts.ts';

/** A network's own questions, for who reads them in that language. */
export const ownWordings = (own: readonly Stored[], language: Language): readonly OwnPrompt[] =>
  own.map(({ id, scale, ...texts }) => ({ id, scale, text: texts[language] }));
