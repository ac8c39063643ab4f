import type { NetworkId } from '../ids.ts';
import type { PromptSummary } from './anonymity.ts';
import type { Results, RoundResults } from './results.ts';

/** One anchor over the chat's last rounds. `values` runs with `Trend.rounds`; undefined where too few answered. */
type Line = {
  readonly promptId: string;
  readonly values: readonly (number | undefined)[];
  /** Only when the last two values together differ by half a point or more from the two before. */
  readonly direction: 'up' | 'down' | 'level' | 'unknown';
};

/** Oldest round first. `canDraw`: some anchor has the four points that a line needs. */
export type Trend = {
  readonly rounds: readonly { readonly askedAt: Date; readonly answered: number; readonly form: 'card' | 'spoken' }[];
  readonly lines: readonly Line[];
  readonly canDraw: boolean;
};
export type Trends = ReturnType<typeof createTrends>;

const roundsShown = 6;
const pointsForALine = 4;

export function createTrends({ results, anchors }: { results: Results; anchors: readonly string[] }) {
  return {
    async of(networkId: NetworkId, chatKey: string): Promise<Trend> {
      return trendOver((await results.ofChat(networkId, chatKey)).slice(-roundsShown), anchors);
    },
  };
}

/** Built from summaries alone: what a results card withheld is a gap here too. */
export function trendOver(results: readonly RoundResults[], anchors: readonly string[]): Trend {
  const lines = anchors.map((promptId) => lineOf(promptId, results));
  return {
    rounds: results.map(({ askedAt, summary, form }) => ({ askedAt, answered: summary.answered, form })),
    lines,
    canDraw: lines.some(({ values }) => values.filter(isShown).length >= pointsForALine),
  };
}

const isShown = (value: number | undefined) => value !== undefined;

function lineOf(promptId: string, results: readonly RoundResults[]): Line {
  const values = results.map(({ summary }) =>
    summary.kind === 'shown' ? shownValue(summary.prompts.find((prompt) => prompt.promptId === promptId)) : undefined,
  );
  return { promptId, values, direction: directionOf(values.filter(isShown)) };
}

const shownValue = (prompt: PromptSummary | undefined) => (prompt?.kind === 'shown' ? prompt.value : undefined);

function directionOf(points: readonly number[]): Line['direction'] {
  const [a, b, c, d] = points.slice(-4);
  if (a === undefined || b === undefined || c === undefined || d === undefined) return 'unknown';
  const change = (c + d) / 2 - (a + b) / 2;
  if (Math.abs(change) < 0.5) return 'level';
  return change > 0 ? 'up' : 'down';
}
