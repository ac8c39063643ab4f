import type { Card } from '../../../cards/card.ts';
import type { PersonErrorCode } from '../../../services/errors.ts';
import { cutTo, toChange } from '../../../services/typed/typed-text.ts';
import type { BotEvent, EventOf } from '../../events.ts';
import type { Services } from '../../services.ts';
import { dateShown } from '../meetings/date-shown.ts';
import { chatMeant } from '../networks/chat-meant.ts';
import { networkOf } from '../whereabouts.ts';
import { absencesShown } from './absence-shown.ts';
import { rolesBack } from './roles-viewed.ts';
import { givingBack } from './taker-sought.ts';

/** Of 'YYYY-MM-DD'. */
const letters = 10;
const typedDay = ({ day }: EventOf<'date-given' | 'absence-given'>) => cutTo(letters, toChange(day));

/** The forms about roles that rotate and the days that they are for, to change. Undefined for any other. */
export async function turnsBack(event: BotEvent, code: PersonErrorCode, services: Services): Promise<Card | undefined> {
  switch (event.kind) {
    case 'roles-given':
      return rolesBack(event, code, services);
    case 'date-given':
      return dateBack(event, code, services);
    case 'turn-given':
      return givingBack(event, code, services);
    case 'absence-given':
      return absencesShown(event, services, { refused: { code, day: typedDay(event) } });
    default:
      return undefined;
  }
}

async function dateBack(event: EventOf<'date-given'>, problem: PersonErrorCode, services: Services) {
  const network = await networkOf(event, services);
  const chatKey = await chatMeant(event, network, services);
  return chatKey ? dateShown(event, network, chatKey, services, { problem, chosen: typedDay(event) }) : undefined;
}
