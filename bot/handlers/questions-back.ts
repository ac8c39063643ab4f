import type { PersonErrorCode } from '../../services/errors.ts';
import type { EventOf } from '../events.ts';
import type { Services } from '../services.ts';
import { questionsShown } from './questions-viewed.ts';
import { networkOf } from './whereabouts.ts';

/** The form about what is asked, as its sender filled it in; who was overtaken by somebody else gets it as it is now. */
export async function questionsBack(event: EventOf<'questions-given'>, notice: PersonErrorCode, services: Services) {
  const filled = notice === 'changed-meanwhile' ? undefined : event.given;
  return questionsShown(event, await networkOf(event, services), 1, { filled, notice });
}
