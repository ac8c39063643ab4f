import { type Card, type CardElement, card, type Language } from './card.ts';
import { button, buttons, from, heading, paragraph, under, wayBack } from './parts.ts';
import { formatFullDay, textsIn } from './texts/index.ts';
import type { Origin } from './verbs.ts';

export type StepsView = Origin & {
  readonly language: Language;
  readonly timeZone: string;
  /** `taken`: the role was just taken, and nothing is set up. */
  readonly moment: 'taken' | 'ready';
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

function ready({ language, timeZone, startsOn, ...view }: StepsView): readonly CardElement[] {
  const texts = textsIn(language).setup;
  const origin = from(view);
  return [
    heading(texts.stepsTitle),
    paragraph(startsOn ? texts.firstIs(formatFullDay(startsOn, language, timeZone)) : texts.firstIsNext),
    paragraph(texts.stepsIntro),
    buttons([
      button(texts.steps.start, { verb: 'start.view', ...origin }),
      button(texts.steps.preview, { verb: 'preview.view', ...origin }),
    ]),
    under(buttons([button(texts.steps.announcement, { verb: 'announcement.view', ...origin })])),
    under(buttons([button(texts.settings, { verb: 'settings.view', ...origin })])),
  ];
}
