import { z } from 'zod';
import type { Actions } from './actions.ts';
import { erasedIn, eraseFrom, welcomeBack } from './erased.ts';
import type { Everywhere } from './everywhere.ts';
import { type ForgettingParts, forgetIn } from './forgetting.ts';
import { type NetworkId, PersonId } from './ids.ts';
import { everyMember, memberKey, memberShelf } from './members.ts';
import type { MyDataService } from './my-data.ts';
import type { OwnAnswers } from './own-answers.ts';
import { hashed } from './storage/keys.ts';
import { shelf, untilWritten } from './storage/rows.ts';
import type { Table } from './storage/store.ts';
import type { NewWork } from './work.ts';

/** Whom to erase, for as long as that is under way: what has to be found in other rows must be known. */
const Erasure = z.object({ personId: PersonId });

export type Erasures = ReturnType<typeof createErasures>;

type Parts = ForgettingParts & {
  readonly actions: Actions;
  readonly ownAnswers: OwnAnswers;
  readonly everywhere: Everywhere;
  readonly isNamed: MyDataService['isNamed'];
};

const erasureKey = (mark: string) => `erasure_${mark}`;

/**
 * Erases a person from all that Kring keeps. In each network one transaction says that nobody may write this person any
 * more, and plans the rest; whatever is killed after that, the rest is done. The mark of a person is a hash: queues and
 * keys do not name them.
 */
export function createErasures(parts: Parts) {
  const { table, turns, ownAnswers, work, now, everywhere, isNamed } = parts;
  const erasures = shelf(table, Erasure);

  async function begin(networkId: NetworkId, personId: PersonId, others: readonly NewWork['kind'][]): Promise<void> {
    const target = hashed(personId);
    const kinds = ['erase-person', ...others] as const;
    const follows = kinds.map((kind): NewWork => ({ kind, target, dueAt: now() }));
    await untilWritten(async () => {
      const steps = [
        (await erasedIn(table, networkId)).adding(personId),
        erasures.putting(erasureKey(target), { personId }),
      ];
      return (await work.plan(networkId, steps, follows)) || undefined;
    });
  }

  const personOf = async (networkId: NetworkId, mark: string) =>
    (await erasures.get(networkId, erasureKey(mark)))?.row.personId;

  return {
    /** Once this resolves it happens, everywhere; first in the network where it was asked, if in one. Safe to repeat. */
    async ask(person: PersonId, askedIn: NetworkId | undefined): Promise<void> {
      const first = askedIn ?? (await everywhere())[0];
      if (first) await begin(first, person, ['spread-erasure']);
    },
    /** From the network where it was asked to all others: those that know the person, and those that do not yet. */
    async spread(from: NetworkId, mark: string): Promise<void> {
      const person = await personOf(from, mark);
      if (!person) return;
      for (const id of await everywhere()) {
        await eraseFrom(table, id, person);
        await ownAnswers.erase(id, person);
        if (id !== from && (await isNamed(id, person))) await begin(id, person, []);
      }
    },
    /** In one network. What names the person goes first, and last of all whom to erase: a crash leaves that to be done. */
    async carryOut(networkId: NetworkId, mark: string): Promise<void> {
      const person = await personOf(networkId, mark);
      if (!person) return;
      await eraseIn(networkId, person, parts);
      await table.remove(networkId, erasureKey(mark));
    },
    /** Whoever asks to take part again is kept again from the next meeting on, in every network. */
    async undo(person: PersonId): Promise<void> {
      for (const id of await everywhere()) {
        await welcomeBack(table, id, person);
        await turns.welcomeBack(id, person);
      }
    },
  };
}

async function eraseIn(networkId: NetworkId, person: PersonId, parts: Parts): Promise<void> {
  const { table, actions, turns, ownAnswers } = parts;
  await actions.forget(networkId, person);
  await ownAnswers.erase(networkId, person);
  await turns.forget(networkId, person, await seatsOfOthers(networkId, person, table));
  // No member any more before somebody else is asked in their place.
  await table.remove(networkId, memberKey(person));
  await forgetIn(networkId, person, parts);
}

/** The organisations that have somebody else: their turns do not point at the person. */
async function seatsOfOthers(networkId: NetworkId, person: PersonId, table: Table): Promise<ReadonlySet<string>> {
  const members = await memberShelf(table).list(networkId, everyMember);
  const others = members.filter(({ row }) => row.personId !== person && !row.leftAt);
  return new Set(others.map(({ row }) => row.organisationId));
}
