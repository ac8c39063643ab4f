import { welcomeCard } from '../../../cards/networks/welcome-card.ts';
import type { Work } from '../../../services/delivery/work.ts';
import { done, type Outcome, outcomeOf, postTo } from '../../outcome.ts';
import type { Services } from '../../services.ts';

/** Says hello in a chat that the bot is new in. */
export async function postWelcome(work: Work, services: Services): Promise<Outcome> {
  const network = await services.networks.get(work.networkId);
  const chat = network && (await services.chats.byKey(network.tenantId, work.target));
  if (!chat) return done;
  const delivery = await postTo(chat, welcomeCard({ language: network.language }), services);
  return outcomeOf(delivery, work, chat, services);
}
