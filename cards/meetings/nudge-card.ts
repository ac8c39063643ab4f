import { type Card, card, type Language } from '../card.ts';
import { moreButton } from '../more-button.ts';
import { footnote, heading, paragraph, rows, subheading, verbatim } from '../parts.ts';
import { textsIn } from '../texts/index.ts';
import { type MeetingNamed, sizeButtons } from './size-card.ts';

export type NudgeView = MeetingNamed & {
  readonly language: Language;
  readonly network: string;
  /** What the chat is called that meets. */
  readonly name?: string | undefined;
  /** Why this person: they said that they chair, or lead the reflection; or nobody did and they lead the network. */
  readonly as: 'chair' | 'host' | 'leader';
};

/** One to one, ten minutes before a meeting ends: the questions are about to come, in the form that fits how many are there. */
export function nudgeCard({ language, network, name, as, ...meeting }: NudgeView): Card {
  const { nudge: texts, overview, spoken } = textsIn(language);
  return card({
    lang: language,
    fallbackText: texts.fallback,
    body: [
      heading(texts.title),
      ...(name ? [verbatim(name, overview.chat)] : []),
      paragraph(texts.soon),
      paragraph(texts.room),
      footnote(texts[as]),
      subheading(spoken.sizeTitle),
      paragraph(texts.size),
      ...rows([...sizeButtons(language, meeting, { network }), moreButton(language, { network })]),
    ],
  });
}
