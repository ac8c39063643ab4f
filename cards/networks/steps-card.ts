import { type Card, type CardElement, card, type Language } from '../card.ts';
import { box, button, buttons, from, heading, paragraph, under, wayBack } from '../parts.ts';
import { formatFullDay, textsIn } from '../texts/index.ts';
import type { Origin } from '../verbs.ts';

export type StepsView = Origin & {
  readonly language: Language;
  readonly timeZone: string;
  /** `taken`: the role was just taken, and nothing is set up. `to-hand-over`: somebody else is to coordinate. */
  readonly moment: 'taken' | 'to-hand-over' | 'ready';
  /** The first meeting's day; the next meeting is the first without one. */
  readonly startsOn?: Date | undefined;
};

/** What can still be done once a network is set up, in any order. */
export function stepsCard(view: StepsView): Card {
  const texts = textsIn(view.language).setup;
  return card({
    lang: view.language,
    fallbackText: texts.stepsFallback,
    body: [...(view.moment === 'taken' ? justTaken(view) : ready(view)), ...wayBack(texts.back, view.round)],
  });
}

function justTaken({ language, ...view }: StepsView): readonly CardElement[] {
  const texts = textsIn(language).setup;
  return [
    heading(texts.takenTitle),
    paragraph(texts.takenNext),
    buttons([button(texts.open, { verb: 'setup.view', ...from(view) })]),
  ];
}

function ready({ language, timeZone, startsOn, moment, ...view }: StepsView): readonly CardElement[] {
  const texts = textsIn(language).setup;
  const origin = from(view);
  return [
    heading(texts.stepsTitle),
    paragraph(startsOn ? texts.firstIs(formatFullDay(startsOn, language, timeZone)) : texts.firstIsNext),
    ...(moment === 'to-hand-over' ? handingOver(language, origin) : []),
    paragraph(texts.stepsIntro),
    buttons([
      button(texts.steps.start, { verb: 'start.view', ...origin }),
      button(texts.steps.preview, { verb: 'preview.view', ...origin }),
    ]),
    under(buttons([button(texts.steps.announcement, { verb: 'announcement.view', ...origin })])),
    ...(moment === 'ready' ? [under(buttons([button(texts.steps.deputy, { verb: 'leaders.view', ...origin })]))] : []),
    under(buttons([button(texts.settings, { verb: 'settings.view', ...origin })])),
  ];
}

const handingOver = (language: Language, origin: Origin): readonly CardElement[] => [
  box([paragraph(textsIn(language).setup.handOver)]),
  buttons([button(textsIn(language).setup.chooseLeader, { verb: 'leaders.view', ...from(origin) })]),
];
