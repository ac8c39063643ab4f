import { type AbsenceView, absenceCard } from '../../../cards/turns/absence-card.ts';
import { noonOf } from '../../../services/calendar.ts';
import type { EventOf } from '../../events.ts';
import { originOf } from '../../origin.ts';
import type { Services } from '../../services.ts';
import { languageFor } from '../language.ts';
import { oneMember } from '../people/one-member.ts';

type AbsenceEvent = EventOf<'absence-viewed' | 'absence-given' | 'absence-dropped'>;
type Told = Pick<AbsenceView, 'notice' | 'refused'>;

/** The days on which one reader is not there, with what became of what this reader did. */
export async function absencesShown(event: AbsenceEvent, services: Services, told: Told = {}) {
  const { absences, timeZone } = services;
  const { network, member } = await oneMember(event, services);
  const days = await absences.of(network.id, member.personId);
  return absenceCard({
    ...{ language: languageFor(event, network.language), timeZone, name: network.name, ...absences.days() },
    absences: days.map((day) => ({ day, at: noonOf(day, timeZone) })),
    isFull: absences.isFull(days),
    ...{ ...told, ...originOf(event) },
  });
}
