import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { PersonError } from '../errors.ts';
import { type NetworkId, PersonId } from '../ids.ts';
import type { Changes, Changing } from '../networks/changes.ts';
import type { Network } from '../networks/network-rows.ts';
import { erasedIn } from '../privacy/erased.ts';
import { startingWith } from '../storage/keys.ts';
import { moment, shelf } from '../storage/rows.ts';
import type { Table } from '../storage/store.ts';
import { typedText } from '../typed/typed-text.ts';
import { ownScales } from './own-scales.ts';

const OwnPrompt = z.object({
  nl: z.string(),
  en: z.string(),
  scale: z.enum(ownScales),
  by: PersonId,
  at: moment,
});

/** A prompt that who leads a network wrote for it: never changed, only removed. */
export type OwnPrompt = z.infer<typeof OwnPrompt> & { readonly id: string };

/** As a form has it. */
export type OwnPromptGiven = Readonly<Record<'nl' | 'en' | 'scale', string>>;

/** Of what people read in one breath on a phone. */
const longestOwnPrompt = 120;
const mostWords = 15;
const mostOwnPrompts = 5;

const prefix = 'ownprompt_';
export const everyOwnPrompt = startingWith(prefix);
export const ownPromptShelf = (table: Table) => shelf(table, OwnPrompt);
const keyOf = (id: string) => `${prefix}${id}`;

/** The oldest first. Without those of whoever is being erased. */
export async function ownPromptsIn(table: Table, networkId: NetworkId): Promise<readonly OwnPrompt[]> {
  const { readable } = await ownPromptShelf(table).survey(networkId, everyOwnPrompt);
  if (readable.length === 0) return [];
  const erased = await erasedIn(table, networkId);
  return readable
    .map(({ key, row }) => ({ ...row, id: key.slice(prefix.length) }))
    .filter(({ nl, by }) => nl !== '' && !erased.has(by))
    .sort((one, other) => +one.at - +other.at);
}

/** What a round keeps of the own prompts that it asks, in its language, and of who wrote them, in the same order. */
export function frozen(own: readonly OwnPrompt[], promptIds: readonly string[], language: Network['language']) {
  const asked = own.filter(({ id }) => promptIds.includes(id));
  if (asked.length === 0) return {};
  return {
    ownPrompts: asked.map((prompt) => ({ id: prompt.id, text: prompt[language], scale: prompt.scale })),
    ownPromptsBy: asked.map(({ by }) => by),
  };
}

type Parts = { readonly table: Table; readonly changes: Changes; readonly now: () => Date };
export type OwnPrompts = ReturnType<typeof createOwnPrompts>;

/** The prompts that a network wrote itself: five at most, asked in turn with those of the bank where a round has two questions. */
export function createOwnPrompts({ table, changes, now }: Parts) {
  const shelf = ownPromptShelf(table);

  return {
    of: (networkId: NetworkId): Promise<readonly OwnPrompt[]> => ownPromptsIn(table, networkId),
    /**
     * From the revision that the form was made from: so two who add one at once do not come to six.
     * @throws PersonError 'own-prompt-missing' | 'own-prompt-too-long' | 'own-prompt-no-question' | 'own-prompts-full' |
     * 'choice-unknown' | 'patient-…' | as `Changes.make`
     */
    async add(
      id: NetworkId,
      given: OwnPromptGiven,
      changing: Changing & { readonly revision: number },
    ): Promise<Network> {
      const scale = ownScales.find((one) => one === given.scale);
      const [nl, en] = [given.nl, given.en].map((text) => askingText(text, now()));
      if (!scale) throw new PersonError('choice-unknown');
      if (!nl || !en) throw new PersonError('own-prompt-missing');
      const isFull = (await ownPromptsIn(table, id)).length >= mostOwnPrompts;
      return changes.make(id, changing, (network) => {
        if (isFull) throw new PersonError('own-prompts-full');
        const row = { nl, en, scale, by: changing.by, at: now() };
        const added = shelf.inserting(keyOf(`OWN-${randomUUID().slice(0, 8)}`), row);
        return { network, logged: ['own-prompt-added'], beside: [added] };
      });
    },
    /** It is asked no more; rounds that asked it keep it. Taking away twice is once. @throws as `Changes.make` */
    async remove(id: NetworkId, promptId: string, changing: Changing): Promise<Network> {
      // Also one that was emptied, and not taken away yet.
      const found = (await shelf.get(id, keyOf(promptId)))?.row;
      // Emptied in the transaction, which cannot take a row away.
      const emptied = found?.nl && shelf.putting(keyOf(promptId), { ...found, nl: '', en: '' });
      const changed = await changes.make(id, changing, (network) =>
        emptied ? { network, logged: ['own-prompt-removed'], beside: [emptied] } : { network, logged: [] },
      );
      if (found) await table.remove(id, keyOf(promptId));
      return changed;
    },
  };
}

function askingText(given: string, today: Date): string | undefined {
  const text = typedText(given, { longest: longestOwnPrompt, tooLong: 'own-prompt-too-long' }, today);
  if (text && text.split(/\s+/).length > mostWords) throw new PersonError('own-prompt-too-long');
  if (text && !/^[^?]+\?$/.test(text)) throw new PersonError('own-prompt-no-question');
  return text;
}
