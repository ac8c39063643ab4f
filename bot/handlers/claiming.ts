import { leads, type Network } from '../../services/networks.ts';
import type { BotEvent } from '../events.ts';
import type { Services } from '../services.ts';

/** While nobody coordinates the network: whether this person may, with one press. Who added the bot, and the organiser. */
export async function mayClaim({ chat, person }: BotEvent, network: Network, { roster }: Services): Promise<boolean> {
  if (network.coordinator) return false;
  if (network.addedBy === person) return true;
  return chat.meetingId !== undefined && (await roster.isOrganiser(chat, chat.meetingId, person));
}

/** Whether this person may set the network up: who leads it, and who may come to coordinate it with that. */
export const maySetUp = async (event: BotEvent, network: Network, services: Services): Promise<boolean> =>
  leads(network, event.person) || (await mayClaim(event, network, services));
