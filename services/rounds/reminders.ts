import { memberToAsk } from '../check-ins/audiences.ts';
import type { NewWork, WorkList } from '../delivery/work.ts';
import type { NetworkId, PersonId, RoundId } from '../ids.ts';
import type { Network } from '../networks/network-rows.ts';
import type { Member } from '../people/member-rows.ts';
import { markOf } from '../privacy/erased.ts';
import { untilWritten } from '../storage/rows.ts';
import type { Versioned } from '../storage/store.ts';
import type { Answers } from './answers.ts';
import { isToRemind } from './reminder-times.ts';
import { type Round, roundKey, roundShelf } from './round-rows.ts';
import { targetIn } from './round-targets.ts';
import { remindingWhom } from './whom-to-remind.ts';

export type Reminders = ReturnType<typeof createReminders>;

type Parts = Parameters<typeof remindingWhom>[0] & {
  readonly answers: Answers;
  readonly work: WorkList;
  readonly timeZone: string;
};
/** The round together with what follows. Undefined: somebody was quicker. */
type Write = (read: Versioned<Round>, change: Partial<Round>, follows: readonly NewWork[]) => Promise<true | undefined>;

/** With the round in one transaction, which takes a hundred steps; a few more where their marks begin alike. */
const atOnce = 45;
/** In the order of marks: behind the last one. */
const everybody = '~';

const inChat = (roundId: RoundId, dueAt: Date): NewWork => ({ kind: 'remind-in-chat', target: roundId, dueAt });

/**
 * Who did not answer is reminded once. There is work for everybody who was asked, and only that work looks who answered: nothing
 * stored says so, nor what the chat reads.
 */
export function createReminders({ answers, work, timeZone, ...parts }: Parts) {
  const { table, now } = parts;
  const rounds = roundShelf(table);
  const whom = remindingWhom(parts);

  const isWanted = (network: Network, round: Round) => isToRemind(network, round, now(), timeZone);

  const write: Write = async (read, change, follows) => {
    const round = { ...read.row, ...change };
    return (await work.plan(round.networkId, [rounds.replacing(read, round)], follows)) || undefined;
  };

  /** The next ones, with how far that is: so that nobody is reminded twice, wherever this is broken off. */
  async function addSome(network: Network, roundId: RoundId) {
    const read = await rounds.get(network.id, roundKey(roundId));
    if (read?.row.state !== 'open') return { isDone: true };
    if (!read.row.remindedTo && (await whom.isForAll(network, read.row)))
      return (await write(read, { remindedTo: everybody }, [inChat(roundId, now())])) && { isDone: true };
    const { marks, remindedTo } = nextIn(await whom.oneToOne(network, read.row), read.row.remindedTo);
    if (marks.length === 0) return { isDone: true };
    const follows = marks.map(
      (mark): NewWork => ({ kind: 'remind-member', target: targetIn(roundId, mark), dueAt: now() }),
    );
    return (await write(read, { remindedTo }, follows)) && { isDone: false };
  }

  return {
    isWanted,
    /**
     * Plans a reminder for those whom the round asks: for each one to one, or, where that is not for all of them, one line in
     * the chat. Can be broken off anywhere, and repeated.
     */
    async spread(network: Network, roundId: RoundId): Promise<void> {
      while (!(await untilWritten(() => addSome(network, roundId))).isDone);
    },
    /** Whom the mark is of, where the round asks them. */
    whomToRemind: (round: Round, mark: string): Promise<Member | undefined> => memberToAsk(table, round, mark, now()),
    /** Whether they did not answer yet. */
    isWaitedFor: async (round: Round, person: PersonId): Promise<boolean> =>
      (await answers.given(round, person)) === 'nothing',
    ...claims(rounds, write, now),
  };
}

/** The chat is reminded once. */
function claims(rounds: ReturnType<typeof roundShelf>, write: Write, now: () => Date) {
  return {
    /** Before the chat is reminded: so that it is, once. Resolves to false where it was. */
    async claimChat(networkId: NetworkId, roundId: RoundId): Promise<boolean> {
      const { isClaimed } = await untilWritten(async () => {
        const read = await rounds.get(networkId, roundKey(roundId));
        if (!read || read.row.remindedAt) return { isClaimed: false };
        return (await write(read, { remindedAt: now() }, [])) && { isClaimed: true };
      });
      return isClaimed;
    },
    /** It certainly did not get there, and can be tried again. */
    async giveBackChat(networkId: NetworkId, roundId: RoundId): Promise<void> {
      await untilWritten(async () => {
        const read = await rounds.get(networkId, roundKey(roundId));
        return !read || write(read, { remindedAt: undefined }, []);
      });
    },
  };
}

/** In the order of their marks, from where we were: all whose marks begin as the last one's does are in one part. */
function nextIn(asked: readonly PersonId[], remindedTo = '') {
  const start = (mark: string) => mark.slice(0, 2);
  const left = asked
    .map(markOf)
    .filter((mark) => start(mark) > remindedTo)
    .toSorted();
  const to = start(left.slice(0, atOnce).at(-1) ?? '');
  return { marks: left.filter((mark) => start(mark) <= to), remindedTo: to };
}
