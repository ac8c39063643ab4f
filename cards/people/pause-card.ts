import { type Card, type CardElement, card, type Language } from '../card.ts';
import { button, buttons, footnote, from, heading, paragraph, under } from '../parts.ts';
import { formatFullDay, textsIn } from '../texts/index.ts';
import type { Origin } from '../verbs.ts';

export type PauseView = Origin & { readonly language: Language } & (
    | { readonly state: 'ask' }
    /** `until`: of the longest pause, where networks differ. */
    | { readonly state: 'paused'; readonly timeZone: string; readonly until: Date }
  );

/** For one reader: to be left in peace for a while, or not any more. */
export function pauseCard(view: PauseView): Card {
  const texts = textsIn(view.language).privacy;
  return card({
    lang: view.language,
    fallbackText: texts.pauseFallback,
    body: view.state === 'ask' ? question(view) : paused(view),
  });
}

function question(view: PauseView): readonly CardElement[] {
  const texts = textsIn(view.language).privacy;
  const choice = (days: 30 | 90) => button(texts.pauseDays(days), { verb: 'me.pause', days, ...from(view) });
  return [
    heading(texts.pauseTitle),
    footnote(texts.personal),
    paragraph(texts.pauseMeans),
    buttons([choice(30), choice(90)]),
    under(buttons([button(texts.back, { verb: 'me.view', ...from(view) })])),
  ];
}

function paused(view: Extract<PauseView, { state: 'paused' }>): readonly CardElement[] {
  const texts = textsIn(view.language).privacy;
  return [
    heading(texts.pausedTitle),
    footnote(texts.personal),
    paragraph(texts.pausedUntil(formatFullDay(view.until, view.language, view.timeZone))),
    paragraph(texts.pauseMeans),
    buttons([button(texts.pauseEnd, { verb: 'me.pause-end', ...from(view) })]),
    under(buttons([button(texts.back, { verb: 'me.view', ...from(view) })])),
  ];
}
