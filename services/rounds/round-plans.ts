import type { Size } from '../meetings/occurrences.ts';
import type { Network } from '../networks/network-rows.ts';
import { isBigEnoughForRemarks, type Members } from '../people/members.ts';
import { promptsFor, questionToAskAloud } from '../prompts/prompts.ts';
import type { Asked } from './asked.ts';
import type { Plan, PlanFrom } from './new-rounds.ts';

/** How a meeting is looked back on. `form`: where somebody chose it. `present`: how many were there, where somebody said. */
type Wishes = { readonly form?: 'spoken' | undefined; readonly present?: Size | undefined };

/**
 * What a meeting's round in this chat asks, and how, after all that the chat was asked before. Where fewer are there than it
 * takes to show anything they talk: as who chairs said, else by who is in the chat.
 */
export async function planFor(
  network: Network,
  chatKey: string,
  members: Members,
  { form, present }: Wishes,
): Promise<PlanFrom> {
  const count = await members.countInChat(network.id, chatKey);
  const isSmall = present ? isTooFew(network, present) : isSmallChat(network, count);
  if (form === 'spoken' || isSmall) return (asked) => spoken(network, asked);
  // Of five to seven, what somebody writes says who wrote it.
  const mayWrite = network.freeText && present !== 'five-to-seven';
  const freeText = mayWrite && isBigEnoughForRemarks(await members.inChat(network.id, chatKey));
  const choosing = { ...network, networkId: network.id };
  return (asked, own) => ({ form: 'card', freeText, promptIds: promptsFor({ ...choosing, asked, own }) });
}

/** Whether whoever is in a chat talks. Nobody: Teams was not asked yet who is there. */
export const isSmallChat = ({ threshold }: Network, count: number): boolean => count > 0 && count < threshold;

/** Whether so many can never give as many answers as it takes to show anything. */
export const isTooFew = ({ threshold }: Network, present: Size): boolean => mostOf[present] < threshold;

const mostOf: Readonly<Record<Size, number>> = {
  'under-five': 4,
  'five-to-seven': 7,
  'eight-or-more': Number.POSITIVE_INFINITY,
};

/** One question to ask aloud. */
const spoken = ({ id: networkId, promptsOff: except }: Network, asked: Asked): Plan => ({
  form: 'spoken',
  promptIds: [questionToAskAloud({ networkId, asked, except })],
});
