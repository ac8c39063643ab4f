import { linkedCard } from '../../../cards/networks/chats-card.ts';
import type { Work } from '../../../services/delivery/work.ts';
import { done, type Outcome, outcomeOf, postTo } from '../../outcome.ts';
import type { Services } from '../../services.ts';

const secondsUntilMoved = 10;

/** Says in a chat that it belongs to the network now, once that is so; and who is in it is known from then on. */
export async function tellLink(work: Work, services: Services): Promise<Outcome> {
  const { networks, chats, linkings, memberships, roster } = services;
  const network = await networks.get(work.networkId);
  const chat = network && (await chats.byKey(network.tenantId, work.target));
  if (!network || !chat) return done;
  const state = await linkings.stateOf(network, work.target);
  if (state === 'pending') return { kind: 'later', seconds: secondsUntilMoved };
  if (state === 'dropped') return done;
  const present = await roster.membersOf(chat);
  if (present) await memberships.takeOver(network.id, work.target, present);
  const delivery = await postTo(chat, linkedCard({ language: network.language }), services);
  return outcomeOf(delivery, work, chat, services);
}
