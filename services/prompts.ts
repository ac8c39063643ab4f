import type { Asked } from './asked.ts';
import { firstBy } from './first-by.ts';
import { anchors, type Prompt, type PromptId, promptCatalogue } from './prompt-catalogue.ts';
import { hashed } from './storage/keys.ts';

/** What a round asks: three anchors, the same every time, since that is what makes a trend. */
export function promptsFor({ questions }: { readonly questions: 1 | 2 | 3; readonly asked: Asked }): string[] {
  return anchors.slice(0, questions).map(({ id }) => id);
}

const askable = promptCatalogue.filter(
  ({ active, anchor, sensitive, moment, audience }) =>
    active && !anchor && !sensitive && moment === 'end' && audience === 'all',
);

type Asking = {
  readonly networkId: string;
  /** What was asked aloud before, oldest first; ids that the bank does not know are no harm. */
  readonly history: readonly string[];
};

/**
 * The bank's question that the group talks about: from the theme that had its turn longest ago, and within it the least
 * asked. The same network with the same history always gets the same one; networks start at different themes.
 * So many themes come in between that every prompt rests longer than its `minGapRounds` without being told to.
 */
export function questionToAskAloud({ networkId, history }: Asking): PromptId {
  const prompt = firstBy(askable, ({ id, theme }) => [
    lastTurnOf(theme, history),
    hashed(networkId, theme),
    history.filter((asked) => asked === id).length,
    history.lastIndexOf(id),
    hashed(networkId, id),
  ]);
  if (!prompt) throw new Error('the bank has nothing to ask aloud');
  return prompt.id;
}

/** Where in the history the theme came by last; -1 when it never did. */
function lastTurnOf(theme: Prompt['theme'], history: readonly string[]): number {
  const ids: readonly string[] = promptCatalogue.filter((prompt) => prompt.theme === theme).map(({ id }) => id);
  return history.findLastIndex((asked) => ids.includes(asked));
}
