import { type Card, card, type Language } from '../card.ts';
import { moreButton } from '../more-button.ts';
import { button, buttons, heading, paragraph, verbatim } from '../parts.ts';
import { formatMoment, textsIn } from '../texts/index.ts';

type Until = { readonly language: Language; readonly timeZone: string; readonly closesAt: Date };

export type ReminderView = Until & {
  readonly network: string;
  /** What the chat is called that the questions are about. */
  readonly name?: string | undefined;
  /** Of questions that are asked one to one: they open here. Others stand in the chat. */
  readonly round?: string | undefined;
};

/** One to one, for who did not answer: that they still can, and where. */
export function reminderCard({ language, timeZone, closesAt, network, name, round }: ReminderView): Card {
  const { reminder: texts, overview } = textsIn(language);
  return card({
    lang: language,
    fallbackText: texts.fallback,
    body: [
      heading(texts.title),
      ...(name ? [verbatim(name, overview.network)] : []),
      paragraph(texts.until(formatMoment(closesAt, language, timeZone))),
      ...(round ? [] : [paragraph(texts.inChat)]),
      paragraph(texts.rather),
      buttons([
        ...(round ? [button(texts.open, { verb: 'answer.view', round })] : []),
        moreButton(language, { network }),
      ]),
    ],
  });
}

export type ChatReminderView = Until & { readonly round: string };

/** For everybody in a chat, where somebody could not be reached one to one: names nobody, and says nothing of who answered. */
export function chatReminderCard({ language, timeZone, closesAt, round }: ChatReminderView): Card {
  const texts = textsIn(language).reminder;
  return card({
    lang: language,
    fallbackText: texts.chatFallback,
    body: [
      heading(texts.chatTitle),
      paragraph(texts.until(formatMoment(closesAt, language, timeZone))),
      buttons([button(texts.open, { verb: 'answer.view', round }), moreButton(language, { round })]),
    ],
  });
}
