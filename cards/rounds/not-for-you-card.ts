import { type Card, card, type Language } from '../card.ts';
import { moreButton } from '../more-button.ts';
import { buttons, heading, paragraph } from '../parts.ts';
import { textsIn } from '../texts/index.ts';

export type NotForYouView = {
  readonly language: Language;
  readonly audience: 'core' | 'board' | 'management' | 'practice';
  readonly round: string;
};

/** For who comes to questions that are not for them: that this is fine, and where the outcome will be. */
export function notForYouCard({ language, audience, round }: NotForYouView): Card {
  const texts = textsIn(language).checkIns.others;
  return card({
    lang: language,
    fallbackText: texts.fallback,
    body: [
      heading(texts.title),
      paragraph(texts.what[audience]),
      paragraph(texts.result),
      paragraph(texts.wrong[audience === 'core' ? 'core' : 'layer']),
      buttons([moreButton(language, { round })]),
    ],
  });
}
