import { type Card, type CardElement, card, type Language, type Press } from './card.ts';
import { type MeetingNamed, sizeButtons } from './meetings/size-card.ts';
import {
  apart,
  button,
  buttons,
  footnote,
  from,
  heading,
  paragraph,
  rows,
  subheading,
  under,
  wayBack,
} from './parts.ts';
import { removeButton } from './rounds/said-removal-card.ts';
import { spokenButton } from './rounds/spoken-card.ts';
import { textsIn } from './texts/index.ts';
import { type ServedHere, servedButtons } from './turns/served-card.ts';
import { swapNote } from './turns/swap-card.ts';
import { acceptedTurn, type TurnQuestion, turnQuestion } from './turns/turn-card.ts';
import type { Origin } from './verbs.ts';

export type MoreView = Origin & {
  readonly language: Language;
  readonly timeZone: string;
  /** The network of this chat, or one that its reader leads. Without it: what is about the reader, wherever that is. */
  readonly about?:
    | {
        /** In its own chat: what is of one chat cannot be shown in another. */
        readonly isHere: boolean;
        readonly isLed: boolean;
        readonly hasCoordinator: boolean;
        /** The bot is new in this chat, and its reader leads networks that it may come to. */
        readonly mayLink?: boolean | undefined;
        /** There is a mirror of its roles that this reader may see. */
        readonly hasMirror?: boolean | undefined;
        /** When the network is erased, while it ends. */
        readonly endsAt?: Date | undefined;
        /** The round that the card is about, else the latest one. */
        readonly latest?:
          | {
              readonly id: string;
              readonly isOpen: boolean;
              readonly mayClose: boolean;
              readonly form: 'card' | 'spoken';
              /** About no meeting. */
              readonly isCheckIn?: boolean;
            }
          | undefined;
        /** Of the round whose sentence this reader may take away. */
        readonly said?: string | undefined;
        /** The meeting that goes on and was not looked back on yet, where its reader chairs it or leads the network. */
        readonly meeting?: MeetingNamed | undefined;
        /** What this reader is asked, or said yes to; `swap`: to do what somebody else is asked. */
        readonly turn?: (TurnQuestion & { readonly as: 'asked' | 'swap' | 'accepted' }) | undefined;
        /** What this reader can say of who led the meeting that has just been. */
        readonly served?: ServedHere | undefined;
      }
    | undefined;
};
type About = NonNullable<MoreView['about']>;

/** What *Meer* shows: a view for one reader, with what this reader can do here. */
export function moreCard({ language, timeZone, about, ...origin }: MoreView): Card {
  const texts = textsIn(language);
  return card({
    lang: language,
    fallbackText: texts.more.fallback,
    body: [
      heading(texts.more.title),
      footnote(texts.closing.personal),
      ...(about ? questions(about, language, origin) : []),
      ...sections(about, language, origin).flatMap(({ title, actions }) =>
        actions.length > 0 ? [apart(subheading(title)), ...rows(actions).map(under)] : [],
      ),
      ...wayBack(texts.closing.back, origin.round),
    ],
  });
}

/** What waits for this reader, above all that can be done at any time. */
function questions(
  { latest, meeting, turn, served, hasCoordinator, mayLink }: About,
  language: Language,
  origin: Origin,
) {
  const texts = textsIn(language);
  const take = button(texts.more.takeCoordination, { verb: 'coordinator.take', ...from(origin) });
  const link = button(texts.chats.button, { verb: 'chats.view', ...from(origin) });
  const leaders = button(texts.leaders.button, { verb: 'leaders.view', ...from(origin) });
  const setUp = button(texts.more.setUp, { verb: 'setup.view', ...from(origin) });
  const ways = [take, leaders].map((one) => under(buttons([one])));
  const elements: readonly (CardElement | readonly CardElement[] | false | undefined)[] = [
    latest?.isOpen && latest.mayClose && closing(latest, language),
    meeting && [apart(subheading(texts.spoken.sizeTitle)), ...rows(sizeButtons(language, meeting, origin)).map(under)],
    turn && concern(turn),
    served && [apart(subheading(texts.served.moreTitle)), ...rows(servedButtons(served, language, origin)).map(under)],
    !hasCoordinator && [apart(paragraph(texts.more.nobodyCoordinates)), buttons([setUp]), ...ways],
    mayLink && [apart(paragraph(texts.chats.linkTitle)), buttons([link])],
  ];
  return elements.flatMap((some) => some || []);
}

function concern(turn: NonNullable<About['turn']>): readonly CardElement[] {
  const { turn: texts, swap } = textsIn(turn.language);
  switch (turn.as) {
    case 'asked':
      return [apart(subheading(texts.askTitle[turn.role])), ...turnQuestion(turn)];
    case 'swap':
      return [apart(subheading(swap.noteTitle)), ...swapNote(turn)];
    case 'accepted':
      return [apart(subheading(texts.acceptedTitle[turn.role])), ...acceptedTurn(turn)];
  }
}

/** Who closes a meeting's round of scores may also say that they talked instead; a spoken one has no other end. */
function closing(
  { id: round, form, isCheckIn }: NonNullable<About['latest']>,
  language: Language,
): readonly CardElement[] {
  const { more, closing: texts, spoken } = textsIn(language);
  if (form === 'spoken') return [paragraph(spoken.door), buttons([spokenButton(language, round)])];
  const close = button(texts.close, { verb: 'round.close', round });
  const talked = isCheckIn ? [] : [under(buttons([spokenButton(language, round)]))];
  return [paragraph(more.closeIntro), buttons([close]), ...talked];
}

type Section = { readonly title: string; readonly actions: readonly Press[] };

/** One line for each button: whose it is says the section, and where it is of use the condition before it. */
function sections(about: MoreView['about'], language: Language, origin: Origin): readonly Section[] {
  const { more: texts, ...all } = textsIn(language);
  const of = from(origin);
  const { isHere = false, isLed = false, hasMirror = isLed, latest, said } = about ?? {};
  const closed = latest?.isOpen === false ? latest.id : undefined;
  const group = [
    ...(about ? [button(all.agreements.button, { verb: 'agreements.view', ...of })] : []),
    ...(about ? [button(all.dates.button, { verb: 'date.view', ...of })] : []),
    ...(isHere ? [button(texts.chair, { verb: 'chair.view', ...of })] : []),
    ...(hasMirror ? [button(all.mirror.button, { verb: 'mirror.view', over: 'half-year', ...of })] : []),
    ...(isHere ? [button(texts.trend, { verb: 'trend.view', ...of })] : []),
    ...(said ? [removeButton(language, said)] : []),
    ...(isHere ? [button(texts.ambition, { verb: 'ambition.view', ...of })] : []),
  ];
  const ofMember = [
    button(texts.place, { verb: 'place.view', ...of }),
    button(all.wishes.button, { verb: 'wishes.view', ...of }),
    button(all.absences.button, { verb: 'absence.view', ...of }),
  ];
  const own = [
    button(all.privacy.myData, { verb: 'me.view', ...of }),
    ...(about ? ofMember : []),
    button(texts.help, { verb: 'help.view', ...of }),
  ];
  const leaders = [
    ...(closed ? [button(texts.remarks, { verb: 'remarks.view', round: closed, page: 1 })] : []),
    button(all.overview.button, { verb: 'overview.view', ...of }),
    button(all.checkIns.view.title, { verb: 'check-ins.view', ...of }),
    button(texts.settings, { verb: 'settings.view', ...of }),
    button(all.rotation.button, { verb: 'roles.view', ...of }),
    button(all.giving.button, { verb: 'turns.view', ...of }),
    button(all.chats.button, { verb: 'chats.view', ...of }),
    button(texts.people, { verb: 'people.view', page: 1, ...of }),
    button(all.leaders.button, { verb: 'leaders.view', ...of }),
  ];
  return [
    { title: texts.sections.group, actions: group },
    { title: texts.sections.own, actions: own },
    { title: texts.sections.leaders, actions: isLed ? leaders : [] },
  ];
}
