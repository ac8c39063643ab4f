import { type Card, type CardElement, card, type Language } from '../card.ts';
import { moreButton } from '../more-button.ts';
import { apart, button, buttons, heading, paragraph, sentence, subheading, under, verbatim } from '../parts.ts';
import { pointInWords } from '../rounds/point-in-words.ts';
import { formatDay, formatDayAhead, promptIn, textsIn } from '../texts/index.ts';

export type OpeningView = {
  readonly language: Language;
  readonly timeZone: string;
  /** What the last round said: the values of its anchors, as far as they may be shown, or what was written of a spoken one. */
  readonly last?:
    | {
        readonly on: Date;
        readonly values: readonly { readonly promptId: string; readonly value: number }[];
        readonly said?: string | undefined;
        /** The prompt that was talked about. */
        readonly aloud?: string | undefined;
      }
    | undefined;
  readonly agreed: readonly OpeningAgreement[];
  /** 'YYYY-MM-DD'. */
  readonly today: string;
  /** Something stood there that its writer had erased. */
  readonly isErased: boolean;
  /** The last two rounds led to nothing. */
  readonly asksForOne: boolean;
};

/** `isDue`: it has no day, or its day has come. */
type OpeningAgreement = {
  readonly what: string;
  readonly when?: Date | undefined;
  readonly isDue: boolean;
};

/** What a meeting begins with, for everybody: what we said, what we agreed, and whether that worked. */
export function openingCard(view: OpeningView): Card {
  const { language, agreed, isErased, asksForOne } = view;
  const { opening: texts, agreements } = textsIn(language);
  const isAnyDue = agreed.some(({ isDue }) => isDue);
  return card({
    lang: language,
    fallbackText: texts.fallback,
    body: [
      heading(texts.title),
      ...lastElements(view),
      ...agreedElements(
        texts.agreed,
        agreed.filter(({ isDue }) => isDue),
        view,
      ),
      ...(isAnyDue ? [paragraph(texts.didItWork)] : []),
      ...agreedElements(
        isAnyDue ? texts.toCome : texts.agreed,
        agreed.filter(({ isDue }) => !isDue),
        view,
      ),
      ...(isErased ? [paragraph(texts.erased)] : []),
      ...(asksForOne ? [paragraph(texts.askForOne)] : []),
      buttons([button(agreements.button, { verb: 'agreements.view' }), moreButton(language)]),
    ],
  });
}

function lastElements({ language, timeZone, last }: OpeningView): readonly CardElement[] {
  const { opening: texts, trend } = textsIn(language);
  if (!last) return [];
  const day = texts.last(formatDay(last.on, language, timeZone));
  if (last.said) return [verbatim(last.said, day)];
  if (last.aloud)
    return [sentence(texts.talked(formatDay(last.on, language, timeZone)), promptIn(language, last.aloud).text)];
  if (last.values.length === 0) return [];
  const said = last.values.map(
    ({ promptId, value }) => `${trend.anchors[promptId] ?? promptId} ${pointInWords(promptId, value, language)}`,
  );
  return [sentence(day, `${said.join(' · ')}.`)];
}

function agreedElements(
  title: string,
  agreed: readonly OpeningAgreement[],
  { language, timeZone, today }: OpeningView,
): readonly CardElement[] {
  const { agreements } = textsIn(language);
  if (agreed.length === 0) return [];
  return [
    subheading(title),
    ...agreed.flatMap(({ what, when }, at) => [
      at === 0 ? under(verbatim(what)) : apart(verbatim(what)),
      ...(when ? [under(paragraph(agreements.when(formatDayAhead(when, today, language, timeZone))))] : []),
    ]),
  ];
}
