import { type Card, type CardElement, card, type Language } from '../card.ts';
import { monthsOfSummariesInput, monthsOfTurnsInput, remarksInput, thresholdInput } from '../input-names.ts';
import { choiceInput, numberInput } from '../inputs.ts';
import { box, button, buttons, footnote, from, heading, paragraph, sendButton } from '../parts.ts';
import type { ProblemCode } from '../problem-card.ts';
import { textsIn } from '../texts/index.ts';
import type { Origin } from '../verbs.ts';

export type RulesView = Origin & {
  readonly language: Language;
  readonly revision: number;
  readonly threshold: number;
  readonly freeText: boolean;
  readonly mayHaveRemarks: boolean;
  readonly monthsOfSummaries: number;
  readonly monthsOfTurns: number;
  /** What came in and was not kept: stands in the fields in place of what is so. */
  readonly filled?:
    | Partial<Readonly<Record<'threshold' | 'remarks' | 'monthsOfSummaries' | 'monthsOfTurns', string | undefined>>>
    | undefined;
  /** `saved`: what was sent was kept; else why it was not. */
  readonly notice?: 'saved' | ProblemCode | undefined;
};

/** For the coordinator alone: what holds for the rounds that open from now on, and how long what they leave stays. */
export function rulesCard(view: RulesView): Card {
  const { language, revision, notice } = view;
  const texts = textsIn(language).rules;
  const said = notice === 'saved' ? texts.saved : notice && textsIn(language).problems.sentences[notice];
  return card({
    lang: language,
    fallbackText: texts.fallback,
    body: [
      heading(texts.title),
      ...(said ? [box([paragraph(said)])] : []),
      thresholdQuestion(view),
      ...(view.mayHaveRemarks
        ? [remarksQuestion(view), footnote(texts.remarksIntro)]
        : [footnote(texts.remarksNeedTen)]),
      ...monthsQuestions(view),
      footnote(texts.openRounds),
      buttons([
        sendButton(texts.save, { verb: 'rules.save', revision, ...from(view) }),
        button(textsIn(language).setup.back, { verb: 'settings.view', ...from(view) }),
      ]),
    ],
  });
}

const offered: readonly number[] = [5, 6, 7, 8, 9, 10];

function thresholdQuestion({ language, threshold, filled }: RulesView): CardElement {
  const texts = textsIn(language).rules;
  const counts = offered.includes(threshold) ? offered : [...offered, threshold];
  return choiceInput({
    id: thresholdInput,
    label: texts.threshold,
    errorMessage: texts.pickOne,
    choices: counts.map((count) => ({ title: texts.answers(count), value: String(count) })),
    value: filled?.threshold ?? String(threshold),
  });
}

function remarksQuestion({ language, freeText, filled }: RulesView): CardElement {
  const texts = textsIn(language).rules;
  return choiceInput({
    id: remarksInput,
    label: texts.remarks,
    errorMessage: texts.pickOne,
    choices: [
      { title: texts.remarksOn, value: 'on' },
      { title: texts.remarksOff, value: 'off' },
    ],
    value: filled?.remarks ?? (freeText ? 'on' : 'off'),
  });
}

/** Longest: services/privacy/register-terms.ts. */
function monthsQuestions({ language, monthsOfSummaries, monthsOfTurns, filled }: RulesView): readonly CardElement[] {
  const texts = textsIn(language).rules;
  return [
    numberInput({
      ...{ id: monthsOfSummariesInput, label: texts.monthsOfSummaries, errorMessage: texts.monthsError(60) },
      ...{ min: 1, max: 60, value: filled?.monthsOfSummaries ?? String(monthsOfSummaries) },
    }),
    numberInput({
      ...{ id: monthsOfTurnsInput, label: texts.monthsOfTurns, errorMessage: texts.monthsError(24) },
      ...{ min: 1, max: 24, value: filled?.monthsOfTurns ?? String(monthsOfTurns) },
    }),
    footnote(texts.monthsIntro),
  ];
}
