import { type Card, type CardElement, card, type Language } from './card.ts';
import {
  apart,
  box,
  button,
  buttons,
  footnote,
  from,
  heading,
  paragraph,
  rows,
  subheading,
  under,
  verbatim,
  wayBack,
} from './parts.ts';
import { formatDay, formatMoment, textsIn } from './texts/index.ts';
import type { Origin } from './verbs.ts';

type Audience = 'all' | 'core' | 'board' | 'management' | 'practice';

type Common = {
  readonly id: string;
  readonly audience: Audience;
  readonly asks: 'in-chat' | 'one-to-one';
  /** What its chat is called, where the network has several. */
  readonly chat?: string | undefined;
};
type Running = Common & {
  readonly closesAt: Date;
  /**
   * How many were asked one to one: never who, nor how many answered. `inChat` is one number for all reasons: why somebody was
   * not reached may tell that they did not answer before.
   */
  readonly counts?: { readonly sent: number; readonly toSend: number; readonly inChat: number } | undefined;
};
type Skip =
  | 'ending'
  | 'unled'
  | 'paused'
  | 'not-yet'
  | 'month-full'
  | 'running'
  | 'too-small'
  | 'away'
  | 'asks-nothing';
type Planned = Common & {
  readonly startsAt: Date;
  readonly every: 'never' | '2w' | '4w' | '6w' | '8w' | 'quarter' | 'half-year';
  readonly isOver: boolean;
  readonly skipped?: { readonly at: Date; readonly reason: Skip } | undefined;
};

export type CheckInsView = Origin & {
  readonly language: Language;
  readonly timeZone: string;
  readonly running: readonly Running[];
  readonly planned: readonly Planned[];
  readonly notice?: 'saved' | 'starts' | 'cancelled' | undefined;
};

const mostShown = 3;

/** For who leads the network: what is asked between two meetings now, what is planned, and the way to plan. */
export function checkInsCard({ language, timeZone, running, planned, notice, ...origin }: CheckInsView): Card {
  const { view: texts } = textsIn(language).checkIns;
  const some = { language, timeZone, origin };
  const waiting = planned.filter(({ isOver }) => !isOver);
  const over = planned.filter(({ isOver }) => isOver);
  const isNothing = running.length + planned.length === 0;
  return card({
    lang: language,
    fallbackText: texts.fallback,
    body: [
      heading(texts.title),
      footnote(textsIn(language).closing.personal),
      ...(notice ? [box([paragraph(texts[notice])])] : []),
      paragraph(texts.what),
      ...listed(texts.running, running, (one) => runningElements(one, some), some),
      ...listed(texts.planned, waiting, (one) => plannedElements(one, some), some),
      ...listed(texts.skippedTitle, over, (one) => plannedElements(one, some), some),
      ...(isNothing ? [paragraph(texts.none)] : []),
      ...rows([
        button(texts.make, { verb: 'check-ins.view', form: true, ...from(origin) }),
        button(texts.renew, { verb: 'check-ins.view', ...from(origin) }),
      ]).map(apart),
      ...wayBack(textsIn(language).closing.back, origin.round),
    ],
  });
}

type Around = { readonly language: Language; readonly timeZone: string; readonly origin: Origin };

function listed<One>(
  title: string,
  all: readonly One[],
  elements: (one: One) => readonly CardElement[],
  { language }: Around,
): readonly CardElement[] {
  if (all.length === 0) return [];
  const more = all.length - mostShown;
  return [
    apart(subheading(title)),
    ...all.slice(0, mostShown).flatMap(elements),
    ...(more > 0 ? [paragraph(textsIn(language).checkIns.view.more(more))] : []),
  ];
}

const chatElements = ({ chat }: Common, language: Language): readonly CardElement[] =>
  chat ? [verbatim(chat, textsIn(language).checkIns.view.chat)] : [];

const inWords = ({ audience, asks }: Common, language: Language): string => {
  const { audiences, asking } = textsIn(language).checkIns.form;
  return `${audiences[audience]}. ${asking[asks]}.`;
};

function runningElements(one: Running, { language, timeZone, origin }: Around): readonly CardElement[] {
  const { view: texts } = textsIn(language).checkIns;
  return [
    ...chatElements(one, language),
    paragraph(`${inWords(one, language)} ${texts.until(formatMoment(one.closesAt, language, timeZone))}`),
    ...(one.counts ? reachedElements(one.counts, language) : []),
    footnote(texts.never),
    buttons([button(texts.takeBack, { verb: 'check-in.cancel', of: one.id, ...from(origin) })]),
  ];
}

function reachedElements({ sent, toSend, inChat }: NonNullable<Running['counts']>, language: Language) {
  const { view: texts } = textsIn(language).checkIns;
  const missed = [texts.inChat(inChat), texts.whyInChat];
  const lines = [texts.sent(sent), ...(toSend > 0 ? [texts.toSend(toSend)] : []), ...(inChat > 0 ? missed : [])];
  return lines.map((line) => under(paragraph(line)));
}

function plannedElements(one: Planned, { language, timeZone, origin }: Around): readonly CardElement[] {
  const { view: texts, form } = textsIn(language).checkIns;
  const { skipped, isOver } = one;
  const when = isOver ? [] : [`${formatMoment(one.startsAt, language, timeZone)}. ${form.everies[one.every]}.`];
  const said = skipped && texts.skipped(formatDay(skipped.at, language, timeZone), texts.reasons[skipped.reason]);
  return [
    ...chatElements(one, language),
    paragraph([...when, inWords(one, language)].join(' ')),
    ...(said ? [under(paragraph(said))] : []),
    buttons([
      button(isOver ? texts.takeAway : texts.takeBack, { verb: 'check-in.cancel', of: one.id, ...from(origin) }),
    ]),
  ];
}

/** For who leads the network, before they take back what is open: what that means. */
export function cancelCheckInCard({ language, of, ...origin }: Origin & { language: Language; of: string }): Card {
  const { sure: texts, view } = textsIn(language).checkIns;
  return card({
    lang: language,
    fallbackText: view.fallback,
    body: [
      heading(texts.title),
      paragraph(texts.what),
      buttons([button(texts.yes, { verb: 'check-in.cancel', of, sure: true, ...from(origin) })]),
      under(buttons([button(texts.no, { verb: 'check-ins.view', ...from(origin) })])),
    ],
  });
}
