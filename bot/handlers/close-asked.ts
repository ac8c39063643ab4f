import { closingCard } from '../../cards/closing-card.ts';
import type { EventOf } from '../events.ts';
import { confide, type Reply } from '../replies.ts';
import type { Services } from '../services.ts';
import { languageFor } from './language.ts';
import { mayDecide, networkOf } from './whereabouts.ts';

/** Closes the round; whether there are enough answers for results is told to the one who asks, and to nobody else. */
export async function onCloseAsked(event: EventOf<'close-asked'>, services: Services): Promise<Reply> {
  const { rounds, closing, log } = services;
  const network = await networkOf(event, services);
  const read = await (event.round
    ? rounds.inChat(network.id, event.chat, event.round)
    : rounds.latest(network.id, event.chat));
  const mayClose = await mayDecide(event, network, read.row.meetingNumber, services);
  const attempt = await closing.ask(read, mayClose, event.anyway);
  const round = read.row.id;
  log.info('close asked', { network: network.id, round, reason: attempt });
  const card = closingCard({ language: event.language ?? network.language, kind: attempt, round });
  const kind = attempt === 'closing' ? 'closing' : 'ask-in-view';
  return confide(card, closingCard({ language: languageFor(event, network.language), kind, round }));
}
