import assert from 'node:assert/strict';
import { afterWorkingDays, localMonth } from '../../services/calendar.ts';
import { RoundId } from '../../services/ids.ts';
import { roundIdOf } from '../../services/rounds/round-rows.ts';
import { startingWith } from '../../services/storage/keys.ts';
import { somebody, theChatKey } from '../support/builders.ts';
import { beginNetwork, instancesAt } from '../support/instances.ts';
import { marieke } from '../support/people.ts';
import { type QueueMood, troubledQueue } from '../support/troubled-queue.ts';

/** What a person said last; a number is the score given to all prompts. */
export type Said = number | 'skipped';
type RoundModel = {
  readonly openedAt: number;
  readonly closesAt: number;
  state: 'open' | 'closing' | 'closed' | 'cancelled';
  /** Somebody who may asked for it, and there were enough answers or it did not matter. */
  isAskedToClose: boolean;
  closingSince: number;
  /** The most often that its card may stand in the chat. */
  cards: number;
  readonly said: Map<string, Said>;
};
export type MeetingModel = { readonly byHandAt?: number; firstEnd?: number; end?: number; round?: RoundModel };
/** The whole life of a chat, as far as its rounds depend on it. Meetings in their order. */
export type Model = { readonly meetings: MeetingModel[]; isPaused: boolean };
export type Real = Awaited<ReturnType<typeof aChat>>;

export const hours = 3_600_000;
const enough = 5;
const workingDaysOpen = 2;

/** Two instances of the bot in one chat, whose coordinator is Marieke. */
export async function aChat() {
  const mood: { now: QueueMood } = { now: 'well' };
  const world = instancesAt('2026-03-02T12:00:00Z', { queue: troubledQueue(mood) });
  const [one, other] = [world.instance(), world.instance()] as const;
  const network = await beginNetwork(one, somebody(marieke.id));
  /** Both instances do what is due. */
  const tick = () => Promise.all([one.tick(), other.tick()]);
  const pause = async (paused: boolean) => {
    const { row } = (await world.tables.Networks.get(network, 'network')) ?? assert.fail();
    await world.tables.Networks.put(network, 'network', { ...row, paused });
  };
  return { ...world, one, other, network, mood, tick, pause };
}

/** Round ids by the number of their meeting, from 1. */
export const idOf = (number: number) => RoundId.parse(roundIdOf(theChatKey, number));

const closingAfter = (at: number) => afterWorkingDays(new Date(at), workingDaysOpen, 'Europe/Amsterdam').getTime();

/** Unless it would be over by now, or its chat had four this month. Its closing time is the calendar's, which has tests of its own. */
export function open({ meetings }: Model, meeting: MeetingModel, openedAt: number): void {
  if (meeting.end !== undefined && closingAfter(meeting.end) <= openedAt) return;
  const monthOf = (at: number) => localMonth(new Date(at), 'Europe/Amsterdam');
  const before = meetings.filter(({ round }) => round && monthOf(round.openedAt) === monthOf(openedAt));
  if (before.length >= 4) return;
  const closesAt = closingAfter(openedAt);
  meeting.round = {
    openedAt,
    closesAt,
    state: 'open',
    isAskedToClose: false,
    closingSince: 0,
    cards: 1,
    said: new Map(),
  };
}

const scoresOf = ({ said }: RoundModel) => [...said.values()].filter((what) => typeof what === 'number');
export const hasEnough = (round: RoundModel) => scoresOf(round).length >= enough;

/** All that must be true at any time. What work did meanwhile is taken over, when it was allowed to. */
export async function agree(model: Model, real: Real): Promise<void> {
  const { one, network, tables } = real;
  assert.equal(await one.services.meetings.latestNumber(network, theChatKey), model.meetings.length);
  const rounds = await tables.Networks.list(network, startingWith('round_'));
  assert.equal(rounds.length, model.meetings.filter(({ round }) => round).length, 'one round per meeting');
  for (const [at, { round }] of model.meetings.entries()) if (round) await agreeOn(round, at + 1, real);
}

async function agreeOn(round: RoundModel, number: number, real: Real): Promise<void> {
  const { one, network, tables, clock, teams } = real;
  const id = idOf(number);
  const stored = (await one.services.rounds.find(network, id))?.row ?? assert.fail('a round is gone');
  assert.equal(stored.closesAt.getTime(), round.closesAt);
  adopt(round, stored.state, clock.now.getTime());
  const answers = await tables.Answers.list(network, startingWith(`${id}_`));
  const key = await tables.RoundKeys.get(network, id);
  const isClosed = round.state === 'closed';
  assert.equal(answers.length, isClosed ? 0 : round.said.size, 'answers that are kept');
  assert.equal(key === undefined, isClosed, 'the key goes with the answers');
  assert.ok(teams.count(/^Even terugkijken/, id) <= round.cards, 'no more cards than were asked for');
  assert.ok(teams.count(/^(Zo keken we terug|Te weinig antwoorden)/, id) <= (isClosed ? 1 : 0), 'results once');
  const results = await one.services.results.find(network, id);
  assert.equal(results !== undefined, isClosed);
  if (results) assert.deepEqual(shownOf(results.summary), expected(round));
}

function adopt(round: RoundModel, state: RoundModel['state'], now: number): void {
  if (round.state === 'open' && state !== 'open') {
    assert.ok(round.isAskedToClose || round.closesAt <= now, 'nobody asked to close, and it was not time');
    Object.assign(round, { state: 'closing', closingSince: now });
  }
  if (round.state === 'closing' && state === 'closed') {
    assert.ok(now - round.closingSince >= 10_000, 'counted while an answer could be under way');
    round.state = 'closed';
  }
  assert.equal(round.state, state, 'a round does not go back');
}

type Summary = NonNullable<Awaited<ReturnType<Real['one']['services']['results']['find']>>>['summary'];

const shownOf = (summary: Summary) => ({
  answered: summary.answered,
  values:
    summary.kind === 'shown' ? summary.prompts.map((prompt) => prompt.kind === 'shown' && prompt.value) : 'too few',
});

/** Means in halves, and nothing where all five to seven said the same. */
function expected(round: RoundModel) {
  const scores = scoresOf(round);
  const mean = Math.round((scores.reduce((sum, score) => sum + score, 0) / scores.length) * 2) / 2;
  const value = scores.length >= 8 || (new Set(scores).size > 1 && mean > 1 && mean < 5) ? mean : undefined;
  return { answered: scores.length, values: scores.length < enough ? 'too few' : [value, value, value] };
}

/** The sweep sees to these, over and over. */
const plannedBySweep = ['work_purge_network', 'work_send-digest_network'];

/** Time goes by until all that was planned is done, whatever the queue lost. What a pause held back is done after it. */
export async function settle(model: Model, real: Real): Promise<void> {
  real.mood.now = 'well';
  const from = real.clock.now.getTime();
  await real.pause(false);
  for (let days = 0; days < 14; days += 1) {
    real.later(24 * 3_600);
    for (let times = 0; times < 4; times += 1) await work(model, real);
  }
  for (const [at, { round }] of model.meetings.entries()) {
    if (!round) continue;
    assert.equal(round.state, 'closed', 'every round closes');
    const isTold = real.teams.count(/^(Zo keken we terug|Te weinig antwoorden)/, idOf(at + 1)) === 1;
    assert.ok(isTold || !isToBeTold(round, at + 1, from, real), 'results');
  }
  const left = (await real.tables.Networks.list(real.network, startingWith('work_'))).map(({ key }) => key);
  assert.deepEqual(
    left.filter((key) => !plannedBySweep.includes(key)),
    [],
    'no work is left',
  );
}

/** What nobody saw or answered says nothing; nor does what closed days before anybody could tell it. */
function isToBeTold({ said, closesAt, closingSince }: RoundModel, number: number, from: number, { teams }: Real) {
  const isSeen = said.size > 0 || teams.count(/^(Even terugkijken|Deze ronde is gesloten)/, idOf(number)) > 0;
  return isSeen && Math.min(closesAt, closingSince || closesAt) > from - 3 * 24 * hours;
}

async function work(model: Model, real: Real): Promise<void> {
  await real.one.sweep(real.network);
  await real.tick();
  await agree(model, real);
  real.later(40);
}
