import type { NetworkId, PersonId, RoundId } from '../ids.ts';
import type { Pseudonyms, RoundKey } from './pseudonyms.ts';
import type { Answer, AnswerPlace, SealedAnswers } from './sealed-answers.ts';

/** A person's own answer, on its way to that person and to nobody else. */
export type OwnAnswer = Answer & { readonly roundId: RoundId };
export type OwnAnswers = ReturnType<typeof createOwnAnswers>;

type Parts = { readonly sealed: SealedAnswers; readonly pseudonyms: Pseudonyms };

/** What one person gave in the rounds of a network that are not counted yet. Once they are, nobody can say. */
export function createOwnAnswers({ sealed, pseudonyms }: Parts) {
  async function inOpenRounds<Result>(
    networkId: NetworkId,
    look: (place: AnswerPlace, key: RoundKey) => Promise<Result>,
  ): Promise<readonly (Result | undefined)[]> {
    const ids = await pseudonyms.rounds(networkId);
    return Promise.all(
      ids.map(async (id) => {
        const key = await pseudonyms.open(networkId, id);
        return key && look({ networkId, id }, key);
      }),
    );
  }

  return {
    async of(networkId: NetworkId, person: PersonId): Promise<readonly OwnAnswer[]> {
      const found = await inOpenRounds(networkId, async (place, key) => {
        const stored = await sealed.own(place, key, person);
        return stored && { roundId: place.id, ...stored.answer };
      });
      return found.filter((one) => one !== undefined);
    },
    /** Nor will a late answer to any of these rounds be kept. Safe to repeat. */
    async erase(networkId: NetworkId, person: PersonId): Promise<void> {
      await inOpenRounds(networkId, (place, key) => sealed.erase(place, key, person));
    },
  };
}
