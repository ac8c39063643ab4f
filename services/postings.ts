import type { NetworkId, RoundId } from './ids.ts';
import { type Round, roundKey, roundShelf } from './rounds.ts';
import { untilWritten } from './storage/rows.ts';
import type { Table, Versioned } from './storage/store.ts';
import type { NewWork, WorkList } from './work.ts';

export type Postings = ReturnType<typeof createPostings>;

type Parts = { readonly table: Table; readonly work: WorkList; readonly now: () => Date };

const postAgain = ({ id }: Round, dueAt: Date): NewWork => ({ kind: 'post-reflection', target: id, dueAt });

/** A message that has a round's card beside the one we know of: the target of the work that clears it away. */
const copyOf = ({ id }: Round, cardId: string) => `${id}~${cardId}`;
export const copyIn = (target: string) => {
  const [roundId = '', cardId = ''] = target.split('~');
  return { roundId, cardId };
};

/**
 * Teams' ids are moments in milliseconds. A card of this round is no older than the round, so that a forged press can point
 * at few other messages.
 */
const canBeOf = ({ openedAt }: Round, cardId: string) =>
  /^\d{13}$/.test(cardId) && Number(cardId) > openedAt.getTime() - clockDifference;
const clockDifference = 10 * 60_000;
/** More second copies of one card do not come from lost answers. */
const mostCopies = 10;

/** Where the card of an open round stands in its chat. Teams cannot be asked, so each press on a card is news of it. */
export function createPostings({ table, work, now }: Parts) {
  const rounds = roundShelf(table);

  async function write(read: Versioned<Round>, round: Round, follows: readonly NewWork[]): Promise<boolean> {
    const { networkId } = round;
    const steps = [rounds.replacing(read, round), ...follows.map((piece) => work.planning(networkId, piece))];
    if (!(await table.transact(networkId, steps))) return false;
    await work.announce(networkId, follows);
    return true;
  }

  const waitsToBePosted = async (round: Round): Promise<boolean> => {
    const known = await work.find({ network: round.networkId, work: work.keyOf(postAgain(round, now())) });
    return known?.row.state === 'pending' || known?.row.state === 'taken';
  };

  return {
    /** It stands there now. */
    async posted(networkId: NetworkId, id: RoundId, cardId: string): Promise<void> {
      await untilWritten(async () => {
        const read = await rounds.get(networkId, roundKey(id));
        return !read || (await write(read, ...standing(read.row, cardId, now()))) || undefined;
      });
    },
    /**
     * Somebody pressed a button of the card in this message, if we know which it is. When we do not know yet where the card
     * stands, it stands there; when it stands elsewhere, or its round is over, it is cleared away.
     */
    async seen(read: Versioned<Round>, cardId: string | undefined): Promise<void> {
      const round = read.row;
      if (!cardId || cardId === round.cardId || !canBeOf(round, cardId)) return;
      if (!round.cardId && cardId !== round.formerCardId && round.state === 'open') {
        const [found, others] = standing(round, cardId, now());
        // The work that was to post it finds that it stands, and ends.
        await write(read, found, [...others, postAgain(round, now())]);
        return;
      }
      // What it makes room for is on its way: once that stands, this one is cleared away.
      if (cardId === round.formerCardId && round.state === 'open') return;
      const copies = (round.copies ?? 0) + 1;
      if (copies <= mostCopies) await write(read, { ...round, copies }, [retiring(round, cardId, now())]);
    },
    /**
     * Posts the card once more, below in the chat. Does nothing when the round is closed, while the card is on its way, and
     * within so many seconds of the last time: Teams may tell twice what was typed once.
     */
    async showAgain(networkId: NetworkId, id: RoundId, quietSeconds = 60): Promise<void> {
      const read = await rounds.get(networkId, roundKey(id));
      if (read?.row.state !== 'open' || (await waitsToBePosted(read.row))) return;
      const { cardId, shownAt, ...round } = read.row;
      if (now().getTime() - (shownAt?.getTime() ?? 0) < quietSeconds * 1_000) return;
      const formerCardId = cardId ?? round.formerCardId;
      await write(read, { ...round, ...(formerCardId && { formerCardId }) }, [postAgain(round, now())]);
    },
  };
}

const retiring = (round: Round, cardId: string, dueAt: Date): NewWork => ({
  kind: 'retire-copy',
  target: copyOf(round, cardId),
  dueAt,
});

/** The card stands there; wherever else it is known to stand, it is cleared away. */
function standing(round: Round, cardId: string, at: Date): [Round, readonly NewWork[]] {
  const { cardId: before, formerCardId, ...rest } = round;
  const others = [before, formerCardId].flatMap((id) => (id && id !== cardId ? [retiring(round, id, at)] : []));
  return [{ ...rest, cardId, shownAt: at }, others];
}
