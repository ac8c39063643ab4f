import type { PersonErrorCode } from '../../../services/errors.ts';
import { chatKeyOf } from '../../../services/networks/chats.ts';
import type { EventOf } from '../../events.ts';
import { type Reply, show } from '../../replies.ts';
import type { Services } from '../../services.ts';
import { chatChoice } from '../networks/chat-meant.ts';
import { networkChoice } from '../networks/network-choice.ts';
import { networkLedBy } from '../whereabouts.ts';
import { rolesShown } from './roles-shown.ts';

/** How roles rotate in one chat, for who leads the network: in this one, or in the one that they choose. */
export async function onRolesViewed(event: EventOf<'roles-viewed'>, services: Services): Promise<Reply> {
  const choice = await networkChoice(event, 'roles', services);
  if (choice) return show(choice);
  const network = await networkLedBy(event, services);
  const [first, ...others] = await services.chatNames.of(network);
  const here = event.chat.kind === 'group' ? chatKeyOf(event.chat) : undefined;
  const only = others.length === 0 ? first?.chatKey : undefined;
  const chatKey = event.ofChat ?? here ?? only;
  if (event.choosing || !chatKey) return show(await chatChoice(event, network, 'roles', services));
  return show(await rolesShown(event, network, chatKey, services));
}

/** What they chose, kept as a whole or not at all. */
export async function onRolesGiven(event: EventOf<'roles-given'>, services: Services): Promise<Reply> {
  const { ofChat, given, revision, person: by } = event;
  const network = await networkLedBy(event, services);
  const saved = await services.rotations.save(network, ofChat, given, { by, revision });
  services.log.info('rotation changed', { network: network.id });
  return show(await rolesShown(event, saved, ofChat, services, { notice: 'saved' }));
}

/** The form as it was filled in; who was overtaken gets it as it is now. */
export async function rolesBack(event: EventOf<'roles-given'>, notice: PersonErrorCode, services: Services) {
  const network = await networkLedBy(event, services);
  const filled = notice === 'changed-meanwhile' ? undefined : event.given;
  return rolesShown(event, network, event.ofChat, services, { notice, filled });
}
