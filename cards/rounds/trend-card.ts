import { type Card, type CardElement, card, type Language } from '../card.ts';
import { footnote, heading, paragraph, sentence, subheading, under, wayBack } from '../parts.ts';
import { formatDate, formatDay, formatNumber, textsIn } from '../texts/index.ts';

export type TrendView = {
  readonly language: Language;
  readonly timeZone: string;
  /** Oldest first. */
  readonly rounds: readonly { readonly askedAt: Date; readonly answered: number; readonly form: 'card' | 'spoken' }[];
  /** One line per anchor; its values run with `rounds`, undefined where nothing may be shown. */
  readonly lines: readonly {
    readonly promptId: string;
    readonly values: readonly (number | undefined)[];
    readonly direction: 'up' | 'down' | 'level' | 'unknown';
  }[];
  readonly canDraw: boolean;
  /** The round from whose card the trend was opened. */
  readonly round?: string | undefined;
};

/** How a network's anchors went over its last rounds: a chart, and the same in words for who cannot see it. */
export function trendCard(view: TrendView): Card {
  const texts = textsIn(view.language).trend;
  return card({
    lang: view.language,
    fallbackText: texts.fallback,
    body: [
      heading(texts.title),
      ...(view.rounds.length === 0 ? [paragraph(texts.empty)] : contents(view)),
      ...wayBack(textsIn(view.language).closing.back, view.round),
    ],
  });
}

function contents(view: TrendView): readonly CardElement[] {
  const texts = textsIn(view.language).trend;
  const directions = view.lines.flatMap(({ direction, promptId }) =>
    direction === 'unknown' ? [] : [texts.direction[direction](anchorName(promptId, view.language))],
  );
  const hasGap = view.lines.some(({ values }) => values.includes(undefined));
  return [
    ...(view.canDraw ? [chart(view)] : [paragraph(texts.noLineYet)]),
    ...(directions.length > 0 ? [paragraph(directions.join(' '))] : []),
    subheading(texts.numbers),
    ...view.rounds.map((round, at) => under(roundInWords(view, round, at))).reverse(),
    footnote([texts.rounded, view.canDraw && texts.wobbles, hasGap && texts.gapMeans].filter(Boolean).join(' ')),
  ];
}

type Round = TrendView['rounds'][number];

function roundInWords({ language, timeZone, lines }: TrendView, { askedAt, form }: Round, at: number): CardElement {
  const texts = textsIn(language).trend;
  const day = `${formatDay(askedAt, language, timeZone)}:`;
  if (form === 'spoken') return sentence(day, texts.spoken);
  const values = lines.map(({ promptId, values: all }) => {
    const value = all[at];
    return `${anchorName(promptId, language)} ${value === undefined ? texts.gap : formatNumber(value, language)}`;
  });
  const isEmpty = lines.every(({ values: all }) => all[at] === undefined);
  return sentence(day, isEmpty ? texts.noNumbers : values.join(' · '));
}

const colors = ['categoricalBlue', 'categoricalTeal', 'categoricalPurple'];

type Point = { readonly x: string; readonly y: number };

/**
 * Teams draws straight through a missing point, so a line with a gap is two lines in one colour. The continuations come
 * last: then the legend begins with the anchors' names.
 */
function chart(view: TrendView): CardElement {
  const texts = textsIn(view.language).trend;
  const lines = view.lines.map(({ promptId, values }, index) => ({
    legend: anchorName(promptId, view.language),
    color: colors[index % colors.length] ?? 'categoricalBlue',
    stretches: stretchesOf(view, values),
  }));
  const first = lines.map(({ legend, color, stretches }) => ({ legend, color, values: stretches[0] ?? [] }));
  const rest = lines.flatMap(({ color, stretches }) =>
    stretches.slice(1).map((values) => ({ legend: texts.continued, color, values })),
  );
  const data = [...first, ...rest].filter(({ values }) => values.length > 0);
  return { type: 'Chart.Line', title: texts.title, yAxisTitle: texts.axis, yMin: 1, yMax: 5, fallback: 'drop', data };
}

/** The points of one anchor, cut where a round has no value. */
function stretchesOf({ rounds, timeZone }: TrendView, values: readonly (number | undefined)[]): readonly Point[][] {
  const stretches: Point[][] = [[]];
  for (const [at, { askedAt }] of rounds.entries()) {
    const y = values[at];
    if (y === undefined) stretches.push([]);
    else stretches.at(-1)?.push({ x: formatDate(askedAt, timeZone), y });
  }
  return stretches.filter((points) => points.length > 0);
}

const anchorName = (promptId: string, language: Language) => textsIn(language).trend.anchors[promptId] ?? promptId;
