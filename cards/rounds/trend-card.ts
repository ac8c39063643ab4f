import { type Card, type CardElement, card, type Language } from '../card.ts';
import { footnote, heading, paragraph, sentence, subheading, under, wayBack } from '../parts.ts';
import { formatDate, formatDay, formatNumber, textsIn } from '../texts/index.ts';

type Point = number | 'withheld' | 'reworded' | undefined;

export type TrendView = {
  readonly language: Language;
  readonly timeZone: string;
  /** Oldest first. */
  readonly rounds: readonly { readonly askedAt: Date; readonly form: 'card' | 'spoken' }[];
  /** One line per anchor, its points in step with `rounds`; undefined where that round has nothing to do with it. */
  readonly lines: readonly {
    readonly promptId: string;
    readonly points: readonly Point[];
    readonly isDrawn: boolean;
    readonly direction: 'up' | 'down' | 'level' | 'unknown';
  }[];
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
  const drawn = view.lines.filter(({ isDrawn }) => isDrawn);
  const has = (what: Point) => view.lines.some(({ points }) => points.includes(what));
  return [
    ...(drawn.length > 0 ? [chart(view)] : []),
    ...(drawn.length < view.lines.length ? [paragraph(texts.noLineYet)] : []),
    ...(directions.length > 0 ? [paragraph(directions.join(' '))] : []),
    subheading(texts.numbers),
    ...view.rounds.map((round, at) => under(roundInWords(view, round, at))).reverse(),
    footnote(
      [
        texts.rounded,
        drawn.length > 0 && texts.wobbles,
        has('withheld') && texts.gapMeans,
        has('reworded') && texts.rewordedMeans,
      ]
        .filter(Boolean)
        .join(' '),
    ),
  ];
}

type Round = TrendView['rounds'][number];

function roundInWords({ language, timeZone, lines }: TrendView, { askedAt, form }: Round, at: number): CardElement {
  const texts = textsIn(language).trend;
  const day = `${formatDay(askedAt, language, timeZone)}:`;
  if (form === 'spoken') return sentence(day, texts.spoken);
  const asked = lines.flatMap(({ promptId, points }) => {
    const point = points[at];
    return point === undefined ? [] : [{ name: anchorName(promptId, language), point }];
  });
  const isEmpty = asked.length > 1 && asked.every(({ point }) => point === 'withheld');
  const words = asked.map(({ name, point }) => {
    return `${name} ${typeof point === 'number' ? formatNumber(point, language) : texts.noNumber[point]}`;
  });
  return sentence(day, isEmpty ? texts.noNumbers : words.join(' · '));
}

const colors = ['categoricalBlue', 'categoricalTeal', 'categoricalPurple'];

type Dot = { readonly x: string; readonly y: number };

/**
 * Teams draws straight through a missing point, so a line with a gap is two lines in one colour. The continuations come
 * last: then the legend begins with the anchors' names.
 */
function chart(view: TrendView): CardElement {
  const texts = textsIn(view.language).trend;
  const lines = view.lines
    .map(({ promptId, points, isDrawn }, index) => ({
      legend: anchorName(promptId, view.language),
      color: colors[index % colors.length] ?? 'categoricalBlue',
      stretches: isDrawn ? stretchesOf(view, points) : [],
    }))
    .filter(({ stretches }) => stretches.length > 0);
  const first = lines.map(({ legend, color, stretches }) => ({ legend, color, values: stretches[0] ?? [] }));
  const rest = lines.flatMap(({ color, stretches }) =>
    stretches.slice(1).map((values) => ({ legend: texts.continued, color, values })),
  );
  const data = [...first, ...rest].filter(({ values }) => values.length > 0);
  return { type: 'Chart.Line', title: texts.title, yAxisTitle: texts.axis, yMin: 1, yMax: 5, fallback: 'drop', data };
}

/** What to draw of one anchor, cut where a round has no value for it; a round that did not ask it cuts nothing. */
function stretchesOf({ rounds, timeZone }: TrendView, points: readonly Point[]): readonly Dot[][] {
  const stretches: Dot[][] = [[]];
  for (const [at, { askedAt }] of rounds.entries()) {
    const point = points[at];
    if (typeof point === 'number') stretches.at(-1)?.push({ x: formatDate(askedAt, timeZone), y: point });
    else if (point !== undefined) stretches.push([]);
  }
  return stretches.filter((dots) => dots.length > 0);
}

const anchorName = (promptId: string, language: Language) => textsIn(language).trend.anchors[promptId] ?? promptId;
