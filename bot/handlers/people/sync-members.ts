import type { Work } from '../../../services/delivery/work.ts';
import { done, type Outcome, secondsAfterFailing } from '../../outcome.ts';
import type { Services } from '../../services.ts';

/** Takes over who is in a chat, as Teams lists them. */
export async function syncMembers(work: Work, services: Services): Promise<Outcome> {
  const { networks, chats, roster, memberships } = services;
  const network = await networks.get(work.networkId);
  const chat = network && (await chats.byKey(network.tenantId, work.target));
  if (!network || chat?.networkId !== network.id || chat.refusal) return done;
  const present = await roster.membersOf(chat);
  if (!present) return { kind: 'again', seconds: secondsAfterFailing };
  await memberships.takeOver(network.id, work.target, present);
  return done;
}
