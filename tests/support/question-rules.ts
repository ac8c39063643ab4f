import { anchors, promptCatalogue } from '../../services/prompts/prompt-catalogue.ts';
import { type Choose, isTalkedInstead, type Life, owns, play, type Round, type Setting } from './lived-questions.ts';

const anchorIds: readonly string[] = anchors.map(({ id }) => id);
const byId = new Map<string, (typeof promptCatalogue)[number]>(promptCatalogue.map((prompt) => [prompt.id, prompt]));
const themeOf = (id: string): string => byId.get(id)?.theme ?? 'OWN';
const gapOf = (id: string) => byId.get(id)?.minGapRounds ?? 2;
const isOwn = (id: string) => owns.includes(id);

const forMeetings = promptCatalogue.filter(
  ({ active, anchor, moment, audience }) => active && !anchor && moment === 'end' && audience === 'all',
);
const scored: readonly string[] = forMeetings.filter(({ scale }) => scale !== 'T').map(({ id }) => id);
const aloudIds: readonly string[] = forMeetings.filter(({ sensitive }) => !sensitive).map(({ id }) => id);

/** What people heard so far, counted from the rounds themselves: nothing of it is what the bot wrote down. */
type Heard = {
  rounds: number;
  readonly times: Map<string, number>;
  readonly lastIn: Map<string, number>;
  readonly lastOfTheme: Map<string, number>;
  /** What each meeting asked that was scored. */
  readonly meetings: (readonly string[])[];
};
const nothingHeard = (): Heard => ({
  ...{ rounds: 0, meetings: [] },
  ...{ times: new Map(), lastIn: new Map(), lastOfTheme: new Map() },
});

function hear(heard: Heard, { moment, promptIds, aloud }: Round): void {
  heard.rounds += 1;
  if (moment.kind === 'meeting' && !isTalkedInstead(moment)) heard.meetings.push(promptIds);
  for (const id of [...promptIds, ...aloud.filter((one) => !anchorIds.includes(one))]) {
    heard.times.set(id, (heard.times.get(id) ?? 0) + 1);
    heard.lastIn.set(id, heard.rounds);
    if (!anchorIds.includes(id)) heard.lastOfTheme.set(themeOf(id), heard.rounds);
  }
}

/** How many rounds came in between since it was heard, beside how many must. */
const hasRested = ({ rounds, lastIn }: Heard, id: string) => rounds - (lastIn.get(id) ?? -99) >= gapOf(id);
const lastOfTheme = (heard: Heard, id: string) => heard.lastOfTheme.get(themeOf(id)) ?? 0;

const unless = (isTrue: boolean, broken: string): readonly string[] => (isTrue ? [] : [broken]);

function brokenAnchors(questions: 1 | 2 | 3, promptIds: readonly string[], { meetings }: Heard): readonly string[] {
  const asAnchors = promptIds.filter((id) => anchorIds.includes(id)).length;
  const isAsChosen =
    questions === 3
      ? promptIds.join() === anchorIds.join()
      : asAnchors === 1 && anchorIds.includes(promptIds[0] ?? '') && promptIds.length <= questions;
  const three = [...meetings.slice(-2), promptIds];
  const areAllIn = three.length < 3 || anchorIds.every((id) => three.some((one) => one.includes(id)));
  return [
    ...unless(isAsChosen, `${questions} questions: ${promptIds}`),
    ...unless(areAllIn, `three meetings without an anchor: ${three.join(' | ')}`),
  ];
}

/** What a round of two can ask beside its anchor. */
const others = ({ promptsOff, own }: Setting, heard: Heard) =>
  [...scored, ...own].filter((id) => !promptsOff.includes(id) && hasRested(heard, id));

/** Of its theme the least asked, then the one asked longest ago; and a theme waits for those that wait longer. */
function goesFirst(id: string, other: string, heard: Heard): boolean {
  if (themeOf(id) !== themeOf(other)) return lastOfTheme(heard, id) <= lastOfTheme(heard, other);
  const [mine, its] = [heard.times.get(id) ?? 0, heard.times.get(other) ?? 0];
  return mine === its ? (heard.lastIn.get(id) ?? 0) <= (heard.lastIn.get(other) ?? 0) : mine < its;
}

function brokenSecond(id: string | undefined, setting: Setting, heard: Heard): readonly string[] {
  const could = others(setting, heard);
  if (!id) return unless(could.length === 0, `nothing is asked, where ${could} could be`);
  if (!could.includes(id)) return [`${id} is off, not for meetings, or has not rested`];
  const before = could.find((other) => isOwn(other) === isOwn(id) && !goesFirst(id, other, heard));
  const isOwnTurn = heard.rounds - lastOfTheme(heard, 'OWN') >= 2;
  const isOwnDue = could.some(isOwn) && (isOwnTurn || !could.some((other) => !isOwn(other)));
  return [
    ...unless(before === undefined, `${id} is asked before ${before}`),
    ...unless(isOwn(id) === isOwnDue, `${id} is asked where ${isOwnDue ? 'an own one' : 'one of the bank'} is due`),
  ];
}

/** What the group talks about was not heard lately, while there is anything else. */
function brokenTalk({ moment, promptIds, aloud }: Round, heard: Heard): readonly string[] {
  const [off, answered, talks] =
    moment.kind === 'spoken'
      ? [moment.promptsOff, [], promptIds]
      : [moment.kind === 'meeting' ? moment.promptsOff : [], promptIds, aloud];
  if (talks.length === 0) return [];
  const could = aloudIds.filter((id) => !off.includes(id) && !answered.includes(id) && hasRested(heard, id));
  return talks.flatMap((id) => unless(could.length === 0 || could.includes(id), `they talk about ${id} again`));
}

function brokenIn(round: Round, heard: Heard): readonly string[] {
  const { moment, promptIds } = round;
  if (moment.kind !== 'meeting') return brokenTalk(round, heard);
  return [
    ...brokenAnchors(moment.questions, promptIds, heard),
    ...(moment.questions === 2 ? brokenSecond(promptIds[1], moment, heard) : []),
    ...brokenTalk(round, heard),
  ];
}

const backwards = <T>(record: Readonly<Record<string, T>> = {}) => Object.fromEntries(Object.entries(record).reverse());

/** The same past gives the same questions, in whatever order it is remembered. */
function brokenAgain({ moment, before, promptIds }: Round, networkId: string, choose: Choose): readonly string[] {
  if (moment.kind !== 'meeting') return [];
  const [times, lastIn, scoredIn] = [backwards(before.times), backwards(before.lastIn), backwards(before.scoredIn)];
  const asked = { ...before, times, lastIn, scoredIn };
  const again = choose({ networkId, ...moment, own: moment.own.toReversed(), asked });
  return unless(again.join() === promptIds.join(), `${promptIds} the first time, ${again} the next`);
}

/** Plays a life, and tells what of the promises was broken in it. */
export function brokenInLife(life: Life, choose: Choose): readonly string[] {
  const [rounds, heard] = [play(life, choose), nothingHeard()];
  const broken = rounds.flatMap((round, nth) => {
    const found = brokenIn(round, heard).map((what) => `${nth + 1}: ${what}`);
    hear(heard, round);
    return found;
  });
  const last = rounds.findLast(({ moment }) => moment.kind === 'meeting');
  return [...broken, ...(last ? brokenAgain(last, life.networkId, choose) : [])];
}
