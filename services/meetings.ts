import { z } from 'zod';
import type { NetworkId } from './ids.ts';
import { json, shelf, untilWritten } from './storage/rows.ts';
import type { Step, Table } from './storage/store.ts';

/**
 * One actual meeting, never the series: Teams gives all meetings of a series the same ids. Moments are Teams' clock.
 * `number` counts the meetings of this chat, from 1.
 */
export type Occurrence = z.infer<typeof Occurrence>;
const Occurrence = z.object({
  number: z.int().positive(),
  startedAt: z.iso.datetime().optional(),
  endedAt: z.iso.datetime().optional(),
});

/** A meeting of a chat, by its number. */
export type Meeting = { readonly chatKey: string; readonly meetingNumber: number };

const ChatMeetings = z.object({
  /** How many meetings this chat has had. */
  held: z.int(),
  recent: json(z.array(Occurrence)),
});

/** What happened to the chat's meetings, and the step that records it: for the transaction of whatever follows from it. */
export type Sighting = { readonly occurrence: Occurrence; readonly step: Step };
export type Meetings = ReturnType<typeof createMeetings>;

const minutes = 60_000;
const longestMeeting = 12 * 60 * minutes;
const rejoinWindow = 30 * minutes;
const remembered = 8;

/** Which meetings a chat has had: one row per chat in the network's partition. */
export function createMeetings({ table }: { table: Table }) {
  const meetings = shelf(table, ChatMeetings);
  const keyOf = (chatKey: string) => `meetings_${chatKey}`;

  async function sight(networkId: NetworkId, chatKey: string, see: (recent: readonly Occurrence[]) => Seen) {
    const read = await meetings.get(networkId, keyOf(chatKey));
    const { held, recent } = read?.row ?? { held: 0, recent: [] };
    const seen = see(recent);
    const occurrence = { number: held + 1, ...seen };
    const row = { held: Math.max(held, occurrence.number), recent: remembering(recent, occurrence) };
    const step = read ? meetings.replacing(read, row) : meetings.inserting(keyOf(chatKey), row);
    return { occurrence, step };
  }

  return {
    /** Seeing the same start twice, or after the end, changes nothing. */
    async started(networkId: NetworkId, chatKey: string, startedAt: Date): Promise<void> {
      await untilWritten(async () => {
        const { occurrence, step } = await sight(networkId, chatKey, (recent) => startOf(recent, startedAt));
        return (await table.transact(networkId, [step])) ? occurrence : undefined;
      });
    },
    ended: (networkId: NetworkId, chatKey: string, endedAt: Date): Promise<Sighting> =>
      sight(networkId, chatKey, (recent) => endOf(recent, endedAt)),
    /** The meeting that goes on now or ended just now; a new one when there is none: a physical meeting sends no events. */
    underWay: (networkId: NetworkId, chatKey: string, at: Date): Promise<Sighting> =>
      sight(networkId, chatKey, (recent) => underWayAt(recent, at)),
    /** The chat's latest meeting, as far as Teams told. */
    async latest(networkId: NetworkId, chatKey: string): Promise<Occurrence | undefined> {
      return (await meetings.get(networkId, keyOf(chatKey)))?.row.recent.at(-1);
    },
    /** The number of the chat's latest meeting; 0 before the first. */
    async latestNumber(networkId: NetworkId, chatKey: string): Promise<number> {
      return (await meetings.get(networkId, keyOf(chatKey)))?.row.held ?? 0;
    },
  };
}

/** An occurrence that is known (with its number) or that is new (without). */
type Seen = Omit<Occurrence, 'number'> & { readonly number?: number };

const timeOf = (iso: string | undefined) => (iso ? Date.parse(iso) : undefined);
const isWithin = (iso: string | undefined, at: Date, span: number) =>
  iso !== undefined && Math.abs(at.getTime() - Date.parse(iso)) <= span;

/** Whether a meeting that started then, under twelve hours ago, can be the one that is on at this moment. */
function startedBefore(startedAt: string | undefined, at: Date): boolean {
  const age = at.getTime() - (timeOf(startedAt) ?? Number.NaN);
  return age >= 0 && age < longestMeeting;
}

/** A start belongs to the meeting that it restarts (a rejoin), or whose end came first; otherwise it is a new meeting. */
export function startOf(recent: readonly Occurrence[], startedAt: Date): Seen {
  const at = startedAt.toISOString();
  const same = recent.findLast(
    (known) =>
      isWithin(known.startedAt, startedAt, rejoinWindow) ||
      isWithin(known.endedAt, startedAt, rejoinWindow) ||
      (!known.startedAt && startedBefore(at, new Date(known.endedAt ?? 0))),
  );
  return same ? { startedAt: at, ...same } : { startedAt: at };
}

/** An end belongs to the meeting that ended within thirty minutes of it, else to the one that was on, else it is a new one. */
export function endOf(recent: readonly Occurrence[], endedAt: Date): Seen {
  const at = endedAt.toISOString();
  const same =
    recent.findLast((known) => isWithin(known.endedAt, endedAt, rejoinWindow)) ??
    recent.findLast((known) => startedBefore(known.startedAt, endedAt) && !known.endedAt);
  const last = Math.max(endedAt.getTime(), timeOf(same?.endedAt) ?? 0);
  return same ? { ...same, endedAt: new Date(last).toISOString() } : { endedAt: at };
}

export function underWayAt(recent: readonly Occurrence[], at: Date): Seen {
  const isOn = (known: Occurrence) => startedBefore(known.startedAt, at) && !known.endedAt;
  const same = recent.findLast((known) => isOn(known) || isWithin(known.endedAt, at, rejoinWindow));
  return same ?? { endedAt: at.toISOString() };
}

function remembering(recent: readonly Occurrence[], seen: Occurrence): Occurrence[] {
  const others = recent.filter(({ number }) => number !== seen.number);
  return [...others, seen].sort((a, b) => a.number - b.number).slice(-remembered);
}
