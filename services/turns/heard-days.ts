import { localDay } from '../calendar.ts';
import type { PersonId } from '../ids.ts';
import type { NextMeeting } from '../meetings/next-meeting.ts';
import type { NextMeetings } from '../meetings/next-meetings.ts';
import type { Network } from '../networks/network-rows.ts';
import { nothingChanged, type ProposalChanges } from './proposal-changes.ts';
import type { Proposal } from './proposal-rows.ts';

export type HeardDays = ReturnType<typeof createHeardDays>;

type Dating = { readonly nextMeetings: NextMeetings; readonly timeZone: string };

/** Of which day of the meeting whoever said yes last heard. */
export function createHeardDays({ proposalChanges }: { readonly proposalChanges: ProposalChanges }) {
  return {
    /** Nothing where somebody else does it by now. Safe to repeat. @throws PersonError 'turn-over' where there is no such proposal */
    async note(network: Network, id: string, person: PersonId | undefined, heardDay: string): Promise<void> {
      await proposalChanges.changeOne(network, id, async (own) => {
        const isTheirs = own.state === 'accepted' && own.personId === person;
        return isTheirs && own.heardDay !== heardDay
          ? { changed: [{ ...own, heardDay }], follows: [] }
          : nothingChanged;
      });
    },
  };
}

/** 'YYYY-MM-DD', with a '?' after one that is presumed. */
const dayOf = (next: NextMeeting | undefined, timeZone: string): string | undefined =>
  next && `${localDay(next.on, timeZone)}${next.isPresumed ? '?' : ''}`;

/** What who says yes now hears with it. */
export const dayNow = async (network: Network, chatKey: string, { nextMeetings, timeZone }: Dating) =>
  dayOf(await nextMeetings.of(network, chatKey), timeZone);

/** What a day is to who heard another before: `settled`, where it was only presumed. */
export function newsIn(heard: string | undefined, day: string): 'nothing' | 'settled' | 'moved' {
  if (!heard || dateIn(heard) === dateIn(day)) return 'nothing';
  return isPresumed(heard) && !isPresumed(day) ? 'settled' : 'moved';
}

/** Who said yes to another day than this one, or to none. */
export const movedTo = (day: string | undefined, proposals: readonly Proposal[]): readonly Proposal[] =>
  proposals.filter(
    ({ state, isOver, heardDay }) => day !== undefined && state === 'accepted' && !isOver && heardDay !== day,
  );

export const dateIn = (day: string) => day.replace('?', '');
export const isPresumed = (day: string) => day.endsWith('?');
