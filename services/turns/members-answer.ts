import type { PromptSummary } from '../rounds/anonymity.ts';
import type { RoundResults } from '../rounds/results.ts';

/** What members themselves said about something: from summaries alone, so that what was withheld stays so. */
export type MembersAnswer = { readonly promptId: string } & (
  | { readonly kind: 'asked'; readonly askedAt: Date; readonly result: PromptSummary }
  /** `off`: the network does not want to be asked. */
  | { readonly kind: 'not-asked' | 'off' }
);

/** The latest that may be shown; else that it was asked, and withheld. `results`: oldest first. */
export function membersAnswer(
  promptId: string,
  results: readonly RoundResults[],
  promptsOff: readonly string[],
): MembersAnswer {
  const asked = results
    .filter(({ promptIds }) => promptIds.includes(promptId))
    .map(({ askedAt, summary }) => ({
      promptId,
      kind: 'asked' as const,
      askedAt,
      result: resultIn(summary, promptId),
    }));
  const latest = asked.findLast(({ result }) => result.kind !== 'too-few') ?? asked.at(-1);
  return latest ?? { promptId, kind: promptsOff.includes(promptId) ? 'off' : 'not-asked' };
}

const resultIn = (summary: RoundResults['summary'], promptId: string): PromptSummary =>
  (summary.kind === 'shown' && summary.prompts.find((prompt) => prompt.promptId === promptId)) || {
    promptId,
    kind: 'too-few',
  };
