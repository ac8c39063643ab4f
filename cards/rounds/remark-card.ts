import { type Card, card, type Language } from '../card.ts';
import { box, button, buttons, heading, paragraph, under, verbatim } from '../parts.ts';
import { textsIn } from '../texts/index.ts';
import type { Remark } from './remarks-card.ts';

export type RemarkView = {
  readonly language: Language;
  readonly remark: Remark;
  readonly intent: 'release' | 'delete';
  /** Of the list it was chosen from. */
  readonly page: number;
  readonly round: string;
};

/** Whether the coordinator means it: one remark, and what sharing or deleting it does. */
export function remarkCard({ language, remark, intent, page, round }: RemarkView): Card {
  const { closing, remarks: texts } = textsIn(language);
  const isRelease = intent === 'release';
  const meant = button(isRelease ? texts.share : texts.remove, {
    verb: `remark.${intent}`,
    round,
    remark: remark.id,
    page,
  });
  return card({
    lang: language,
    fallbackText: texts.fallback,
    body: [
      heading(isRelease ? texts.shareTitle : texts.removeTitle),
      box([verbatim(remark.text)]),
      paragraph(isRelease ? texts.sharing : texts.removing[remark.sharing]),
      buttons([meant]),
      under(buttons([button(closing.back, { verb: 'remarks.view', round, page })])),
    ],
  });
}
