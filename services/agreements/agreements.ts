import { dayAfterYears, isDay, localDay } from '../calendar.ts';
import { PersonError } from '../errors.ts';
import type { NetworkId, PersonId, RoundId } from '../ids.ts';
import { deciding } from '../leading/deciding.ts';
import type { Meetings } from '../meetings/meetings.ts';
import { erasedIn } from '../privacy/erased.ts';
import type { Results, RoundResults } from '../rounds/results.ts';
import { roundIdOf } from '../rounds/round-rows.ts';
import { untilWritten } from '../storage/rows.ts';
import type { Step, Table, Versioned } from '../storage/store.ts';
import { typedText } from '../typed/typed-text.ts';
import { type Room, refuseWithout, roomIn } from './agreement-room.ts';
import {
  type Agreed,
  type Agreement,
  agreedKey,
  agreedShelf,
  agreementIdOf,
  agreementKey,
  agreementShelf,
  agreementsOf,
} from './agreement-rows.ts';

/** As somebody filled it in: empty is nothing. `when`: 'YYYY-MM-DD'. */
export type AgreementGiven = Readonly<Record<'what' | 'who' | 'when', string>>;

/** What somebody does in a chat, and from the card of which round. */
type Acting = { readonly chatKey: string; readonly by: PersonId; readonly roundId?: RoundId | undefined };

type Counted = Versioned<Agreed>;
/**
 * How a chat stands with what it agreed. `since`: when it last agreed on something, or finished something. `wantingFrom`: when
 * the round was, of those since, that was one too many without an agreement.
 */
export type Standing = {
  readonly open: readonly Agreement[];
  readonly isWanting: boolean;
  readonly since: Date | undefined;
  readonly wantingFrom: Date | undefined;
};
export type Agreements = ReturnType<typeof createAgreements>;

/** In characters. */
const whatBounds = { longest: 200, tooLong: 'agreement-too-long' } as const;
const whoBounds = { longest: 60, tooLong: 'agreement-who-too-long' } as const;
const yearsAhead = 2;
/** After so many rounds a group that agreed on nothing is asked to. */
const roundsWithout = 2;

type Parts = {
  readonly table: Table;
  readonly meetings: Meetings;
  readonly results: Results;
  readonly now: () => Date;
  readonly timeZone: string;
};

/** What a chat agrees after a round: one thing of each meeting is open, three at most in all, and each is settled once. */
export function createAgreements(parts: Parts) {
  const { table, results, now, timeZone } = parts;
  const agreements = agreementShelf(table);
  const days = () => daysFrom(now(), timeZone);

  /** Oldest first. */
  const allIn = async (id: NetworkId, chatKey: string): Promise<readonly Agreement[]> =>
    (await agreements.survey(id, agreementsOf(chatKey))).readable.map(({ row }) => row);
  const openIn = async (id: NetworkId, chatKey: string) => (await allIn(id, chatKey)).filter(isOpen);

  return {
    /** `isWanting`: nothing is open, and the last two rounds led to nothing. */
    async standing(id: NetworkId, chatKey: string): Promise<Standing> {
      const [all, counted, asked] = await Promise.all([
        allIn(id, chatKey),
        agreedShelf(table).get(id, agreedKey(chatKey)),
        results.ofChat(id, chatKey),
      ]);
      return standingOf(all, counted?.row.at, asked);
    },
    /** Those of them that still stand, in the same order, without those of who is being erased. */
    among: (id: NetworkId, ids: readonly string[]) => among(id, ids, table),
    /** On which an agreement can be done. */
    days,
    openIn,
    /** For one more, of the round that is named, else of the latest meeting. */
    async room(id: NetworkId, open: readonly Agreement[], of: Omit<Acting, 'by'>): Promise<Room> {
      return roomIn(open, await whatOf(id, of, parts));
    },
    /**
     * Safe to repeat: what is open word for word is not written twice.
     * @throws PersonError 'agreements-full' | 'agreement-of-this-open' | what is wrong with the words or the day | as `deciding`, 'agreement-not-yours'
     */
    save(id: NetworkId, given: AgreementGiven, acting: Acting): Promise<true> {
      return untilWritten(async () => {
        const held = await heldFor(id, acting, parts);
        const words = worded(given, days(), now());
        const roundId = await whatOf(id, acting, parts);
        // Before the agreements: whoever makes one after they were listed has changed this row.
        const counted = await agreedShelf(table).get(id, agreedKey(acting.chatKey));
        const open = await openIn(id, acting.chatKey);
        if (open.some((one) => isSame(one, words))) return true;
        refuseWithout(roomIn(open, roundId));
        const steps = adding(words, { ...acting, roundId }, counted, parts);
        return (await table.transact(id, [...held, ...steps])) || undefined;
      });
    },
    /**
     * Once: whoever comes second changes nothing, whatever they meant.
     * @throws PersonError 'agreement-unknown' in this chat | as `deciding`, 'agreement-not-yours'
     */
    settle(id: NetworkId, agreementId: string, as: 'done' | 'dropped', acting: Acting): Promise<Settling> {
      return untilWritten(async () => {
        const held = await heldFor(id, acting, parts);
        const read = await agreements.get(id, agreementKey(agreementId));
        if (read?.row.chatKey !== acting.chatKey) throw new PersonError('agreement-unknown');
        if (read.row.state !== 'open') return 'settled-before';
        const settled = agreements.replacing(read, { ...read.row, state: as, settledAt: now() });
        return (await table.transact(id, [...held, settled])) ? 'settled' : undefined;
      });
    },
  };
}

function standingOf(all: readonly Agreement[], madeAt: Date | undefined, asked: readonly RoundResults[]): Standing {
  const finishedAt = all.map(({ state, settledAt }) => (state === 'done' ? settledAt : undefined));
  const since = latest([madeAt, ...finishedAt]);
  const rounds = roundsSince(since, asked);
  const open = all.filter(isOpen);
  const isWanting = open.length === 0 && rounds.length >= roundsWithout;
  return { open, isWanting, since, wantingFrom: rounds[roundsWithout - 1]?.askedAt };
}

const isOpen = ({ state }: Agreement): boolean => state === 'open';

/** What an agreement is of: the meeting has the id of its round. */
const whatOf = async (id: NetworkId, { chatKey, roundId }: Omit<Acting, 'by'>, { meetings }: Parts): Promise<RoundId> =>
  roundId ?? roundIdOf(chatKey, await meetings.latestNumber(id, chatKey));

const latest = (moments: readonly (Date | undefined)[]): Date | undefined =>
  moments.reduce((one, other) => (one && !(other && other > one) ? one : other), undefined);

/** Of meetings. Whoever checks in between meetings asks for no agreement. */
const roundsSince = (since: Date | undefined, all: readonly RoundResults[]): readonly RoundResults[] =>
  all.filter(({ meetingNumber, askedAt }) => meetingNumber > 0 && (!since || askedAt > since));

async function among(id: NetworkId, ids: readonly string[], table: Table): Promise<readonly Agreement[]> {
  const [erased, ...found] = await Promise.all([
    erasedIn(table, id),
    ...ids.map((one) => agreementShelf(table).get(id, agreementKey(one))),
  ]);
  return found.flatMap((read) => (read && !erased.has(read.row.by) ? [read.row] : []));
}

type Settling = 'settled' | 'settled-before';
type Words = Pick<Agreement, 'what' | 'who' | 'when'>;

/** What fails when whoever acts may not any more. @throws as `deciding`, 'agreement-not-yours' */
async function heldFor(id: NetworkId, { chatKey, by }: Acting, { table, meetings }: Parts): Promise<readonly Step[]> {
  const meetingNumber = await meetings.latestNumber(id, chatKey);
  return deciding(table, id, by, { chatKey, meetingNumber }, 'agreement-not-yours');
}

function daysFrom(now: Date, timeZone: string) {
  const earliest = localDay(now, timeZone);
  return { earliest, latest: dayAfterYears(earliest, yearsAhead) };
}

/** @throws PersonError 'agreement-missing' | 'agreement-too-long' | 'agreement-who-too-long' | 'agreement-out-of-range' | 'patient-…' */
function worded(given: AgreementGiven, { earliest, latest }: ReturnType<typeof daysFrom>, now: Date): Words {
  const [what, who] = [typedText(given.what, whatBounds, now), typedText(given.who, whoBounds, now)];
  const when = given.when.trim() || undefined;
  if (!what) throw new PersonError('agreement-missing');
  if (when && !(isDay(when) && when >= earliest && when <= latest)) throw new PersonError('agreement-out-of-range');
  return { what, who, when };
}

/** One more, in the one transaction with how many there were. */
function adding(
  words: Words,
  { chatKey, by, roundId }: Acting,
  counted: Counted | undefined,
  { table, now }: Parts,
): readonly Step[] {
  const agreed = agreedShelf(table);
  const last = { count: (counted?.row.count ?? 0) + 1, at: now() };
  const id = agreementIdOf(chatKey, last.count);
  const row: Agreement = { id, chatKey, ...words, by, at: last.at, roundId, state: 'open' };
  return [
    counted ? agreed.replacing(counted, last) : agreed.inserting(agreedKey(chatKey), last),
    agreementShelf(table).inserting(agreementKey(id), row),
  ];
}

const isSame = (one: Agreement, { what, who, when }: Words) =>
  one.what === what && one.who === who && one.when === when;
