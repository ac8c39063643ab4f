import { type Card, card, type Language } from '../card.ts';
import { moreButton } from '../more-button.ts';
import { buttons, heading, paragraph, verbatim } from '../parts.ts';
import { formatDay, textsIn } from '../texts/index.ts';

export type RefusalCause = 'not-in-chat' | 'removed' | 'blocked' | 'switched-off' | 'unknown';

/** `chat`: its name, where it has one. `endsAt`: when its network is erased, unless the bot is let in again. */
export type RefusalView = {
  readonly language: Language;
  readonly timeZone: string;
  readonly chat?: string | undefined;
  readonly network: string;
  readonly cause: RefusalCause;
  readonly endsAt?: Date | undefined;
};

/** For who leads the network, one to one: a chat does not let the bot in any more. */
export function refusalCard({ language, timeZone, chat, network, cause, endsAt }: RefusalView): Card {
  const texts = textsIn(language).refusal;
  return card({
    lang: language,
    fallbackText: texts.fallback,
    body: [
      heading(texts.title),
      ...(chat ? [verbatim(chat, texts.chat)] : []),
      paragraph(texts.causes[cause]),
      paragraph(endsAt ? texts.ends(formatDay(endsAt, language, timeZone)) : texts.kept),
      paragraph(texts.next[cause]),
      buttons([moreButton(language, { network })]),
    ],
  });
}
