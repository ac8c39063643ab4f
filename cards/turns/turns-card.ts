import { type Card, type CardElement, card, type Language } from '../card.ts';
import { nextInWords } from '../meetings/date-card.ts';
import { button, buttons, footnote, from, heading, paragraph, under, verbatim, wayBack } from '../parts.ts';
import { textsIn } from '../texts/index.ts';
import type { roles } from '../texts/nl/roles.ts';
import type { Origin } from '../verbs.ts';

type Role = keyof typeof roles;

/** A role of the coming meeting. `name`: as Teams has it, or undefined when that person has left. */
type TurnShown = { readonly role: Role } & (
  | { readonly kind: 'asked' | 'nobody' }
  | { readonly kind: 'accepted'; readonly name: string | undefined }
);

export type TurnsView = Origin & {
  readonly language: Language;
  readonly timeZone: string;
  /** Which chat meets, by its key; and the number of that meeting. */
  readonly chat: string;
  readonly meeting: number;
  readonly next?: { readonly on: Date; readonly isPresumed: boolean } | undefined;
  readonly turns: readonly TurnShown[];
  /** What was just done: who is asked, by name, or that they had said yes before. */
  readonly notice?: { readonly kind: 'asked' | 'accepted'; readonly name: string } | undefined;
  /** It can still be told who did what at the meeting before. */
  readonly isServedOpen: boolean;
};

/** For who leads the network: who does what at the coming meeting, as far as they said yes, and a way to ask somebody. */
export function turnsCard(view: TurnsView): Card {
  const { language, chat, turns, isServedOpen, round } = view;
  const { giving: texts, served, closing } = textsIn(language);
  const toServed = button(served.button, { verb: 'served.view', chat, ...from(view) });
  return card({
    lang: language,
    fallbackText: texts.fallback,
    body: [
      heading(texts.title),
      footnote(closing.personal),
      ...noticed(view),
      paragraph(`${nextInWords(view.next, view)} ${texts.intro}`),
      ...turns.flatMap((turn) => turnElements(turn, view)),
      ...(isServedOpen ? [buttons([toServed])] : []),
      ...wayBack(closing.back, round),
    ],
  });
}

function noticed({ language, notice }: TurnsView): readonly CardElement[] {
  const texts = textsIn(language).giving;
  if (!notice) return [];
  if (notice.kind === 'accepted') return [paragraph(texts.accepted)];
  return [verbatim(notice.name, texts.asked), under(paragraph(texts.askedAfter))];
}

function turnElements(turn: TurnShown, view: TurnsView): readonly CardElement[] {
  const { language, chat, meeting } = view;
  const { giving: texts, roles, turn: turnTexts } = textsIn(language);
  const shown = turn.kind === 'accepted' ? (turn.name ?? turnTexts.someone) : texts.states[turn.kind];
  const title = turn.kind === 'nobody' ? texts.ask : texts.askOther;
  return [
    verbatim(shown, `${roles[turn.role].title}:`),
    under(buttons([button(title, { verb: 'turns.choose', turn: turn.role, chat, meeting, ...from(view) })])),
  ];
}
