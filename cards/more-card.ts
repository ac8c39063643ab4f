import { type Card, type CardElement, card, type Language } from './card.ts';
import { endingButton } from './ending-card.ts';
import { apart, button, buttons, footnote, from, heading, paragraph, subheading, under } from './parts.ts';
import { textsIn } from './texts/index.ts';
import { turnQuestion } from './turn-card.ts';
import type { Origin } from './verbs.ts';

export type MoreView = Origin & {
  readonly language: Language;
  readonly isOpen: boolean;
  readonly mayClose: boolean;
  readonly isCoordinator: boolean;
  readonly hasCoordinator: boolean;
  readonly timeZone: string;
  /** When the network is erased, while it ends. */
  readonly endsAt?: Date | undefined;
  /** The question that waits for this reader, if any. */
  readonly turn?:
    | { readonly network: string; readonly proposal: string; readonly organisationWaited?: number | undefined }
    | undefined;
};

/** What *Meer* shows: a view for one reader, with what this reader can do here. */
export function moreCard(view: MoreView): Card {
  const texts = textsIn(view.language);
  return card({
    lang: view.language,
    fallbackText: texts.closing.moreFallback,
    body: [
      heading(texts.closing.moreTitle),
      footnote(texts.closing.personal),
      ...(view.isOpen && view.mayClose ? closeQuestion(view) : []),
      ...(view.turn
        ? [apart(subheading(texts.turn.askTitle)), ...turnQuestion({ language: view.language, ...view.turn })]
        : []),
      ...(view.hasCoordinator ? [] : coordinationQuestion(view)),
      ...otherButtons(view),
      ...(view.isCoordinator ? endingButton(view) : []),
    ],
  });
}

function closeQuestion({ language, round }: MoreView): readonly CardElement[] {
  const texts = textsIn(language).closing;
  if (!round) return [];
  return [paragraph(texts.closeIntro), buttons([button(texts.close, { verb: 'round.close', round })])];
}

function coordinationQuestion({ language, ...view }: MoreView): readonly CardElement[] {
  const texts = textsIn(language).closing;
  const take = button(texts.takeCoordination, { verb: 'coordinator.take', ...from(view) });
  return [apart(paragraph(texts.nobodyCoordinates)), buttons([take])];
}

function otherButtons({ language, isOpen, isCoordinator, ...origin }: MoreView): readonly CardElement[] {
  const texts = textsIn(language).closing;
  const { round } = origin;
  const remarks = isOpen || !round ? [] : [button(texts.remarks, { verb: 'remarks.view', round, page: 1 })];
  const coordinators = [
    apart(buttons([...remarks, button(texts.purpose, { verb: 'purpose.view', ...from(origin) })])),
    under(buttons([button(texts.rules, { verb: 'rules.view', ...from(origin) })])),
  ];
  const everybodys = buttons([
    button(texts.trend, { verb: 'trend.view', ...from(origin) }),
    ...(round ? [button(texts.back, { verb: 'answer.view', round })] : []),
  ]);
  const mine = under(buttons([button(textsIn(language).privacy.myData, { verb: 'me.view', ...from(origin) })]));
  return isCoordinator ? [...coordinators, under(everybodys), mine] : [apart(everybodys), mine];
}
