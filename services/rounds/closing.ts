import { localMonth } from '../calendar.ts';
import { forgetAsks, wasAnyAsked } from '../check-ins/asks.ts';
import type { NewWork, WorkList } from '../delivery/work.ts';
import { PersonError } from '../errors.ts';
import type { NetworkId, RoundId } from '../ids.ts';
import { untilWritten } from '../storage/rows.ts';
import type { Step, Table, Versioned } from '../storage/store.ts';
import type { Answers } from './answers.ts';
import { askedIn, noting, withoutRound } from './asked.ts';
import type { Remarks } from './remarks.ts';
import type { Results } from './results.ts';
import { isCheckIn, type Round, roundKey, roundShelf } from './round-rows.ts';

/** Of a round that begins to close at this moment. */
export const finishing = (target: RoundId, at: Date): NewWork => ({
  kind: 'finish-round',
  target,
  dueAt: new Date(at.getTime() + longestTurnSeconds * 1_000),
});

/** `closing-unshown`: with too little to show. */
export type ClosingAttempt = 'closing' | 'closing-unshown' | 'too-few';
export type Closing = ReturnType<typeof createClosing>;

/** Longer than any turn that read the round as open can still take: read, hesitation and write, three seconds each. */
const longestTurnSeconds = 10;

type Parts = {
  readonly table: Table;
  readonly answers: Answers;
  readonly results: Results;
  readonly remarks: Remarks;
  readonly work: WorkList;
  readonly now: () => Date;
  readonly timeZone: string;
};

/** From open to closed in two steps: first nobody can answer any more, then, turns under way waited out, it is counted. */
export function createClosing({ table, answers, results, remarks, work, now, timeZone }: Parts) {
  const rounds = roundShelf(table);

  async function begin(networkId: NetworkId, id: RoundId): Promise<void> {
    await untilWritten(async () => {
      const read = await rounds.get(networkId, roundKey(id));
      if (read?.row.state !== 'open') return true;
      const closing = rounds.replacing(read, { ...read.row, state: 'closing' });
      return (await work.plan(networkId, [closing], [finishing(id, now())])) || undefined;
    });
  }

  async function count(read: Versioned<Round>): Promise<void> {
    const round = read.row;
    const { kept, isToTell } = round.form === 'spoken' ? await spokenResults(round) : await counted(round);
    const steps = [rounds.replacing(read, { ...round, state: 'closed', closedAt: now() }), ...kept];
    const isWritten = await work.plan(round.networkId, steps, workAfter(round, isToTell, now()));
    if (!isWritten) throw new Error('the round, or what its chat was asked, changed while it was being counted');
  }

  /** Of questions that are not known to have reached anybody, and that nobody answered, nobody is to read that too few did. */
  async function counted(round: Round) {
    const given = await answers.all(round);
    const kept = [...(await results.keeping(round, given)), ...remarks.keeping(round, given)];
    const isKnown = given.length > 0 || (round.cardId ?? round.formerCardId) !== undefined;
    // Silence would tell whom it reached that nobody of them answered.
    return { kept, isToTell: isKnown || (round.asks === 'one-to-one' && (await wasAnyAsked(table, round))) };
  }

  /** What a group said aloud it knows; and of one that nobody says took place there is nothing to keep. */
  const spokenResults = async (round: Round) => ({
    kept: round.wasHad ? [results.keepingSpoken(round)] : await uncounting(round),
    isToTell: false,
  });

  /** The month that it opened in has a round more. */
  async function uncounting({ networkId, chatKey, openedAt }: Round): Promise<readonly Step[]> {
    const asked = await askedIn(table, networkId, chatKey);
    return asked ? [noting(table, chatKey, asked, withoutRound(asked.row, localMonth(openedAt, timeZone)))] : [];
  }

  return {
    /**
     * By hand: closes when there are enough answers, or `anyway`. Asking twice is asking once.
     * @throws PersonError 'round-closed'
     */
    async ask(read: Versioned<Round>, anyway: boolean): Promise<ClosingAttempt> {
      if (read.row.state === 'closed' || read.row.state === 'cancelled') throw new PersonError('round-closed');
      const areEnough = await answers.areEnough(read.row);
      if (read.row.state === 'open' && !areEnough && !anyway) return 'too-few';
      await begin(read.row.networkId, read.row.id);
      return areEnough ? 'closing' : 'closing-unshown';
    },
    /** When its time has come. Does nothing when the round is already closing or closed. */
    begin,
    /** Counts once, then deletes answers and key: a crash in between leaves the deleting to the next attempt. */
    async finish(read: Versioned<Round>): Promise<void> {
      if (read.row.state === 'open') return;
      if (read.row.state === 'closing') await count(read);
      await answers.forget(read.row);
      await forgetAsks(table, read.row);
    },
  };
}

/** A check-in is about no meeting, and no chair follows from it. */
function workAfter(round: Round, isToTell: boolean, dueAt: Date): readonly NewWork[] {
  const { id: target, chatKey } = round;
  const results: readonly NewWork[] = isToTell ? [{ kind: 'post-results', target, dueAt }] : [];
  const proposing: readonly NewWork[] = isCheckIn(round) ? [] : [{ kind: 'propose-turns', target: chatKey, dueAt }];
  return [...results, { kind: 'retire-reflection', target, dueAt }, ...proposing];
}
