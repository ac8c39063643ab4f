import type { NetworkId } from '../ids.ts';
import type { PromptSummary } from './anonymity.ts';
import { type Results, type RoundResults, versionIn } from './results.ts';

/**
 * What one round has of one anchor. `withheld`: it was asked, and no value may be shown. `reworded`: it was another question
 * then, under the same id. Undefined: it was not asked in that round, or was asked six times since.
 */
type Point = number | 'withheld' | 'reworded' | undefined;

/** One anchor over the last six times that it was asked. */
type Line = {
  readonly promptId: string;
  /** In step with `Trend.rounds`. */
  readonly points: readonly Point[];
  /** It has the four values that a line needs. */
  readonly isDrawn: boolean;
  /** Only when the last two values together differ by half a point or more from the two before. */
  readonly direction: 'up' | 'down' | 'level' | 'unknown';
};

/** Oldest round first: those of which a line has a point, and what was talked about lately. */
export type Trend = {
  readonly rounds: readonly { readonly askedAt: Date; readonly form: 'card' | 'spoken' }[];
  readonly lines: readonly Line[];
};
export type Trends = ReturnType<typeof createTrends>;

const pointsShown = 6;
const pointsForALine = 4;
/** Three anchors that take turns have their six in eighteen; as many may be talked about in between. */
const mostRoundsBack = 36;

export function createTrends({ results, anchors }: { results: Results; anchors: readonly string[] }) {
  return {
    async of(networkId: NetworkId, chatKey: string): Promise<Trend> {
      return trendOver(await results.ofChat(networkId, chatKey), anchors);
    },
  };
}

/** Built from summaries alone: what a results card withheld is a gap here too. `results`: the oldest first. */
export function trendOver(results: readonly RoundResults[], anchors: readonly string[]): Trend {
  const rounds = results.slice(-mostRoundsBack);
  const lines = anchors.map((promptId) => ({ promptId, points: pointsOf(promptId, rounds) }));
  const isShown = rounds.map(
    ({ form }, at) =>
      lines.some(({ points }) => points[at] !== undefined) || (form === 'spoken' && at >= rounds.length - pointsShown),
  );
  const shownOf = <T>(all: readonly T[]): readonly T[] => all.filter((_, at) => isShown[at]);
  return {
    rounds: shownOf(rounds).map(({ askedAt, form }) => ({ askedAt, form })),
    lines: lines.map(({ promptId, points }) => lineOf(promptId, shownOf(points))),
  };
}

function pointsOf(promptId: string, rounds: readonly RoundResults[]): readonly Point[] {
  const asked = rounds.filter(({ promptIds }) => promptIds.includes(promptId)).slice(-pointsShown);
  const newest = Math.max(...asked.map((round) => versionIn(round, promptId)));
  return rounds.map((round) => (asked.includes(round) ? pointIn(round, promptId, newest) : undefined));
}

function pointIn(round: RoundResults, promptId: string, newest: number): Point {
  if (versionIn(round, promptId) !== newest) return 'reworded';
  const { summary } = round;
  const prompts = summary.kind === 'shown' ? summary.prompts : [];
  return shownValue(prompts.find((prompt) => prompt.promptId === promptId)) ?? 'withheld';
}

const shownValue = (prompt: PromptSummary | undefined) => (prompt?.kind === 'shown' ? prompt.value : undefined);

function lineOf(promptId: string, points: readonly Point[]): Line {
  const values = points.filter((point) => typeof point === 'number');
  return { promptId, points, isDrawn: values.length >= pointsForALine, direction: directionOf(values) };
}

function directionOf(values: readonly number[]): Line['direction'] {
  const [a, b, c, d] = values.slice(-4);
  if (a === undefined || b === undefined || c === undefined || d === undefined) return 'unknown';
  const change = (c + d) / 2 - (a + b) / 2;
  if (Math.abs(change) < 0.5) return 'level';
  return change > 0 ? 'up' : 'down';
}
