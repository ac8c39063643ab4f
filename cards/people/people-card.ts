import { type Card, type CardElement, card, type Language } from '../card.ts';
import { shortened } from '../literal.ts';
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
  sendButton,
  subheading,
  under,
  verbatim,
  wayBack,
} from '../parts.ts';
import type { ProblemCode } from '../problem-card.ts';
import { textsIn } from '../texts/index.ts';
import type { Origin } from '../verbs.ts';
import { organisationChoice, organisationNameInput } from './organisation-input.ts';
import { type PersonChoiceView, personChoice } from './person-choice.ts';

type Organisation = { readonly key: string; readonly name?: string | undefined; readonly people: number };

export type PeopleView = Origin &
  Pick<PersonChoiceView, 'people' | 'more' | 'search'> & {
    readonly language: Language;
    /** All of them; `page`: which part is shown, from 1 on. */
    readonly organisations: readonly Organisation[];
    readonly page: number;
    /** How many people have an account; of those, how many speak for no organisation; and how many have none. */
    readonly counts: { readonly members: number; readonly unattached: number; readonly anonymous: number };
  };

const perPage = 12;

/** For who leads the network: its organisations, and a way to each of its people. */
export function peopleCard(view: PeopleView): Card {
  const { language, counts, round, network, people, more, search } = view;
  const { people: texts, closing } = textsIn(language);
  const origin = from({ round, network });
  return card({
    lang: language,
    fallbackText: texts.fallback,
    body: [
      heading(texts.title),
      paragraph(texts.members(counts.members)),
      ...(counts.anonymous > 0 ? [under(paragraph(texts.anonymous(counts.anonymous)))] : []),
      ...organisationLines(view),
      apart(subheading(texts.oneOfThem)),
      ...personChoice({
        ...{ language, label: texts.who, people, more, search },
        searching: { verb: 'people.view', page: view.page, ...origin },
      }),
      ...(people.length > 0 ? [buttons([sendButton(texts.open, { verb: 'person.view', ...origin })])] : []),
      ...wayBack(closing.back, round),
    ],
  });
}

function organisationLines(view: PeopleView): readonly CardElement[] {
  const { language, organisations, counts } = view;
  const texts = textsIn(language).people;
  const shown = pageOf(view);
  return [
    ...(shown.length > 0 ? [apart(subheading(texts.organisations(organisations.length)))] : []),
    ...shown.map(({ name, people }) => under(verbatim(shortened(name ?? texts.nameless), texts.count(people)))),
    ...(counts.unattached > 0 ? [under(paragraph(texts.unattached(counts.unattached)))] : []),
    ...(shown.length > 0 ? [footnote(texts.proposed)] : []),
    ...rows(pageButtons(view)),
  ];
}

function pageOf({ organisations, page }: Pick<PeopleView, 'organisations' | 'page'>): readonly Organisation[] {
  return organisations.slice((page - 1) * perPage, page * perPage);
}

function pageButtons({ language, organisations, page, round, network }: PeopleView) {
  const texts = textsIn(language).people;
  const origin = from({ round, network });
  const to = (title: string, one: number) => button(title, { verb: 'people.view', page: one, ...origin });
  return [
    ...(organisations.length > 0 ? [button(texts.rename, { verb: 'organisation.view', page, ...origin })] : []),
    ...(page > 1 ? [to(texts.previous, page - 1)] : []),
    ...(organisations.length > page * perPage ? [to(texts.next, page + 1)] : []),
  ];
}

export type RenamingView = Origin & {
  readonly language: Language;
  readonly organisations: readonly Organisation[];
  readonly page: number;
  /** What was typed and not kept, since it has to be changed. */
  readonly refused?: { readonly code: ProblemCode; readonly name: string; readonly organisation: string } | undefined;
};

/** For who leads the network: a name that people can read for one of the organisations of a page. */
export function renamingCard({ language, page, refused, round, network, organisations }: RenamingView): Card {
  const { people: texts, closing, problems } = textsIn(language);
  const origin = from({ round, network });
  return card({
    lang: language,
    fallbackText: texts.fallback,
    body: [
      heading(texts.rename),
      paragraph(texts.renameMeans),
      ...(refused ? [box([paragraph(problems.sentences[refused.code])])] : []),
      ...organisationChoice({
        ...{ language, label: texts.which, choice: refused?.organisation },
        organisations: pageOf({ organisations, page }),
        withoutNone: true,
      }),
      organisationNameInput(language, refused?.name, texts.newName),
      buttons([sendButton(texts.save, { verb: 'organisation.rename', page, ...origin })]),
      buttons([button(closing.back, { verb: 'people.view', page, ...origin })]),
    ],
  });
}
