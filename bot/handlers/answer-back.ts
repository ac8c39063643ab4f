import type { PersonErrorCode } from '../../services/errors.ts';
import { toChange } from '../../services/typed-text.ts';
import type { EventOf } from '../events.ts';
import type { Services } from '../services.ts';
import { questionsToCorrect } from './round-cards.ts';
import { networkOf } from './whereabouts.ts';

/** The questions of a round with what somebody sent, to change its text. */
export async function answerBack(event: EventOf<'answer-submitted'>, code: PersonErrorCode, services: Services) {
  const network = await networkOf(event, services);
  const { row: round } = await services.rounds.inChat(network.id, event.chat, event.round);
  const refused = { code, inputs: event.submission.inputs, remark: toChange(event.submission.text ?? '') };
  return questionsToCorrect(round, network, services.timeZone, refused);
}
