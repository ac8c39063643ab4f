import { z } from 'zod';
import type { WorkList } from '../delivery/work.ts';
import { PersonError } from '../errors.ts';
import { type NetworkId, PersonId, type RoundId } from '../ids.ts';
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

/** The one sentence that is kept of a spoken round. */
const Said = z.object({ text: z.string().max(longestSaid), by: PersonId, at: moment });

const prefix = 'said_';
export const everySaid = startingWith(prefix);
export const saidKey = (id: RoundId) => `${prefix}${id}`;
/** Of which round one is. */
export const roundSaidIn = (key: string) => key.slice(prefix.length);
export const saidShelf = (table: Table) => shelf(table, Said);

export type SpokenRounds = ReturnType<typeof createSpokenRounds>;

type Parts = {
  readonly table: Table;
  readonly results: Results;
  readonly work: WorkList;
  readonly now: () => Date;
};

/** Rounds that a group has by talking: what is kept of one is that it was, and a sentence at most. */
export function createSpokenRounds({ table, results, work, now }: Parts) {
  const rounds = roundShelf(table);
  const said = saidShelf(table);
  const writing = (id: RoundId, text: string | undefined, by: PersonId) =>
    text ? [said.inserting(saidKey(id), { text, by, at: now() })] : [];
  /** To a round that took place by now, unless somebody wrote down something. */
  async function added({ networkId, id }: Round, text: string | undefined, by: PersonId): Promise<boolean> {
    const isSaid = text === undefined || (await said.get(networkId, saidKey(id))) !== undefined;
    return isSaid || table.transact(networkId, writing(id, text, by));
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
     * @throws PersonError 'round-closed' | 'check-in-not-spoken' | 'you-were-erased' | 'said-too-long' | 'patient-…'
     */
    async keep({ networkId, id }: Pick<Round, 'networkId' | 'id'>, given: string, by: PersonId): Promise<boolean> {
      const text = typedText(given, saidBounds, now());
      await untilWritten(async () => {
        const [read, erased] = await Promise.all([rounds.get(networkId, roundKey(id)), erasedIn(table, networkId)]);
        refuseScored(read?.row);
        if (erased.has(by)) throw new PersonError('you-were-erased');
        if (read?.row.wasHad) return (await added(read.row, text, by)) || undefined;
        if (read?.row.state !== 'open') throw new PersonError('round-closed');
        const steps = [...(await closing(read)), ...writing(id, text, by)];
        return (await work.plan(networkId, steps, [finishing(id, now())])) || undefined;
      });
      const standing = await said.get(networkId, saidKey(id));
      return !text || standing?.row.text === text;
    },
    async said(networkId: NetworkId, id: RoundId): Promise<string | undefined> {
      return (await said.get(networkId, saidKey(id)))?.row.text;
    },
  };
}

/** What a check-in asks everybody on a card is not put away because some of them talked. @throws PersonError 'check-in-not-spoken' */
export function refuseScored(round: Pick<Round, 'id' | 'form'> | undefined): void {
  if (round && isCheckIn(round) && round.form === 'card') throw new PersonError('check-in-not-spoken');
}
