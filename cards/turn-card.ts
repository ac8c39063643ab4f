import { type Card, type CardElement, card, type Language } from './card.ts';
import { moreButton } from './more-button.ts';
import { button, buttons, footnote, heading, paragraph, refreshing, under, verbatim } from './parts.ts';
import { textsIn } from './texts/index.ts';

type Question = { readonly network: string; readonly proposal: string };

export type TurnView = { readonly language: Language } & (
  | (Question & { readonly kind: 'asked'; readonly organisationWaited?: number | undefined })
  | (Question & { readonly kind: 'accepted' })
  | { readonly kind: 'declined' | 'not-you' }
);

/** For the eyes of the one who is asked to chair, or who looks whether they are. Never posted to a group. */
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
      return [heading(texts.askTitle), ...turnQuestion(view)];
    case 'accepted':
      return [heading(texts.acceptedTitle), paragraph(texts.accepted), buttons([declineButton(texts.giveBack, view)])];
    case 'declined':
      return [heading(texts.declinedTitle), paragraph(texts.declined)];
    case 'not-you':
      return [heading(texts.noteTitle), paragraph(texts.notYou), buttons([lookButton(texts.isItMe)])];
  }
}

/** The question itself with its reason and its two buttons: a card of its own, or a part of *Meer*. */
export function turnQuestion(
  view: Question & { readonly language: Language; readonly organisationWaited?: number | undefined },
): readonly CardElement[] {
  const texts = textsIn(view.language).turn;
  const { network, proposal } = view;
  return [
    paragraph(view.organisationWaited === undefined ? texts.whyFirst : texts.why(view.organisationWaited)),
    footnote(texts.discreet),
    buttons([button(texts.yes, { verb: 'turn.accept', network, proposal }), declineButton(texts.no, view)]),
  ];
}

const lookButton = (title: string) => button(title, { verb: 'turn.view' });

const declineButton = (title: string, { network, proposal }: Question) =>
  button(title, { verb: 'turn.decline', network, proposal });

export type TurnNoteView = { readonly language: Language };

/** For the group, when the one who is asked cannot be reached one to one: it says that somebody is, not who. */
export function turnNoteCard({ language }: TurnNoteView): Card {
  const texts = textsIn(language).turn;
  return card({
    lang: language,
    fallbackText: texts.fallback,
    refresh: refreshing({ verb: 'turn.view' }),
    body: [heading(texts.noteTitle), paragraph(texts.note), buttons([lookButton(texts.isItMe)])],
  });
}

export type ChairAnnouncementView = {
  readonly language: Language;
  /** Absent: who said yes took it back. `name` is as Teams has it, or undefined when that person has left. */
  readonly chair?: { readonly name: string | undefined };
  /** The meeting has been: nobody will say yes any more. */
  readonly isOver?: boolean;
};

/** For the group, after a yes. */
export function chairAnnouncementCard({ language, chair, isOver }: ChairAnnouncementView): Card {
  const texts = textsIn(language).turn;
  const unnamed = isOver
    ? [heading(texts.pastTitle), paragraph(texts.past)]
    : [heading(texts.openTitle), paragraph(texts.open)];
  return card({
    lang: language,
    fallbackText: chair ? texts.announceFallback : texts.fallback,
    body: chair ? [heading(texts.announceTitle), verbatim(chair.name ?? texts.someone, texts.announce)] : unnamed,
  });
}
