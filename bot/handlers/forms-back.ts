import { startCard } from '../../cards/meetings/start-card.ts';
import { rulesCard } from '../../cards/rounds/rules-card.ts';
import type { PersonErrorCode } from '../../services/errors.ts';
import { toChange } from '../../services/typed/typed-text.ts';
import type { EventOf } from '../events.ts';
import { originOf } from '../origin.ts';
import type { Services } from '../services.ts';
import { languageFor } from './language.ts';
import { formOf } from './networks/setup-form.ts';
import { spokenForm } from './rounds/spoken-form.ts';
import { networkOf } from './whereabouts.ts';

/** Who was overtaken by somebody else gets the form as it is now. */
const isOvertaken = (code: PersonErrorCode) => code === 'changed-meanwhile';

/** The form about a network, or a part of it. */
export async function setupBack(event: EventOf<'setup-given'>, problem: PersonErrorCode, services: Services) {
  const network = await networkOf(event, services);
  const texts = Object.entries(event.given).map(([input, text = '']) => [input, toChange(text)]);
  const filled = isOvertaken(problem) ? {} : { filled: Object.fromEntries(texts) };
  return formOf(event, network, event.part, { ...filled, problem });
}

/** That of the ground rules. */
export async function rulesBack(event: EventOf<'rules-given'>, notice: PersonErrorCode, services: Services) {
  const network = await networkOf(event, services);
  const rules = await services.groundRules.of(network);
  const filled = isOvertaken(notice) ? undefined : event.rules;
  return rulesCard({ language: event.language ?? network.language, ...rules, filled, notice, ...originOf(event) });
}

/** That of the first meeting. */
export async function startBack(event: EventOf<'start-given'>, problem: PersonErrorCode, services: Services) {
  const network = await networkOf(event, services);
  const { revision, startsOn } = network;
  const chosen = isOvertaken(problem) ? startsOn : event.day;
  const language = event.language ?? network.language;
  return startCard({ language, revision, chosen, problem, ...services.quietTimes.days(), ...originOf(event) });
}

/** That of what is written down of a spoken round. */
export async function spokenBack(event: EventOf<'spoken-given'>, code: PersonErrorCode, services: Services) {
  const { round, said } = event;
  const network = await networkOf(event, services);
  const { row } = await services.rounds.inChat(network.id, event.chat, round);
  return spokenForm(row, languageFor(event, network.language), services, { code, said: toChange(said) });
}
