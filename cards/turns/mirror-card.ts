import { type Card, type CardElement, card, type Language } from '../card.ts';
import { fits } from '../card-size.ts';
import { shortened } from '../literal.ts';
import {
  apart,
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
import { type PromptResult, resultInWords } from '../rounds/results-card.ts';
import { formatMonth, promptIn, textsIn } from '../texts/index.ts';
import type { roles } from '../texts/nl/roles.ts';
import type { Origin } from '../verbs.ts';
import { type MirrorOver, type MirrorShare, mirrorShares } from './turn-verbs.ts';

type Role = keyof typeof roles;
type OrganisationShown = {
  readonly name?: string | undefined;
  /** Those who speak for no organisation, together. */
  readonly isNone: boolean;
  readonly turns: number;
};

export type RoleShown = { readonly role: Role } & (
  | { readonly kind: 'share'; readonly percent: number; readonly isOfOne: boolean }
  | {
      readonly kind: 'organisations';
      readonly turns: number;
      /** Most turns first. */
      readonly organisations: readonly OrganisationShown[];
      readonly ofTopTwo: number;
      readonly bySwap: number;
      readonly byOverride: number;
    }
);

type Answer = { readonly promptId: string } & (
  | { readonly kind: 'asked'; readonly askedAt: Date; readonly result: PromptResult }
  | { readonly kind: 'not-asked' | 'off' }
);

export type MirrorView = Origin & {
  readonly language: Language;
  readonly timeZone: string;
  /** Whose mirror it is, where the chat does not tell. */
  readonly chat?: string | undefined;
  /** Absent: not for this reader. */
  readonly seen?:
    | {
        readonly months: number;
        readonly roles: readonly RoleShown[];
        readonly answers: readonly Answer[];
        /** The other time that this reader may look over. */
        readonly other?: MirrorOver | undefined;
      }
    | undefined;
  /** For who leads the network: what the group may see, to be chosen. */
  readonly share?: MirrorShare | undefined;
};
type Seen = NonNullable<MirrorView['seen']>;

const mostRows = 12;
const fewerRows = 3;

/** How roles were spread, by organisation and never by person, beside what the members themselves say about that. */
export function mirrorCard(view: MirrorView): Card {
  const whole = cardWith(view, mostRows);
  return fits(whole) ? whole : cardWith(view, fewerRows);
}

function cardWith(view: MirrorView, most: number): Card {
  const { language, seen, share, round } = view;
  const { mirror: texts, closing } = textsIn(language);
  return card({
    lang: language,
    fallbackText: texts.fallback,
    body: [
      heading(texts.title),
      footnote(closing.personal),
      ...(seen ? contents(seen, view, most) : [paragraph(texts.notForYou)]),
      ...(share ? choice(share, view) : []),
      ...wayBack(closing.back, round),
    ],
  });
}

/** Where a button on the mirror stays: with the same chat. */
const mirrorOf = (view: MirrorView) => ({ ...(view.chat && { chat: view.chat }), ...from(view) });

function contents(seen: Seen, view: MirrorView, most: number): readonly CardElement[] {
  const { months, roles, answers, other } = seen;
  const texts = textsIn(view.language).mirror;
  return [
    paragraph(texts.period(months)),
    ...(roles.length > 0 ? roles.flatMap((role) => roleElements(role, view.language, most)) : [paragraph(texts.none)]),
    apart(subheading(texts.answersTitle)),
    ...answers.flatMap((answer) => answerElements(answer, view)),
    ...(other ? [buttons([button(texts.over[other], { verb: 'mirror.view', over: other, ...mirrorOf(view) })])] : []),
  ];
}

function roleElements(shown: RoleShown, language: Language, most: number): readonly CardElement[] {
  const { mirror: texts, roles } = textsIn(language);
  const title = apart(subheading(roles[shown.role].title));
  if (shown.kind === 'share')
    return [title, under(paragraph(shown.isOfOne ? texts.shareOfOne : texts.share(shown.percent)))];
  const { turns, organisations, ofTopTwo, bySwap, byOverride } = shown;
  const said = [
    texts.total(turns, organisations.length),
    ...(organisations.length > 2 ? [texts.topTwo(ofTopTwo, turns)] : []),
    ...(bySwap > 0 ? [texts.bySwap(bySwap)] : []),
    ...(byOverride > 0 ? [texts.byOverride(byOverride)] : []),
  ];
  const left = organisations.slice(most);
  const ofLeft = left.reduce((sum, one) => sum + one.turns, 0);
  return [
    title,
    under(paragraph(said.join(' '))),
    ...organisations.slice(0, most).map((one) => under(organisationRow(one, language))),
    ...(left.length > 0 ? [under(paragraph(texts.more(left.length, ofLeft)))] : []),
  ];
}

function organisationRow({ name, isNone, turns }: OrganisationShown, language: Language): CardElement {
  const { mirror: texts, place } = textsIn(language);
  const unnamed = isNone ? texts.noOrganisation : place.nameless;
  return verbatim(name === undefined ? unnamed : shortened(name), `${texts.times(turns)}:`);
}

function answerElements(answer: Answer, { language, timeZone }: MirrorView): readonly CardElement[] {
  const texts = textsIn(language).mirror;
  const question = paragraph(promptIn(language, answer.promptId).text);
  if (answer.kind !== 'asked') return [question, under(paragraph(texts.unasked[answer.kind]))];
  const { askedAt, result } = answer;
  const month = footnote(texts.askedIn(formatMonth(askedAt, language, timeZone)));
  return [question, under(resultInWords(result, { language })), under(month)];
}

function choice(now: MirrorShare, view: MirrorView): readonly CardElement[] {
  const texts = textsIn(view.language).mirror;
  const others = mirrorShares.filter((share) => share !== now);
  const choose = (share: MirrorShare) =>
    button(texts.choose[share], { verb: 'mirror.share', share, ...mirrorOf(view) });
  return [
    apart(subheading(texts.groupTitle)),
    paragraph(texts.shown[now]),
    paragraph(texts.onePerson),
    ...rows(others.map(choose)),
  ];
}
