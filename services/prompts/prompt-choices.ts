import { PersonError } from '../errors.ts';
import type { NetworkId } from '../ids.ts';
import type { Action } from '../networks/actions.ts';
import type { Changes, Changing } from '../networks/changes.ts';
import type { Network } from '../networks/network-rows.ts';
import { type Prompt, promptCatalogue, themes } from './prompt-catalogue.ts';

/** How many prompts a round asks, '1' to '3', and whether there are reminders, 'on' or 'off': as it came in. */
export type PromptsGiven = Partial<Readonly<Record<'questions' | 'reminders', string | undefined>>>;

/** `use`: in every round in turn, in rounds of two, to talk about, or in check-ins. An anchor is never off. */
type Choosable = {
  readonly id: string;
  readonly use: 'anchor' | 'round' | 'aloud' | 'check-in';
  readonly isOff: boolean;
};

/** The bank as one network has it, by theme. */
type Bank = readonly { readonly theme: Prompt['theme']; readonly prompts: readonly Choosable[] }[];

export type PromptChoices = ReturnType<typeof createPromptChoices>;

/** What a network chooses about what it is asked; it holds for the rounds that open from then on. */
export function createPromptChoices({ changes }: { readonly changes: Changes }) {
  return {
    /** @throws PersonError 'choice-unknown' | as `Changes.make` */
    choose(id: NetworkId, given: PromptsGiven, changing: Changing): Promise<Network> {
      return changes.make(id, changing, (network) => {
        const changed = { ...network, ...chosen(given) };
        const isSame = changed.questions === network.questions && changed.reminders === network.reminders;
        return { network: changed, logged: isSame ? [] : ['questions-chosen'] };
      });
    },
    /** @throws PersonError 'choice-unknown' of what is no prompt of the bank, or an anchor | as `Changes.make` */
    switch(id: NetworkId, promptId: string, to: 'on' | 'off', changing: Changing): Promise<Network> {
      const prompt = promptCatalogue.find((one) => one.id === promptId);
      if (!prompt || prompt.anchor) throw new PersonError('choice-unknown');
      return changes.make(id, changing, (network) => {
        const { promptsOff: before = [] } = network;
        const others = before.filter((one) => one !== promptId);
        const promptsOff = to === 'off' ? [...others, promptId] : others;
        const logged: readonly Action['kind'][] = promptsOff.length === before.length ? [] : ['prompt-switched'];
        return { network: { ...network, promptsOff }, logged };
      });
    },
  };
}

export const bankOf = ({ promptsOff = [] }: Pick<Network, 'promptsOff'>): Bank =>
  themes.map((theme) => ({
    theme,
    prompts: promptCatalogue
      .filter((prompt) => prompt.active && prompt.theme === theme)
      .map((prompt) => ({
        id: prompt.id,
        use: useOf(prompt),
        isOff: !prompt.anchor && promptsOff.includes(prompt.id),
      })),
  }));

function useOf({ anchor, scale, moment, audience }: Prompt): Choosable['use'] {
  if (anchor) return 'anchor';
  if (moment !== 'end' || audience !== 'all') return 'check-in';
  return scale === 'T' ? 'aloud' : 'round';
}

const counts = { '1': 1, '2': 2, '3': 3 } as const;
const isCount = (given: string): given is keyof typeof counts => Object.hasOwn(counts, given);

function chosen({ questions, reminders }: PromptsGiven): Partial<Network> {
  if (questions !== undefined && !isCount(questions)) throw new PersonError('choice-unknown');
  if (reminders !== undefined && reminders !== 'on' && reminders !== 'off') throw new PersonError('choice-unknown');
  return {
    ...(questions !== undefined && { questions: counts[questions] }),
    ...(reminders !== undefined && { reminders: reminders === 'on' }),
  };
}
