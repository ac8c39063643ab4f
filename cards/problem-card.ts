import { type Card, card, type Language } from './card.ts';
import { heading, paragraph, wayBack } from './parts.ts';
import { textsIn } from './texts/index.ts';
import type { problems } from './texts/nl/problems.ts';

/** What can go wrong for a person; 'fault' is everything that is ours. */
export type ProblemCode = keyof typeof problems.sentences;

export type ProblemView = {
  readonly language: Language;
  readonly code: ProblemCode;
  /** The round that the person was busy with: gives the way back to its questions. */
  readonly round?: string | undefined;
};

/** Says what happened and what to do next. */
export function problemCard({ language, code, round }: ProblemView): Card {
  const texts = textsIn(language);
  return card({
    lang: language,
    fallbackText: texts.problems.fallback,
    body: [
      heading(texts.problems.title),
      paragraph(texts.problems.sentences[code]),
      ...wayBack(texts.closing.back, round),
    ],
  });
}
