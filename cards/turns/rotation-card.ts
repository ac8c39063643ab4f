import { type Card, type CardElement, card, type Language } from '../card.ts';
import { rotationInputs } from '../input-names.ts';
import { choiceInput, choicesInput } from '../inputs.ts';
import { literal } from '../literal.ts';
import { box, button, buttons, footnote, from, heading, paragraph, sendButton, under, verbatim } from '../parts.ts';
import type { ProblemCode } from '../problem-card.ts';
import { textsIn } from '../texts/index.ts';
import type { Origin } from '../verbs.ts';

type Role = keyof ReturnType<typeof textsIn>['roles'];
type Organisation = { readonly key: string; readonly name?: string | undefined };

export type RotationView = Origin & {
  readonly language: Language;
  readonly revision: number;
  /** By its key; what it is called, where the network has others too. */
  readonly chat: string;
  readonly others?: { readonly name?: string | undefined } | undefined;
  readonly hasFixedChair: boolean;
  /** What is so now: the leading role first. */
  readonly rotating: readonly Role[];
  readonly unit: 'organisation' | 'person';
  /** What can be asked for, beside the leading role and a co-chair. */
  readonly offered: readonly Role[];
  /** Those that can count half, and how many more there are. */
  readonly organisations: readonly Organisation[];
  readonly more: number;
  /** What stands in the fields, as it is stored or as it came in; organisations by key. */
  readonly filled: {
    readonly roles: readonly string[];
    readonly halves: readonly string[];
    readonly unit?: string | undefined;
    readonly coChair?: string | undefined;
    readonly coordinator?: string | undefined;
  };
  /** `saved`: what was sent was kept; else why it was not. */
  readonly notice?: 'saved' | ProblemCode | undefined;
};

/** For who leads the network: which roles are taken in turn in one chat, and by whom. */
export function rotationCard(view: RotationView): Card {
  const { language, chat, revision, others } = view;
  const { rotation: texts, setup } = textsIn(language);
  return card({
    lang: language,
    fallbackText: texts.fallback,
    body: [
      heading(texts.title),
      ...saidOf(view),
      ...(others?.name ? [verbatim(others.name, texts.ofChat)] : []),
      paragraph(nowIn(view)),
      ...rolesQuestions(view),
      ...organisationsQuestions(view),
      one(view, 'coordinator'),
      buttons([
        sendButton(texts.save, { verb: 'roles.save', chat, revision, ...from(view) }),
        button(setup.back, { verb: 'settings.view', ...from(view) }),
      ]),
      ...(others ? [under(buttons([button(texts.otherChat, { verb: 'roles.choose', ...from(view) })]))] : []),
    ],
  });
}

function saidOf({ language, notice }: RotationView): readonly CardElement[] {
  const { rotation: texts, problems } = textsIn(language);
  const said = notice === 'saved' ? texts.saved : notice && problems.sentences[notice];
  return said ? [box([paragraph(said)])] : [];
}

function nowIn({ language, hasFixedChair, rotating, unit }: RotationView): string {
  const { rotation: texts, roles } = textsIn(language);
  const fixed = hasFixedChair ? [texts.fixed] : [];
  return [...fixed, texts.rotates(rotating.map((role) => roles[role].name)), texts.by[unit]].join(' ');
}

/** There is nobody to learn from who always chairs. */
function rolesQuestions(view: RotationView): readonly CardElement[] {
  const { language, offered, filled, hasFixedChair } = view;
  const { rotation: texts, roles } = textsIn(language);
  return [
    choicesInput({
      ...{ id: rotationInputs.roles, label: texts.roles, errorMessage: texts.pickAny, values: filled.roles },
      choices: offered.map((role) => ({ title: `${roles[role].title}. ${roles[role].does}`, value: role })),
    }),
    ...(hasFixedChair ? [] : [one(view, 'coChair')]),
  ];
}

function organisationsQuestions(view: RotationView): readonly CardElement[] {
  const { language, organisations, more, filled } = view;
  const { rotation: texts, place } = textsIn(language);
  const titleOf = ({ key, name }: Organisation) =>
    key === 'none' ? texts.noOrganisation : literal(name ?? '') || place.nameless;
  const halves = choicesInput({
    ...{ id: rotationInputs.halves, label: texts.halves, errorMessage: texts.pickAny, values: filled.halves },
    choices: organisations.map((organisation) => ({ title: titleOf(organisation), value: organisation.key })),
  });
  return [
    one(view, 'unit'),
    footnote(texts.tradeOff),
    ...(organisations.length > 1 ? [halves] : []),
    ...(organisations.length > 1 && more > 0 ? [footnote(texts.more(more))] : []),
  ];
}

function one({ language, filled }: RotationView, input: 'unit' | 'coChair' | 'coordinator'): CardElement {
  const texts = textsIn(language).rotation;
  const titles = texts[`${input}s`];
  return choiceInput({
    ...{ id: rotationInputs[input], label: texts[input], errorMessage: texts.pickOne, value: filled[input] },
    choices: Object.entries(titles).map(([value, title]) => ({ title, value })),
  });
}
