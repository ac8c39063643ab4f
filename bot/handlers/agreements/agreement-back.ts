import type { PersonErrorCode } from '../../../services/errors.ts';
import { cutTo, toChange } from '../../../services/typed/typed-text.ts';
import type { EventOf } from '../../events.ts';
import type { Services } from '../../services.ts';
import { chatMeant } from '../networks/chat-meant.ts';
import { networkOf } from '../whereabouts.ts';
import { agreementsShown } from './agreements-shown.ts';

/** More than a card of ours sends. */
const longestBack = 300;

/** What somebody wrote and may not be kept so, to change. */
export async function agreementBack(event: EventOf<'agreement-given'>, code: PersonErrorCode, services: Services) {
  const network = await networkOf(event, services);
  const chatKey = await chatMeant(event, network, services);
  const { what, who, when } = event.given;
  const refused = { code, what: toChange(what), who: cutTo(longestBack, toChange(who)), when };
  return chatKey ? agreementsShown(event, network, chatKey, services, { refused }) : undefined;
}
