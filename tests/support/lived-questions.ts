import fc from 'fast-check';
import { anchors, promptCatalogue } from '../../services/prompts/prompt-catalogue.ts';
import { promptsFor, questionToAskAloud } from '../../services/prompts/prompts.ts';
import { type Asked, nothingAsked, withoutScores, withPrompts, withRound } from '../../services/rounds/asked.ts';

export const bank: readonly string[] = promptCatalogue.map(({ id }) => id);
const anchorIds: readonly string[] = anchors.map(({ id }) => id);
export const owns: readonly string[] = ['OWN-a', 'OWN-b', 'OWN-c', 'OWN-d', 'OWN-e'];

/** How the questions of a meeting are chosen. */
export type Choose = typeof promptsFor;
export type Setting = {
  readonly questions: 1 | 2 | 3;
  readonly promptsOff: readonly string[];
  readonly own: readonly string[];
};
/** One network's: how it is set in turn, and what happens in its chat, a number for every round. */
export type Life = {
  readonly networkId: string;
  readonly settings: readonly Setting[];
  readonly moments: readonly number[];
};
/** `talks`: its results come with a question to talk about. `instead`: nobody's scores are counted, they talk. */
type Moment =
  | ({ readonly kind: 'meeting'; readonly talks: boolean; readonly instead: boolean } & Setting)
  | { readonly kind: 'spoken'; readonly promptsOff: readonly string[] }
  | { readonly kind: 'check-in'; readonly promptIds: readonly string[]; readonly talks: boolean };
export type Round = {
  readonly moment: Moment;
  /** What the bot remembered when it chose. */
  readonly before: Asked;
  readonly promptIds: readonly string[];
  readonly aloud: readonly string[];
};

/** Now and then nearly everything is off. */
const off = fc.oneof(
  { weight: 2, arbitrary: fc.subarray([...bank], { maxLength: 12 }) },
  { weight: 1, arbitrary: fc.subarray([...bank, ...owns], { minLength: 28, maxLength: 34 }) },
);
const setting: fc.Arbitrary<Setting> = fc.record({
  questions: fc.constantFrom(1, 2, 2, 2, 3),
  promptsOff: off,
  own: fc.subarray([...owns]),
});
const moment = fc.nat({ max: 2 ** 20 - 1 });

/** Settings that change, check-ins and talks between the meetings; one in five lives has 45 to 60 rounds. */
export const lives: fc.Arbitrary<Life> = fc.record({
  networkId: fc.string({ minLength: 1, maxLength: 8 }),
  settings: fc.array(setting, { minLength: 1, maxLength: 3 }),
  moments: fc.oneof(
    { weight: 4, arbitrary: fc.array(moment, { maxLength: 14, size: 'max' }) },
    { weight: 1, arbitrary: fc.array(moment, { minLength: 45, maxLength: 60, size: 'max' }) },
  ),
});

const askedInCheckIns = [...bank, ...owns];

/** One, two or three at some distance from each other. */
const chosenForCheckIn = (number: number): readonly string[] =>
  Array.from({ length: 1 + (number % 3) }, (_, nth) => {
    return askedInCheckIns[(number + nth * 11) % askedInCheckIns.length] ?? '';
  });

function momentOf({ settings }: Life, number: number): Moment {
  const [what, which, rest] = [number % 8, Math.floor(number / 8), Math.floor(number / 64)];
  const talks = rest % 2 === 0;
  const { questions, promptsOff, own } = settings[which % settings.length] ?? { questions: 3, promptsOff: [], own: [] };
  if (what === 6) return { kind: 'spoken', promptsOff };
  if (what === 7) return { kind: 'check-in', promptIds: chosenForCheckIn(rest), talks };
  return { kind: 'meeting', questions, promptsOff, own, talks, instead: Math.floor(number / 128) % 8 === 7 };
}

function promptsOf(moment: Moment, networkId: string, asked: Asked, choose: Choose): readonly string[] {
  if (moment.kind === 'check-in') return moment.promptIds;
  if (moment.kind === 'spoken') return [questionToAskAloud({ networkId, asked, except: moment.promptsOff })];
  return choose({ networkId, ...moment, asked });
}

export const isTalkedInstead = (moment: Moment) => moment.kind === 'meeting' && moment.instead;

/** As new-rounds.ts and spoken-rounds.ts of services/rounds note it. */
function afterRound(asked: Asked, moment: Moment, promptIds: readonly string[]): Asked {
  const form = moment.kind === 'spoken' ? 'spoken' : 'card';
  const meetingNumber = asked.count + 1;
  const round = { promptIds: [...promptIds], form, meetingNumber, isCheckIn: moment.kind === 'check-in' } as const;
  const after = withRound(asked, round, '2026-11');
  return isTalkedInstead(moment) ? withoutScores(after, meetingNumber) : after;
}

/** As services/rounds/results.ts asks it: the round itself was asked already. */
function aloudAfter(moment: Moment, promptIds: readonly string[], networkId: string, asked: Asked): readonly string[] {
  if (moment.kind === 'spoken' || !moment.talks || isTalkedInstead(moment)) return [];
  const except = [...promptIds, ...(moment.kind === 'meeting' ? moment.promptsOff : [])];
  return [questionToAskAloud({ networkId, asked: { ...asked, count: asked.count - 1 }, except })];
}

export function play(life: Life, choose: Choose = promptsFor, start: Asked = nothingAsked): readonly Round[] {
  const { networkId } = life;
  let asked = start;
  return life.moments.map((number): Round => {
    const [moment, before] = [momentOf(life, number), asked];
    const promptIds = promptsOf(moment, networkId, before, choose);
    asked = afterRound(before, moment, promptIds);
    const aloud = aloudAfter(moment, promptIds, networkId, asked);
    const noted = aloud.filter((id) => !anchorIds.includes(id));
    asked = withPrompts(asked, noted);
    return { moment, before, promptIds, aloud };
  });
}
