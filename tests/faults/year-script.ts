const zone = 'Europe/Amsterdam';
const minute = 60_000;

/** `lost`: what Teams never tells of it. `isByHand`: around a table, where somebody types reflectie. */
export type Meeting = {
  readonly chat: 'weekly' | 'fortnightly' | 'monthly';
  readonly startsAt: Date;
  readonly lost: readonly ('start' | 'end')[];
  readonly isByHand?: true;
};
/** Nothing is heard or done meanwhile; what Teams told comes afterwards. */
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

const outages: readonly Outage[] = [
  { from: moment('2026-03-05', '08:00'), until: moment('2026-03-06', '08:00') },
  { from: moment('2026-06-08', '08:00'), until: moment('2026-06-15', '20:00') },
];
export const outageAt = ({ outages: all }: Pick<Year, 'outages'>, at: Date): Outage | undefined =>
  all.find(({ from, until }) => from <= at && at < until);

const every = (first: string, days: number): readonly string[] =>
  Array.from({ length: Math.ceil(364 / days) }, (_, nth) => daysAfter(first, nth * days))
    .filter((day) => day < '2026-12-30')
    .filter((day) => !isFree(day));

/** Every Friday; now and then Teams does not tell of a start or of an end, and in the second outage of neither. */
const weekly = every('2026-01-09', 7).map((day, nth): Meeting => {
  const lost = [
    ...(nth % 5 === 4 || day === '2026-06-12' ? (['start'] as const) : []),
    ...(nth % 7 === 6 || day === '2026-06-12' ? (['end'] as const) : []),
  ];
  return { chat: 'weekly', startsAt: moment(day, '10:00'), lost };
});
const fortnightly = every('2026-01-08', 14).map(
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

/** Three networks, a year of the Dutch calendar, and two outages. */
export const year: Year = {
  from: moment('2026-01-05', '08:00'),
  until: moment('2027-01-04', '08:00'),
  meetings: [...weekly, ...fortnightly, ...monthly, ...aroundATable],
  outages,
};

/** When its round opens: before its end; or at its end, where nobody told of its start; or once we are back; or not at all. */
function opensAt({ startsAt, lost, isByHand }: Meeting): Date | undefined {
  const after = (minutes: number) => new Date(startsAt.getTime() + minutes * minute);
  const outage = outageAt(year, startsAt);
  if (lost.length === 2) return undefined;
  if (isByHand) return startsAt;
  if (!outage) return after(lost.includes('start') ? 60 : 55);
  const [day = '', time = ''] = local(after(60)).split(' ');
  return moment(workingDaysAfter(day, 2), time) > outage.until ? outage.until : undefined;
}

/** When each round of a chat is to open: four a month at most. */
export function openingsOf(chat: Meeting['chat']): readonly string[] {
  const all = year.meetings.flatMap((meeting) => (meeting.chat === chat ? (opensAt(meeting) ?? []) : []));
  const planned = chat === 'monthly' ? checkIns.on.map((day) => `${day} 09:00`) : [];
  const moments = [...all.map(local), ...planned].toSorted();
  return moments.filter(
    (at, nth) => moments.slice(0, nth).filter((before) => before.slice(0, 7) === at.slice(0, 7)).length < 4,
  );
}
