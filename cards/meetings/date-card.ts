import { type Card, type CardElement, card, type Language } from '../card.ts';
import { nextDateInput } from '../input-names.ts';
import { dateInput } from '../inputs.ts';
import { box, buttons, from, heading, paragraph, sendButton, wayBack } from '../parts.ts';
import type { ProblemCode } from '../problem-card.ts';
import { formatWeekday, textsIn } from '../texts/index.ts';
import type { Origin } from '../verbs.ts';

/** Some time on that day; `isPresumed`: by how often the chat met until now. */
export type NextShown = { readonly on: Date; readonly isPresumed: boolean };
type Look = { readonly language: Language; readonly timeZone: string };

export type DateView = Origin &
  Look & {
    /** The chat that it is of, where that is not the one that this is seen in. */
    readonly chat?: string | undefined;
    readonly next?: NextShown | undefined;
    /** Whether the reader chooses the day. */
    readonly mayDecide: boolean;
    /** Days as 'YYYY-MM-DD'. `chosen`: as somebody entered it, or as this reader filled it in. */
    readonly earliest: string;
    readonly latest: string;
    readonly chosen?: string | undefined;
    readonly isSaved?: boolean | undefined;
    readonly problem?: ProblemCode | undefined;
  };

/** When a chat meets next, as far as anybody knows. */
export function nextInWords(next: NextShown | undefined, { language, timeZone }: Look): string {
  const { overview } = textsIn(language);
  return next ? overview.next(formatWeekday(next.on, language, timeZone), next.isPresumed) : overview.nextUnknown;
}

/** When a chat meets next, for everybody in it; with the form for who decides. */
export function dateCard(view: DateView): Card {
  const { language, next, isSaved, problem, mayDecide, round } = view;
  const { dates: texts, problems, closing } = textsIn(language);
  return card({
    lang: language,
    fallbackText: texts.fallback,
    body: [
      heading(texts.title),
      ...(isSaved ? [box([paragraph(texts.saved)])] : []),
      ...(problem ? [box([paragraph(problems.sentences[problem])])] : []),
      paragraph(nextInWords(next, view)),
      ...(next?.isPresumed ? [paragraph(texts.presumed)] : []),
      ...(mayDecide ? form(view) : [paragraph(texts.readers)]),
      ...wayBack(closing.back, round),
    ],
  });
}

function form({
  language,
  chat,
  earliest: min,
  latest: max,
  chosen: value,
  ...view
}: DateView): readonly CardElement[] {
  const texts = textsIn(language).dates;
  return [
    dateInput({
      ...{ id: nextDateInput, label: texts.day, errorMessage: texts.dayError },
      ...{ min, max, value, isRequired: false },
    }),
    paragraph(texts.why),
    buttons([sendButton(texts.save, { verb: 'date.save', ...(chat && { chat }), ...from(view) })]),
  ];
}
