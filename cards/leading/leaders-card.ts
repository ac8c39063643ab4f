import { type Card, type CardElement, card, type Language, type Press } from '../card.ts';
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
  under,
  verbatim,
  wayBack,
} from '../parts.ts';
import { type PersonChoiceView, personChoice } from '../people/person-choice.ts';
import { textsIn } from '../texts/index.ts';
import type { leaders } from '../texts/nl/leaders.ts';
import type { Origin } from '../verbs.ts';

const roles = ['coordinator', 'deputy'] as const;
type Role = (typeof roles)[number];

/** Who holds a role, and who is asked for it or claims it. */
export type RoleShown = {
  readonly holder?:
    | { readonly name: string | undefined; readonly isYou: boolean; readonly isGone: boolean }
    | undefined;
  readonly waiting?:
    | {
        readonly appointment: string;
        readonly how: 'claimed' | 'asked';
        readonly name: string | undefined;
        readonly isYou: boolean;
        readonly mayTakeBack: boolean;
      }
    | undefined;
};

export type LeadersView = Origin & {
  readonly language: Language;
  readonly roles: Readonly<Record<Role, RoleShown>>;
  /** What this reader may do; the server asks again. */
  readonly may: {
    readonly take: boolean;
    readonly askCoordinator: boolean;
    readonly askDeputy: boolean;
    readonly endDeputy: boolean;
  };
  readonly notice?: keyof (typeof leaders)['notice'] | undefined;
};

/** For one reader: who leads the network, what is asked, and what this reader can do about it. */
export function leadersCard({ language, notice, ...view }: LeadersView): Card {
  const texts = textsIn(language);
  const { coordinator, deputy } = view.roles;
  const leads = coordinator.holder?.isYou === true;
  return card({
    lang: language,
    fallbackText: texts.leaders.fallback,
    body: [
      heading(texts.leaders.title),
      footnote(texts.closing.personal),
      ...(notice ? [box([paragraph(texts.leaders.notice[notice])])] : []),
      ...roles.flatMap((role) => roleElements(role, view, language)),
      ...(deputy.holder ? [footnote(texts.leaders.both)] : []),
      ...(leads ? [apart(paragraph(texts.leaders.stopping))] : []),
      ...rows(actionsOf({ language, ...view })).map(under),
      ...wayBack(texts.closing.back, view.round),
    ],
  });
}

function roleElements(role: Role, view: Pick<LeadersView, 'roles' | keyof Origin>, language: Language) {
  const texts = textsIn(language).leaders;
  const { holder, waiting } = view.roles[role];
  const elements: CardElement[] = [
    verbatim(nameOf(holder, language), texts.holders[role]),
    ...(holder?.isGone ? [footnote(texts.gone[role])] : []),
  ];
  if (!waiting) return elements;
  const { appointment, how, name, isYou, mayTakeBack } = waiting;
  const back = button(texts.takeBack, { verb: 'appointment.withdraw', appointment, ...from(view) });
  const answer = button(texts.answer, { verb: 'appointment.view', appointment, ...from(view) });
  const isTheirsToAnswer = isYou === (how === 'asked');
  const answers = [...(isTheirsToAnswer ? [answer] : []), ...(mayTakeBack ? [back] : [])];
  return [
    ...elements,
    verbatim(isYou ? texts.you : name || texts.someone, how === 'claimed' ? texts.wants : texts.asked[role]),
    ...(how === 'asked' ? [footnote(texts.untilYes)] : []),
    ...answers.map((one) => under(buttons([one]))),
  ];
}

function nameOf(holder: RoleShown['holder'], language: Language): string {
  const texts = textsIn(language).leaders;
  if (!holder) return texts.nobody;
  if (holder.isYou) return texts.you;
  return holder.name || texts.someone;
}

function actionsOf({ language, may, ...view }: Omit<LeadersView, 'notice'>): readonly Press[] {
  const { leaders: texts, more } = textsIn(language);
  const { coordinator, deputy } = view.roles;
  const of = from(view);
  const hand = coordinator.holder?.isYou ? texts.handOver : texts.askSomebody;
  return [
    ...(may.take ? [button(more.takeCoordination, { verb: 'coordinator.take', ...of })] : []),
    ...(may.askCoordinator ? [button(hand, { verb: 'leaders.choose', role: 'coordinator', ...of })] : []),
    ...(may.askDeputy ? [button(texts.askDeputy, { verb: 'leaders.choose', role: 'deputy', ...of })] : []),
    ...(may.endDeputy
      ? [button(deputy.holder?.isYou ? texts.stepBack : texts.endDeputy, { verb: 'deputy.end', ...of })]
      : []),
  ];
}

export type SuccessorView = Origin & {
  readonly language: Language;
  readonly role: Role;
} & Pick<PersonChoiceView, 'people' | 'more' | 'search'>;

/** For who may ask: whom to ask for a role. */
export function successorCard({ language, role, people, more, search, ...origin }: SuccessorView): Card {
  const texts = textsIn(language).leaders;
  const searching = { verb: 'leaders.choose', role, ...from(origin) } as const;
  const label = texts.chooseLabel;
  const isEmpty = people.length === 0 && more === 0 && !search;
  const ask = sendButton(texts.ask, { verb: 'leaders.ask', role, ...from(origin) });
  return card({
    lang: language,
    fallbackText: texts.fallback,
    body: [
      heading(texts.chooseTitle[role]),
      paragraph(isEmpty ? texts.noChoice : texts.chooseIntro),
      ...personChoice({ language, label, people, more, search, searching }),
      ...(people.length > 0 ? [buttons([ask])] : []),
      buttons([button(texts.back, { verb: 'leaders.view', ...from(origin) })]),
    ],
  });
}
