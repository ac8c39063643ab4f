import type { Network } from '../networks/network-rows.ts';
import { type OwnPrompt, ownPromptsIn } from '../prompts/own-prompts.ts';
import { type PromptId, promptCatalogue, type Theme } from '../prompts/prompt-catalogue.ts';
import type { Table } from '../storage/store.ts';

/** Makes sense only to a network that wrote its ambition down. */
const aboutAmbition: PromptId = 'IJK-1';

/** Are we still on course, is everyone still on board: asked together, at set times. */
const coursePair: readonly PromptId[] = [aboutAmbition, 'IJK-2'];

/** What can be asked between two meetings: what is not about the meeting of today. */
export const betweenMeetings: readonly PromptId[] = [
  ...(['BET-2', 'DOE-2', 'OPG-1', 'OPG-2', 'BEL-1', 'ROL-1', 'ROL-2', 'ROL-3'] as const),
  ...(['ERK-1', 'ERK-2', 'RES-1', 'RES-2', 'RES-3', 'IJK-1', 'IJK-2'] as const),
];

/** Whether only the core group is asked it. */
export const isForCore = (promptId: string): boolean =>
  promptCatalogue.some(({ id, audience }) => id === promptId && audience === 'kerncoalitie');

/** Prompts that are chosen together: the pair, or those about one theme, of which there are several. */
type PromptSet = { readonly id: 'course' | Theme; readonly promptIds: readonly PromptId[] };

const themes = [...new Set(promptCatalogue.map(({ theme }) => theme))];
const aboutThemes = themes.map(
  (id): PromptSet => ({ id, promptIds: betweenMeetings.filter((one) => isAbout(id, one)) }),
);

/** What everybody can be asked about it; the pair is a set of its own. */
function isAbout(theme: Theme, promptId: PromptId): boolean {
  const isOfAll = promptCatalogue.some((one) => one.id === promptId && one.theme === theme && one.audience === 'all');
  return isOfAll && !coursePair.includes(promptId);
}

/** What a check-in of a network can ask. */
export type Askable = {
  /** Its own first. */
  readonly promptIds: readonly string[];
  readonly own: readonly OwnPrompt[];
  /** Of each as much as can be asked; the pair goes together, or not at all. */
  readonly sets: readonly PromptSet[];
};

/** Of the bank and of its own, what it wants to be asked by now: not what it switched off or took away. */
export async function askableIn(table: Table, { id, promptsOff = [] }: Network): Promise<Askable> {
  const own = await ownPromptsIn(table, id);
  const all = [...own.map((one) => one.id), ...betweenMeetings];
  return among(
    own,
    all.filter((one) => !promptsOff.includes(one)),
  );
}

/** Of what can be asked, what a form offers: of an ambition only where one is written down. */
export const offeredIn = ({ own, promptIds }: Askable, { ambition }: Pick<Network, 'ambition'>): Askable =>
  among(
    own,
    promptIds.filter((one) => one !== aboutAmbition || ambition),
  );

function among(own: readonly OwnPrompt[], promptIds: readonly string[]): Askable {
  const isIn = (one: string) => promptIds.includes(one);
  const pair: PromptSet = { id: 'course', promptIds: coursePair.every(isIn) ? coursePair : [] };
  const sets = [pair, ...aboutThemes].map((set) => ({ ...set, promptIds: set.promptIds.filter(isIn) }));
  return { promptIds, own, sets: sets.filter((set) => set.promptIds.length > 1) };
}
