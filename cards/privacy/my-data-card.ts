import { type Card, type CardElement, card, type Language } from '../card.ts';
import { fits } from '../card-size.ts';
import { apart, button, buttons, footnote, from, heading, linkButton, paragraph, rows, under } from '../parts.ts';
import { textsIn } from '../texts/index.ts';
import type { Origin } from '../verbs.ts';
import { type MyNetwork, networkElements } from './my-network.ts';

export type MyDataView = Origin & {
  readonly language: Language;
  readonly timeZone: string;
  /** Those that have anything about the reader. */
  readonly networks: readonly MyNetwork[];
  /** Whether the reader asked to be erased, and whether that is under way or done. */
  readonly erasure: 'none' | 'busy' | 'done';
  /** Of some network it cannot be read now what it has. */
  readonly isIncomplete: boolean;
  /** Where the file is, for as long as its pass is good. */
  readonly download?: string | undefined;
};

/**
 * All that is stored about its reader, at once. The only card that shows an answer, and that to its owner alone: show it to
 * nobody but the person that the view is about, and never post it. What does not fit is in the file.
 */
export function myDataCard(view: MyDataView): Card {
  for (const made of layouts(view)) if (fits(made)) return made;
  return cardWith(view, []);
}

/** From everything to less: first the oldest lines of each network go, then networks. */
function* layouts(view: MyDataView): Generator<Card> {
  const { networks } = view;
  for (const most of [Number.POSITIVE_INFINITY, 24, 6, 0]) yield cardWith(view, networks, most);
  for (let shown = networks.length - 1; shown > 0; shown -= 1) yield cardWith(view, networks.slice(0, shown), 0);
}

function cardWith(view: MyDataView, shown: readonly MyNetwork[], mostLines = Number.POSITIVE_INFINITY): Card {
  const texts = textsIn(view.language).privacy;
  const isAll = shown.every((network) => isWhole(network, mostLines));
  const left = view.networks.length - shown.length;
  const rest = view.download ? texts.restInFile : texts.restOnRequest;
  return card({
    lang: view.language,
    fallbackText: texts.fallback,
    body: [
      heading(texts.title),
      footnote(texts.personal),
      ...statusOf(view).map(paragraph),
      ...shown.flatMap((network) => networkElements(network, { ...view, mostLines })),
      ...(left > 0 ? [apart(paragraph(texts.networksMore(left)))] : []),
      ...(left > 0 || !isAll ? [paragraph(rest)] : []),
      ...(shown.some(({ member }) => member) ? [apart(footnote(texts.closedRounds))] : []),
      ...rights(view),
    ],
  });
}

type Status = Pick<MyDataView, 'language' | 'networks' | 'erasure' | 'isIncomplete'>;

const isWhole = ({ served, actions, wrote }: MyNetwork, mostLines: number) =>
  [served, actions, wrote].every(({ length }) => length <= mostLines);

/** What is to be said first: that nothing is kept, that the reader was or is being erased, that something is missing. */
export function statusOf({ language, networks, erasure, isIncomplete }: Status): readonly string[] {
  const texts = textsIn(language).privacy;
  const isEmpty = networks.length === 0;
  const status = {
    none: isEmpty && !isIncomplete ? [texts.nothing] : [],
    busy: [texts.erasedBusy],
    done: [isEmpty ? texts.erasedDone : texts.erasedSince],
  };
  return [...status[erasure], ...(isIncomplete ? [texts.incomplete] : [])];
}

/** What a reader can do about it, two buttons in a row at most: Teams cuts off what does not fit on a phone. */
function rights({ language, networks, erasure, download, ...origin }: MyDataView): readonly CardElement[] {
  const texts = textsIn(language).privacy;
  const { round } = origin;
  const isKnown = networks.length > 0 && erasure !== 'busy';
  const actions = [
    ...(isKnown ? [button(texts.pause, { verb: 'me.pause-view', ...from(origin) })] : []),
    ...(isKnown ? [button(texts.erase, { verb: 'me.erase-view', ...from(origin) })] : []),
    ...(erasure === 'busy' ? [button(texts.isItDone, { verb: 'me.view', ...from(origin) })] : []),
    ...(erasure === 'done' ? [button(texts.return, { verb: 'me.return', ...from(origin) })] : []),
    ...(download ? [linkButton(texts.download, download)] : []),
    ...(round ? [button(texts.back, { verb: 'answer.view', round })] : []),
  ];
  const how = [button(texts.how, { verb: 'privacy.view', ...from(origin) })];
  return [...rows(actions), buttons(how)].map((row, at) => (at === 0 ? row : under(row)));
}
