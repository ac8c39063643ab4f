import { isUnderWay, type NewWork, type WorkList } from '../delivery/work.ts';
import type { NetworkId } from '../ids.ts';
import type { Meeting, Meetings } from '../meetings/meetings.ts';
import { goesOn, type Occurrence } from '../meetings/occurrences.ts';
import { erasedIn } from '../privacy/erased.ts';
import type { Results } from '../rounds/results.ts';
import { type Round, roundIdOf, roundKey, roundShelf } from '../rounds/round-rows.ts';
import { saidKey, saidShelf } from '../rounds/spoken-rounds.ts';
import { untilWritten } from '../storage/rows.ts';
import type { Step, Table } from '../storage/store.ts';
import type { Agreements } from './agreements.ts';
import { type Line, lineKey, lineShelf, renewing } from './line-rows.ts';
import { createOpeningWords, type OpeningLine } from './opening-words.ts';

export type OpeningLines = ReturnType<typeof createOpeningLines>;

type Parts = {
  readonly table: Table;
  readonly work: WorkList;
  readonly meetings: Meetings;
  readonly agreements: Agreements;
  readonly results: Results;
  readonly now: () => Date;
};

/** After so long a meeting has begun without it. */
const longestWait = 30 * 60_000;
/** For so long the questions wait for it. */
const questionsWait = 60_000;

/** After the start, in milliseconds: people have come in, and a call that was only tried is over. */
const arriving = 3 * 60_000;

/** What follows from the start of a meeting, once: it begins with what was said and agreed. */
export const openingOf = (chatKey: string, { number, startedAt, restartedAt }: Occurrence): readonly NewWork[] =>
  startedAt && !restartedAt
    ? [opening({ chatKey, meetingNumber: number }, new Date(Date.parse(startedAt) + arriving))]
    : [];

const opening = ({ chatKey, meetingNumber }: Meeting, dueAt: Date): NewWork => ({
  kind: 'open-meeting',
  target: roundIdOf(chatKey, meetingNumber),
  dueAt,
});

/** What a meeting begins with: once, and only while it begins; or before its questions, where Teams told of no start. */
export function createOpeningLines(parts: Parts) {
  const { table, work, meetings, now } = parts;
  const { toSay, inWords } = createOpeningWords(parts);
  const lines = lineShelf(table);

  return {
    /**
     * What follows when somebody asks for the questions about this meeting: it is said before them, where Teams told of no
     * start and there is anything to say.
     */
    async beforeQuestions(id: NetworkId, meeting: Meeting): Promise<readonly NewWork[]> {
      const [occurrence, said] = await Promise.all([meetings.find(id, meeting), lines.get(id, lineKey(meeting))]);
      const isToSay = !occurrence?.startedAt && !said && (await toSay(id, meeting)) !== undefined;
      return isToSay ? [opening(meeting, now())] : [];
    },
    /** About to be said: what this round asks comes after it. */
    isOnItsWay: (round: Round): Promise<boolean> => isComing(round, parts),
    /**
     * Undefined when there is nothing to say, when it is too late to begin with it, or when it was said or is being said.
     * Whoever is about to say it notes that first: a crash in between leaves a meeting without, and none with two.
     */
    async claim(id: NetworkId, meeting: Meeting): Promise<OpeningLine | undefined> {
      if (!(await isInTime(id, meeting, parts))) return undefined;
      const line = await toSay(id, meeting);
      if (!line || !(await lines.insert(id, lineKey(meeting), line))) return undefined;
      return inWords(id, line);
    },
    /** It certainly does not stand there: it may be said after all. */
    giveBack: (id: NetworkId, meeting: Meeting): Promise<void> => table.remove(id, lineKey(meeting)),
    /** It stands there. Where its words were taken back meanwhile, the card follows. */
    async posted(id: NetworkId, meeting: Meeting, cardId: string): Promise<void> {
      await untilWritten(async () => {
        const [read, erased] = await Promise.all([lines.get(id, lineKey(meeting)), erasedIn(table, id)]);
        if (!read) return true;
        const held = await holdingSaid(id, read.row, table);
        const { isErased } = await inWords(id, read.row);
        const steps = [lines.replacing(read, { ...read.row, cardId }), erased.unchanged, ...held];
        return (await work.plan(id, steps, isErased ? [renewing(meeting, now())] : [])) || undefined;
      });
    },
    /** What it says now, and in which message; undefined where nobody knows that. */
    async find(id: NetworkId, meeting: Meeting): Promise<(OpeningLine & { readonly cardId: string }) | undefined> {
      const row = (await lines.get(id, lineKey(meeting)))?.row;
      return row?.cardId ? { ...(await inWords(id, row)), cardId: row.cardId } : undefined;
    },
  };
}

/** What fails when somebody took away the sentence that the card repeats since this was read. */
async function holdingSaid(id: NetworkId, { roundId }: Line, table: Table): Promise<readonly Step[]> {
  const said = saidShelf(table);
  const read = roundId && (await said.get(id, saidKey(roundId)));
  return read ? [said.replacing(read, read.row)] : [];
}

async function isComing({ networkId: network, id: target, openedAt }: Round, { work, now }: Parts): Promise<boolean> {
  if (!isFresh(openedAt, now(), questionsWait)) return false;
  return isUnderWay((await work.find({ network, work: work.keyOf({ kind: 'open-meeting', target }) }))?.row.state);
}

/** Where Teams told of no start: until its questions stand in the chat. */
async function isInTime(id: NetworkId, meeting: Meeting, { table, meetings, now }: Parts): Promise<boolean> {
  const occurrence = await meetings.find(id, meeting);
  if (!occurrence || occurrence.startedAt) return occurrence !== undefined && isBeginning(occurrence, now());
  const round = await roundShelf(table).get(id, roundKey(roundIdOf(meeting.chatKey, meeting.meetingNumber)));
  return round?.row.state === 'open' && !round.row.cardId && isFresh(round.row.openedAt, now(), longestWait);
}

const isBeginning = (meeting: Occurrence, now: Date): boolean =>
  goesOn(meeting) && meeting.startedAt !== undefined && isFresh(new Date(meeting.startedAt), now, longestWait);

const isFresh = (moment: Date, now: Date, span: number) => now.getTime() - moment.getTime() <= span;
