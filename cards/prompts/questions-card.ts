import { type Card, type CardElement, card, type Language } from '../card.ts';
import { questionsInput, remindersInput } from '../input-names.ts';
import { choiceInput } from '../inputs.ts';
import {
  apart,
  box,
  button,
  buttons,
  footnote,
  from,
  heading,
  paragraph,
  rows,
  sendButton,
  subheading,
  under,
  verbatim,
} from '../parts.ts';
import type { ProblemCode } from '../problem-card.ts';
import { type OwnPrompt, promptIn, textsIn } from '../texts/index.ts';
import type { questions } from '../texts/nl/questions.ts';
import type { Origin } from '../verbs.ts';

type Theme = {
  readonly theme: keyof typeof questions.themes;
  readonly prompts: readonly {
    readonly id: string;
    readonly use: 'anchor' | 'round' | 'aloud' | 'check-in';
    readonly isOff: boolean;
  }[];
};

export type QuestionsView = Origin & {
  readonly language: Language;
  readonly revision: number;
  readonly questions: 1 | 2 | 3;
  readonly reminders: boolean;
  /** The network's own, in the reader's language. */
  readonly own: readonly OwnPrompt[];
  readonly bank: readonly Theme[];
  /** 1: what is set; from 2 on: the bank, some themes at a time. */
  readonly page: number;
  /** What came in and was not kept. */
  readonly filled?: Partial<Readonly<Record<'questions' | 'reminders', string | undefined>>> | undefined;
  /** `saved`: what was sent was kept; `added`, `removed`: an own question was written, or is gone; else why something was not kept. */
  readonly notice?: 'saved' | 'added' | 'removed' | ProblemCode | undefined;
};

/** For who leads the network: what a round asks, and every question of the bank with what it is for, to switch on and off. */
export function questionsCard(view: QuestionsView): Card {
  const { language, notice } = view;
  const texts = textsIn(language).questions;
  const done = { saved: texts.saved, added: texts.added[view.questions], removed: texts.ownRemoved };
  const said = notice && { ...textsIn(language).problems.sentences, ...done }[notice];
  const parts = inParts(view.bank);
  const page = Math.min(view.page, parts.length + 1);
  const shown = parts[page - 2];
  return card({
    lang: language,
    fallbackText: texts.fallback,
    body: [
      heading(shown ? texts.bank(page - 1, parts.length) : texts.title),
      ...(said ? [box([paragraph(said)])] : []),
      ...(shown
        ? shown.flatMap((theme) => themeElements(theme, view, page))
        : [...settings(view), ...ownElements(view)]),
      ...pager(view, page, parts.length + 1),
    ],
  });
}

const perPart = 8;

/** Whole themes, as many as fit on a phone. */
function inParts(bank: readonly Theme[]): readonly (readonly Theme[])[] {
  const parts: Theme[][] = [];
  for (const theme of bank) {
    const last = parts.at(-1);
    const size = last?.reduce((sum, { prompts }) => sum + prompts.length, theme.prompts.length) ?? 0;
    if (last && size <= perPart) last.push(theme);
    else parts.push([theme]);
  }
  return parts;
}

function settings({
  language,
  revision,
  questions,
  reminders,
  filled,
  ...origin
}: QuestionsView): readonly CardElement[] {
  const texts = textsIn(language).questions;
  return [
    choiceInput({
      ...{ id: questionsInput, label: texts.howMany, errorMessage: texts.pickOne },
      choices: ([3, 2, 1] as const).map((count) => ({ title: texts.counts[count], value: String(count) })),
      value: filled?.questions ?? String(questions),
    }),
    choiceInput({
      ...{ id: remindersInput, label: texts.reminders, errorMessage: texts.pickOne },
      choices: (['off', 'on'] as const).map((value) => ({ title: texts.remind[value], value })),
      value: filled?.reminders ?? (reminders ? 'on' : 'off'),
    }),
    footnote(`${texts.openRounds} ${texts.forTheTrend}`),
    buttons([sendButton(texts.save, { verb: 'questions.save', revision, ...from(origin) })]),
  ];
}

const mostOwn = 5;

function ownElements({ language, questions, own, ...origin }: QuestionsView): readonly CardElement[] {
  const { questions: texts, ownLabels } = textsIn(language);
  const add = button(texts.ownAdd, { verb: 'own-question.view', ...from(origin) });
  return [
    apart(subheading(texts.ownTitle)),
    paragraph(texts.ownIntro[questions]),
    ...(own.length === 0 ? [paragraph(texts.ownNone)] : []),
    ...own.flatMap(({ id, text, scale }) => [
      verbatim(text),
      under(footnote(texts.ownIs(ownLabels[scale].join(', ')))),
      under(buttons([button(texts.ownRemove, { verb: 'own-question.remove-view', prompt: id, ...from(origin) })])),
    ]),
    ...(own.length < mostOwn ? [buttons([add])] : [paragraph(texts.ownFull)]),
    apart(subheading(texts.bankTitle)),
    paragraph(texts.bankIntro[questions]),
  ];
}

function themeElements({ theme, prompts }: Theme, { language, ...origin }: QuestionsView, page: number) {
  const texts = textsIn(language).questions;
  return [
    apart(subheading(texts.themes[theme])),
    ...prompts.flatMap(({ id, use, isOff }): readonly CardElement[] => {
      const { text, help } = promptIn(language, id);
      const to = isOff ? 'on' : 'off';
      return [
        paragraph(isOff ? texts.isOff(text) : text),
        under(footnote([help, texts.uses[use]].filter(Boolean).join(' '))),
        ...(use === 'anchor'
          ? []
          : [
              under(
                buttons([button(texts.switch[to], { verb: 'question.switch', prompt: id, to, page, ...from(origin) })]),
              ),
            ]),
      ];
    }),
  ];
}

function pager({ language, ...origin }: QuestionsView, page: number, pages: number): readonly CardElement[] {
  const texts = textsIn(language).questions;
  const to = (title: string, other: number) => button(title, { verb: 'questions.view', page: other, ...from(origin) });
  const back =
    page === 1
      ? button(textsIn(language).setup.back, { verb: 'settings.view', ...from(origin) })
      : to(texts.toSettings, 1);
  const ways = [
    ...(page > 2 ? [to(texts.previous, page - 1)] : []),
    ...(page < pages ? [to(page === 1 ? texts.toBank : texts.next, page + 1)] : []),
  ];
  return [...rows(ways).map((row, at) => (at === 0 ? row : under(row))), under(buttons([back]))];
}
