import { type Card, type CardElement, card, type Language } from '../card.ts';
import { apart, box, button, buttons, footnote, heading, paragraph, under, verbatim, wayBack } from '../parts.ts';
import { textsIn } from '../texts/index.ts';
import type { remarks as dutch } from '../texts/nl/remarks.ts';

export type RemarksView = {
  readonly language: Language;
  /** Shuffled, and only where enough people wrote one. `id` says nothing about whose it is. */
  readonly remarks: readonly Remark[];
  /** From 1 on; one that is not there any more is the last. */
  readonly page: number;
  /** What became of the last press. */
  readonly notice?: keyof (typeof dutch)['notices'] | undefined;
  readonly round: string;
};
/** `sharing`: whether the group has seen it; `unplaced` when nobody knows where its card stands. */
export type Remark = {
  readonly id: string;
  readonly text: string;
  readonly sharing: 'unshared' | 'placed' | 'unplaced';
};

/** Teams refuses a card that is too big: this many of the longest fit. */
const remarksPerPage = 5;

/** For the coordinator alone: what people wrote in one round, without who, when or what else they answered. */
export function remarksCard(view: RemarksView): Card {
  const { language, remarks, notice, round } = view;
  const texts = textsIn(language).remarks;
  const pages = Math.max(1, Math.ceil(remarks.length / remarksPerPage));
  const page = Math.min(view.page, pages);
  const shown = remarks.slice((page - 1) * remarksPerPage, page * remarksPerPage);
  return card({
    lang: language,
    fallbackText: texts.fallback,
    body: [
      heading(texts.title),
      ...(notice ? [box([paragraph(texts.notices[notice])])] : []),
      ...(remarks.length === 0 ? [paragraph(texts.none)] : [footnote(texts.intro)]),
      ...shown.flatMap((remark) => oneRemark(remark, { ...view, page })),
      ...pager({ ...view, page }, pages),
      ...wayBack(textsIn(language).closing.back, round),
    ],
  });
}

function oneRemark({ id: remark, text, sharing }: Remark, { language, round, page }: RemarksView) {
  const texts = textsIn(language).remarks;
  const share = button(texts.share, { verb: 'remark.release-view', round, remark, page });
  const remove = button(texts.remove, { verb: 'remark.delete-view', round, remark, page });
  return [
    apart(verbatim(text)),
    under(sharing === 'unshared' ? buttons([share]) : footnote(texts.shared)),
    under(buttons([remove])),
  ];
}

function pager({ language, round, page }: RemarksView, pages: number): readonly CardElement[] {
  const texts = textsIn(language).remarks;
  if (pages === 1) return [];
  const to = (title: string, other: number) => button(title, { verb: 'remarks.view', round, page: other });
  const back = page > 1 ? [to(texts.earlier, page - 1)] : [];
  const on = page < pages ? [to(texts.later, page + 1)] : [];
  return [apart(paragraph(texts.page(page, pages))), under(buttons([...back, ...on]))];
}
