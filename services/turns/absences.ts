import { dayAfter, dayAfterYears, isDay, localDay } from '../calendar.ts';
import type { WorkList } from '../delivery/work.ts';
import { PersonError } from '../errors.ts';
import type { NetworkId, PersonId } from '../ids.ts';
import type { NextMeeting } from '../meetings/next-meeting.ts';
import { proposingAgain, takingPart } from '../people/taking-part.ts';
import { untilWritten } from '../storage/rows.ts';
import type { Table } from '../storage/store.ts';
import { absenceKey, absenceShelf, absentDaysOf, everyAbsence } from './absence-rows.ts';

export type Absences = ReturnType<typeof createAbsences>;

type Parts = {
  readonly table: Table;
  readonly work: WorkList;
  readonly now: () => Date;
  readonly timeZone: string;
};

/** Of one person in one network, at once. */
const mostAbsences = 10;

const isFull = (days: readonly string[]): boolean => days.length >= mostAbsences;

/** On which days people are not there: said by each of them alone, kept until that day is over, and for picks to go by. */
export function createAbsences({ table, work, now, timeZone }: Parts) {
  const absences = absenceShelf(table);
  const today = () => localDay(now(), timeZone);
  const days = () => ({ earliest: today(), latest: dayAfterYears(today(), 1) });

  /** The days to come. */
  const of = async (id: NetworkId, person: PersonId): Promise<readonly string[]> =>
    (await absentDaysOf(table, id, person)).filter((day) => day >= today());

  /** @throws PersonError 'absence-out-of-range' */
  function coming(given: string): string {
    const day = given.trim();
    const { earliest, latest } = days();
    if (!isDay(day) || day < earliest || day > latest) throw new PersonError('absence-out-of-range');
    return day;
  }

  return {
    days,
    of,
    isFull,
    /**
     * Their own row is held, so that of two days at once one comes after the other. Resolves to 'known' where they said it
     * before.
     * @throws PersonError 'absence-out-of-range' | 'absences-full' | as `takingPart`
     */
    save(id: NetworkId, person: PersonId, given: string): Promise<'saved' | 'known'> {
      return untilWritten(async () => {
        const { held, member } = await takingPart(table, id, person);
        const day = coming(given);
        const known = await of(id, person);
        if (known.includes(day)) return 'known';
        if (isFull(known)) throw new PersonError('absences-full');
        const absence = absences.inserting(absenceKey(person, day), { personId: person, on: day });
        return (await work.plan(id, [...held(), absence], proposingAgain(member, id, now()))) ? 'saved' : undefined;
      });
    },
    /** Taking it back twice is taking it back once. @throws PersonError as `takingPart` */
    async drop(id: NetworkId, person: PersonId, day: string): Promise<void> {
      const read = await absences.get(id, absenceKey(person, day));
      if (read) await table.remove(id, read.key, read.version);
      await untilWritten(async () => {
        const { held, member } = await takingPart(table, id, person);
        return (await work.plan(id, held(), proposingAgain(member, id, now()))) || undefined;
      });
    },
    /** Who said not to be there on the day of this meeting; or a day before or after it, where that is presumed. */
    async awayOn(id: NetworkId, meeting: NextMeeting): Promise<readonly PersonId[]> {
      const on = localDay(meeting.on, timeZone);
      const around = meeting.isPresumed ? [-1, 0, 1] : [0];
      const meant = around.map((shift) => dayAfter(on, { days: shift }));
      const { readable } = await absences.survey(id, everyAbsence);
      return [...new Set(readable.flatMap(({ row }) => (meant.includes(row.on) ? [row.personId] : [])))];
    },
  };
}
