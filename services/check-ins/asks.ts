import { z } from 'zod';
import { leaseSeconds, type NewWork, type WorkList } from '../delivery/work.ts';
import type { NetworkId, RoundId } from '../ids.ts';
import type { Member } from '../people/member-rows.ts';
import type { Members } from '../people/members.ts';
import { markOf } from '../privacy/erased.ts';
import { type Round, roundKey, roundShelf } from '../rounds/round-rows.ts';
import { targetIn } from '../rounds/round-targets.ts';
import { startingWith } from '../storage/keys.ts';
import { moment, shelf, untilWritten } from '../storage/rows.ts';
import type { Table } from '../storage/store.ts';
import { isFor, memberToAsk, toBeAsked } from './audiences.ts';

const states = ['waiting', 'sending', 'delivered', 'uncertain', 'unreachable', 'spared'] as const;
/**
 * Whether a member was asked one to one. `sending`: right now. `uncertain`: perhaps, and never again. `spared`: they had their
 * messages of this month.
 */
export type AskState = (typeof states)[number];
export type AskCounts = Readonly<Record<AskState, number>>;

type Ask = z.infer<typeof Ask>;
const Ask = z.object({
  state: z.enum(states),
  /** Since when they could be asked: they were written down, or the network was left in peace no longer. */
  waitingSince: moment.optional(),
  /** Of one that is being sent. */
  sendingSince: moment.optional(),
});

export type Asks = ReturnType<typeof createAsks>;

type Parts = {
  readonly table: Table;
  readonly members: Members;
  readonly work: WorkList;
  readonly now: () => Date;
};
export type OneAsk = { readonly networkId: NetworkId; readonly roundId: RoundId; readonly mark: string };

/** With its work and with the round in one transaction, which takes a hundred steps. */
const atOnce = 45;

/** An hour, and a minute for whoever waited out that a network was left in peace. */
const longestMilliseconds = 3_660_000;

const asksOf = (roundId: RoundId) => startingWith(`ask_${roundId}_`);
const keyOf = ({ roundId, mark }: Pick<OneAsk, 'roundId' | 'mark'>) => `ask_${roundId}_${mark}`;
const askShelf = (table: Table) => shelf(table, Ask);

/** Who is to be asked a round's questions one to one, and whether they were: never whether they answered. */
export function createAsks({ table, now }: Pick<Parts, 'table' | 'now'>) {
  const asks = askShelf(table);

  const all = async (networkId: NetworkId, roundId: RoundId): Promise<readonly Ask[]> =>
    (await asks.survey(networkId, asksOf(roundId))).readable.map(({ row }) => row);

  const find = (ask: OneAsk) => asks.get(ask.networkId, keyOf(ask));

  /** From one state to another. Resolves to false where it is not in the first. */
  async function move(ask: OneAsk, from: AskState, to: Partial<Ask>): Promise<boolean> {
    const { isMoved } = await untilWritten(async () => {
      const read = await find(ask);
      if (read?.row.state !== from) return { isMoved: false };
      return (await asks.replace(ask.networkId, read, { ...read.row, ...to })) ? { isMoved: true } : undefined;
    });
    return isMoved;
  }

  return {
    /** Whom to ask, while they still wait. Who is not one of those to ask any more waits no longer, and was never asked. */
    async waitingFor(round: Round, mark: string): Promise<Member | undefined> {
      const { networkId, id: roundId } = round;
      const read = await find({ networkId, roundId, mark });
      if (read?.row.state !== 'waiting') return undefined;
      const member = await memberToAsk(table, round, mark, now());
      if (member) return member;
      await table.remove(networkId, read.key, read.version);
      return undefined;
    },
    /** The network is left in peace now. */
    keepWaiting: async (ask: OneAsk): Promise<void> => {
      await move(ask, 'waiting', { waitingSince: now() });
    },
    /** Before a message goes out: whether it did nobody knows, until it is settled. */
    claim: (ask: OneAsk): Promise<boolean> => move(ask, 'waiting', { state: 'sending', sendingSince: now() }),
    spare: async (ask: OneAsk): Promise<void> => {
      await move(ask, 'waiting', { state: 'spared' });
    },
    settle: async (ask: OneAsk, state: AskState): Promise<void> => {
      await move(ask, 'sending', { state, sendingSince: undefined });
    },
    countsOf: async (networkId: NetworkId, roundId: RoundId): Promise<AskCounts> =>
      countsIn(await all(networkId, roundId), now()),
    /** How it went, once nobody is still to be asked, or the rest waited for so long that they need not be waited for. */
    async settled({ networkId, id, openedAt }: Round): Promise<AskCounts | undefined> {
      const rows = await all(networkId, id);
      const counts = countsIn(rows, now());
      if (counts.waiting === 0) return counts.sending === 0 ? counts : undefined;
      const waiting = rows.filter(({ state }) => state === 'waiting');
      const latest = Math.max(...waiting.map(({ waitingSince = openedAt }) => waitingSince.getTime()));
      return now().getTime() - latest >= longestMilliseconds ? counts : undefined;
    },
  };
}

function countsIn(rows: readonly Ask[], now: Date): AskCounts {
  const states = rows.map((row) => stateOf(row, now));
  const count = (state: AskState) => states.filter((one) => one === state).length;
  return {
    ...{ waiting: count('waiting'), sending: count('sending'), delivered: count('delivered') },
    ...{ uncertain: count('uncertain'), unreachable: count('unreachable'), spared: count('spared') },
  };
}

/** Whose worker has one for longer than it may did not come back. */
function stateOf({ state, sendingSince }: Ask, now: Date): AskState {
  const isLost = sendingSince && now.getTime() - sendingSince.getTime() > leaseSeconds * 1_000;
  return isLost ? 'uncertain' : state;
}

export type AskSpreading = ReturnType<typeof createAskSpreading>;

/** Writes down who is to be asked, with the asking. */
export function createAskSpreading({ table, members, work, now }: Parts) {
  const asks = askShelf(table);
  const rounds = roundShelf(table);

  /** The marks of those who are to be asked and have no row yet. */
  async function missing({ id, networkId, chatKey, audience }: Round): Promise<readonly string[]> {
    const present = await members.inChat(networkId, chatKey);
    const { readable, unreadable } = await asks.survey(networkId, asksOf(id));
    const known = new Set([...readable.map(({ key }) => key), ...unreadable]);
    const marks = toBeAsked(audience, present, now()).map(({ personId }) => markOf(personId));
    return marks.filter((mark) => !known.has(keyOf({ roundId: id, mark })));
  }

  /** Resolves to false while there may be more; to undefined when somebody was quicker. */
  async function addSome(networkId: NetworkId, roundId: RoundId) {
    const read = await rounds.get(networkId, roundKey(roundId));
    if (read?.row.state !== 'open') return { isDone: true };
    const some = (await missing(read.row)).slice(0, atOnce);
    if (some.length === 0) return { isDone: true };
    const rows = some.map((mark) =>
      asks.inserting(keyOf({ roundId, mark }), { state: 'waiting', waitingSince: now() }),
    );
    const follows = some.map(
      (mark): NewWork => ({ kind: 'ask-member', target: targetIn(roundId, mark), dueAt: now() }),
    );
    // With the round as it is: one that is over by then gets no rows any more.
    const isWritten = await work.plan(networkId, [rounds.replacing(read, read.row), ...rows], follows);
    return isWritten ? { isDone: false } : undefined;
  }

  return {
    /** In parts, each a transaction: can be broken off anywhere, and repeated. */
    async spread(networkId: NetworkId, roundId: RoundId): Promise<void> {
      while (!(await untilWritten(() => addSome(networkId, roundId))).isDone);
    },
    /** Whether somebody in its chat whom it is for did not, for all we know, get it one to one. Of whom is there we may know nothing. */
    async isAnyMissed({ id, networkId, chatKey, audience }: Round): Promise<boolean> {
      const present = await members.inChat(networkId, chatKey);
      const { readable } = await asks.survey(networkId, asksOf(id));
      const reached = new Set(readable.filter(({ row }) => row.state === 'delivered').map(({ key }) => key));
      const isReached = ({ personId }: Member) => reached.has(keyOf({ roundId: id, mark: markOf(personId) }));
      return present.length === 0 || present.some((member) => isFor(audience, member) && !isReached(member));
    },
  };
}

/** Whether anybody has, or may have, a round's questions one to one. */
export async function wasAnyAsked(table: Table, { networkId, id }: Pick<Round, 'networkId' | 'id'>): Promise<boolean> {
  const { readable } = await askShelf(table).survey(networkId, asksOf(id));
  return readable.some(({ row: { state } }) => state === 'delivered' || state === 'uncertain' || state === 'sending');
}

/** Whether it was written down whom to ask a round's questions one to one. */
export const isAnyToBeAsked = async (
  table: Table,
  { networkId, id }: Pick<Round, 'networkId' | 'id'>,
): Promise<boolean> => (await table.list(networkId, asksOf(id))).length > 0;

/** Once a round is over, whatever they say. Safe to repeat. */
export async function forgetAsks(table: Table, { networkId, id }: Pick<Round, 'networkId' | 'id'>): Promise<void> {
  const rows = await table.list(networkId, asksOf(id));
  for (let start = 0; start < rows.length; start += atOnce)
    await Promise.all(rows.slice(start, start + atOnce).map(({ key }) => table.remove(networkId, key)));
}
