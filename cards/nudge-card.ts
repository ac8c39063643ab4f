import { type Card, card, type Language } from './card.ts';
import { moreButton } from './more-button.ts';
import { buttons, footnote, heading, paragraph, verbatim } from './parts.ts';
import { textsIn } from './texts/index.ts';

export type NudgeView = {
  readonly language: Language;
  readonly network: string;
  readonly name?: string | undefined;
  /** Why this person: they said that they chair, or nobody did and they lead the network. */
  readonly as: 'chair' | 'leader';
};

/** One to one, ten minutes before a meeting ends: the questions are about to come. */
export function nudgeCard({ language, network, name, as }: NudgeView): Card {
  const { nudge: texts, overview } = textsIn(language);
  return card({
    lang: language,
    fallbackText: texts.fallback,
    body: [
      heading(texts.title),
      ...(name ? [verbatim(name, overview.network)] : []),
      paragraph(texts.soon),
      paragraph(texts.room),
      footnote(texts[as]),
      buttons([moreButton(language, { network })]),
    ],
  });
}
