import type { Card } from '../../../cards/card.ts';
import type { NetworkId, PersonId } from '../../../services/ids.ts';
import type { ChatReference } from '../../../services/networks/chats.ts';
import { onceNoted } from '../../outcome.ts';
import type { Delivery } from '../../ports.ts';
import type { Services } from '../../services.ts';

export type MemberChat = ChatReference & { readonly networkId: NetworkId };
export type TellingParts = Pick<Services, 'privateBudget' | 'messenger' | 'members'>;

/** As `tellMember`, of a message that was taken from their month before. */
export async function tellTaken(
  chat: MemberChat,
  person: PersonId,
  card: Card,
  parts: TellingParts,
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
async function noteReach(
  { networkId }: MemberChat,
  person: PersonId,
  { kind }: Delivery,
  { members }: TellingParts,
): Promise<void> {
  if (kind === 'sent' || kind === 'refused') await onceNoted(members.reached(networkId, person, kind === 'sent'));
}
