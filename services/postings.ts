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

/** Teams' ids are digits; others are none of ours. */
const isMessageId = (text: string) => /^[\w.:-]{1,100}$/.test(text);

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

  const retiring = (round: Round, cardId: string): NewWork => ({
    kind: 'retire-copy',
    target: copyOf(round, cardId),
    dueAt: now(),
  });

  const waitsToBePosted = async (round: Round): Promise<boolean> => {
    const known = await work.find({ network: round.networkId, work: work.keyOf(postAgain(round, now())) });
    return known?.row.state === 'pending' || known?.row.state === 'taken';
  };

  return {
    /** It stands there now. Where it stood before is cleared away. */
    async posted(networkId: NetworkId, id: RoundId, cardId: string): Promise<void> {
      await untilWritten(async () => {
        const read = await rounds.get(networkId, roundKey(id));
        if (!read) return true;
        const { formerCardId, ...round } = read.row;
        const follows = formerCardId ? [retiring(round, formerCardId)] : [];
        return (await write(read, { ...round, cardId, shownAt: now() }, follows)) || undefined;
      });
    },
    /**
     * Somebody pressed a button of the card in this message, if we know which it is. When we do not know yet where the card stands, it stands there;
     * when it stands elsewhere, this is a second copy, and cleared away.
     */
    async seen(read: Versioned<Round>, cardId: string | undefined): Promise<void> {
      const round = read.row;
      const isKnown = cardId === round.cardId || cardId === round.formerCardId;
      if (!cardId || round.state !== 'open' || isKnown || !isMessageId(cardId)) return;
      // The work that was to post it finds that it stands, and ends.
      if (!round.cardId) await write(read, { ...round, cardId, shownAt: now() }, [postAgain(round, now())]);
      else await write(read, round, [retiring(round, cardId)]);
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
