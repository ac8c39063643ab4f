import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Happening } from '../../bot/events.ts';
import { localDay } from '../../services/calendar.ts';
import { somebody } from '../support/builders.ts';
import { answerOf } from '../support/instances.ts';
import { commandsThatAgree } from '../support/modelled.ts';
import { marieke } from '../support/people.ts';
import type { QueueMood } from '../support/troubled-queue.ts';
import {
  agree,
  hasEnough,
  hours,
  idOf,
  type MeetingModel,
  type Model,
  open,
  type Real,
  type Said,
} from './round-model.ts';

const command = commandsThatAgree<Model, Real>(agree);

const always = () => true;
const latestOf = ({ meetings }: Model): MeetingModel => meetings.at(-1) ?? assert.fail();
const hasMet = ({ meetings }: Model) => meetings.length > 0;
const ended = (at: number): Happening => ({ kind: 'meeting-ended', endedAt: new Date(at) });
const started = (at: number): Happening => ({ kind: 'meeting-started', startedAt: new Date(at) });

/** Both instances are told, so many times in all, at once. */
const tellAll = ({ one, other }: Real, what: Happening, times: number) =>
  Promise.all(Array.from({ length: times }, (_, nth) => (nth % 2 ? other : one).hears(what)));

const order = fc.constantFrom('start, end', 'end, start', 'end');
const newMeeting = fc.record({ gap: fc.constantFrom(6, 24, 72), times: fc.integer({ min: 1, max: 3 }), order });
const meetingEnds = newMeeting.map(({ gap, times, order: told }) =>
  command(`a meeting ${gap} hours later, told as ${told}, ${times} times`, always, async (model, real) => {
    real.later(gap * 3_600);
    const at = real.clock.now.getTime();
    if (told === 'start, end') await tellAll(real, started(at - hours), times);
    await tellAll(real, ended(at), times);
    if (told === 'end, start') await tellAll(real, started(at - hours), times);
    const meeting: MeetingModel = { firstEnd: at, end: at };
    if (!model.isPaused) open(model, meeting, at);
    model.meetings.push(meeting);
  }),
);

const remembered = 8;
const toldAgain = fc.nat({ max: 3 }).map((back) =>
  command(`the end is told again, ${back} meetings back`, hasMet, async (model, real) => {
    const meeting = model.meetings.at(-1 - (back % Math.min(remembered, model.meetings.length))) ?? assert.fail();
    if (meeting.end === undefined) return;
    await tellAll(real, ended(meeting.end), 2);
    if (!meeting.round && !model.isPaused) open(model, meeting, real.clock.now.getTime());
  }),
);

const rejoin = fc.constant(
  command('people come back for ten minutes', hasMet, async (model, real) => {
    const meeting = latestOf(model);
    if (meeting.end === undefined) return;
    const again = meeting.end + hours / 3;
    real.later(Math.max(0, (again - real.clock.now.getTime()) / 1_000));
    await tellAll(real, started(again - hours / 6), 1);
    await tellAll(real, ended(again), 2);
    meeting.end = again;
    if (!meeting.round && !model.isPaused) open(model, meeting, real.clock.now.getTime());
  }),
);

const oldNews = fc.constant(
  command('an end of two hours before the latest, of which nobody heard', hasMet, async (model, real) => {
    const { firstEnd } = latestOf(model);
    if (firstEnd !== undefined) await tellAll(real, ended(firstEnd - 2 * hours), 2);
  }),
);

const dayOf = (at: number) => localDay(new Date(at), 'Europe/Amsterdam');
const byHand = fc.constant(
  command('the coordinator types reflectie', always, async (model, real) => {
    const now = real.clock.now.getTime();
    await real.one.hears({ kind: 'reflection-asked' });
    const latest = model.meetings.at(-1);
    const isAbout = latest && (now - (latest.end ?? 0) <= hours / 2 || now - (latest.byHandAt ?? 0) < 3 * hours);
    if (latest?.round?.state === 'open' && (isAbout || dayOf(latest.round.openedAt) === dayOf(now))) {
      latest.round.cards += 1;
      return;
    }
    const meeting = isAbout ? latest : { byHandAt: now };
    if (!isAbout) model.meetings.push(meeting);
    if (!meeting.round && !model.isPaused) open(model, meeting, now);
  }),
);

const people = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I'];
const [someone, back] = [fc.constantFrom(...people), fc.constantFrom(0, 0, 0, 1)];
const something: fc.Arbitrary<Said | 'withdrawn'> = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 5 }) },
  { weight: 1, arbitrary: fc.constantFrom('skipped', 'withdrawn') },
);

function sayingOf(round: string, what: Said | 'withdrawn'): Happening {
  if (typeof what === 'number') return answerOf(round, what);
  return { kind: what === 'skipped' ? 'answer-skipped' : 'answer-withdrawn', round };
}

async function say(model: Model, real: Real, [who, what, ago]: readonly [string, Said | 'withdrawn', number]) {
  const number = model.meetings.length - ago;
  const round = model.meetings[number - 1]?.round;
  if (!round) return;
  const [title = ''] = await real.other.hears(sayingOf(idOf(number), what), somebody(who));
  const isOpen = round.state === 'open' && real.clock.now.getTime() < round.closesAt;
  assert.equal(/bewaard|deze keer niet|gewist/.test(title), isOpen, title);
  if (!isOpen) return;
  if (what === 'withdrawn') round.said.delete(who);
  else round.said.set(who, what);
}

const saying = fc.tuple(someone, something, back);
const oneSays = saying.map((what) => command(`says ${what.join()}`, hasMet, (model, real) => say(model, real, what)));
const manySay = fc.array(saying, { minLength: 5, maxLength: 12 }).map((all) =>
  command(`say ${all.join(' / ')}`, hasMet, async (model, real) => {
    for (const what of all) await say(model, real, what);
  }),
);

const closing = fc.record({ who: fc.constantFrom(marieke.id, 'A'), anyway: fc.boolean(), ago: back });
const closeAsked = closing.map(({ who, anyway, ago }) =>
  command(`${who} asks to close ${ago} back${anyway ? ' anyway' : ''}`, hasMet, async (model, real) => {
    const number = model.meetings.length - ago;
    const round = model.meetings[number - 1]?.round;
    if (!round) return;
    if (who === marieke.id && round.state === 'open' && (anyway || hasEnough(round))) round.isAskedToClose = true;
    await real.one.hears({ kind: 'close-asked', round: idOf(number), anyway }, somebody(who));
  }),
);

const timePasses = fc.constantFrom(5, 12, 61, 3_600, 24 * 3_600, 5 * 24 * 3_600).map((seconds) =>
  command(`${seconds} seconds go by`, always, async (_, real) => {
    real.later(seconds);
    await real.tick();
  }),
);
const tick = fc.constant(command('both instances work', always, async (_, real) => void (await real.tick())));
const sweep = fc.constant(
  command('the sweep', always, async (_, { other, network }) => void (await other.sweep(network))),
);
const queueIs = fc.constantFrom<QueueMood>('well', 'twice', 'lost').map((mood) =>
  command(`the queue: ${mood}`, always, async (_, real) => {
    real.mood.now = mood;
  }),
);
const pauses = fc.boolean().map((paused) =>
  command(paused ? 'the network pauses' : 'the network goes on', always, async (model, real) => {
    model.isPaused = paused;
    await real.pause(paused);
  }),
);

/** A history of one chat. */
export const roundCommands = fc.commands(
  [
    meetingEnds,
    toldAgain,
    rejoin,
    oldNews,
    byHand,
    oneSays,
    manySay,
    manySay,
    closeAsked,
    timePasses,
    timePasses,
  ].concat([tick, sweep, queueIs, pauses]),
  { maxCommands: 40, size: 'max' },
);
