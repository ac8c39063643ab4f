import { type Card, type CardElement, card, type Language } from '../card.ts';
import { footnote, heading, paragraph, subheading, verbatim, wayBack } from '../parts.ts';
import { formatFullDay, textsIn } from '../texts/index.ts';
import type { Origin } from '../verbs.ts';

/** What a network works on and wants, and what it wanted before, the latest first. */
export type Task = {
  readonly purpose?: string | undefined;
  readonly ambition?: { readonly text: string; readonly at: Date } | undefined;
  readonly former: readonly { readonly text: string; readonly at: Date }[];
};

export type AmbitionView = Origin & Task & { readonly language: Language; readonly timeZone: string };

/** The shared task and the ambition, for everybody to read. A view: what its writer has erased must be nowhere in the chat. */
export function ambitionCard({ language, timeZone, round, ...task }: AmbitionView): Card {
  const texts = textsIn(language).settings;
  return card({
    lang: language,
    fallbackText: texts.ambitionFallback,
    body: [
      heading(texts.ambitionTitle),
      ...taskElements(task, language, timeZone),
      ...formerElements(task, language, timeZone),
      footnote(texts.ambitionChange),
      ...wayBack(textsIn(language).closing.back, round),
    ],
  });
}

export function taskElements(
  { purpose, ambition }: Task,
  language: Language,
  timeZone: string,
): readonly CardElement[] {
  const texts = textsIn(language).settings;
  if (!purpose && !ambition) return [paragraph(texts.noTask)];
  return [
    ...(purpose ? [verbatim(purpose, texts.purpose)] : []),
    ...(ambition ? [verbatim(ambition.text, texts.ambition)] : []),
    ...(ambition ? [footnote(texts.since(formatFullDay(ambition.at, language, timeZone)))] : []),
  ];
}

/** What fits on a card beside the rest. */
const mostFormer = 5;

function formerElements({ former }: Task, language: Language, timeZone: string): readonly CardElement[] {
  const texts = textsIn(language).settings;
  const shown = former.slice(0, mostFormer);
  const more = former.length - shown.length;
  if (former.length === 0) return [];
  return [
    subheading(texts.former),
    ...shown.map(({ text, at }) => verbatim(text, texts.formerSince(formatFullDay(at, language, timeZone)))),
    ...(more > 0 ? [footnote(texts.formerMore(more))] : []),
  ];
}
