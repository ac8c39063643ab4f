import { z } from 'zod';
import type { WorkList } from '../delivery/work.ts';
import { PersonError } from '../errors.ts';
import { type NetworkId, PersonId, type RoundId } from '../ids.ts';
import type { Meetings } from '../meetings/meetings.ts';
import { erasedIn } from '../privacy/erased.ts';
import { startingWith } from '../storage/keys.ts';
import { moment, shelf, untilWritten } from '../storage/rows.ts';
import type { Step, Table, Versioned } from '../storage/store.ts';
import { typedText } from '../typed/typed-text.ts';
import { finishing } from './closing.ts';
import type { Results } from './results.ts';
import { isCheckIn, type Round, roundKey, roundShelf } from './round-rows.ts';

/** In characters: one sentence. */
const longestSaid = 280;
const saidBounds = { longest: longestSaid, tooLong: 'said-too-long' } as const;

/** The one sentence that is kept of a spoken round. Empty: it was taken away, and the row is about to go. */
export type Said = z.infer<typeof Said>;
const Said = z.object({ text: z.string().max(longestSaid), by: PersonId, at: moment });

const prefix = 'said_';
export const everySaid = startingWith(prefix);
export const saidOf = (chatKey: string) => startingWith(`${prefix}${chatKey}_`);
export const saidKey = (id: RoundId) => `${prefix}${id}`;
/** Of which round one is. */
export const roundSaidIn = (key: string) => key.slice(prefix.length);
export const saidShelf = (table: Table) => shelf(table, Said);

export type SpokenRounds = ReturnType<typeof createSpokenRounds>;

type Parts = {
  readonly table: Table;
  readonly meetings: Meetings;
  readonly results: Results;
  readonly work: WorkList;
  readonly now: () => Date;
};

/** Rounds that a group has by talking: what is kept of one is that it was, and a sentence at most. */
export function createSpokenRounds({ table, meetings, results, work, now }: Parts) {
  const rounds = roundShelf(table);
  const said = saidShelf(table);
  async function writing(networkId: NetworkId, id: RoundId, text: string | undefined, by: PersonId) {
    if (!text) return [];
    const [row, read] = [{ text, by, at: now() }, await said.get(networkId, saidKey(id))];
    // Where another sentence stands by now, this fails.
    return [read && !read.row.text ? said.replacing(read, row) : said.inserting(saidKey(id), row)];
  }
  const standing = async (networkId: NetworkId, id: RoundId) => (await said.get(networkId, saidKey(id)))?.row.text;
  /** To a round that took place by now, unless somebody wrote down something. */
  async function added({ networkId, id }: Round, text: string | undefined, by: PersonId): Promise<boolean> {
    const isSaid = text === undefined || (await standing(networkId, id));
    return isSaid ? true : table.transact(networkId, await writing(networkId, id, text, by));
  }

  const isLate = async ({ networkId, chatKey, meetingNumber }: Round): Promise<boolean> =>
    meetingNumber > 0 && (await meetings.latestNumber(networkId, chatKey)) > meetingNumber;
  /** Who says again what stands is not too late. @throws PersonError 'said-too-late' */
  async function refuseLate(round: Round, text: string | undefined): Promise<void> {
    if (!text || !(await isLate(round))) return;
    if (!(await standing(round.networkId, round.id))) throw new PersonError('said-too-late');
  }

  /** As it closes: of one that asked for scores, with the question that they talked about in their place. */
  async function closing(read: Versioned<Round>): Promise<readonly Step[]> {
    const had = { ...read.row, form: 'spoken', wasHad: true, state: 'closing' } as const;
    if (read.row.form === 'spoken') return [rounds.replacing(read, had)];
    const { askAloud, steps } = await results.talkingInstead(read.row);
    return [rounds.replacing(read, { ...had, promptIds: [askAloud] }), ...steps];
  }

  return {
    /**
     * The round took place. Scores that were given before somebody chose to talk are not counted. Saying so twice is saying
     * it once; whoever has a sentence to add may, and the first one stays. Resolves to whether this is the one that stands.
     * @throws PersonError 'round-closed' | 'check-in-not-spoken' | 'you-were-erased' | 'said-too-long' | 'said-too-late' | 'patient-…'
     */
    async keep({ networkId, id }: Pick<Round, 'networkId' | 'id'>, given: string, by: PersonId): Promise<boolean> {
      const text = typedText(given, saidBounds, now());
      await untilWritten(async () => {
        const [read, erased] = await Promise.all([rounds.get(networkId, roundKey(id)), erasedIn(table, networkId)]);
        refuseScored(read?.row);
        if (erased.has(by)) throw new PersonError('you-were-erased');
        refuseOver(read);
        await refuseLate(read.row, text);
        if (read.row.wasHad) return (await added(read.row, text, by)) || undefined;
        const steps = [...(await closing(read)), ...(await writing(networkId, id, text, by))];
        return (await work.plan(networkId, steps, [finishing(id, now())])) || undefined;
      });
      return !text || (await standing(networkId, id)) === text;
    },
    /** The next meeting has begun: nobody would hear any more what is written of this one. */
    isLate,
  };
}

/** @throws PersonError 'round-closed' */
function refuseOver(read: Versioned<Round> | undefined): asserts read is Versioned<Round> {
  if (!read || (read.row.state !== 'open' && !read.row.wasHad)) throw new PersonError('round-closed');
}

/** What a check-in asks everybody on a card is not put away because some of them talked. @throws PersonError 'check-in-not-spoken' */
export function refuseScored(round: Pick<Round, 'id' | 'form'> | undefined): void {
  if (round && isCheckIn(round) && round.form === 'card') throw new PersonError('check-in-not-spoken');
}
