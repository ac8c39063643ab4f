import { type Card, type CardElement, card, type Language } from '../card.ts';
import { moreButton } from '../more-button.ts';
import { button, buttons, footnote, heading, paragraph, rows, subheading, under, verbatim } from '../parts.ts';
import { formatWeekday, textsIn } from '../texts/index.ts';
import type { GiveReason } from './given-verbs.ts';
import type { Because, TurnRole } from './turn-facts.ts';

type Question = { readonly network: string; readonly proposal: string };

/**
 * `chat`: what the chat that meets is called. `next`: when, as far as anybody knows. `answerBy`: from that day on somebody else may
 * be asked.
 */
export type TurnQuestion = Question & {
  readonly language: Language;
  readonly timeZone: string;
  readonly role: TurnRole;
  readonly chat?: string | undefined;
  readonly next?: { readonly on: Date; readonly isPresumed: boolean } | undefined;
  readonly answerBy?: Date | undefined;
  readonly swap?: SwapStanding;
};

/** They asked somebody to swap, or that came to nothing. */
type SwapStanding = 'waits' | 'failed' | undefined;

export type TurnView = { readonly language: Language } & (
  | (TurnQuestion & { readonly kind: 'asked' })
  /** Without facts: they swapped, or who leads the network asked them. */
  | (Question & {
      readonly kind: 'why';
      readonly because?: Because | undefined;
      readonly reason?: GiveReason | undefined;
      readonly isSwapped?: boolean;
      /** They speak for no organisation. */
      readonly isOfNone?: boolean;
    })
  | (TurnQuestion & { readonly kind: 'accepted' | 'moved' | 'settled' })
  | { readonly kind: 'declined' | 'declined-again' | 'stayed' | 'not-you' }
);

/** For the eyes of the one who is asked for a role, or who looks whether they are. Never posted to a group. */
export function turnCard(view: TurnView): Card {
  const texts = textsIn(view.language).turn;
  return card({
    lang: view.language,
    fallbackText: texts.fallback,
    body: [...turnBody(view), under(buttons([moreButton(view.language)]))],
  });
}

function turnBody(view: TurnView): readonly CardElement[] {
  const texts = textsIn(view.language).turn;
  switch (view.kind) {
    case 'asked':
      return [heading(texts.askTitle[view.role]), ...turnQuestion(view)];
    case 'why':
      return [heading(texts.whyTitle), paragraph(whyOf(view)), answers(view.language, view)];
    case 'declined-again':
      return [heading(texts.declinedTitle), paragraph(texts.declinedAgain), ...stayOrPause(view.language)];
    case 'stayed':
      return [heading(texts.stayedTitle), paragraph(texts.stayed)];
    case 'accepted':
      return [heading(texts.acceptedTitle[view.role]), ...acceptedTurn(view)];
    case 'moved':
    case 'settled':
      return [heading(texts.movedTitle[view.kind]), ...movedTurn(view)];
    case 'declined':
      return [heading(texts.declinedTitle), paragraph(texts.declined)];
    case 'not-you':
      return [heading(texts.noteTitle), paragraph(texts.notYou), buttons([lookButton(texts.isItMe)])];
  }
}

function whyOf({ language, because, isSwapped, isOfNone, reason }: Extract<TurnView, { kind: 'why' }>): string {
  const { turn: texts, giving } = textsIn(language);
  if (because) return texts.why(because, isOfNone);
  if (isSwapped) return texts.whySwapped;
  return reason ? giving.because[reason] : texts.whyAsked;
}

/** What can be done after a yes: a card of its own, or a part of *Meer*. */
export function acceptedTurn(view: TurnQuestion): readonly CardElement[] {
  const texts = textsIn(view.language).turn;
  const actions = [declineButton(texts.giveBack, view), swapButton(view.language, view)];
  const day = meetsOn(view);
  return [
    ...ofChat(view),
    paragraph(day ? `${day} ${texts.accepted}` : texts.accepted),
    ...standing(view),
    ...rows(actions),
  ];
}

/** After a yes, the meeting came to be on another day, or on one that was only presumed otherwise. */
function movedTurn(view: TurnQuestion): readonly CardElement[] {
  const { turn: texts, roles } = textsIn(view.language);
  const day = [meetsOn(view), texts.moved].filter(Boolean).join(' ');
  const actions = [declineButton(texts.giveBack, view), swapButton(view.language, view)];
  return [subheading(roles[view.role].title), ...ofChat(view), paragraph(day), ...rows(actions)];
}

/** Of which chat it is: whoever reads it one to one may be in several. */
export const ofChat = ({ language, chat }: TurnQuestion): readonly CardElement[] =>
  chat ? [verbatim(chat, textsIn(language).turn.ofChat)] : [];

function standing({ language, swap }: Pick<TurnQuestion, 'language' | 'swap'>): readonly CardElement[] {
  return swap ? [paragraph(textsIn(language).swap.standing[swap])] : [];
}

/** When the meeting is, in a sentence, as far as anybody knows. */
export const meetsOn = ({ language, timeZone, next }: TurnQuestion): string | undefined =>
  next && textsIn(language).turn.on(formatWeekday(next.on, language, timeZone), next.isPresumed);

/** The question itself with its buttons: a card of its own, or a part of *Meer*. */
export function turnQuestion(view: TurnQuestion): readonly CardElement[] {
  const { language, timeZone, role, network, proposal, answerBy } = view;
  const { turn: texts, roles } = textsIn(language);
  const before = answerBy && texts.answerBy(formatWeekday(answerBy, language, timeZone));
  const why = button(texts.whyMe, { verb: 'turn.why', network, proposal });
  return [
    ...ofChat(view),
    paragraph([meetsOn(view), roles[role].does, before].filter(Boolean).join(' ')),
    ...standing(view),
    footnote(texts.discreet),
    answers(language, view),
    ...rows([why, swapButton(language, view)]).map(under),
  ];
}

function answers(language: Language, { network, proposal }: Question): CardElement {
  const texts = textsIn(language).turn;
  const question = { network, proposal };
  return buttons([button(texts.yes, { verb: 'turn.accept', ...question }), declineButton(texts.no, question)]);
}

/** The second time in a row that it does not suit somebody. */
function stayOrPause(language: Language): readonly CardElement[] {
  const texts = textsIn(language).turn;
  return [buttons([button(texts.stay, { verb: 'turn.stay' }), button(texts.pause, { verb: 'me.pause-view' })])];
}

const swapButton = (language: Language, { network, proposal }: Question) =>
  button(textsIn(language).swap.button, { verb: 'swap.view', network, proposal });

export const lookButton = (title: string) => button(title, { verb: 'turn.view' });

const declineButton = (title: string, { network, proposal }: Question) =>
  button(title, { verb: 'turn.decline', network, proposal });
