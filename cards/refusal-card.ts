import { type Card, card, type Language } from './card.ts';
import { heading, paragraph, verbatim } from './parts.ts';
import { textsIn } from './texts/index.ts';

/** `network`: its name, where it has one. */
export type RefusalView = { readonly language: Language; readonly network?: string | undefined };

/** For the coordinator, one to one: a chat does not let the bot in any more. */
export function refusalCard({ language, network }: RefusalView): Card {
  const texts = textsIn(language).refusal;
  return card({
    lang: language,
    fallbackText: texts.fallback,
    body: [
      heading(texts.title),
      ...(network ? [verbatim(network, texts.chat)] : []),
      paragraph(texts.what),
      paragraph(texts.kept),
      paragraph(texts.next),
    ],
  });
}
