import { type Card, type CardElement, card, type Language } from '../card.ts';
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
} from '../parts.ts';
import { formatDay, formatMoment, type OwnPrompt, textsIn } from '../texts/index.ts';
import type { Origin } from '../verbs.ts';
import { questionElement } from './check-in-form-card.ts';

type Audience = 'all' | 'core' | 'board' | 'management' | 'practice';

type Common = {
  readonly id: string;
  /** Of one that is planned: what it will ask, as it is now. */
  readonly promptIds: readonly string[];
  readonly ownPrompts?: readonly OwnPrompt[] | undefined;
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
  /** The chat has a card of it. */
  readonly isInChat?: boolean | undefined;
};
type Skip =
  | 'ending'
  | 'unled'
  | 'paused'
  | 'not-yet'
  | 'month-full'
  | 'running'
  | 'too-small'
  | 'nobody-known'
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
  /** Which part of the list is shown, from 1 on; past its end: the last. */
  readonly page?: number | undefined;
  readonly notice?: 'saved' | 'starts' | 'cancelled' | 'closing' | 'closing-unshown' | undefined;
};

const perPage = 3;

/** For who leads the network: what is asked between two meetings now, what is planned, and the way to plan. */
export function checkInsCard(view: CheckInsView): Card {
  const { language, notice, round, network } = view;
  const { view: texts } = textsIn(language).checkIns;
  const origin = { round, network };
  const all = rowsOf(view, { ...view, origin });
  const page = Math.min(view.page ?? 1, Math.max(1, Math.ceil(all.length / perPage)));
  const to = (title: string, other: number) => button(title, { verb: 'check-ins.view', page: other, ...from(origin) });
  return card({
    lang: language,
    fallbackText: texts.fallback,
    body: [
      heading(texts.title),
      footnote(textsIn(language).closing.personal),
      ...(notice ? [box([paragraph(texts[notice])])] : []),
      paragraph(texts.what),
      buttons([button(texts.make, { verb: 'check-ins.view', form: true, ...from(origin) })]),
      ...listed(all.slice((page - 1) * perPage, page * perPage)),
      ...(all.length === 0 ? [paragraph(texts.none)] : []),
      ...rows([
        ...(page > 1 ? [to(texts.previous, page - 1)] : []),
        ...(page * perPage < all.length ? [to(texts.next, page + 1)] : []),
      ]),
      apart(buttons([to(texts.renew, page)])),
      ...wayBack(textsIn(language).closing.back, origin.round),
    ],
  });
}

type Row = { readonly title: string; readonly elements: readonly CardElement[] };

/** What is open, then what is planned, then what did not start. */
function rowsOf({ language, running, planned }: CheckInsView, around: Around): readonly Row[] {
  const { view: texts } = textsIn(language).checkIns;
  const waiting = planned.filter(({ isOver }) => !isOver);
  const over = planned.filter(({ isOver }) => isOver);
  return [
    ...running.map((one) => ({ title: texts.running, elements: runningElements(one, around) })),
    ...waiting.map((one) => ({ title: texts.planned, elements: plannedElements(one, around) })),
    ...over.map((one) => ({ title: texts.skippedTitle, elements: plannedElements(one, around) })),
  ];
}

type Around = { readonly language: Language; readonly timeZone: string; readonly origin: Origin };

/** The rows of one page, each kind under its title. */
function listed(rowsShown: readonly Row[]): readonly CardElement[] {
  return rowsShown.flatMap(({ title, elements: [first, ...rest] }, at) => {
    if (!first) return [];
    const isFirst = rowsShown[at - 1]?.title !== title;
    return isFirst ? [apart(subheading(title)), under(first), ...rest] : [apart(first), ...rest];
  });
}

/** What it asks, and in which chat. */
const aboutElements = ({ chat, promptIds, ownPrompts }: Common, language: Language): readonly CardElement[] => [
  ...promptIds.map((id) => under(questionElement(id, language, ownPrompts))),
  ...(chat ? [under(verbatim(chat, textsIn(language).checkIns.view.chat))] : []),
];

const inWords = ({ audience, asks }: Common, language: Language): string => {
  const { audiences, asking } = textsIn(language).checkIns.form;
  return `${audiences[audience]}. ${asking[asks]}.`;
};

function runningElements(one: Running, { language, timeZone, origin }: Around): readonly CardElement[] {
  const { view: texts } = textsIn(language).checkIns;
  return [
    ...aboutElements(one, language),
    paragraph(`${inWords(one, language)} ${texts.until(formatMoment(one.closesAt, language, timeZone))}`),
    ...(one.counts ? reachedElements(one.counts, one.isInChat, language) : []),
    footnote(texts.never),
    buttons([button(texts.close, { verb: 'check-in.close', of: one.id, ...from(origin) })]),
    under(buttons([button(texts.takeBack, { verb: 'check-in.cancel', of: one.id, ...from(origin) })])),
  ];
}

function reachedElements(
  { sent, toSend, inChat }: NonNullable<Running['counts']>,
  isInChat: boolean | undefined,
  language: Language,
) {
  const { view: texts } = textsIn(language).checkIns;
  const missed = [isInChat ? texts.inChat(inChat) : texts.soonInChat(inChat), texts.whyInChat];
  const lines = [texts.sent(sent), ...(toSend > 0 ? [texts.toSend(toSend)] : []), ...(inChat > 0 ? missed : [])];
  return lines.map((line) => under(paragraph(line)));
}

function plannedElements(one: Planned, { language, timeZone, origin }: Around): readonly CardElement[] {
  const { view: texts, form } = textsIn(language).checkIns;
  const { skipped, isOver } = one;
  const when = isOver ? [] : [`${formatMoment(one.startsAt, language, timeZone)}. ${form.everies[one.every]}.`];
  const said = skipped && texts.skipped(formatDay(skipped.at, language, timeZone), texts.reasons[skipped.reason]);
  return [
    ...aboutElements(one, language),
    ...(one.promptIds.length === 0 ? [paragraph(texts.allOff)] : []),
    paragraph([...when, inWords(one, language)].join(' ')),
    ...(said ? [under(paragraph(said))] : []),
    buttons([
      button(isOver ? texts.takeAway : texts.takeBack, { verb: 'check-in.cancel', of: one.id, ...from(origin) }),
    ]),
  ];
}
