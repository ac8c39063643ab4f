import { type Card, type CardElement, card, type Language } from '../card.ts';
import { moreButton } from '../more-button.ts';
import {
  apart,
  box,
  button,
  buttons,
  footnote,
  heading,
  paragraph,
  rows,
  sentence,
  subheading,
  under,
  verbatim,
} from '../parts.ts';
import { formatDay, formatNumber, type OwnPrompt, promptIn, textsIn, wordingIn } from '../texts/index.ts';
import { pointInWords } from './point-in-words.ts';

/** What may be shown of one prompt: made by services/rounds/anonymity.ts and by nothing else. */
export type PromptResult =
  | {
      readonly promptId: string;
      readonly kind: 'shown';
      readonly value?: number | undefined;
      readonly spread: 'united' | 'mixed' | 'divided';
      readonly counts?: { readonly low: number; readonly middle: number; readonly high: number } | undefined;
    }
  | Chosen
  | { readonly promptId: string; readonly kind: 'too-few' };

/** Of three choices; `counts` in their order. */
type Chosen = {
  readonly promptId: string;
  readonly kind: 'chosen';
  readonly agreement: 'united' | 'most' | 'divided';
  readonly choice?: 1 | 2 | 3 | undefined;
  readonly counts?: readonly number[] | undefined;
};

export type ResultsView = {
  readonly language: Language;
  readonly timeZone: string;
  readonly askedAt: Date;
  readonly summary:
    | { readonly kind: 'shown'; readonly answered: number; readonly prompts: readonly PromptResult[] }
    | { readonly kind: 'too-few'; readonly answered: number };
  /** The network's own prompts that the round asked. */
  readonly ownPrompts?: readonly OwnPrompt[] | undefined;
  /** Id of the prompt to talk about. */
  readonly askAloud: string;
  readonly round: string;
  /** In a chat of one's own: what is agreed is written down in the network's. */
  readonly isInOwnChat?: boolean | undefined;
  /** It was about no meeting: for whom it was. */
  readonly checkIn?: { readonly audience: 'all' | 'core' | 'board' | 'management' | 'practice' } | undefined;
};

/** What a round said, for the whole group: aggregates only, and one question to talk about. */
export function resultsCard(view: ResultsView): Card {
  const { results: texts, checkIns, agreements } = textsIn(view.language);
  const trend = button(texts.trend, { verb: 'trend.view', round: view.round });
  const make = view.checkIn ? agreements.make : agreements.makeAndDate;
  const agree = button(make, { verb: 'agreements.view', round: view.round });
  return card({
    lang: view.language,
    fallbackText: view.checkIn ? checkIns.results.fallback : texts.fallback,
    body: [
      ...aboutElements(view),
      ...(view.summary.kind === 'shown'
        ? view.summary.prompts.flatMap((one) => [apart(asked(one.promptId, view)), under(resultInWords(one, view))])
        : [apart(subheading(texts.tooFewTitle)), under(paragraph(texts.tooFew(view.summary.answered)))]),
      box([subheading(texts.askAloud), under(paragraph(promptIn(view.language, view.askAloud).text))]),
      // A check-in is in no trend.
      ...rows(view.isInOwnChat ? [] : view.checkIn ? [agree] : [agree, trend]),
      under(buttons([moreButton(view.language, view)])),
    ],
  });
}

/** Of which meeting it is, or when and of whom it was asked. */
function aboutElements(view: ResultsView): readonly CardElement[] {
  const { results: texts, checkIns } = textsIn(view.language);
  const { checkIn, summary } = view;
  const day = formatDay(view.askedAt, view.language, view.timeZone);
  const of = checkIns.results;
  const about = checkIn ? `${of.about(day)} ${of.askedOf[checkIn.audience]}` : texts.about(day);
  const answered = summary.kind === 'shown' ? ` ${texts.answered(summary.answered)}` : '';
  return [heading(checkIn ? of.title : texts.title), under(footnote(about + answered))];
}

function asked(promptId: string, { language, ownPrompts }: ResultsView): CardElement {
  const { text, isOwn } = wordingIn(language, promptId, ownPrompts);
  return isOwn ? verbatim(text, textsIn(language).questions.own) : paragraph(text);
}

/** What may be shown of one prompt. */
export function resultInWords(
  prompt: PromptResult,
  { language, ownPrompts }: Pick<ResultsView, 'language' | 'ownPrompts'>,
): CardElement {
  const texts = textsIn(language).results;
  if (prompt.kind === 'too-few') return paragraph(texts.tooFewForPrompt);
  if (prompt.kind === 'chosen') return choiceInWords(prompt, language);
  const { promptId, value, spread, counts } = prompt;
  if (value === undefined) return paragraph(texts.allAlike);
  const numbers = counts ? ` ${texts.counts(counts.low, counts.middle, counts.high)}` : '';
  const average = formatNumber(value, language);
  const inWords = pointInWords(promptId, value, language, ownPrompts);
  const { isGone } = wordingIn(language, promptId, ownPrompts);
  return sentence(isGone ? texts.valueAlone(average) : texts.value(inWords, average), texts.spread[spread] + numbers);
}

function choiceInWords({ promptId, agreement, choice, counts }: Chosen, language: Language): CardElement {
  const texts = textsIn(language).results.chosen;
  const { labels } = promptIn(language, promptId);
  const chosen = choice && labels[choice - 1];
  const numbers = counts ? texts.counts(labels.map((label, at) => `${label} ${counts[at] ?? 0}`)) : texts.uncounted;
  if (chosen) return sentence(agreement === 'united' ? texts.all(chosen) : texts.most(chosen), numbers);
  return paragraph(agreement === 'united' ? texts.allAlike : `${texts.divided} ${numbers}`);
}
