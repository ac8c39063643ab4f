import { type Card, type CardElement, card, type Language } from '../card.ts';
import { agreementInputs } from '../input-names.ts';
import { dateInput, textInput } from '../inputs.ts';
import { type NextShown, nextInWords } from '../meetings/date-card.ts';
import {
  apart,
  aside,
  box,
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
import type { ProblemCode } from '../problem-card.ts';
import { formatDayAhead, textsIn } from '../texts/index.ts';
import type { Origin } from '../verbs.ts';

export type AgreementShown = {
  readonly id: string;
  readonly what: string;
  readonly who?: string | undefined;
  /** Some time on that day. */
  readonly when?: Date | undefined;
};

export type AgreementsView = Origin & {
  readonly language: Language;
  readonly timeZone: string;
  /** The chat that they are of, where that is not the one that this is seen in. */
  readonly chat?: string | undefined;
  readonly open: readonly AgreementShown[];
  /** Whether another one fits: not beside three, nor beside one of the same meeting. */
  readonly room: 'yes' | 'full' | 'one-of-this';
  /** Whether the reader writes them down, and settles them. */
  readonly mayDecide: boolean;
  /** When the chat meets next. */
  readonly next?: NextShown | undefined;
  /** Of the day that one is to be done: 'YYYY-MM-DD'. */
  readonly earliest: string;
  readonly latest: string;
  readonly notice?: 'saved' | 'done' | 'dropped' | 'settled-before' | undefined;
  readonly refused?: ({ readonly code: ProblemCode } & Readonly<Record<'what' | 'who' | 'when', string>>) | undefined;
};

/** What a chat agreed, for everybody in it; with the form and the buttons for who decides. A view: it may name somebody. */
export function agreementsCard(view: AgreementsView): Card {
  const { language, notice, refused, open, mayDecide, round } = view;
  const { agreements: texts, problems, closing } = textsIn(language);
  return card({
    lang: language,
    fallbackText: texts.fallback,
    body: [
      heading(texts.title),
      ...(notice ? [box([paragraph(texts.notices[notice])])] : []),
      ...(refused ? [box([paragraph(problems.sentences[refused.code])])] : []),
      ...(open.length === 0 ? [paragraph(texts.none)] : []),
      ...open.flatMap((agreement) => agreementElements(agreement, view)),
      ...(mayDecide ? forWhoDecides(view) : [apart(paragraph(texts.readers))]),
      ...nextMeeting(view),
      ...wayBack(closing.back, round),
    ],
  });
}

/** A view of its own has the form for it: what is typed here does not stand in its way. */
function nextMeeting(view: AgreementsView): readonly CardElement[] {
  const { language, chat, next, mayDecide } = view;
  const { dates: texts } = textsIn(language);
  const choose = button(texts.choose, { verb: 'date.view', ...(chat && { chat }), ...from(view) });
  return [apart(paragraph(nextInWords(next, view))), ...(mayDecide ? [buttons([choose])] : [])];
}

function agreementElements({ id, what, who, when }: AgreementShown, view: AgreementsView): readonly CardElement[] {
  const { language, timeZone, mayDecide } = view;
  const texts = textsIn(language).agreements;
  const settles = [
    button(texts.done, { verb: 'agreement.done', agreement: id, ...from(view) }),
    button(texts.drop, { verb: 'agreement.drop', agreement: id, ...from(view) }),
  ];
  return [
    apart(verbatim(what)),
    ...(who ? [aside(who, texts.who)] : []),
    ...(when ? [under(paragraph(texts.when(formatDayAhead(when, view.earliest, language, timeZone))))] : []),
    ...(mayDecide ? rows(settles).map(under) : []),
  ];
}

/** Whoever was refused gets back what they typed, also where no more fitted by then. */
function forWhoDecides(view: AgreementsView): readonly CardElement[] {
  const { language, chat, room, refused } = view;
  const texts = textsIn(language).agreements;
  if (room !== 'yes' && !refused) return [apart(paragraph(room === 'full' ? texts.full : texts.oneOfThis))];
  return [
    apart(subheading(texts.formTitle)),
    paragraph(texts.formIntro),
    ...inputs(view),
    buttons([sendButton(texts.save, { verb: 'agreement.save', ...(chat && { chat }), ...from(view) })]),
  ];
}

function inputs({ language, earliest, latest, refused }: AgreementsView): readonly CardElement[] {
  const texts = textsIn(language).agreements;
  const { what, who, when } = agreementInputs;
  return [
    textInput({
      ...{ id: what, label: texts.what, errorMessage: texts.whatError, value: refused?.what },
      ...{ maxLength: 200, isRequired: true, isMultiline: true },
    }),
    textInput({
      ...{ id: who, label: texts.whoLabel, errorMessage: texts.whoError, value: refused?.who },
      ...{ maxLength: 60, isRequired: false, isMultiline: false },
    }),
    dateInput({
      ...{ id: when, label: texts.whenLabel, errorMessage: texts.whenError, value: refused?.when },
      ...{ min: earliest, max: latest, isRequired: false },
    }),
  ];
}
