import { type Card, type CardElement, card, type Language } from '../card.ts';
import { shortened } from '../literal.ts';
import { apart, footnote, heading, paragraph, under, verbatim, wayBack } from '../parts.ts';
import { formatWeekday, textsIn } from '../texts/index.ts';
import type { roles } from '../texts/nl/roles.ts';
import type { Origin } from '../verbs.ts';

type Role = keyof typeof roles;
/** Undefined: nobody said yes. Whether somebody is asked is not said: of two who can be, the other would know who said no. */
type HolderShown = { readonly name: string | undefined } | undefined;

export type ChairView = Origin & {
  readonly language: Language;
  readonly timeZone: string;
  /** The one that rotates: where one person always chairs, who leads the closing reflection. */
  readonly role: Role;
  readonly latest: HolderShown;
  readonly next: HolderShown;
  readonly nextOn?: { readonly on: Date; readonly isPresumed: boolean } | undefined;
  /** Who said yes to another role of the next meeting. */
  readonly others: readonly { readonly role: Role; readonly name: string | undefined }[];
  /** Whose turn it probably is; `isNone`: of no organisation. */
  readonly ahead: readonly { readonly name?: string | undefined; readonly isNone: boolean }[];
  /** After the next meeting, in turn; or soon, in an order that does not say who is next. */
  readonly aheadBy: 'turns' | 'alphabet';
  readonly spread?: { readonly organisations: number; readonly most: number; readonly fewest: number } | undefined;
};

/** Who leads and who will, as far as they said yes; whose turn it probably is after that, and how turns were spread. */
export function chairCard(view: ChairView): Card {
  const { language, timeZone, role, latest, next, nextOn, others, round } = view;
  const { turn: texts, roles, closing } = textsIn(language);
  const shown = (holder: HolderShown, unnamed: string, label: string) =>
    verbatim(holder ? (holder.name ?? texts.someone) : unnamed, label);
  const day = nextOn && texts.nextOn(formatWeekday(nextOn.on, language, timeZone), nextOn.isPresumed);
  return card({
    lang: language,
    fallbackText: texts.fallback,
    body: [
      heading(roles[role].title),
      ...(role === 'chair' ? [] : [paragraph(texts.fixedChair)]),
      shown(latest, texts.unnamed.latest, texts.chairNow),
      shown(next, texts.unnamed.next, texts.chairNext),
      ...(day ? [under(paragraph(day))] : []),
      ...others.map(({ role: other, name }) => under(verbatim(name ?? texts.someone, `${roles[other].title}:`))),
      ...outlook(view),
      ...wayBack(closing.back, round),
    ],
  });
}

function outlook({ language, ahead, aheadBy, spread }: ChairView): readonly CardElement[] {
  const { turn: texts, place: places } = textsIn(language);
  const foretold = ahead.map(({ name, isNone }, at) => {
    const unnamed = isNone ? texts.ofNone : places.nameless;
    const place = aheadBy === 'turns' ? texts.places[at] : undefined;
    return under(verbatim(name === undefined ? unnamed : shortened(name), place));
  });
  return [
    ...(foretold.length > 0 ? [apart(paragraph(texts.ahead[aheadBy])), ...foretold, footnote(texts.afterMeans)] : []),
    ...(spread ? [paragraph(texts.spread(spread.organisations, spread.most, spread.fewest))] : []),
  ];
}
