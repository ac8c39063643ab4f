import { type Card, card, type Language } from '../card.ts';
import { button, buttons, from, heading, paragraph, under } from '../parts.ts';
import { formatFullDay, textsIn } from '../texts/index.ts';
import type { NetworkPauseWeeks, Origin } from '../verbs.ts';

export type NetworkPauseView = Origin & {
  readonly language: Language;
  readonly timeZone: string;
  /** The pause that there is, with its end where that is known. */
  readonly pause?: { readonly until?: Date | undefined } | undefined;
};

/** A pause for the whole network: to begin one, to make it another, or to end it. */
export function networkPauseCard({ language, timeZone, pause, ...origin }: NetworkPauseView): Card {
  const texts = textsIn(language).settings;
  const choice = (weeks: NetworkPauseWeeks) =>
    button(weeks === 0 ? texts.untilResumed : texts.weeks(weeks), { verb: 'network.pause', weeks, ...from(origin) });
  const resume = button(texts.resume, { verb: 'network.pause-end', ...from(origin) });
  return card({
    lang: language,
    fallbackText: texts.pauseFallback,
    body: [
      heading(texts.pauseTitle),
      paragraph(pauseIn(language, timeZone, pause)),
      paragraph(texts.pauseMeans),
      ...(pause ? [buttons([resume])] : []),
      buttons([choice(4), choice(8)]),
      under(buttons([choice(12), choice(0)])),
      under(buttons([button(textsIn(language).setup.back, { verb: 'settings.view', ...from(origin) })])),
    ],
  });
}

/** In one sentence, whether there is a pause, and until when. */
export function pauseIn(language: Language, timeZone: string, pause: NetworkPauseView['pause']): string {
  const texts = textsIn(language).settings;
  if (!pause) return texts.notPaused;
  return pause.until ? texts.pausedUntil(formatFullDay(pause.until, language, timeZone)) : texts.paused;
}

export type QuietView = {
  readonly language: Language;
  readonly timeZone: string;
  /** The network's first meeting, where that is still to come; else it has a pause, until then where that is known. */
  readonly startsOn?: Date | undefined;
  readonly until?: Date | undefined;
};

/** Why nothing is asked now, and until when: for whoever asks for a round. */
export function quietCard({ language, timeZone, startsOn, until }: QuietView): Card {
  const texts = textsIn(language).settings;
  const reasons = startsOn
    ? [texts.notYet(formatFullDay(startsOn, language, timeZone))]
    : [pauseIn(language, timeZone, { until }), texts.quietPause];
  return card({
    lang: language,
    fallbackText: texts.quietFallback,
    body: [heading(texts.quietTitle), ...reasons.map(paragraph)],
  });
}
