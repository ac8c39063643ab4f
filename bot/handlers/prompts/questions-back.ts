import { ownQuestionCard } from '../../../cards/prompts/own-question-card.ts';
import type { PersonErrorCode } from '../../../services/errors.ts';
import type { Network } from '../../../services/networks/network-rows.ts';
import { toChange } from '../../../services/typed/typed-text.ts';
import type { EventOf } from '../../events.ts';
import { originOf } from '../../origin.ts';
import type { Services } from '../../services.ts';
import { networkOf } from '../whereabouts.ts';
import { questionsShown } from './questions-viewed.ts';

/** The form about what is asked, as its sender filled it in; who was overtaken by somebody else gets it as it is now. */
export async function questionsBack(
  event: EventOf<'questions-given' | 'own-question-given'>,
  code: PersonErrorCode,
  services: Services,
) {
  const network = await networkOf(event, services);
  if (event.kind === 'own-question-given') return ownQuestionBack(event, code, network);
  const filled = code === 'changed-meanwhile' ? undefined : event.given;
  return questionsShown(event, network, services, { page: 1, filled, notice: code });
}

/** With the words in it. */
function ownQuestionBack(event: EventOf<'own-question-given'>, problem: PersonErrorCode, network: Network) {
  const { nl, en, scale } = event.given;
  const filled = { nl: toChange(nl), en: toChange(en), scale };
  const language = event.language ?? network.language;
  return ownQuestionCard({ language, revision: network.revision, filled, problem, ...originOf(event) });
}
