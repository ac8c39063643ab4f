import type { Card, Language } from '../../cards/card.ts';
import { checkInFormCard, checkInPreviewCard } from '../../cards/check-ins/check-in-form-card.ts';
import { cancelCheckInCard, closeCheckInCard } from '../../cards/check-ins/check-in-sure-card.ts';
import { type CheckInsView, checkInsCard } from '../../cards/check-ins/check-ins-card.ts';
import { closedCard } from '../../cards/rounds/closed-card.ts';
import { closingCard } from '../../cards/rounds/closing-card.ts';
import { notForYouCard } from '../../cards/rounds/not-for-you-card.ts';
import { reflectionCard } from '../../cards/rounds/reflection-card.ts';
import { resultsCard } from '../../cards/rounds/results-card.ts';
import { betweenMeetings } from '../../services/check-ins/check-in-prompts.ts';
import { say } from './peoples-words.ts';

type Sample = (language: Language) => Card;

const timeZone = 'Europe/Amsterdam';
const round = 'r-2026-11-20';
const network = 'n-palliatief';
const closesAt = new Date('2026-11-24T11:05:00Z');
const at = new Date('2026-11-20T11:05:00Z');
const startsAt = new Date('2027-01-11T08:00:00Z');
const about = { isCheckIn: true, on: startsAt };
const pair = ['IJK-1', 'IJK-2'];
const asked = { timeZone, promptIds: pair, threshold: 5, freeText: false, closesAt, round, isPosted: true };
const counts = { sent: 412, toSend: 120, inChat: 68 };

const running = (): CheckInsView['running'] => [
  {
    id: 'c1',
    promptIds: ['OWN-1a2b3c4d', ...pair],
    ownPrompts: own(),
    audience: 'all',
    asks: 'one-to-one',
    closesAt,
    counts,
    isInChat: true,
    chat: say.network,
  },
  { id: 'c2', promptIds: ['ROL-1'], audience: 'core', asks: 'in-chat', closesAt, chat: say.otherNetwork },
];
const planned = (): CheckInsView['planned'] => [
  {
    id: 'p1',
    promptIds: pair,
    audience: 'board',
    asks: 'in-chat',
    startsAt,
    every: 'quarter',
    isOver: false,
    chat: say.network,
  },
  {
    ...{ id: 'p2', promptIds: [], audience: 'all', asks: 'one-to-one', startsAt, every: '8w', isOver: false },
    skipped: { at, reason: 'month-full' },
  },
  {
    id: 'p3',
    promptIds: ['OWN-11111111'],
    audience: 'practice',
    asks: 'in-chat',
    startsAt,
    every: 'never',
    isOver: true,
    skipped: { at, reason: 'paused' },
  },
];
const filled = { question1: 'OPG-1', question2: 'ROL-2', question3: 'none', forWhom: 'core', where: 'one-to-one' };
const chosen = { ...filled, day: '2027-01-09', every: '8w' };
const sets = [
  { id: 'course', promptIds: ['IJK-1', 'IJK-2'] },
  { id: 'ROL', promptIds: ['ROL-1', 'ROL-2', 'ROL-3'] },
] as const;
const form = { promptIds: betweenMeetings, sets, earliest: '2026-11-20', latest: '2027-11-20', chats: [] };
const own = () => [{ id: 'OWN-1a2b3c4d', text: say.otherRemark, scale: 'much' as const }];
const chats = () => [
  { id: 'x'.repeat(22), name: say.network },
  { id: 'y'.repeat(22), name: say.otherNetwork },
  { id: 'z'.repeat(22) },
];
const common = { language: 'nl', timeZone, askedAt: at, askAloud: 'OPG-2', round } as const;

/** Questions between two meetings. */
export const checkInSamples: Readonly<Record<string, Sample>> = {
  'reflection.check-in': (language) =>
    reflectionCard({ language, ...asked, purpose: say.purpose, checkIn: { audience: 'all' } }),
  'reflection.check-in-also-alone': (language) =>
    reflectionCard({ language, ...asked, checkIn: { audience: 'core', isAlsoAlone: true } }),
  'reflection.check-in-of-core': (language) =>
    reflectionCard({ language, ...asked, promptIds: ['OPG-1'], checkIn: { audience: 'core' } }),
  'reflection.check-in-one-to-one': (language) =>
    reflectionCard({
      ...{ language, ...asked, isPosted: false },
      checkIn: { audience: 'board', network: { id: network, name: say.network } },
    }),
  'closing.check-in': (language) => closingCard({ language, timeZone, kind: 'closing', round, about }),
  'closing.check-in-unshown': (language) => closingCard({ language, timeZone, kind: 'closing-unshown', round, about }),
  'closing.ask-in-view-check-in': (language) => closingCard({ language, timeZone, kind: 'ask-in-view', round, about }),
  'closed.cancelled': (language) => closedCard({ language, state: 'cancelled', round }),
  'results.check-in': (language) =>
    resultsCard({
      ...{ ...common, language, checkIn: { audience: 'core' } },
      summary: {
        ...{ kind: 'shown', answered: 9 },
        prompts: [
          { promptId: 'IJK-2', kind: 'shown', value: 3.5, spread: 'mixed', counts: { low: 2, middle: 2, high: 5 } },
        ],
      },
    }),
  'results.check-in-in-own-chat': (language) =>
    resultsCard({
      ...{ ...common, language, checkIn: { audience: 'all' }, isInOwnChat: true },
      summary: { kind: 'too-few', answered: 0 },
    }),
  'results.check-in-too-few': (language) =>
    resultsCard({ ...common, language, checkIn: { audience: 'all' }, summary: { kind: 'too-few', answered: 2 } }),
  'not-for-you.core': (language) => notForYouCard({ language, audience: 'core', round }),
  'not-for-you.board': (language) => notForYouCard({ language, audience: 'board', round }),
  'check-ins.none': (language) => checkInsCard({ language, timeZone, running: [], planned: [], round }),
  'check-ins.some': (language) =>
    checkInsCard({ language, timeZone, running: running(), planned: planned(), notice: 'saved', network }),
  'check-ins.second-page': (language) =>
    checkInsCard({ language, timeZone, running: running(), planned: planned(), notice: 'closing', page: 2, round }),
  'check-ins.closing-unshown': (language) =>
    checkInsCard({ language, timeZone, running: [], planned: [], notice: 'closing-unshown', round }),
  'check-ins.cancel': (language) => cancelCheckInCard({ language, of: 'c1', kind: 'open', network }),
  'check-ins.cancel-repeating': (language) => cancelCheckInCard({ language, of: 'p1', kind: 'repeating', round }),
  'check-ins.close-too-soon': (language) => closeCheckInCard({ language, of: 'c1', network }),
  'check-in-form.first': (language) => checkInFormCard({ language, ...form, filled: {}, round }),
  'check-in-form.own': (language) =>
    checkInFormCard({
      ...{ language, ...form, promptIds: ['OWN-1a2b3c4d', 'ROL-1'], ownPrompts: own(), sets: [] },
      ...{ filled: { question1: 'OWN-1a2b3c4d' }, network },
    }),
  'check-in-form.given-back': (language) =>
    checkInFormCard({
      ...{ language, ...form, chats: chats(), here: 'y'.repeat(22), filled: chosen },
      ...{ problem: 'audience-too-small', network },
    }),
  'check-in-preview.now': (language) =>
    checkInPreviewCard({
      ...{ language, timeZone, audience: 'all', asks: 'in-chat', every: 'never' },
      ...{ promptIds: [...pair, 'OWN-1a2b3c4d'], ownPrompts: own() },
      ...{ isMoved: false, isLast: true, workingDays: 1, plan: 'p4', round },
      filled: { question1: 'course', question2: 'OWN-1a2b3c4d' },
    }),
  'check-in-preview.planned': (language) =>
    checkInPreviewCard({
      ...{
        language,
        timeZone,
        promptIds: ['OPG-1', 'ROL-2'],
        audience: 'core',
        asks: 'one-to-one',
        every: '8w',
      },
      ...{
        startsAt,
        isMoved: true,
        isLast: false,
        workingDays: 2,
        filled: chosen,
        chat: say.network,
        network,
      },
      plan: 'p5',
    }),
};

const many = <One>(one: One): readonly One[] => Array.from({ length: 40 }, () => one);
const ownOnes = () =>
  many('"'.repeat(120))
    .slice(0, 5)
    .map((text, nth) => ({ id: `OWN-${nth}a2b3c4d`, text, scale: 'much' as const }));
const threeOwn = () => {
  const ownPrompts = ownOnes().slice(0, 3);
  return { ownPrompts, promptIds: ownPrompts.map(({ id }) => id) };
};
const longest = '"'.repeat(60);

export const longestOfCheckIns: Readonly<Record<string, Sample>> = {
  'check-ins.longest': (language) =>
    checkInsCard({
      ...{ language, timeZone, network: 'n'.repeat(60) },
      page: 2,
      running: many({
        ...threeOwn(),
        id: 'c'.repeat(29),
        audience: 'practice',
        asks: 'one-to-one',
        closesAt,
        counts,
        chat: longest,
      }),
      planned: [false, true].flatMap((isOver) =>
        many({
          ...threeOwn(),
          ...({ id: 'p'.repeat(22), audience: 'practice', asks: 'one-to-one', startsAt, every: 'half-year' } as const),
          ...({ isOver, skipped: { at, reason: 'month-full' }, chat: longest } as const),
        }),
      ),
    }),
  'check-in-form.longest': (language) =>
    checkInFormCard({
      ...{ language, ...form, chats: many({ id: 'x'.repeat(22), name: longest }), filled: chosen },
      promptIds: [...ownOnes().map(({ id }) => id), ...betweenMeetings],
      ownPrompts: ownOnes(),
    }),
};
