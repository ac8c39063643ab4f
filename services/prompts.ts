import type { Asked } from './asked.ts';
import { firstBy } from './first-by.ts';
import { anchors, type Prompt, type PromptId, promptCatalogue } from './prompt-catalogue.ts';
import { hashed } from './storage/keys.ts';

type Choosing = {
  readonly networkId: string;
  readonly questions: 1 | 2 | 3;
  /** All that the chat was asked before, check-ins included. */
  readonly asked: Pick<Asked, 'times' | 'lastIn' | 'count'>;
  /** What the network does not want to be asked; an anchor is asked all the same. */
  readonly promptsOff?: readonly string[] | undefined;
  /** Ids of the network's own prompts: a theme beside those of the bank. */
  readonly own?: readonly string[] | undefined;
};

/**
 * What a meeting's round asks. Three: the anchors, the same every time, since that is what makes a trend. One: the anchor that
 * was asked longest ago. Two: that, and a scored prompt of the bank or of the network's own.
 *
 * Promised of a chat: from the first to the third of any three rounds that were chosen here, each anchor is asked once at
 * least, whatever those three ask (one, two or three, in any mix), and whatever check-ins ask in between; nothing
 * comes back before its `minGapRounds` of the chat's rounds have gone by, so that a round of two may ask one. The same past
 * gives the same choice.
 */
export function promptsFor(choosing: Choosing): string[] {
  const { questions, asked } = choosing;
  if (questions === 3) return anchors.map(({ id }) => id);
  const anchor = firstBy(anchors, ({ id }) => [asked.lastIn[id] ?? 0]);
  const second = questions === 2 ? rotating(choosing) : undefined;
  return [anchor, second].flatMap((one) => (one ? [one.id] : []));
}

type Rotating = Pick<Prompt, 'minGapRounds'> & { readonly id: string };

const isForMeetings = ({ active, anchor, moment, audience }: Prompt) =>
  active && !anchor && moment === 'end' && audience === 'all';

const scored: readonly Rotating[] = promptCatalogue.filter((prompt) => isForMeetings(prompt) && prompt.scale !== 'T');

const roundsBetweenOwn = 3;

/** From the theme that had its turn longest ago, and within it the least asked. */
function rotating({ networkId, asked, promptsOff = [], own = [] }: Choosing): Rotating | undefined {
  const { times, lastIn, count } = asked;
  const ownOnes = own.map((id) => ({ id, minGapRounds: roundsBetweenOwn }));
  const hasRested = ({ id, minGapRounds }: Rotating) => count - (lastIn[id] ?? -minGapRounds) >= minGapRounds;
  const fit = [...scored, ...ownOnes].filter((prompt) => !promptsOff.includes(prompt.id) && hasRested(prompt));
  return firstBy(fit, ({ id }) => [
    lastOfTheme(themeOf(id), lastIn),
    hashed(networkId, themeOf(id)),
    times[id] ?? 0,
    lastIn[id] ?? 0,
    hashed(networkId, id),
  ]);
}

const promptOf = (id: string) => promptCatalogue.find((prompt) => prompt.id === id);
const themeOf = (id: string): string => promptOf(id)?.theme ?? 'OWN';

/** In which round the theme came by last; an anchor does not use up its theme's turn. */
const lastOfTheme = (theme: string, lastIn: Asked['lastIn']): number =>
  Math.max(
    0,
    ...Object.entries(lastIn).map(([id, round]) => (themeOf(id) === theme && !promptOf(id)?.anchor ? round : 0)),
  );

const askable = promptCatalogue.filter((prompt) => isForMeetings(prompt) && !prompt.sensitive);

type Asking = {
  readonly networkId: string;
  /** What was asked aloud before, oldest first; ids that the bank does not know are no harm. */
  readonly history: readonly string[];
  /** What was just answered, and what the network does not want to be asked. */
  readonly except?: readonly string[] | undefined;
};

/**
 * The bank's question that the group talks about: from the theme that had its turn longest ago, and within it the least
 * asked. The same network with the same history always gets the same one; networks start at different themes.
 * So many themes come in between that every prompt rests longer than its `minGapRounds` without being told to.
 * Where a network switched all of them off, they talk about an anchor that was not just asked, if there is one.
 */
export function questionToAskAloud({ networkId, history, except = [] }: Asking): PromptId {
  const fit = [askable, anchors].map((some) => some.filter(({ id }) => !except.includes(id)));
  const left = [...fit, anchors].find(({ length }) => length > 0) ?? anchors;
  const prompt = firstBy(left, ({ id, theme }) => [
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
