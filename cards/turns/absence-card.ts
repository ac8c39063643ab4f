import { type Card, type CardElement, card, type Language } from '../card.ts';
import { absenceInput } from '../input-names.ts';
import { dateInput } from '../inputs.ts';
import {
  apart,
  box,
  button,
  buttons,
  footnote,
  from,
  heading,
  paragraph,
  sendButton,
  under,
  verbatim,
  wayBack,
} from '../parts.ts';
import type { ProblemCode } from '../problem-card.ts';
import { formatFullDay, textsIn } from '../texts/index.ts';
import type { Origin } from '../verbs.ts';

export type AbsenceView = Origin & {
  readonly language: Language;
  readonly timeZone: string;
  /** What the network is called. */
  readonly name?: string | undefined;
  /** `day`: 'YYYY-MM-DD'; `at`: some time on it. */
  readonly absences: readonly { readonly day: string; readonly at: Date }[];
  /** Whether there are as many as there can be. */
  readonly isFull: boolean;
  readonly earliest: string;
  readonly latest: string;
  readonly notice?: 'saved' | 'known' | 'dropped' | undefined;
  readonly refused?: { readonly code: ProblemCode; readonly day: string } | undefined;
};

/** For one reader: the days on which this reader is not there. */
export function absenceCard(view: AbsenceView): Card {
  const { language, name, absences, isFull, notice, refused, round } = view;
  const { absences: texts, closing, overview, problems } = textsIn(language);
  return card({
    lang: language,
    fallbackText: texts.fallback,
    body: [
      heading(texts.title),
      footnote(closing.personal),
      ...(name ? [verbatim(name, overview.network)] : []),
      ...(notice ? [box([paragraph(texts.notices[notice])])] : []),
      ...(refused ? [box([paragraph(problems.sentences[refused.code])])] : []),
      ...(absences.length === 0 ? [paragraph(texts.none)] : []),
      ...absences.flatMap((absence) => absenceElements(absence, view)),
      ...(isFull ? [apart(paragraph(texts.full))] : form(view)),
      paragraph(texts.means),
      paragraph(texts.presumed),
      ...wayBack(closing.back, round),
    ],
  });
}

function absenceElements({ day, at }: AbsenceView['absences'][number], view: AbsenceView): readonly CardElement[] {
  const { language, timeZone } = view;
  const drop = button(textsIn(language).absences.drop, { verb: 'absence.drop', day, ...from(view) });
  return [apart(paragraph(formatFullDay(at, language, timeZone))), under(buttons([drop]))];
}

function form({ language, earliest: min, latest: max, refused, ...view }: AbsenceView): readonly CardElement[] {
  const texts = textsIn(language).absences;
  const named = { id: absenceInput, label: texts.day, errorMessage: texts.dayError };
  return [
    apart(dateInput({ ...named, min, max, value: refused?.day })),
    buttons([sendButton(texts.save, { verb: 'absence.save', ...from(view) })]),
  ];
}
