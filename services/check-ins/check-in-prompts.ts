import type { Network } from '../networks/network-rows.ts';
import { type OwnPrompt, ownPromptsIn } from '../prompts/own-prompts.ts';
import type { PromptId } from '../prompts/prompt-catalogue.ts';
import type { Table } from '../storage/store.ts';

/** Makes sense only to a network that wrote its ambition down. */
const aboutAmbition: PromptId = 'IJK-1';

/** Are we still on course, is everyone still on board: asked together, at set times. */
export const coursePair: readonly PromptId[] = [aboutAmbition, 'IJK-2'];

/** What can be asked between two meetings: what is not about the meeting of today. */
export const betweenMeetings: readonly PromptId[] = [
  ...(['BET-2', 'DOE-2', 'OPG-1', 'OPG-2', 'BEL-1', 'ROL-1', 'ROL-2', 'ROL-3'] as const),
  ...(['ERK-1', 'ERK-2', 'RES-1', 'RES-2', 'RES-3', 'IJK-1', 'IJK-2'] as const),
];

/** What a check-in of a network can ask. */
export type Askable = {
  /** Its own first. */
  readonly promptIds: readonly string[];
  readonly own: readonly OwnPrompt[];
  /** The pair goes together, or not at all. */
  readonly hasPair: boolean;
};

/** Of the bank and of its own, what it wants to be asked by now: not what it switched off or took away. */
export async function askableIn(table: Table, { id, promptsOff = [] }: Network): Promise<Askable> {
  const own = await ownPromptsIn(table, id);
  const promptIds = [...own.map((one) => one.id), ...betweenMeetings].filter((one) => !promptsOff.includes(one));
  return { promptIds, own, hasPair: coursePair.every((one) => promptIds.includes(one)) };
}

/** Of what can be asked, what a form offers: of an ambition only where one is written down. */
export function offeredIn({ promptIds, own, hasPair }: Askable, { ambition }: Pick<Network, 'ambition'>): Askable {
  if (ambition) return { promptIds, own, hasPair };
  return { own, promptIds: promptIds.filter((one) => one !== aboutAmbition), hasPair: false };
}
