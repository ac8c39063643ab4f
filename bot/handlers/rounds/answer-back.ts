import type { PersonErrorCode } from '../../../services/errors.ts';
import { toChange } from '../../../services/typed/typed-text.ts';
import type { EventOf } from '../../events.ts';
import type { Services } from '../../services.ts';
import { questionsToCorrect } from './round-cards.ts';
import { roundHere } from './round-here.ts';

/** The questions with what somebody sent in them, where its text was refused. */
export async function answerBack(event: EventOf<'answer-submitted'>, code: PersonErrorCode, services: Services) {
  const { row: round } = (await roundHere(event, services)).read;
  const network = await services.networks.get(round.networkId);
  if (!network) return undefined;
  const refused = { code, inputs: event.submission.inputs, remark: toChange(event.submission.text ?? '') };
  return questionsToCorrect(round, network, services.timeZone, refused);
}
