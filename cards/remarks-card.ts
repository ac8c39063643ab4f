import { type Card, card, type Language } from './card.ts';
import { footnote, heading, paragraph, verbatim, wayBack } from './parts.ts';
import { textsIn } from './texts/index.ts';

/** `remarks`: shuffled, and only where enough people wrote one. */
export type RemarksView = { readonly language: Language; readonly remarks: readonly string[]; readonly round: string };

/** For the coordinator alone: what people wrote in one round, without who, when or what else they answered. */
export function remarksCard({ language, remarks, round }: RemarksView): Card {
  const texts = textsIn(language).results;
  const shown = fitting(remarks);
  const left = remarks.length - shown.length;
  return card({
    lang: language,
    fallbackText: texts.remarksFallback,
    body: [
      heading(texts.remarksTitle),
      ...(remarks.length === 0 ? [paragraph(texts.noRemarks)] : shown.map((remark) => verbatim(remark, '•'))),
      ...(left > 0 ? [paragraph(texts.moreRemarks(left))] : []),
      footnote(texts.remarksIntro),
      ...wayBack(textsIn(language).closing.back, round),
    ],
  });
}

const roomInCharacters = 12_000;
const charactersAround = 150;

/** The first remarks, as many as a card can carry: Teams refuses one that is too big. */
function fitting(remarks: readonly string[]): readonly string[] {
  let used = 0;
  return remarks.filter((remark) => {
    used += JSON.stringify(remark).length + charactersAround;
    return used <= roomInCharacters;
  });
}
