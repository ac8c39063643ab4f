import { type Card, type CardElement, card, type Language } from '../card.ts';
import { fits } from '../card-size.ts';
import { shortened } from '../literal.ts';
import { moreButton } from '../more-button.ts';
import {
  apart,
  button,
  buttons,
  footnote,
  from,
  heading,
  paragraph,
  sentence,
  under,
  verbatim,
  wayBack,
} from '../parts.ts';
import { type Subject, subjectIn } from '../rounds/subject.ts';
import { formatDay, formatMoment, formatWeekday, textsIn } from '../texts/index.ts';
import type { Origin } from '../verbs.ts';
import type { RefusalCause } from './refusal-card.ts';

type ChatOverview = {
  readonly chatKey: string;
  readonly name?: string | undefined;
  /** Why the bot cannot post there. */
  readonly refusal?: RefusalCause | undefined;
  readonly next?: { readonly on: Date; readonly isPresumed: boolean } | undefined;
  readonly chair:
    | { readonly kind: 'accepted'; readonly name: string | undefined }
    | { readonly kind: 'asked' | 'nobody' | 'not-asked' };
  readonly openRounds: readonly { readonly closesAt: Date; readonly about: Subject }[];
  /** It had this month's rounds. */
  readonly isMonthFull: boolean;
  readonly agreements: {
    /** As people wrote them. */
    readonly open: readonly { readonly what: string }[];
    /** The last two rounds led to none. */
    readonly isWanting: boolean;
  };
};

export type OverviewView = Origin & {
  readonly language: Language;
  readonly timeZone: string;
  readonly name?: string | undefined;
  readonly paused: boolean;
  readonly pausedUntil?: Date | undefined;
  readonly endsAt?: Date | undefined;
  readonly chats: readonly ChatOverview[];
  readonly undelivered: readonly {
    readonly what: 'questions' | 'results' | 'chair' | 'other';
    readonly state: 'set-aside' | 'uncertain';
    readonly count: number;
  }[];
};
type Look = Pick<OverviewView, 'language' | 'timeZone'>;

const mostChats = 7;
const mostRounds = 2;

/**
 * How the network is doing, for who leads it: per chat the next meeting, its chair, open rounds and what was agreed; and what
 * went wrong. Where that is too much for one card it says how much was agreed, and not what,
 * nor which meetings open rounds are about.
 */
export function overviewCard(view: OverviewView): Card {
  const whole = cardWith(view, true);
  return fits(whole) ? whole : cardWith(view, false);
}

function cardWith(view: OverviewView, isInWords: boolean): Card {
  const { language, chats, name, round } = view;
  const { overview: texts, closing, chats: chatTexts } = textsIn(language);
  const left = chats.length - mostChats;
  return card({
    lang: language,
    fallbackText: texts.fallback,
    body: [
      heading(texts.title),
      footnote(closing.personal),
      ...(name ? [verbatim(shortened(name), texts.network)] : []),
      ...standing(view).map(paragraph),
      ...chats.slice(0, mostChats).flatMap((chat) => chatElements(chat, view, isInWords)),
      ...(chats.some(({ isMonthFull }) => isMonthFull) ? [apart(paragraph(texts.monthFullNext))] : []),
      ...(left > 0 ? [paragraph(chatTexts.more(left))] : []),
      ...undelivered(view),
      apart(
        buttons([
          button(chatTexts.button, { verb: 'chats.view', ...from(view) }),
          moreButton(language, { ...from(view) }),
        ]),
      ),
      ...wayBack(closing.back, round),
    ],
  });
}

function standing({ language, timeZone, paused, pausedUntil, endsAt }: OverviewView): readonly string[] {
  const texts = textsIn(language).overview;
  const day = (at: Date) => formatDay(at, language, timeZone);
  return [
    ...(endsAt ? [texts.ends(day(endsAt))] : []),
    ...(paused ? [pausedUntil ? texts.pausedUntil(day(pausedUntil)) : texts.paused] : []),
  ];
}

function chatElements(chat: ChatOverview, look: Look, isInWords: boolean): readonly CardElement[] {
  const { language, timeZone } = look;
  const { overview: texts, refusal, chats } = textsIn(language);
  const { name, next, openRounds } = chat;
  return [
    apart(name ? verbatim(shortened(name), texts.chat) : sentence(texts.chat, chats.nameless)),
    ...(chat.refusal ? [paragraph(`${refusal.causes[chat.refusal]} ${refusal.next[chat.refusal]}`)] : []),
    under(
      paragraph(next ? texts.next(formatWeekday(next.on, language, timeZone), next.isPresumed) : texts.nextUnknown),
    ),
    ...chairElements(chat.chair, language),
    ...openRounds.slice(0, mostRounds).map((round) => under(paragraph(openInWords(round, look, isInWords)))),
    ...(chat.isMonthFull ? [under(paragraph(texts.monthFull))] : []),
    ...agreementElements(chat.agreements, language, isInWords),
  ];
}

function openInWords(
  { closesAt, about }: ChatOverview['openRounds'][number],
  { language, timeZone }: Look,
  isInWords: boolean,
): string {
  const until = textsIn(language).overview.open(formatMoment(closesAt, language, timeZone));
  return isInWords ? `${until} ${subjectIn(language, about, timeZone)}` : until;
}

function agreementElements(
  { open, isWanting }: ChatOverview['agreements'],
  language: Language,
  isInWords: boolean,
): readonly CardElement[] {
  const texts = textsIn(language).overview;
  return [
    ...(isInWords ? open.map(({ what }) => under(verbatim(shortened(what), texts.agreed))) : []),
    ...(!isInWords && open.length > 0 ? [under(paragraph(texts.openAgreements(open.length)))] : []),
    ...(isWanting ? [under(paragraph(texts.noAgreement))] : []),
  ];
}

function chairElements(chair: ChatOverview['chair'], language: Language): readonly CardElement[] {
  const texts = textsIn(language).overview;
  if (chair.kind === 'not-asked') return [];
  if (chair.kind !== 'accepted') return [under(sentence(texts.chair, texts.chairs[chair.kind]))];
  return [under(chair.name ? verbatim(shortened(chair.name), texts.chair) : sentence(texts.chair, texts.chairs.left))];
}

function undelivered({ language, undelivered: all }: OverviewView): readonly CardElement[] {
  const texts = textsIn(language).overview;
  if (all.length === 0) return [];
  return [
    apart(paragraph(texts.undelivered)),
    ...all.map(({ what, state, count }) => under(sentence(`${texts.what[what]}:`, texts.states[state](count)))),
    paragraph(texts.undeliveredNext),
  ];
}
