import type { NewWork, WorkList } from '../delivery/work.ts';
import type { NetworkId, PersonId, RoundId } from '../ids.ts';
import { everyRound, type Round, roundShelf } from '../rounds/round-rows.ts';
import { untilWritten } from '../storage/rows.ts';
import type { Table } from '../storage/store.ts';
import { everyOwnPrompt, ownPromptShelf } from './own-prompts.ts';

type Text = { readonly text: string; readonly by: PersonId };

const textsIn = ({ ownPrompts = [], ownPromptsBy = [] }: Round): readonly Text[] =>
  ownPrompts.flatMap(({ text }, at) => (ownPromptsBy[at] ? [{ text, by: ownPromptsBy[at] }] : []));

/** The words of own prompts, each once, with whose they are: as they are asked, and as rounds asked them. */
export async function ownPromptTexts(table: Table, networkId: NetworkId): Promise<readonly Text[]> {
  const [own, rounds] = await Promise.all([
    ownPromptShelf(table).survey(networkId, everyOwnPrompt),
    roundShelf(table).survey(networkId, everyRound),
  ]);
  const now = own.readable.flatMap(({ row: { nl, en, by } }) => [nl, en].map((text): Text => ({ text, by })));
  const all = [...now, ...rounds.readable.flatMap(({ row }) => textsIn(row))].filter(({ text }) => text !== '');
  return [...new Map(all.map((one) => [`${one.by} ${one.text}`, one])).values()];
}

type Parts = { readonly table: Table; readonly work: WorkList; readonly now: () => Date };

/**
 * Takes the words that a person wrote out of the rounds that asked them, and off the cards of these. What was answered
 * stays. Safe to repeat.
 */
export async function forgetOwnPromptsIn(networkId: NetworkId, person: PersonId, { table, work, now }: Parts) {
  const rounds = roundShelf(table);
  const { readable } = await rounds.survey(networkId, everyRound);
  for (const { key, row } of readable.filter(({ row }) => row.ownPromptsBy?.includes(person))) {
    await untilWritten(async () => {
      const read = await rounds.get(networkId, key);
      if (!read?.row.ownPromptsBy?.includes(person)) return true;
      const step = rounds.replacing(read, withoutWordsOf(person, read.row));
      return (await work.plan(networkId, [step], renewing(row.id, now()))) || undefined;
    });
  }
}

function withoutWordsOf(person: PersonId, { ownPrompts = [], ownPromptsBy = [], ...round }: Round): Round {
  const isKept = (_: unknown, at: number) => ownPromptsBy[at] !== person;
  return { ...round, ownPrompts: ownPrompts.filter(isKept), ownPromptsBy: ownPromptsBy.filter(isKept) };
}

const renewing = (target: RoundId, dueAt: Date): readonly NewWork[] => [
  { kind: 'renew-reflection', target, dueAt },
  { kind: 'renew-results', target, dueAt },
];
