import { type Card, type CardElement, card, type Language } from '../card.ts';
import { moreButton } from '../more-button.ts';
import { button, buttons, heading, paragraph, sentence, subheading, under, verbatim } from '../parts.ts';
import { pointInWords } from '../rounds/point-in-words.ts';
import { formatDay, textsIn } from '../texts/index.ts';

export type OpeningView = {
  readonly language: Language;
  readonly timeZone: string;
  /** What the last round said: the values of its anchors, as far as they may be shown, or what was written of a spoken one. */
  readonly last?:
    | {
        readonly on: Date;
        readonly values: readonly { readonly promptId: string; readonly value: number }[];
        readonly said?: string | undefined;
      }
    | undefined;
  readonly agreed: readonly { readonly what: string; readonly when?: Date | undefined }[];
  /** Something stood there that its writer had erased. */
  readonly isErased: boolean;
  /** The last two rounds led to nothing. */
  readonly asksForOne: boolean;
};

/** What a meeting begins with, for everybody: what we said, what we agreed, and whether that worked. */
export function openingCard(view: OpeningView): Card {
  const { language, agreed, isErased, asksForOne } = view;
  const { opening: texts, agreements } = textsIn(language);
  return card({
    lang: language,
    fallbackText: texts.fallback,
    body: [
      heading(texts.title),
      ...lastElements(view),
      ...agreedElements(view),
      ...(isErased ? [paragraph(texts.erased)] : []),
      ...(agreed.length > 0 ? [paragraph(texts.didItWork)] : []),
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
  if (last.values.length === 0) return [];
  const said = last.values.map(
    ({ promptId, value }) => `${trend.anchors[promptId] ?? promptId} ${pointInWords(promptId, value, language)}`,
  );
  return [sentence(day, `${said.join(' · ')}.`)];
}

function agreedElements({ language, timeZone, agreed }: OpeningView): readonly CardElement[] {
  const { opening: texts, agreements } = textsIn(language);
  if (agreed.length === 0) return [];
  return [
    subheading(texts.agreed),
    ...agreed.flatMap(({ what, when }) => [
      under(verbatim(what)),
      ...(when ? [under(paragraph(agreements.when(formatDay(when, language, timeZone))))] : []),
    ]),
  ];
}
