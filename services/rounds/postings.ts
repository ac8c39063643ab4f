import { isUnderWay, type NewWork, type Work, type WorkList } from '../delivery/work.ts';
import type { NetworkId, RoundId } from '../ids.ts';
import { untilWritten } from '../storage/rows.ts';
import type { Table, Versioned } from '../storage/store.ts';
import { hasTimeAt } from './reminder-times.ts';
import { type Round, roundKey, roundShelf } from './round-rows.ts';
import { targetIn } from './round-targets.ts';

export type Postings = ReturnType<typeof createPostings>;

export type PostingParts = { readonly table: Table; readonly work: WorkList; readonly now: () => Date };

/** After a round closed, in milliseconds: by then those who meet every week have met again. */
const longestNews = 5 * 24 * 3_600_000;

/** Where the card of an open round stands in its chat; copies.ts learns it from presses. */
export function createPostings(parts: PostingParts) {
  const { table, work, now } = parts;
  const rounds = roundShelf(table);

  /** The card will be posted, or is being posted right now. */
  async function isOnItsWay(round: Round): Promise<boolean> {
    return isUnderWay((await planned(round, posting(round, now()), work))?.state);
  }

  return {
    isOnItsWay,
    /** Whether its card may still be posted: while there is time left to answer. */
    isInTime: (round: Round): boolean => round.state === 'open' && hasTimeAt(round, now()),
    /** Whether what it said is still to be told: not after days in which nothing could be posted. */
    isNews: ({ closesAt, closedAt = closesAt }: Round): boolean =>
      now().getTime() - Math.min(closesAt.getTime(), closedAt.getTime()) <= longestNews,
    async areResultsOnTheirWay({ networkId: network, id: target }: Round): Promise<boolean> {
      return isUnderWay((await work.find({ network, work: work.keyOf({ kind: 'post-results', target }) }))?.row.state);
    },
    /** What a round said stands there now. */
    async resultsPosted(networkId: NetworkId, id: RoundId, resultsCardId: string): Promise<void> {
      await untilWritten(async () => {
        const read = await rounds.get(networkId, roundKey(id));
        return !read || (await rounds.replace(networkId, read, { ...read.row, resultsCardId })) || undefined;
      });
    },
    /** It stands there now. When its round closed meanwhile, it is retired at once. */
    async posted(networkId: NetworkId, id: RoundId, cardId: string): Promise<void> {
      await untilWritten(async () => {
        const read = await rounds.get(networkId, roundKey(id));
        if (!read) return true;
        const [round, others] = standing(read.row, cardId, now());
        const retired: NewWork = { kind: 'retire-reflection', target: id, dueAt: now() };
        const follows = round.state === 'open' ? others : [...others, retired];
        return (await writeRound(read, round, follows, parts)) || undefined;
      });
    },
    /**
     * Posts the card once more, below in the chat. Does nothing when the round is closed, while the card is on its way, and
     * within so many seconds of the last time: Teams may tell twice what was typed once.
     */
    async showAgain(networkId: NetworkId, id: RoundId, quietSeconds = 60): Promise<void> {
      const read = await rounds.get(networkId, roundKey(id));
      if (read?.row.state !== 'open') return;
      if (await isOnItsWay(read.row)) return;
      const { cardId, shownAt, ...round } = read.row;
      if (now().getTime() - (shownAt?.getTime() ?? 0) < quietSeconds * 1_000) return;
      const formerCardId = cardId ?? round.formerCardId;
      const again = { ...round, ...(formerCardId && { formerCardId }) };
      await writeRound(read, again, [posting(round, now())], parts);
    },
  };
}

/** The round together with the work that follows. Resolves to false when somebody was quicker. */
export function writeRound(
  read: Versioned<Round>,
  round: Round,
  follows: readonly NewWork[],
  { table, work }: PostingParts,
): Promise<boolean> {
  return work.plan(round.networkId, [roundShelf(table).replacing(read, round)], follows);
}

/** This piece of work as it waits, if it does. */
export const planned = async (
  { networkId: network }: Round,
  piece: NewWork,
  work: WorkList,
): Promise<Work | undefined> => (await work.find({ network, work: work.keyOf(piece) }))?.row;

export const posting = ({ id }: Pick<Round, 'id'>, dueAt: Date): NewWork => ({
  kind: 'post-reflection',
  target: id,
  dueAt,
});

/** Its target names the round and the message beside the one we know of. */
export const retiring = ({ id }: Round, cardId: string, dueAt: Date): NewWork => ({
  kind: 'retire-copy',
  target: targetIn(id, cardId),
  dueAt,
});

/** The card stands there; wherever else it is known to stand, it is cleared away. */
export function standing(round: Round, cardId: string, at: Date): [Round, readonly NewWork[]] {
  const { cardId: before, formerCardId, ...rest } = round;
  const others = [before, formerCardId].flatMap((id) => (id && id !== cardId ? [retiring(round, id, at)] : []));
  return [{ ...rest, cardId, shownAt: at }, others];
}
