import type { Card, Language } from '../../cards/card.ts';
import { type DateView, dateCard } from '../../cards/meetings/date-card.ts';
import { chatChoiceCard } from '../../cards/networks/choice-card.ts';
import { type AbsenceView, absenceCard } from '../../cards/turns/absence-card.ts';
import { type WishesView, wishesCard } from '../../cards/turns/wishes-card.ts';
import { say } from './peoples-words.ts';

type Sample = (language: Language) => Card;

const timeZone = 'Europe/Amsterdam';
const round = 'r-2026-11-20';
const chat = 'c'.repeat(22);
const days = { earliest: '2026-11-24', latest: '2027-11-24' };
const on = new Date('2026-12-11T11:00:00Z');

const dateOf =
  (view: Partial<DateView>): Sample =>
  (language) =>
    dateCard({ language, timeZone, round, mayDecide: true, ...days, ...view });

const absent = (day: string) => ({ day, at: new Date(`${day}T11:00:00Z`) });
const absenceOf =
  (view: () => Partial<AbsenceView>): Sample =>
  (language) =>
    absenceCard({ language, timeZone, round, absences: [], isFull: false, ...days, ...view() });
const wishesOf =
  (view: () => Partial<WishesView>): Sample =>
  (language) =>
    wishesCard({ language, round, wishes: [{ role: 'chair', wish: 'in-line' }], ...view() });
const ten = Array.from({ length: 10 }, (_, nth) => absent(`2027-0${(nth % 9) + 1}-1${nth}`));

/** When a chat meets next, when somebody is not there, and what they would like of each role. */
export const dateSamples: Readonly<Record<string, Sample>> = {
  'date.unknown': dateOf({}),
  'date.presumed': dateOf({ next: { on, isPresumed: true } }),
  'date.saved': dateOf({ next: { on, isPresumed: false }, chosen: '2026-12-11', isSaved: true }),
  'date.emptied': dateOf({ round: undefined, network: 'n-palliatief', chat, isSaved: true }),
  'date.reader': dateOf({ next: { on, isPresumed: true }, mayDecide: false }),
  'date.refused': dateOf({ chosen: '2026-11-01', problem: 'next-date-out-of-range' }),
  'absence.none': absenceOf(() => ({})),
  'absence.some': absenceOf(() => ({
    ...{ name: say.network, absences: [absent('2026-12-11'), absent('2027-01-08')], notice: 'saved' },
  })),
  'absence.known': absenceOf(() => ({ absences: [absent('2026-12-11')], notice: 'known' })),
  'absence.dropped': absenceOf(() => ({ round: undefined, network: 'n-palliatief', notice: 'dropped' })),
  'absence.refused': absenceOf(() => ({ refused: { code: 'absence-out-of-range', day: '2026-11-01' } })),
  'absence.full': absenceOf(() => ({ absences: ten, isFull: true })),
  'absence.refused-full': absenceOf(() => ({
    ...{ absences: ten, isFull: true },
    refused: { code: 'absences-full', day: '2027-11-01' },
  })),
  'wishes.first': wishesOf(() => ({})),
  'wishes.saved': wishesOf(() => ({
    ...{ round: undefined, network: 'n-palliatief', name: say.network, isSaved: true },
    wishes: [
      { role: 'chair', wish: 'in-line' },
      { role: 'co-chair', wish: 'rather-not' },
      { role: 'note-taker', wish: 'gladly' },
      { role: 'location-host', wish: 'in-line' },
      { role: 'podium', wish: 'rather-not' },
    ],
  })),
  'pick.chat-of-date': (language) => {
    const chats = [{ id: chat, name: say.network }, { id: 'd'.repeat(22) }];
    return chatChoiceCard({ language, network: 'n-palliatief', asked: 'date', chats });
  },
};
