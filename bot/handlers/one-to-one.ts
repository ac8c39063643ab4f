import type { Card } from '../../cards/card.ts';
import type { ChatReference } from '../../services/chats.ts';
import type { PersonId } from '../../services/ids.ts';
import type { Delivery } from '../ports.ts';
import type { Services } from '../services.ts';

/** `spared`: this person had as many messages this month as we send anybody unasked. */
type Told = Delivery | { readonly kind: 'spared' };

/**
 * Tells a member something that they did not ask for, one to one. What perhaps went out counts, also after a crash: rather one
 * too few than one too many.
 */
export async function tellMember(
  chat: ChatReference,
  person: PersonId,
  card: Card,
  { privateBudget, messenger }: Pick<Services, 'privateBudget' | 'messenger'>,
): Promise<Told> {
  if (!(await privateBudget.take(chat.tenantId, person))) return { kind: 'spared' };
  const delivery = await messenger.direct(chat, person, card);
  if (delivery.kind !== 'sent' && delivery.kind !== 'uncertain') await privateBudget.giveBack(chat.tenantId, person);
  return delivery;
}
