import { type Card, type CardElement, card, type Language } from '../card.ts';
import { buttons, heading, paragraph, refreshing, verbatim } from '../parts.ts';
import { formatWeekday, textsIn } from '../texts/index.ts';
import { lookButton, type TurnQuestion } from './turn-card.ts';
import type { TurnRole } from './turn-facts.ts';

/** `isOver`: the meeting has been, or every role has a name. */
export type TurnNoteView = { readonly language: Language; readonly isOver?: boolean };

/** For the group, when the one who is asked cannot be reached one to one: it says that somebody is, not who. */
export function turnNoteCard({ language, isOver }: TurnNoteView): Card {
  const texts = textsIn(language).turn;
  if (isOver) {
    const body = [heading(texts.noteOverTitle), paragraph(texts.noteOver)];
    return card({ lang: language, fallbackText: texts.fallback, body });
  }
  return card({
    lang: language,
    fallbackText: texts.fallback,
    refresh: refreshing({ verb: 'turn.view' }),
    body: [heading(texts.noteTitle), paragraph(texts.note), buttons([lookButton(texts.isItMe)])],
  });
}

export type TurnsAnnouncementView = Pick<TurnQuestion, 'language' | 'timeZone' | 'next'> & {
  /** Nobody: who said yes took it back. `name` is as Teams has it, or undefined when that person has left. */
  readonly holders: readonly { readonly role: TurnRole; readonly name: string | undefined }[];
  /** The meeting has been: nobody will say yes any more. */
  readonly isOver?: boolean;
  /** Whoever cannot be reached one to one finds here whether they are asked. */
  readonly canLook?: boolean;
};

/** For the group, after a yes: who does what. */
export function turnsAnnouncementCard(view: TurnsAnnouncementView): Card {
  const { language, holders, isOver, canLook } = view;
  const texts = textsIn(language).turn;
  const unnamed = isOver
    ? [heading(texts.pastTitle), paragraph(texts.past)]
    : [heading(texts.openTitle), paragraph(texts.open)];
  return card({
    lang: language,
    fallbackText: holders.length > 0 ? texts.announceFallback : texts.fallback,
    body: [
      ...(holders.length > 0 ? [...named(language, holders), ...onDay(view)] : unnamed),
      ...(canLook ? [buttons([lookButton(texts.isItMe)])] : []),
    ],
  });
}

function onDay({ language, timeZone, next }: TurnsAnnouncementView): readonly CardElement[] {
  const texts = textsIn(language).turn;
  return next ? [paragraph(texts.announceDay(formatWeekday(next.on, language, timeZone), next.isPresumed))] : [];
}

/** Where only the chair is known that is a sentence; else one line for each role. */
function named(language: Language, holders: TurnsAnnouncementView['holders']): readonly CardElement[] {
  const { turn: texts, roles } = textsIn(language);
  const [first, ...others] = holders;
  if (first?.role === 'chair' && others.length === 0)
    return [heading(texts.announceTitle), verbatim(first.name ?? texts.someone, texts.announce)];
  const lines = holders.map(({ role, name }) => verbatim(name ?? texts.someone, `${roles[role].title}:`));
  return [heading(texts.announceTitleOfAll), ...lines];
}
