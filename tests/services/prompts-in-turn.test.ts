import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { anchors, promptCatalogue } from '../../services/prompts/prompt-catalogue.ts';
import { promptsFor, questionToAskAloud } from '../../services/prompts/prompts.ts';
import { type Asked, nothingAsked, withPrompts, withRound } from '../../services/rounds/asked.ts';

const bank = promptCatalogue.map(({ id }) => id as string);
const anchorIds = anchors.map(({ id }) => id as string);
const owns = ['OWN-a', 'OWN-b', 'OWN-c'];

/**
 * What happens in a chat: a meeting of a network that is set so, one where they talk, or a check-in that asks whatever its
 * coordinator chose. `talks`: its results come with a question to talk about.
 */
type Moment =
  | {
      readonly kind: 'meeting';
      readonly questions: 1 | 2 | 3;
      readonly promptsOff: string[];
      readonly own: string[];
      readonly talks: boolean;
    }
  | { readonly kind: 'spoken'; readonly promptsOff: string[] }
  | { readonly kind: 'check-in'; readonly promptIds: string[]; readonly talks: boolean };
type Played = {
  readonly moment: Moment;
  readonly before: Asked;
  readonly promptIds: readonly string[];
  readonly aloud: readonly string[];
};

const few = { minLength: 1, maxLength: 3 };
/** Now and then nearly everything is off. */
const off = fc.oneof(
  { weight: 3, arbitrary: fc.subarray(bank, { maxLength: 12 }) },
  { weight: 1, arbitrary: fc.subarray(bank, { minLength: 27 }) },
);
const meetings = fc.record({
  kind: fc.constant('meeting' as const),
  questions: fc.constantFrom(1 as const, 2 as const, 2 as const, 3 as const),
  promptsOff: off,
  own: fc.subarray(owns),
  talks: fc.boolean(),
});
const checkIns = fc.record({
  kind: fc.constant('check-in' as const),
  promptIds: fc.subarray([...bank, ...owns], few),
  talks: fc.boolean(),
});
const spoken = fc.record({ kind: fc.constant('spoken' as const), promptsOff: off });
const lives = fc.array(
  fc.oneof({ weight: 4, arbitrary: meetings }, { weight: 1, arbitrary: checkIns }, { weight: 1, arbitrary: spoken }),
  { maxLength: 40, size: 'max' },
);
const networkIds = fc.string({ minLength: 1, maxLength: 8 });

function promptsOf(moment: Moment, networkId: string, asked: Asked): readonly string[] {
  if (moment.kind === 'check-in') return moment.promptIds;
  if (moment.kind === 'meeting') return promptsFor({ networkId, ...moment, asked });
  return [questionToAskAloud({ networkId, asked, except: moment.promptsOff })];
}

/** As services/rounds/results.ts asks it: the round itself was asked already. */
function aloudAfter(moment: Moment, promptIds: readonly string[], networkId: string, asked: Asked): readonly string[] {
  if (moment.kind === 'spoken' || !moment.talks) return [];
  const except = [...promptIds, ...(moment.kind === 'meeting' ? moment.promptsOff : [])];
  return [questionToAskAloud({ networkId, asked: { ...asked, count: asked.count - 1 }, except })];
}

function play(networkId: string, life: readonly Moment[]): readonly Played[] {
  const played: Played[] = [];
  let asked = nothingAsked;
  for (const moment of life) {
    const before = asked;
    const promptIds = promptsOf(moment, networkId, asked);
    asked = withRound(asked, { promptIds, isCheckIn: moment.kind === 'check-in' }, '2026-11');
    const aloud = aloudAfter(moment, promptIds, networkId, asked);
    played.push({ moment, before, promptIds, aloud });
    const noted = aloud.filter((id) => !anchorIds.includes(id));
    asked = withPrompts(asked, noted);
  }
  return played;
}

const always = (holds: (played: readonly Played[], networkId: string) => void, seed = 20261122) =>
  fc.assert(
    fc.property(networkIds, lives, (networkId, life) => holds(play(networkId, life), networkId)),
    { numRuns: 500, seed },
  );

const chosenIn = (played: readonly Played[]) => played.filter(({ moment }) => moment.kind === 'meeting');
const promptOf = (id: string) => promptCatalogue.find((prompt) => prompt.id === id);
const themeOf = (id: string) => promptOf(id)?.theme ?? 'OWN';
const gapOf = (id: string) => promptOf(id)?.minGapRounds ?? 2;
const secondOf = ({ promptIds, moment }: Played) =>
  moment.kind === 'meeting' && moment.questions === 2 ? promptIds[1] : undefined;

function asksAsChosen(questions: 1 | 2 | 3, promptIds: readonly string[]): void {
  const asAnchors = promptIds.filter((id) => anchorIds.includes(id)).length;
  if (questions === 3) assert.deepEqual(promptIds, anchorIds);
  else assert.ok(asAnchors === 1 && anchorIds.includes(promptIds[0] ?? '') && promptIds.length <= questions);
}

test('a round asks as many as its network chose: the three anchors, an anchor, or an anchor with one other', () => {
  always((played) => {
    for (const { moment, promptIds } of played)
      if (moment.kind === 'meeting') asksAsChosen(moment.questions, promptIds);
  });
});

test('from the first to the third of any three meetings each anchor is asked, however the setting changed', () => {
  always((played) => {
    const at = played.flatMap(({ moment }, index) => (moment.kind === 'meeting' ? [index] : []));
    for (const [nth, from] of at.entries()) {
      const to = at[nth + 2];
      const between = to === undefined ? anchorIds : played.slice(from, to + 1).flatMap(({ promptIds }) => promptIds);
      assert.ok(
        anchorIds.every((id) => between.includes(id)),
        `rounds ${from} to ${to}: ${between.join(' ')}`,
      );
    }
  });
});

/** Whether it was asked or talked about in one of the rounds that it has to rest for. */
const isRecent = (id: string, index: number, played: readonly Played[]) =>
  played
    .slice(Math.max(0, index - gapOf(id)), index)
    .some(({ promptIds, aloud }) => [...promptIds, ...aloud].includes(id));

test('nothing comes back before it has rested, be it asked in a meeting or in a check-in, or talked about', () => {
  always((played) => {
    for (const [index, one] of played.entries()) {
      const id = secondOf(one);
      assert.ok(!id || !isRecent(id, index, played), `${id} in round ${index}`);
    }
  });
});

const aloudIds: readonly string[] = promptCatalogue
  .filter(({ sensitive, anchor, active, moment, audience }) => {
    return active && !sensitive && !anchor && moment === 'end' && audience === 'all';
  })
  .map(({ id }) => id);

/** What the group could have talked about instead. */
function couldTalkAbout({ moment, promptIds }: Played, index: number, played: readonly Played[]): readonly string[] {
  const off = moment.kind === 'check-in' ? [] : moment.promptsOff;
  const answered = moment.kind === 'spoken' ? [] : promptIds;
  return aloudIds.filter((id) => ![...off, ...answered].includes(id) && !isRecent(id, index, played));
}

test('a group talks about nothing that was asked or talked about lately, while there is anything else', () => {
  always((played) => {
    for (const [index, one] of played.entries()) {
      const could = couldTalkAbout(one, index, played);
      for (const id of one.moment.kind === 'spoken' ? one.promptIds : one.aloud)
        assert.ok(could.length === 0 || could.includes(id), `${id} in round ${index}`);
    }
  });
});

test('what is switched off is not asked; nor is what people would write, nor what is for other moments', () => {
  always((played) => {
    for (const one of played) {
      const id = secondOf(one);
      if (!id || one.moment.kind !== 'meeting') continue;
      assert.ok(!one.moment.promptsOff.includes(id), id);
      const { scale, moment, audience, active } = promptOf(id) ?? {
        ...{ scale: 'S5', moment: 'end', audience: 'all', active: one.moment.own.includes(id) },
      };
      assert.ok(scale !== 'T' && moment === 'end' && audience === 'all' && active, id);
    }
  });
});

/** What could have been asked instead: on, and rested. */
const others = ({ moment, before }: Played) =>
  [...bank, ...owns].filter((id) => {
    if (moment.kind !== 'meeting' || moment.promptsOff.includes(id)) return false;
    const prompt = promptOf(id);
    const isFit = prompt
      ? prompt.active && !prompt.anchor && prompt.scale !== 'T' && prompt.moment === 'end' && prompt.audience === 'all'
      : moment.own.includes(id);
    const last = before.lastIn[id];
    return isFit && (last === undefined || before.count - last >= gapOf(id));
  });

const lastOfTheme = (theme: string, { lastIn }: Asked) =>
  Math.max(
    0,
    ...Object.keys(lastIn).map((id) => (themeOf(id) === theme && !anchorIds.includes(id) ? (lastIn[id] ?? 0) : 0)),
  );

/** That the first may go before the second. */
function mayGoBefore(id: string, other: string, asked: Asked): void {
  const said = `${id} before ${other}`;
  assert.ok(lastOfTheme(themeOf(id), asked) <= lastOfTheme(themeOf(other), asked), said);
  if (themeOf(id) !== themeOf(other)) return;
  const [mine = 0, its = 0] = [id, other].map((one) => asked.times[one]);
  assert.ok(mine <= its, said);
  if (mine === its) assert.ok((asked.lastIn[id] ?? 0) <= (asked.lastIn[other] ?? 0), said);
}

const isOwn = (id: string) => owns.includes(id);
const twos = (played: readonly Played[]) =>
  played.filter(({ moment }) => moment.kind === 'meeting' && moment.questions === 2);

test('it is the least asked of its theme, and of these the one asked longest ago; a theme waits for all others', () => {
  always((played) => {
    for (const one of twos(played)) {
      const [id, could] = [secondOf(one), others(one)];
      assert.equal(id === undefined, could.length === 0, 'fewer questions only where there is nothing to ask');
      if (id) for (const other of could.filter((its) => isOwn(its) === isOwn(id))) mayGoBefore(id, other, one.before);
    }
  });
});

test('a question of the network’s own comes as soon as two rounds had none, and sooner only where the bank has nothing', () => {
  always((played) => {
    for (const one of twos(played)) {
      const [id, could] = [secondOf(one), others(one)];
      if (!id) continue;
      const isTurn = one.before.count - lastOfTheme('OWN', one.before) >= 2;
      assert.equal(isOwn(id), could.some(isOwn) && (isTurn || !could.some((other) => !isOwn(other))), id);
    }
  });
  const usual: Moment = { kind: 'meeting', questions: 2, promptsOff: [], own: owns, talks: true };
  const year = play('gezond-dorp', Array<Moment>(52).fill(usual)).flatMap((one) => secondOf(one) ?? []);
  assert.deepEqual(
    year.flatMap((id, at) => (isOwn(id) ? [at + 1] : [])),
    Array.from({ length: 17 }, (_, nth) => 3 * (nth + 1)),
  );
});

test('over the years the questions of a theme take turns, and every scored question comes by', () => {
  const usual: Moment = { kind: 'meeting', questions: 2, promptsOff: [], own: owns, talks: false };
  const property = fc.property(networkIds, fc.nat({ max: 120 }), (networkId, rounds) => {
    const asked = play(networkId, Array<Moment>(rounds).fill(usual)).flatMap((one) => secondOf(one) ?? []);
    const fit = others({ moment: usual, before: nothingAsked, promptIds: [], aloud: [] });
    for (const theme of new Set(fit.map(themeOf))) {
      const ofTheme = fit.filter((id) => themeOf(id) === theme);
      const times = ofTheme.map((id) => asked.filter((one) => one === id).length);
      assert.ok(Math.max(...times) - Math.min(...times) <= 1, theme);
      assert.ok(rounds < 75 || Math.min(...times) > 0, theme);
    }
  });
  fc.assert(property, { numRuns: 100 });
});

test('the same past gives the same question, in whatever order it is remembered; networks do not all ask the same', () => {
  const backwards = (record: Readonly<Record<string, number>>) => Object.fromEntries(Object.entries(record).reverse());
  always((played, networkId) => {
    for (const { moment, before, promptIds } of chosenIn(played).slice(-3)) {
      if (moment.kind !== 'meeting') continue;
      const remembered = { ...before, times: backwards(before.times), lastIn: backwards(before.lastIn) };
      assert.deepEqual(
        promptsFor({ ...moment, networkId, asked: remembered, own: moment.own.toReversed() }),
        promptIds,
      );
    }
  });
  const first = (networkId: string) => promptsFor({ networkId, questions: 2, asked: nothingAsked })[1];
  assert.ok(new Set(Array.from({ length: 30 }, (_, nth) => first(`network ${nth}`))).size > 5);
});
