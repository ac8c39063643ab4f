import { type Card, card, type Language } from './card.ts';
import { moreButton } from './more-button.ts';
import { button, buttons, heading, paragraph, refreshing, under } from './parts.ts';
import { formatMoment, textsIn } from './texts/index.ts';

export type ReceiptView = {
  readonly language: Language;
  readonly timeZone: string;
  readonly what: 'answered' | 'skipped' | 'withdrawn';
  readonly closesAt: Date;
  readonly round: string;
};

/** After an answer, for its owner: what can still be done with it, never what it says, since screens are shared. */
export function receiptCard(view: ReceiptView): Card {
  const texts = textsIn(view.language).reflection;
  const until = formatMoment(view.closesAt, view.language, view.timeZone);
  const hasAnswered = view.what === 'answered';
  const { round } = view;
  return card({
    lang: view.language,
    fallbackText: texts.fallback,
    refresh: refreshing({ verb: 'answer.view', round }),
    body: [
      heading(texts[view.what]),
      paragraph(hasAnswered ? texts.receipt(until) : texts.skippedReceipt(until)),
      buttons([
        button(hasAnswered ? texts.change : texts.answerAfterAll, { verb: 'answer.change', round }),
        moreButton(view.language, view),
      ]),
      ...(hasAnswered ? [under(buttons([button(texts.withdraw, { verb: 'answer.withdraw', round })]))] : []),
    ],
  });
}
