import { ownQuestionCard } from '../../cards/own-question-card.ts';
import type { EventOf } from '../events.ts';
import { originOf } from '../origin.ts';
import { type Reply, show } from '../replies.ts';
import type { Services } from '../services.ts';
import { questionsShown } from './questions-viewed.ts';
import { networkLedBy } from './whereabouts.ts';

type OwnQuestion = EventOf<'own-question-viewed' | 'own-question-given' | 'own-question-removed'>;

/** A question of the network's own, for who leads it: to write, to keep, to take away. */
export async function onOwnQuestion(event: OwnQuestion, services: Services): Promise<Reply> {
  const network = await networkLedBy(event, services);
  const { ownPrompts } = services;
  const by = event.person;
  if (event.kind === 'own-question-viewed') {
    const language = event.language ?? network.language;
    return show(ownQuestionCard({ language, revision: network.revision, ...originOf(event) }));
  }
  const changed =
    event.kind === 'own-question-given'
      ? await ownPrompts.add(network.id, event.given, { by, revision: event.revision })
      : await ownPrompts.remove(network.id, event.prompt, { by });
  return show(await questionsShown(event, changed, services, { page: 1, notice: 'saved' }));
}
