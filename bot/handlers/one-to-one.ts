import type { Card } from '../../cards/card.ts';
import type { ChatReference } from '../../services/chats.ts';
import type { NetworkId, PersonId } from '../../services/ids.ts';
import { onceNoted } from '../outcome.ts';
import type { Delivery } from '../ports.ts';
import type { Services } from '../services.ts';

/** `spared`: this person had as many messages this month as we send anybody unasked. */
type Told = Delivery | { readonly kind: 'spared' };
type Chat = ChatReference & { readonly networkId: NetworkId };
type Parts = Pick<Services, 'privateBudget' | 'messenger' | 'members'>;

/**
 * Tells a member something that they did not ask for, one to one. What perhaps went out counts, also after a crash: rather one
 * too few than one too many. Whether Teams let us reach them is remembered. `isWanted` may follow from what nobody is to know:
 * it is asked last, and what is kept does not depend on it.
 */
export async function tellMember(
  chat: Chat,
  person: PersonId,
  card: Card,
  parts: Parts,
  isWanted?: () => Promise<boolean>,
): Promise<Told> {
  if (!(await parts.privateBudget.take(chat.tenantId, person))) return { kind: 'spared' };
  return tellTaken(chat, person, card, parts, isWanted);
}

/** The same, of a message that was taken from their month. */
export async function tellTaken(
  chat: Chat,
  person: PersonId,
  card: Card,
  parts: Parts,
  isWanted?: () => Promise<boolean>,
): Promise<Delivery> {
  const { privateBudget, messenger } = parts;
  let isAsked = false;
  const asking = (wanted: () => Promise<boolean>) => () => {
    isAsked = true;
    return wanted();
  };
  const delivery = await messenger.direct(chat, person, card, isWanted && asking(isWanted));
  if (!isAsked) await noteReach(chat, person, delivery, parts);
  if (isGivenBack(delivery, isAsked)) await privateBudget.giveBack(chat.tenantId, person);
  return delivery;
}

/** What comes again is counted when it does; once it was asked whether it is wanted, nothing else is given back. */
const isGivenBack = ({ kind }: Delivery, isAsked: boolean) =>
  kind === 'later' || kind === 'failed' || (!isAsked && kind !== 'sent' && kind !== 'uncertain');

/** What could not be noted must not have the message sent again. */
async function noteReach({ networkId }: Chat, person: PersonId, { kind }: Delivery, { members }: Parts): Promise<void> {
  if (kind === 'sent' || kind === 'refused') await onceNoted(members.reached(networkId, person, kind === 'sent'));
}
