import Holidays from 'date-holidays';
import { Temporal } from 'temporal-polyfill';

const dutch = new Holidays('NL', { types: ['public'] });
const known = new Map<number, ReadonlySet<string>>();

/**
 * Whether it is a working day in the Netherlands at this moment in this zone: Monday to Friday, minus public holidays.
 * Good Friday is a working day, as in most Dutch care; Bevrijdingsdag (5 May) is one but for every fifth year (2025, 2030),
 * when most care agreements give it off.
 */
export function isWorkingDay(at: Date, timeZone: string): boolean {
  return isWorking(localTime(at, timeZone).toPlainDate());
}

/** Whether it is on a working day, and from nine to six on the clock of this zone. */
export function isWorkingTime(at: Date, timeZone: string): boolean {
  const { hour } = localTime(at, timeZone);
  return isWorkingDay(at, timeZone) && hour >= 9 && hour < 18;
}

/**
 * The same time on the clock of this zone, that many working days later, whether summer time begins or ends in between.
 * `days` is a whole number from 0; 0 is the moment itself, and one working day after a Saturday is Monday.
 */
export function afterWorkingDays(from: Date, days: number, timeZone: string): Date {
  if (days === 0) return from;
  const start = localTime(from, timeZone);
  let day = start.toPlainDate();
  for (let passed = 0; passed < days; passed += 1) day = nextWorkingDay(day);
  const later = day.toZonedDateTime({ timeZone, plainTime: start.toPlainTime() });
  return new Date(later.epochMilliseconds);
}

/** The next time that the clock of this zone shows this hour: after, never at, the moment itself. */
export function nextAt(hour: number, from: Date, timeZone: string): Date {
  const start = localTime(from, timeZone);
  const onDay = (day: Temporal.PlainDate) => day.toZonedDateTime({ timeZone, plainTime: { hour } }).epochMilliseconds;
  const today = onDay(start.toPlainDate());
  return new Date(today > from.getTime() ? today : onDay(start.toPlainDate().add({ days: 1 })));
}

/**
 * So many days before the day that it is then in this zone, when its clock shows this hour; the last working day before that
 * where it is none.
 */
export function workingDayBefore(at: Date, days: number, hour: number, timeZone: string): Date {
  const day = lastWorkingDay(localTime(at, timeZone).toPlainDate().subtract({ days }));
  return new Date(day.toZonedDateTime({ timeZone, plainTime: { hour } }).epochMilliseconds);
}

/** The first working day from that day on, when the clock of this zone shows this hour. */
export function workingDayAt(day: string, hour: number, timeZone: string): Date {
  const wished = Temporal.PlainDate.from(day);
  const first = isWorking(wished) ? wished : nextWorkingDay(wished);
  return new Date(first.toZonedDateTime({ timeZone, plainTime: { hour } }).epochMilliseconds);
}

type Later = { readonly days: number } | { readonly weeks: number } | { readonly months: number };

/** That day, so many days, weeks or months later; at the end of a shorter month its last day. */
export const dayAfter = (day: string, later: Later): string => Temporal.PlainDate.from(day).add(later).toString();

/** The next Monday on which the clock of this zone shows this hour: after, never at, the moment itself. */
export function nextMondayAt(hour: number, from: Date, timeZone: string): Date {
  const start = localTime(from, timeZone).toPlainDate();
  const monday = start.subtract({ days: start.dayOfWeek - 1 });
  const at = (day: Temporal.PlainDate) => day.toZonedDateTime({ timeZone, plainTime: { hour } }).epochMilliseconds;
  return new Date(at(monday) > from.getTime() ? at(monday) : at(monday.add({ days: 7 })));
}

/** 'YYYY-MM-DD': the Monday of the week that it is in this zone. */
export function mondayOf(at: Date, timeZone: string): string {
  const day = localTime(at, timeZone).toPlainDate();
  return day.subtract({ days: day.dayOfWeek - 1 }).toString();
}

/** 'YYYY-MM-DD': the day that it is in this zone. */
export const localDay = (at: Date, timeZone: string): string => localTime(at, timeZone).toPlainDate().toString();

/** 'YYYY-MM': the month that it is in this zone. */
export const localMonth = (at: Date, timeZone: string): string => localDay(at, timeZone).slice(0, 7);

/** The same day that many years later; of 29 February the 28th. */
export const dayAfterYears = (day: string, years: number): string =>
  Temporal.PlainDate.from(day).add({ years }).toString();

/** Whether it is 'YYYY-MM-DD', and a day on the calendar. */
export function isDay(text: string): boolean {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  const isShaped = /^\d{4}-\d\d-\d\d$/.test(text) && month >= 1 && month <= 12 && day >= 1;
  return isShaped && day <= Temporal.PlainYearMonth.from({ year, month }).daysInMonth;
}

/** The middle of that day in this zone: for showing it. */
export function noonOf(day: string, timeZone: string): Date {
  return new Date(Temporal.PlainDate.from(day).toZonedDateTime({ timeZone, plainTime: '12:00' }).epochMilliseconds);
}

function localTime(at: Date, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone);
}

function nextWorkingDay(day: Temporal.PlainDate): Temporal.PlainDate {
  const next = day.add({ days: 1 });
  return isWorking(next) ? next : nextWorkingDay(next);
}

const lastWorkingDay = (day: Temporal.PlainDate): Temporal.PlainDate =>
  isWorking(day) ? day : lastWorkingDay(day.subtract({ days: 1 }));

function isWorking(day: Temporal.PlainDate): boolean {
  return day.dayOfWeek <= 5 && !isLiberationHoliday(day) && !holidaysIn(day.year).has(day.toString());
}

function isLiberationHoliday({ year, month, day }: Temporal.PlainDate): boolean {
  return month === 5 && day === 5 && year % 5 === 0;
}

/** The library's dates are Dutch days as text, so the process' own zone plays no part. */
function holidaysIn(year: number): ReadonlySet<string> {
  const days = known.get(year) ?? new Set(dutch.getHolidays(year).map(({ date }) => date.slice(0, 10)));
  known.set(year, days);
  return days;
}
