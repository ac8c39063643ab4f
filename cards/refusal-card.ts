import { type Card, card, type Language } from './card.ts';
import { heading, paragraph, verbatim } from './parts.ts';
import { formatDay, textsIn } from './texts/index.ts';

/** `network`: its name, where it has one. `endsAt`: when it is erased, unless the bot is let in again. */
export type RefusalView = {
  readonly language: Language;
  readonly timeZone: string;
  readonly network?: string | undefined;
  readonly endsAt?: Date | undefined;
};

/** For the coordinator, one to one: a chat does not let the bot in any more. */
export function refusalCard({ language, timeZone, network, endsAt }: RefusalView): Card {
  const texts = textsIn(language).refusal;
  return card({
    lang: language,
    fallbackText: texts.fallback,
    body: [
      heading(texts.title),
      ...(network ? [verbatim(network, texts.chat)] : []),
      paragraph(texts.what),
      paragraph(endsAt ? texts.ends(formatDay(endsAt, language, timeZone)) : texts.kept),
      paragraph(texts.next),
    ],
  });
}
