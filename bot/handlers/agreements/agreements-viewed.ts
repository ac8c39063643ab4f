import { chatKeyIn } from '../../../services/agreements/agreement-rows.ts';
import { PersonError } from '../../../services/errors.ts';
import type { Network } from '../../../services/networks/network-rows.ts';
import type { EventOf } from '../../events.ts';
import { type Reply, show } from '../../replies.ts';
import type { Services } from '../../services.ts';
import { chatChoice, chatMeant } from '../networks/chat-meant.ts';
import { networkOf } from '../whereabouts.ts';
import { agreementsShown } from './agreements-shown.ts';

/** What a chat agreed, for everybody in it. */
export async function onAgreementsViewed(event: EventOf<'agreements-viewed'>, services: Services): Promise<Reply> {
  const network = await networkOf(event, services);
  const chatKey = await chatMeant(event, network, services);
  if (!chatKey) return show(await chatChoice(event, network, 'agreements', services));
  return show(await agreementsShown(event, network, chatKey, services));
}

/** Who chaired the latest meeting, or leads the network, writes one down. */
export async function onAgreementGiven(event: EventOf<'agreement-given'>, services: Services): Promise<Reply> {
  const network = await networkOf(event, services);
  const chatKey = await chatMeant(event, network, services);
  if (!chatKey) throw new PersonError('chat-unknown');
  const roundId = await roundIn(event, network, services);
  await services.agreements.save(network.id, event.given, { chatKey, by: event.person, roundId });
  services.log.info('agreement saved', { network: network.id });
  return show(await agreementsShown(event, network, chatKey, services, { notice: 'saved' }));
}

/** The same people say what became of it. */
export async function onAgreementSettled(event: EventOf<'agreement-settled'>, services: Services): Promise<Reply> {
  const { agreement, as, person: by } = event;
  const network = await networkOf(event, services);
  const chatKey = await chatMeant({ ...event, ofChat: chatKeyIn(agreement) }, network, services);
  if (!chatKey) throw new PersonError('chat-unknown');
  const outcome = await services.agreements.settle(network.id, agreement, as, { chatKey, by });
  services.log.info('agreement settled', { network: network.id, reason: as });
  const notice = outcome === 'settled' ? as : outcome;
  return show(await agreementsShown(event, network, chatKey, services, { notice }));
}

async function roundIn({ chat, round }: EventOf<'agreement-given'>, { id }: Network, { rounds }: Services) {
  return round && chat.kind === 'group' ? (await rounds.inChat(id, chat, round)).row.id : undefined;
}
