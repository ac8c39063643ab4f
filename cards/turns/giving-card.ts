import { type Card, card, type Language } from '../card.ts';
import { reasonInput } from '../input-names.ts';
import { choiceInput } from '../inputs.ts';
import { box, button, buttons, from, heading, paragraph, sendButton, subheading, under, verbatim } from '../parts.ts';
import { type PersonChoiceView, personChoice } from '../people/person-choice.ts';
import type { ProblemCode } from '../problem-card.ts';
import { textsIn } from '../texts/index.ts';
import type { roles } from '../texts/nl/roles.ts';
import type { Origin } from '../verbs.ts';
import { type GiveReason, giveReasons } from './given-verbs.ts';

/** One role at one meeting of a chat, by its key. */
type OneTurn = Origin & {
  readonly language: Language;
  readonly role: keyof typeof roles;
  readonly chat: string;
  readonly meeting: number;
};

const turnOf = ({ role: turn, chat, meeting, ...view }: OneTurn) => ({ turn, chat, meeting, ...from(view) });

export type GivingView = OneTurn &
  Pick<PersonChoiceView, 'people' | 'more' | 'search'> & {
    /** As it was chosen before a search, or before it was refused. */
    readonly reason?: string | undefined;
    readonly problem?: ProblemCode | undefined;
  };

/** For who leads the network: whom to ask for a role, and why. */
export function givingCard(view: GivingView): Card {
  const { language, role, people, more, search, reason, problem, chat } = view;
  const { giving: texts, problems, roles } = textsIn(language);
  const turn = turnOf(view);
  const choices = giveReasons.map((value) => ({ title: texts.reasons[value], value }));
  return card({
    lang: language,
    fallbackText: texts.fallback,
    body: [
      heading(texts.chooseTitle),
      ...(problem ? [box([paragraph(problems.sentences[problem])])] : []),
      subheading(roles[role].title),
      paragraph(texts.chooseIntro),
      ...personChoice({
        ...{ language, people, more, search, label: texts.who },
        searching: { verb: 'turns.choose', ...turn },
      }),
      choiceInput({
        ...{ id: reasonInput, label: texts.why, errorMessage: texts.pickReason, choices },
        ...{ value: reasonIn(reason), isRequired: false },
      }),
      buttons([
        sendButton(texts.give, { verb: 'turns.give', ...turn }),
        button(texts.back, { verb: 'turns.view', chat, ...from(view) }),
      ]),
    ],
  });
}

const reasonIn = (given: string | undefined): GiveReason | undefined => giveReasons.find((one) => one === given);

export type GivingSureView = OneTurn & {
  /** Who said yes; their key, and that of who is to be asked instead. */
  readonly name: string | undefined;
  readonly instead: string;
  readonly person: string;
  readonly reason: string;
};

/** For who leads the network: somebody said yes to this role already. */
export function givingSureCard(view: GivingSureView): Card {
  const { language, role, name, instead, person, reason, chat } = view;
  const { giving: texts, turn, roles } = textsIn(language);
  return card({
    lang: language,
    fallbackText: texts.fallback,
    body: [
      heading(texts.sureTitle),
      subheading(roles[role].title),
      verbatim(name ?? turn.someone, texts.saidYes),
      paragraph(texts.sure),
      buttons([button(texts.giveAnyway, { verb: 'turns.give', ...turnOf(view), person, reason, instead })]),
      under(buttons([button(texts.back, { verb: 'turns.view', chat, ...from(view) })])),
    ],
  });
}
