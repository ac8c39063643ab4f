import { firstBy } from '../first-by.ts';
import { type Asked, lastScoredIn } from '../rounds/asked.ts';
import { hashed } from '../storage/keys.ts';
import { anchors, type Prompt, type PromptId, promptCatalogue } from './prompt-catalogue.ts';

type Choosing = {
  readonly networkId: string;
  readonly questions: 1 | 2 | 3;
  /** All that the chat was asked before, check-ins included. */
  readonly asked: Pick<Asked, 'times' | 'lastIn' | 'scoredIn' | 'count'>;
  /** What the network does not want to be asked; an anchor is asked all the same. */
  readonly promptsOff?: readonly string[] | undefined;
  /** Ids of the network's own prompts. */
  readonly own?: readonly string[] | undefined;
};

/**
 * What a meeting's round asks. Three: the anchors, the same every time, since that is what makes a trend. One: the anchor that
 * a meeting asked for scores longest ago. Two: that, and a scored prompt of the bank or of the network's own.
 *
 * Promised of a chat: of any three rounds in a row that were chosen here, each anchor is in one at least, whatever those three
 * ask (one, two or three, in any mix), and whatever check-ins ask or groups talk about in between; a round that was chosen
 * here and turned into talk before the next was chosen counts as one that they talked in. Nothing
 * comes back before its `minGapRounds` of the chat's rounds have gone by, so that a round of two may ask one. The same past
 * gives the same choice.
 */
export function promptsFor(choosing: Choosing): string[] {
  const { questions, asked } = choosing;
  if (questions === 3) return anchors.map(({ id }) => id);
  const anchor = firstBy(anchors, ({ id }) => [lastScoredIn(asked, id)]);
  const second = questions === 2 ? rotating(choosing) : undefined;
  return [anchor, second].flatMap((one) => (one ? [one.id] : []));
}

type Rotating = Pick<Prompt, 'minGapRounds'> & { readonly id: string };

const isForMeetings = ({ active, anchor, moment, audience }: Prompt) =>
  active && !anchor && moment === 'end' && audience === 'all';

const scored: readonly Rotating[] = promptCatalogue.filter((prompt) => isForMeetings(prompt) && prompt.scale !== 'T');

/** With a chat that gets two questions: every third round asks one of the network's own. */
const roundsBetweenOwn = 2;

/**
 * From the theme that had its turn longest ago, and within it the least asked. One of the network's own as soon as two rounds
 * asked none, and sooner only where the bank has nothing.
 */
function rotating({ networkId, asked, promptsOff = [], own = [] }: Choosing): Rotating | undefined {
  const ownOnes = own.map((id) => ({ id, minGapRounds: roundsBetweenOwn }));
  const isOwnTurn = asked.count - lastOfTheme(ownTheme, asked.lastIn) >= roundsBetweenOwn;
  const fit = (prompts: readonly Rotating[]) =>
    prompts.filter((prompt) => !promptsOff.includes(prompt.id) && hasRested(prompt, asked.lastIn, asked.count));
  const [first, other] = isOwnTurn ? [ownOnes, scored] : [scored, ownOnes];
  const turns = turnsIn(networkId, asked);
  return firstBy(fit(first), turns) ?? firstBy(fit(other), turns);
}

/** `before`: how many rounds went before the one that would ask it. */
const hasRested = ({ id, minGapRounds }: Rotating, lastIn: Asked['lastIn'], before: number): boolean =>
  before - (lastIn[id] ?? -minGapRounds) >= minGapRounds;

const turnsIn =
  (networkId: string, { times, lastIn }: Pick<Asked, 'times' | 'lastIn'>) =>
  ({ id }: Pick<Rotating, 'id'>) => [
    lastOfTheme(themeOf(id), lastIn),
    hashed(networkId, themeOf(id)),
    times[id] ?? 0,
    lastIn[id] ?? 0,
    hashed(networkId, id),
  ];

const byId: ReadonlyMap<string, Prompt> = new Map(promptCatalogue.map((prompt) => [prompt.id, prompt]));
const promptOf = (id: string) => byId.get(id);
const ownTheme = 'OWN';
const themeOf = (id: string): string => promptOf(id)?.theme ?? ownTheme;

/** In which round the theme came by last; an anchor does not use up its theme's turn. */
const lastOfTheme = (theme: string, lastIn: Asked['lastIn']): number =>
  Math.max(
    0,
    ...Object.entries(lastIn).map(([id, round]) => (themeOf(id) === theme && !promptOf(id)?.anchor ? round : 0)),
  );

const askable = promptCatalogue.filter((prompt) => isForMeetings(prompt) && !prompt.sensitive);

type Asking = Pick<Choosing, 'networkId'> & {
  /** All that the chat was asked before, and talked about; `count`: its rounds before the one that they talk in. */
  readonly asked: Pick<Asked, 'times' | 'lastIn' | 'count'>;
  /** What was just answered, and what the network does not want to be asked. */
  readonly except?: readonly string[] | undefined;
  /** Of these alone: what does not speak of today. */
  readonly among?: readonly PromptId[] | undefined;
};

/**
 * The bank's question that the group talks about: from the theme that had its turn longest ago, and within it the least
 * asked. The same network with the same past always gets the same one; networks start at different themes.
 * Nothing comes back before its `minGapRounds` have gone by, be it asked or talked about, while there is anything else.
 * Where a network switched all of them off, they talk about an anchor that was not just asked, if there is one.
 */
export function questionToAskAloud({ networkId, asked, except = [], among }: Asking): PromptId {
  const isAmong = ({ id }: Prompt) => among === undefined || among.includes(id);
  const left = askable.filter((prompt) => isAmong(prompt) && !except.includes(prompt.id));
  const rested = left.filter((prompt) => hasRested(prompt, asked.lastIn, asked.count));
  const prompt =
    firstBy(rested.length > 0 ? rested : left, turnsIn(networkId, asked)) ??
    firstBy(anchors.filter(isAmong), ({ id }) => [
      Number(except.includes(id)),
      asked.lastIn[id] ?? 0,
      hashed(networkId, id),
    ]);
  if (!prompt) throw new Error('the bank has nothing to ask aloud');
  return prompt.id;
}
