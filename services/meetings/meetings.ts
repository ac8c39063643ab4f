import { z } from 'zod';
import type { NewWork, WorkList } from '../delivery/work.ts';
import type { NetworkId, PersonId } from '../ids.ts';
import { markOf } from '../privacy/erased.ts';
import { json, shelf, untilWritten } from '../storage/rows.ts';
import type { Step, Table, Versioned } from '../storage/store.ts';
import {
  endOf,
  expectedEndOf,
  Occurrence,
  onAt,
  type Seen,
  type Size,
  startOf,
  underWayAt,
  wasOnlyTried,
} from './occurrences.ts';

/** A meeting of a chat, by its number. */
export type Meeting = { readonly chatKey: string; readonly meetingNumber: number };

const ChatMeetings = z.object({
  /** How many meetings this chat has had, with a call at the end that was only tried. */
  held: z.int(),
  recent: json(z.array(Occurrence)),
  /** The day of the next one, as somebody who decides about it said: 'YYYY-MM-DD'. */
  nextOn: z.iso.date().optional(),
});

/**
 * A meeting as it was just seen, and the steps that record it: for the transaction of whatever follows from it. No steps
 * when nothing was new. `asking`: the steps that record as well that it has a round, once it has.
 */
export type Sighting = {
  readonly occurrence: Occurrence;
  readonly steps: readonly Step[];
  readonly asking: readonly Step[];
};
export type Meetings = ReturnType<typeof createMeetings>;

/** What follows from what was just learnt of a meeting. */
type Follows = (occurrence: Occurrence) => readonly NewWork[];
type Parts = { readonly table: Table; readonly work: WorkList; readonly now: () => Date };

type Read = Versioned<z.infer<typeof ChatMeetings>> | undefined;

const remembered = 8;

const keyOf = (chatKey: string) => `meetings_${chatKey}`;
const noneYet: z.infer<typeof ChatMeetings> = { held: 0, recent: [] };

/** How a chat's row of meetings is read, and changed by what was seen. */
function sightingsIn({ table, now }: Pick<Parts, 'table' | 'now'>) {
  const meetings = shelf(table, ChatMeetings);

  /** How many meetings the chat has had, and the last of them, the latest last. */
  async function of(networkId: NetworkId, chatKey: string): Promise<z.infer<typeof ChatMeetings>> {
    const row = (await meetings.get(networkId, keyOf(chatKey)))?.row ?? noneYet;
    return { ...row, held: heldIn(row), recent: row.recent.filter((one) => !wasOnlyTried(one)) };
  }

  async function sight(
    networkId: NetworkId,
    chatKey: string,
    see: (recent: readonly Occurrence[]) => Seen,
  ): Promise<Sighting | undefined> {
    const read = await meetings.get(networkId, keyOf(chatKey));
    const seen = see(read?.row.recent ?? []);
    return seen && recorded(chatKey, read, seen);
  }

  /** The meeting that goes on now or ended just now; a new one when there is none: a physical meeting sends no events. */
  async function underWay(networkId: NetworkId, chatKey: string, at: Date): Promise<Sighting> {
    const read = await meetings.get(networkId, keyOf(chatKey));
    return recorded(chatKey, read, underWayAt(read?.row.recent ?? [], at));
  }

  function recorded(chatKey: string, read: Read, seen: NonNullable<Seen>): Sighting {
    const before = read?.row ?? noneYet;
    const { held, recent } = before;
    const occurrence = { number: heldIn(before) + 1, ...seen };
    const steps = (seenAs: Occurrence): readonly Step[] => {
      if (recent.some((known) => isSame(known, seenAs))) return [];
      const row = { ...read?.row, held: Math.max(held, seenAs.number), recent: remembering(recent, seenAs) };
      return [read ? meetings.replacing(read, row) : meetings.inserting(keyOf(chatKey), row)];
    };
    return { occurrence, steps: steps(occurrence), asking: steps({ askedAt: now().toISOString(), ...occurrence }) };
  }

  /** Resolves to false where there is nothing to note it of. */
  async function noted(networkId: NetworkId, chatKey: string, see: Parameters<typeof sight>[2]): Promise<boolean> {
    const { isKnown } = await untilWritten(async () => {
      const sighting = await sight(networkId, chatKey, see);
      const isWritten = !sighting?.steps.length || (await table.transact(networkId, sighting.steps));
      return isWritten ? { isKnown: sighting !== undefined } : undefined;
    });
    return isKnown;
  }

  /** The step that notes on which day the next one is; none when that stands there already. */
  async function dating(networkId: NetworkId, chatKey: string, nextOn: string | undefined): Promise<readonly Step[]> {
    const read = await meetings.get(networkId, keyOf(chatKey));
    if (read?.row.nextOn === nextOn) return [];
    const row = { ...(read?.row ?? noneYet), nextOn };
    return [read ? meetings.replacing(read, row) : meetings.inserting(keyOf(chatKey), row)];
  }

  return { of, sight, underWay, noted, dating };
}

/** Which meetings a chat has had: one row per chat in the network's partition. */
export function createMeetings({ table, work, now }: Parts) {
  const { of, sight, underWay, noted, dating } = sightingsIn({ table, now });

  return {
    /** Seeing the same start twice, or after the end, changes nothing. */
    async started(networkId: NetworkId, chatKey: string, startedAt: Date, follows: Follows): Promise<void> {
      await untilWritten(async () => {
        const { occurrence, steps = [] } =
          (await sight(networkId, chatKey, (recent) => startOf(recent, startedAt))) ?? {};
        if (!occurrence || steps.length === 0) return true;
        return (await work.plan(networkId, steps, follows(occurrence))) || undefined;
      });
    },
    /** When a meeting that goes on will be over. Undefined once that was worked out, or it is over. */
    expected: (
      networkId: NetworkId,
      { chatKey, meetingNumber }: Meeting,
      endOf: (startedAt: Date) => Date,
    ): Promise<Sighting | undefined> =>
      sight(networkId, chatKey, (recent) => expectedEndOf(recent, meetingNumber, endOf)),
    /** Undefined for the end of a meeting that we never heard of, when a later one is known: too late to ask about. */
    ended: (networkId: NetworkId, chatKey: string, endedAt: Date): Promise<Sighting | undefined> =>
      sight(networkId, chatKey, (recent) => endOf(recent, endedAt)),
    /** As it was seen before. */
    known: (networkId: NetworkId, { chatKey, meetingNumber }: Meeting): Promise<Sighting | undefined> =>
      sight(networkId, chatKey, (recent) => recent.find(({ number }) => number === meetingNumber)),
    underWay,
    of,
    dating,
    /** As far as it is remembered. */
    find: async (networkId: NetworkId, { chatKey, meetingNumber }: Meeting): Promise<Occurrence | undefined> =>
      (await of(networkId, chatKey)).recent.find(({ number }) => number === meetingNumber),
    /** Notes how many are at this meeting. Resolves to false where the chat has had none of that number lately. */
    size: (networkId: NetworkId, meeting: Meeting, present: Size): Promise<boolean> =>
      noted(networkId, meeting.chatKey, having(meeting, { present })),
    /** Notes that they were told that its questions were about to come. */
    async nudged(networkId: NetworkId, meeting: Meeting, person: PersonId): Promise<void> {
      await noted(networkId, meeting.chatKey, having(meeting, { nudged: markOf(person) }));
    },
    /** The meeting that is on now, as far as Teams told. */
    goingOn: async (networkId: NetworkId, chatKey: string): Promise<Occurrence | undefined> =>
      onAt((await of(networkId, chatKey)).recent, now()),
    /** The chat's latest meeting, as far as Teams told. */
    latest: async (networkId: NetworkId, chatKey: string): Promise<Occurrence | undefined> =>
      (await of(networkId, chatKey)).recent.at(-1),
    /** The number of the chat's latest meeting; 0 before the first. */
    latestNumber: async (networkId: NetworkId, chatKey: string): Promise<number> => (await of(networkId, chatKey)).held,
  };
}

/** A meeting that the chat had lately, with something that we learnt of it. */
const having =
  ({ meetingNumber }: Meeting, learnt: Pick<Occurrence, 'present' | 'nudged'>) =>
  (recent: readonly Occurrence[]): Seen => {
    const known = recent.find(({ number }) => number === meetingNumber);
    return known && { ...known, ...learnt };
  };

const isSame = (one: Occurrence, other: Occurrence) =>
  Object.keys({ ...one, ...other }).every((name) => one[name as keyof Occurrence] === other[name as keyof Occurrence]);

/** A call that was only tried leaves its number to the meeting that comes. */
function heldIn({ held, recent }: Pick<z.infer<typeof ChatMeetings>, 'held' | 'recent'>): number {
  const last = recent.at(-1);
  return last && wasOnlyTried(last) ? last.number - 1 : held;
}

function remembering(recent: readonly Occurrence[], seen: Occurrence): Occurrence[] {
  const others = recent.filter(({ number }) => number !== seen.number);
  return [...others, seen].sort((a, b) => a.number - b.number).slice(-remembered);
}
