import { type Card, type CardElement, card, type Language } from '../card.ts';
import { moreButton } from '../more-button.ts';
import { button, buttons, from, heading, paragraph, under, verbatim, wayBack } from '../parts.ts';
import { textsIn } from '../texts/index.ts';
import type { Origin } from '../verbs.ts';

type Role = 'coordinator' | 'deputy';

export type AppointmentNoteView = {
  readonly language: Language;
  readonly role: Role;
  readonly how: 'claimed' | 'asked';
  readonly state: 'open' | 'filled' | 'closed';
  /** Which one the button is about. */
  readonly appointment: string;
};

/** For the group: that somebody wants a role, or was asked for one, and what became of it. Without a name. */
export function appointmentNoteCard({ language, role, how, state, appointment }: AppointmentNoteView): Card {
  const texts = textsIn(language).leaders;
  const look = button(how === 'claimed' ? texts.look : texts.isItMe, { verb: 'appointment.view', appointment });
  const open =
    how === 'claimed'
      ? [heading(texts.claimTitle), paragraph(texts.claim), buttons([look])]
      : [heading(texts.noteTitle(role)), paragraph(texts.note), buttons([look])];
  const bodies = {
    open,
    filled: [heading(texts.filledTitle(role)), paragraph(texts.filled)],
    closed: [heading(texts.closedTitle), paragraph(texts.closed)],
  };
  return card({ lang: language, fallbackText: texts.fallback, body: bodies[state] });
}

type One = { readonly appointment: string };

/** `offer`: to claim the role. `claim`: somebody else's, to be confirmed. `question`: asked of this reader. */
export type AppointmentView = Origin & { readonly language: Language } & (
    | { readonly kind: 'offer' | 'confirmed' | 'left' | 'declined' | 'not-you' | 'closed' }
    | (One & { readonly kind: 'waiting' })
    | (One & { readonly kind: 'claim'; readonly name: string | undefined; readonly isFirst: boolean })
    | (One & { readonly kind: 'question'; readonly role: Role; readonly of?: string | undefined })
    | { readonly kind: 'accepted' | 'filled'; readonly role: Role }
  );

/** For one reader: what they want, confirm or were asked. */
export function appointmentCard(view: AppointmentView): Card {
  const texts = textsIn(view.language);
  return card({
    lang: view.language,
    fallbackText: texts.leaders.fallback,
    body: [...bodyOf(view), ...wayBack(texts.closing.back, view.round)],
  });
}

function bodyOf(view: AppointmentView): readonly CardElement[] {
  const texts = textsIn(view.language).leaders;
  switch (view.kind) {
    case 'offer':
      return [heading(texts.offerTitle), paragraph(texts.offer), buttons([claimButton(view)])];
    case 'waiting':
      return [
        heading(texts.waitingTitle),
        paragraph(texts.waiting),
        buttons([withdrawButton(texts.takeClaimBack, view)]),
      ];
    case 'claim':
      return claimOf(view);
    case 'question':
      return questionOf(view);
    case 'accepted':
      return [heading(texts.acceptedTitle[view.role]), paragraph(texts.accepted)];
    case 'filled':
      return [heading(texts.filledTitle(view.role)), paragraph(texts.filled)];
    default:
      return saying(view.kind, view.language);
  }
}

function saying(kind: 'confirmed' | 'left' | 'declined' | 'not-you' | 'closed', language: Language): CardElement[] {
  const texts = textsIn(language).leaders;
  const said = {
    confirmed: [texts.confirmedTitle, texts.confirmed],
    left: [texts.leftTitle, texts.left],
    declined: [texts.declinedTitle, texts.declined],
    'not-you': [texts.notYouTitle, texts.notYou],
    closed: [texts.closedTitle, texts.closed],
  } as const;
  const [title, text] = said[kind];
  return [heading(title), paragraph(text)];
}

function claimOf(view: AppointmentView & { kind: 'claim' }): readonly CardElement[] {
  const texts = textsIn(view.language).leaders;
  const { appointment, name, isFirst } = view;
  const confirm = button(texts.confirm, { verb: 'appointment.confirm', appointment, ...from(view) });
  const leave = button(texts.notNow, { verb: 'appointment.leave', appointment, ...from(view) });
  return [
    heading(texts.confirmTitle),
    ...(isFirst ? [paragraph(texts.firstByAnother)] : []),
    verbatim(name || texts.someone, texts.candidate),
    paragraph(texts.confirmMeans),
    buttons([confirm, leave]),
  ];
}

/** Also one to one, where the chat does not say which network it is about: the button does. */
function questionOf(view: AppointmentView & { kind: 'question' }): readonly CardElement[] {
  const texts = textsIn(view.language).leaders;
  const { appointment, role, of } = view;
  const accept = button(texts.yes, { verb: 'appointment.accept', appointment, ...from(view) });
  const decline = button(texts.no, { verb: 'appointment.decline', appointment, ...from(view) });
  return [
    heading(texts.askTitle[role]),
    ...(of ? [verbatim(of, texts.network)] : []),
    paragraph(texts.askMeans[role]),
    paragraph(texts.askFree),
    buttons([accept, decline]),
    ...(view.network ? [under(buttons([moreButton(view.language, { network: view.network })]))] : []),
  ];
}

const claimButton = ({ language, ...origin }: Origin & { readonly language: Language }) =>
  button(textsIn(language).leaders.become, { verb: 'coordinator.claim', ...from(origin) });

const withdrawButton = (title: string, { appointment, ...origin }: Origin & One) =>
  button(title, { verb: 'appointment.withdraw', appointment, ...from(origin) });
