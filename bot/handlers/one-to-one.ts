import type { Card } from '../../cards/card.ts';
import type { PersonId } from '../../services/ids.ts';
import type { Delivery } from '../ports.ts';
import { type MemberChat, type TellingParts, tellTaken } from './check-ins/taken-message.ts';

/** `spared`: this person had as many messages this month as we send anybody unasked. */
export type Told = Delivery | { readonly kind: 'spared' };

/**
 * Tells a member something that they did not ask for, one to one. What perhaps went out counts, also after a crash. Whoever calls
 * this again after one tells twice, and counts twice: most rather do not. Whether Teams let us reach them is remembered. `isWanted` may follow from what nobody is to know:
 * it is asked last, and what is kept does not depend on it.
 */
export async function tellMember(
  chat: MemberChat,
  person: PersonId,
  card: Card,
  parts: TellingParts,
  isWanted?: () => Promise<boolean>,
): Promise<Told> {
  if (!(await parts.privateBudget.take(chat.tenantId, person))) return { kind: 'spared' };
  return tellTaken(chat, person, card, parts, isWanted);
}
