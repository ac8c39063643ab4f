const zone = 'Europe/Amsterdam';
const minute = 60_000;

/**
 * `lost`: what Teams never tells of it. `isByHand`: around a table, where somebody types reflectie. `how`: everybody leaves
 * and some come back; or it seems over halfway and goes on; or it takes half an hour longer.
 */
export type Meeting = {
  readonly chat: 'weekly' | 'fortnightly' | 'monthly';
  readonly startsAt: Date;
  readonly lost: readonly ('start' | 'end')[];
  readonly isByHand?: true;
  readonly how?: 'rejoined' | 'interrupted' | 'overrun' | undefined;
};
/** What is told when it begins is heard, and nothing is done about it; what Teams tells meanwhile comes afterwards. */
export type Outage = { readonly from: Date; readonly until: Date };
export type Year = {
  readonly from: Date;
  readonly until: Date;
  readonly meetings: readonly Meeting[];
  readonly outages: readonly Outage[];
};

const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
/** 'YYYY-MM-DD HH:MM' as the clock in the Netherlands shows it. */
export const local = (at: Date): string => clock.format(at);

/** The other way round; in the hour that there is twice, the first. */
export function moment(day: string, time: string): Date {
  const summer = new Date(`${day}T${time}:00+02:00`);
  return local(summer) === `${day} ${time}` ? summer : new Date(`${day}T${time}:00+01:00`);
}

/** Of 2026, by hand: days on which most of the care does not work. */
const holidays = ['2026-01-01', '2026-04-05', '2026-04-06', '2026-04-27', '2026-05-14', '2026-05-24', '2026-05-25'];
const christmas = ['2026-12-25', '2026-12-26', '2027-01-01'];
const free = new Set([...holidays, ...christmas]);

const daysAfter = (day: string, days: number) =>
  new Date(Date.parse(`${day}T12:00:00Z`) + days * 24 * 60 * minute).toISOString().slice(0, 10);
const isFree = (day: string) => [0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay()) || free.has(day);

export function workingDaysAfter(day: string, days: number): string {
  const next = daysAfter(day, 1);
  if (days === 0) return day;
  return workingDaysAfter(next, isFree(next) ? days : days - 1);
}

const between = (from: readonly [string, string], until: readonly [string, string]): Outage => ({
  from: moment(...from),
  until: moment(...until),
});
const outages: readonly Outage[] = [
  between(['2026-03-05', '08:00'], ['2026-03-06', '08:00']),
  // Just when a round opens, until an hour before it closes.
  between(['2026-04-17', '11:00'], ['2026-04-21', '10:00']),
  between(['2026-06-08', '08:00'], ['2026-06-15', '20:00']),
  // In the middle of a meeting, until some hours later; and until the next day.
  between(['2026-07-17', '10:30'], ['2026-07-17', '13:00']),
  between(['2026-09-11', '10:30'], ['2026-09-12', '09:00']),
  // Until an hour after a reminder was due; and until less time is left to answer than it was late.
  between(['2026-10-12', '10:00'], ['2026-10-12', '12:00']),
  between(['2026-11-09', '09:00'], ['2026-11-10', '08:00']),
];
export const outageAt = ({ outages: all }: Pick<Year, 'outages'>, at: Date): Outage | undefined =>
  all.find(({ from, until }) => from < at && at < until);

const every = (first: string, days: number): readonly string[] =>
  Array.from({ length: Math.ceil(364 / days) }, (_, nth) => daysAfter(first, nth * days))
    .filter((day) => day < '2026-12-30')
    .filter((day) => !isFree(day));

const odd: Readonly<Record<string, Meeting['how']>> = {
  '2026-05-08': 'rejoined',
  '2026-07-10': 'interrupted',
  '2026-08-07': 'overrun',
};

/** Every Friday; now and then Teams does not tell of a start or of an end, and in the longest outage of neither. */
const weekly = every('2026-01-09', 7).map((day, nth): Meeting => {
  const lost = [
    ...(nth % 5 === 4 || day === '2026-06-12' ? (['start'] as const) : []),
    ...(nth % 7 === 6 || ['2026-06-12', '2026-09-11'].includes(day) ? (['end'] as const) : []),
  ];
  return { chat: 'weekly', startsAt: moment(day, '10:00'), lost, how: odd[day] };
});
/** Every other Thursday, and on the days before Ascension Day and New Year's Eve. */
const fortnightly = [...every('2026-01-08', 14), '2026-05-13', '2026-12-30'].map(
  (day): Meeting => ({ chat: 'fortnightly', startsAt: moment(day, '14:00'), lost: [] }),
);
const firstMondays = ['02-02', '03-02', '05-04', '06-01', '07-06', '08-03', '09-07', '10-05', '11-02', '12-07'];
const monthly = firstMondays.map(
  (day): Meeting => ({ chat: 'monthly', startsAt: moment(`2026-${day}`, '09:30'), lost: [] }),
);
/** Before the second outage, before summer time ends, and before Christmas. */
const aroundATable = ['06-05', '10-23', '12-23'].map(
  (day): Meeting => ({ chat: 'monthly', startsAt: moment(`2026-${day}`, '16:00'), lost: [], isByHand: true }),
);

/** Planned once, on the Friday before summer time begins, and from then on every quarter: on a weekend the Monday after it. */
export const checkIns = { first: '2026-03-27', on: ['2026-03-27', '2026-06-29', '2026-09-28', '2026-12-28'] } as const;

/** Three networks, a year of the Dutch calendar, and outages. */
export const year: Year = {
  from: moment('2026-01-05', '08:00'),
  until: moment('2027-01-09', '08:00'),
  meetings: [...weekly, ...fortnightly, ...monthly, ...aroundATable],
  outages,
};

/** When its round opens: before its end; or at its end, where nobody told of its start; or once we are back; or not at all. */
function opensAt({ startsAt, lost, isByHand, how }: Meeting): Date | undefined {
  const after = (minutes: number) => new Date(startsAt.getTime() + minutes * minute);
  if (lost.length === 2) return undefined;
  if (isByHand) return startsAt;
  if (how === 'interrupted') return after(30);
  const due = after(lost.includes('start') ? 60 : 55);
  const outage = outageAt(year, due);
  return outage ? opensLate(due, lost, outage) : due;
}

/** When who chairs hears that the questions are about to come: where somebody told of its start, and only then. */
export const nudgeMoments = (): readonly string[] =>
  year.meetings
    .filter(({ lost, isByHand, how }) => !isByHand && !lost.includes('start') && how !== 'interrupted')
    .map(({ startsAt }) => new Date(startsAt.getTime() + 50 * minute))
    .filter((at) => !outageAt(year, at))
    .map(local);

/** Who told of its end is still heard of while people could answer; who did not only on the same day. */
function opensLate(due: Date, lost: Meeting['lost'], { until }: Outage): Date | undefined {
  const [day = '', time = ''] = local(due).split(' ');
  const isInTime = lost.includes('end') ? local(until).startsWith(day) : moment(workingDaysAfter(day, 2), time) > until;
  return isInTime ? until : undefined;
}

/** When the card of the round that opened then comes once more: people were cut off, and are asked at the end. */
export const againAt: Readonly<Record<string, string>> = { '2026-07-10 10:30': '2026-07-10 10:55' };

/** When each round of a chat is to open: four a month at most. */
export function openingsOf(chat: Meeting['chat']): readonly string[] {
  const all = year.meetings.flatMap((meeting) => (meeting.chat === chat ? (opensAt(meeting) ?? []) : []));
  const planned = chat === 'monthly' ? checkIns.on.map((day) => `${day} 09:00`) : [];
  const moments = [...all.map(local), ...planned].toSorted();
  return moments.filter(
    (at, nth) => moments.slice(0, nth).filter((before) => before.slice(0, 7) === at.slice(0, 7)).length < 4,
  );
}
