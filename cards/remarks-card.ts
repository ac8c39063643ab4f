import { type Card, card, type Language } from './card.ts';
import { footnote, heading, paragraph, verbatim } from './parts.ts';
import { textsIn } from './texts/index.ts';

/** `remarks`: shuffled, and only where enough people wrote one. */
export type RemarksView = { readonly language: Language; readonly remarks: readonly string[] };

/** For the coordinator alone: what people wrote in one round, without who, when or what else they answered. */
export function remarksCard({ language, remarks }: RemarksView): Card {
  const texts = textsIn(language).results;
  return card({
    lang: language,
    fallbackText: texts.remarksTitle,
    body: [
      heading(texts.remarksTitle),
      ...(remarks.length === 0 ? [paragraph(texts.noRemarks)] : remarks.map((remark) => verbatim(remark, '•'))),
      footnote(texts.remarksIntro),
    ],
  });
}
