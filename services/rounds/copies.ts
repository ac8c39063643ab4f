import type { Versioned } from '../storage/store.ts';
import { type PostingParts, planned, posting, retiring, standing, writeRound } from './postings.ts';
import type { Round } from './round-rows.ts';

export type Copies = ReturnType<typeof createCopies>;

const clockDifference = 10 * 60_000;
/** More second copies of one card do not come from lost answers. */
const mostCopies = 10;

/**
 * Teams' ids are moments in milliseconds. A card of this round is no older than the round, so that a forged press can point
 * at few other messages.
 */
const canBeOf = ({ openedAt }: Round, cardId: string) =>
  /^\d{13}$/.test(cardId) && Number(cardId) > openedAt.getTime() - clockDifference;

/** Teams cannot be asked where a card stands, so each press on one is news of it. */
export function createCopies(parts: PostingParts) {
  const { work, now } = parts;

  /** Before the first attempt no message can have the card, whatever a press says. */
  async function mayBePosted(round: Round): Promise<boolean> {
    const waiting = await planned(round, posting(round, now()), work);
    return waiting?.state !== 'pending' || waiting.attempts > 0 || waiting.doubted === true;
  }

  /** The work that was to post the card finds that it stands, and ends. */
  async function takeUp(read: Versioned<Round>, cardId: string): Promise<void> {
    if (!(await mayBePosted(read.row))) return;
    const [round, others] = standing(read.row, cardId, now());
    await writeRound(read, round, [...others, posting(round, now())], parts);
  }

  async function clearAway(read: Versioned<Round>, cardId: string): Promise<void> {
    const copies = (read.row.copies ?? 0) + 1;
    const clearing = retiring(read.row, cardId, now());
    if (copies > mostCopies || (await planned(read.row, clearing, work))) return;
    await writeRound(read, { ...read.row, copies }, [clearing], parts);
  }

  return {
    /**
     * Somebody pressed a button of the card in this message, if we know which it is. When we do not know yet where the card
     * stands, it stands there; when it stands elsewhere, or its round is over, it is cleared away.
     */
    async seen(read: Versioned<Round>, message: string | undefined): Promise<void> {
      const { cardId, formerCardId, state } = read.row;
      if (!message || message === cardId || !canBeOf(read.row, message)) return;
      if (state !== 'open') return clearAway(read, message);
      // What it makes room for is on its way: once that stands, this one is cleared away.
      if (message === formerCardId) return;
      await (cardId ? clearAway(read, message) : takeUp(read, message));
    },
  };
}
