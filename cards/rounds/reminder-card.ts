import { type Card, card, type Language } from '../card.ts';
import { moreButton } from '../more-button.ts';
import { button, buttons, heading, paragraph, verbatim } from '../parts.ts';
import { formatMoment, type Texts, textsIn } from '../texts/index.ts';
import { type Subject, subjectIn } from './subject.ts';

type Until = {
  readonly language: Language;
  readonly timeZone: string;
  readonly closesAt: Date;
  readonly about: Subject;
};

export type ReminderView = Until & {
  readonly network: string;
  /** What the chat is called that the questions are about. */
  readonly name?: string | undefined;
  /** Of questions that are asked one to one: they open here. Others stand in the chat. */
  readonly round?: string | undefined;
};

/** One to one, for who did not answer: that they still can, and where. */
export function reminderCard({ language, timeZone, closesAt, about, network, name, round }: ReminderView): Card {
  const { reminder: texts, overview } = textsIn(language);
  return card({
    lang: language,
    fallbackText: texts.fallback,
    body: [
      heading(texts.title),
      ...(name ? [verbatim(name, overview.chat)] : []),
      paragraph(subjectIn(language, about, timeZone)),
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

/** `audience`: of a check-in, for whom it is. */
export type ChatReminderView = Until & {
  readonly round: string;
  readonly audience: 'all' | keyof Texts['checkIns']['card']['meantFor'];
};

/** For everybody in a chat, where somebody could not be reached one to one: names nobody, and says nothing of who answered. */
export function chatReminderCard({ language, timeZone, closesAt, about, round, audience }: ChatReminderView): Card {
  const { reminder: texts, checkIns } = textsIn(language);
  return card({
    lang: language,
    fallbackText: texts.chatFallback,
    body: [
      heading(texts.chatTitle),
      paragraph(subjectIn(language, about, timeZone)),
      ...(audience === 'all' ? [] : [paragraph(checkIns.card.meantFor[audience])]),
      paragraph(texts.until(formatMoment(closesAt, language, timeZone))),
      buttons([button(texts.open, { verb: 'answer.view', round }), moreButton(language, { round })]),
    ],
  });
}
