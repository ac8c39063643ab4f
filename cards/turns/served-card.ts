import { type Card, type CardElement, card, type Language, type Press } from '../card.ts';
import {
  button,
  buttons,
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
import { type PersonChoiceView, personChoice } from '../people/person-choice.ts';
import { textsIn } from '../texts/index.ts';
import type { roles } from '../texts/nl/roles.ts';
import type { Origin } from '../verbs.ts';

type Role = keyof typeof roles;

/** The latest meeting of a chat, by its key. */
type MeetingTold = Origin & { readonly language: Language; readonly chat: string; readonly meeting: number };

/** `mayBeMine`: the reader can say that they did it. `name`: undefined of who left or was erased. */
type RoleTold = { readonly role: Role; readonly mayBeMine: boolean } & (
  | { readonly kind: 'nobody' }
  | { readonly kind: 'served'; readonly name: string | undefined }
);

export type ServedView = MeetingTold & {
  readonly roles: readonly RoleTold[];
  /** The reader can say it of another. */
  readonly mayTell: boolean;
  readonly isSaved?: boolean | undefined;
};

/** Who really did what at the latest meeting, with a way to say that it was another. */
export function servedCard(view: ServedView): Card {
  const { language, isSaved, round } = view;
  const { served: texts, closing } = textsIn(language);
  return card({
    lang: language,
    fallbackText: texts.fallback,
    body: [
      heading(texts.title),
      paragraph(isSaved ? texts.saved : texts.intro),
      ...view.roles.flatMap((role) => roleElements(role, view)),
      ...wayBack(closing.back, round),
    ],
  });
}

function roleElements(role: RoleTold, view: ServedView): readonly CardElement[] {
  const { served: texts, turn, roles } = textsIn(view.language);
  const who = role.kind === 'served' ? (role.name ?? turn.someone) : texts.nobody;
  const actions = pressesFor(role.role, { mine: role.mayBeMine, other: view.mayTell }, view, texts);
  return [verbatim(who, `${roles[role.role].title}:`), ...rows(actions).map(under)];
}

type Titles = { readonly mine: string; readonly other: string };
type Allowed = { readonly mine: boolean; readonly other: boolean };

function pressesFor(turn: Role, may: Allowed, { chat, meeting, ...view }: MeetingTold, titles: Titles) {
  const one = { turn, chat, meeting, ...from(view) };
  return [
    ...(may.mine ? [button(titles.mine, { verb: 'served.mine', ...one })] : []),
    ...(may.other ? [button(titles.other, { verb: 'served.choose', ...one })] : []),
  ];
}

/** Of the latest meeting, for whoever opens *Meer* after it. */
export type ServedHere = {
  readonly chat: string;
  readonly meeting: number;
  readonly leading: keyof ReturnType<typeof textsIn>['served']['leading'];
  readonly mayBeMine: boolean;
  readonly mayTell: boolean;
  /** Other roles rotate too. */
  readonly hasOthers: boolean;
};

/** What this reader can say of it with one press, and the way to all of it where there is more. */
export function servedButtons(served: ServedHere, language: Language, origin: Origin): readonly Press[] {
  const { leading, chat, hasOthers } = served;
  const { served: texts } = textsIn(language);
  const may = { mine: served.mayBeMine, other: served.mayTell };
  const all = button(texts.button, { verb: 'served.view', chat, ...from(origin) });
  const presses = pressesFor(leading, may, { language, ...served, ...origin }, texts.leading[leading]);
  return [...presses, ...(hasOthers ? [all] : [])];
}

export type ServedChoiceView = MeetingTold &
  Pick<PersonChoiceView, 'people' | 'more' | 'search'> & { readonly role: Role };

/** For who leads the network, or led that meeting: who did this. */
export function servedChoiceCard(view: ServedChoiceView): Card {
  const { language, role, chat, meeting, people, more, search } = view;
  const { served: texts, roles } = textsIn(language);
  const turn = { turn: role, chat, meeting, ...from(view) };
  return card({
    lang: language,
    fallbackText: texts.fallback,
    body: [
      heading(texts.chooseTitle),
      subheading(roles[role].title),
      ...personChoice({
        ...{ language, people, more, search, label: texts.who },
        searching: { verb: 'served.choose', ...turn },
      }),
      buttons([
        sendButton(texts.save, { verb: 'served.save', ...turn }),
        button(texts.back, { verb: 'served.view', chat, ...from(view) }),
      ]),
    ],
  });
}
