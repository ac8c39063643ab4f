import type { Card } from '../../cards/card.ts';
import { chatNameCard } from '../../cards/chats-card.ts';
import { coordinatorCard } from '../../cards/coordinator-card.ts';
import { isAboutText, type PersonErrorCode } from '../../services/errors.ts';
import { toChange } from '../../services/typed-text.ts';
import type { BotEvent } from '../events.ts';
import { originOf } from '../origin.ts';
import type { Services } from '../services.ts';
import { languageHere } from './language.ts';
import { questionsToCorrect } from './round-cards.ts';
import { networkOf } from './whereabouts.ts';

/**
 * The form as its sender filled it in, where a text of theirs was refused: nothing of it was kept, and it is theirs to change.
 * Undefined for every other mistake, and for old clients, which cannot be answered with a form.
 */
export async function givenBack(event: BotEvent, code: PersonErrorCode, services: Services): Promise<Card | undefined> {
  if (event.via !== 'pressed' || !isAboutText(code)) return undefined;
  if (event.kind === 'purpose-given') {
    const { language, purpose } = await networkOf(event, services);
    const refused = { code, purpose: toChange(event.purpose) };
    return coordinatorCard({
      language: event.language ?? language,
      moment: 'asked',
      purpose,
      refused,
      ...originOf(event),
    });
  }
  if (event.kind === 'chat-named') {
    const refused = { code, name: toChange(event.name) };
    return chatNameCard({
      language: await languageHere(event, services),
      chat: event.ofChat,
      isSaved: false,
      refused,
      ...originOf(event),
    });
  }
  if (event.kind !== 'answer-submitted') return undefined;
  const network = await networkOf(event, services);
  const { row: round } = await services.rounds.inChat(network.id, event.chat, event.round);
  const { inputs, text = '' } = event.submission;
  return questionsToCorrect(round, network, services.timeZone, { code, inputs, remark: toChange(text) });
}
