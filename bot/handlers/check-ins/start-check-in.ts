import type { Work } from '../../../services/delivery/work.ts';
import { done, type Outcome } from '../../outcome.ts';
import type { Services } from '../../services.ts';

/** Until its chat can be found, or is erased with its network. */
const secondsWithoutChat = 3_600;

/** The day of a check-in has come: its round opens, if that can be; who is in the chat is looked up before. */
export async function startCheckIn({ networkId, target }: Work, services: Services): Promise<Outcome> {
  const { networks, chats, checkIns, checkInStarts, roster, memberships, log } = services;
  const network = await networks.get(networkId);
  const planned = network && (await checkIns.find(networkId, target));
  const chat = planned && (await chats.byKey(network.tenantId, planned.chatKey));
  if (planned?.state !== 'planned') return done;
  if (!chat) return { kind: 'later', seconds: secondsWithoutChat };
  const present = chat.refusal ? undefined : await roster.membersOf(chat);
  if (present) await memberships.takeOver(networkId, planned.chatKey, present);
  const outcome = await checkInStarts.start(networkId, target);
  const reason = outcome.kind === 'skipped' ? outcome.reason : outcome.kind;
  log.info('check-in due', { network: networkId, reason });
  return done;
}
