import { type Card, card, type Language } from '../card.ts';
import { moreButton } from '../more-button.ts';
import { buttons, footnote, heading, paragraph, verbatim } from '../parts.ts';
import { textsIn } from '../texts/index.ts';

/** Without `remark`: it was deleted after it was shared. */
export type SharedRemarkView = {
  readonly language: Language;
  readonly remark?: string | undefined;
  readonly round: string;
};

/** One remark that the coordinator shares with the group, without whose it is. */
export function sharedRemarkCard({ language, remark, round }: SharedRemarkView): Card {
  const texts = textsIn(language).remarks;
  return card({
    lang: language,
    fallbackText: texts.sharedFallback,
    body: [
      ...(remark === undefined
        ? [heading(texts.removedTitle), paragraph(texts.removed)]
        : [heading(texts.sharedTitle), verbatim(remark), footnote(texts.sharedBy)]),
      buttons([moreButton(language, { round })]),
    ],
  });
}
