import { type Card, card, type Language } from '../card.ts';
import { moreButton } from '../more-button.ts';
import { button, buttons, heading, paragraph, sentence, under } from '../parts.ts';
import { textsIn } from '../texts/index.ts';
import { spokenButton } from './spoken-card.ts';
import { type Subject, subjectIn } from './subject.ts';

export type ClosingView = {
  readonly language: Language;
  readonly timeZone: string;
  /** `ask-in-view`: a neutral card for a shared chat, whose button answers the one who presses. */
  readonly kind: 'closing' | 'closing-unshown' | 'too-few' | 'ask-in-view';
  readonly round: string;
  /** Of a check-in, one with too few answers is a card of its own. */
  readonly about: Subject;
};

/** The answer to whoever closes a round: it is closing, or there is too little to show and three ways on from there. */
export function closingCard({ language, timeZone, kind, round, about }: ClosingView): Card {
  const { spoken, closing: texts, agreements } = textsIn(language);
  const agree = button(about.isCheckIn ? agreements.make : agreements.makeAndDate, { verb: 'agreements.view', round });
  const close = button(texts.close, { verb: 'round.close', round });
  const which = paragraph(subjectIn(language, about, timeZone));
  const closingNow = (said: string) => [
    ...[heading(texts.closingTitle), which, paragraph(said)],
    buttons([agree, moreButton(language, { round })]),
  ];
  const bodies = {
    closing: closingNow(texts.closing),
    'closing-unshown': closingNow(texts.closingUnshown),
    'ask-in-view': [
      heading(texts.askTitle),
      which,
      paragraph(about.isCheckIn ? texts.askCheckIn : texts.askInView),
      buttons([close, moreButton(language, { round })]),
    ],
    'too-few': [
      heading(texts.tooFewTitle),
      which,
      paragraph(texts.tooFew),
      sentence(`${texts.keepWaiting}.`, texts.wait),
      sentence(`${spoken.done}.`, texts.talk),
      sentence(`${texts.closeAnyway}.`, texts.withoutResults),
      buttons([button(texts.keepWaiting, { verb: 'answer.view', round })]),
      under(buttons([spokenButton(language, round)])),
      under(buttons([button(texts.closeAnyway, { verb: 'round.close-anyway', round })])),
    ],
  };
  return card({ lang: language, fallbackText: texts.fallback, body: bodies[kind] });
}
