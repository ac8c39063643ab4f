import type { Card, Language } from '../../cards/card.ts';
import { givingCard, givingSureCard } from '../../cards/turns/giving-card.ts';
import { type ServedHere, servedCard, servedChoiceCard } from '../../cards/turns/served-card.ts';
import { turnCard } from '../../cards/turns/turn-card.ts';
import { turnsCard } from '../../cards/turns/turns-card.ts';
import { say } from './peoples-words.ts';

type Sample = (language: Language) => Card;

const timeZone = 'Europe/Amsterdam';
const origin = { round: 'r-2026-11-20', network: 'n-palliatief' };
const meeting = { chat: 'c'.repeat(22), meeting: 13 };
const next = { on: new Date('2026-12-03T11:00:00Z'), isPresumed: true };
const people = () => [
  { key: 'k-1', name: say.name },
  { key: 'k-2', name: say.otherName },
];
const many = { people: [], more: 41 };

const turns =
  (kind?: 'asked' | 'accepted'): Sample =>
  (language) =>
    turnsCard({
      ...{
        language,
        timeZone,
        ...meeting,
        ...origin,
        next,
        notice: kind && { kind, name: say.name },
        isServedOpen: true,
      },
      turns: [
        { role: 'chair', kind: 'accepted', name: say.otherName },
        { role: 'note-taker', kind: 'asked' },
        { role: 'location-host', kind: 'nobody' },
      ],
    });
const why =
  (reason: 'subject-fits' | 'asked-for-it' | 'nobody-else' | 'other'): Sample =>
  (language) =>
    turnCard({ language, kind: 'why', network: origin.network, proposal: 'p-13', reason });
const told =
  (isSaved: boolean): Sample =>
  (language) =>
    servedCard({
      ...{ language, ...meeting, ...origin, isSaved, mayTell: true },
      roles: [
        { role: 'chair', kind: 'served', name: say.name, mayBeMine: true },
        { role: 'note-taker', kind: 'nobody', mayBeMine: true },
        { role: 'location-host', kind: 'served', name: undefined, mayBeMine: false },
      ],
    });

/** What a member, and who leads the network, can say under *Meer* of the meeting that was just held. */
export const servedBy: Readonly<Record<'member' | 'leader', ServedHere>> = {
  member: { ...meeting, leading: 'chair', mayBeMine: true, mayTell: false, hasOthers: false },
  leader: { ...meeting, leading: 'reflection-host', mayBeMine: true, mayTell: true, hasOthers: true },
};

/** Turns that are given, and who really did what. */
export const givenSamples: Readonly<Record<string, Sample>> = {
  'turns.open': turns(),
  'turns.asked': turns('asked'),
  'turns.accepted': turns('accepted'),
  'giving.choose': (language) =>
    givingCard({ language, role: 'chair', ...meeting, ...origin, people: people(), more: 0, reason: 'other' }),
  'giving.search': (language) =>
    givingCard({ language, role: 'location-host', ...meeting, ...origin, ...many, problem: 'giving-incomplete' }),
  'giving.sure': (language) =>
    givingSureCard({
      ...{ language, role: 'chair', ...meeting, ...origin, name: say.otherName },
      ...{ instead: 'k-2', person: 'k-1', reason: 'other' },
    }),
  'turn.why-subject': why('subject-fits'),
  'turn.why-wish': why('asked-for-it'),
  'turn.why-nobody': why('nobody-else'),
  'turn.why-other': why('other'),
  'served.open': told(false),
  'served.saved': told(true),
  'served.choose': (language) =>
    servedChoiceCard({ language, role: 'chair', ...meeting, ...origin, people: people(), more: 3, search: say.name }),
};
