import { ownQuestionCard, ownRemovalCard } from '../../../cards/prompts/own-question-card.ts';
import type { EventOf } from '../../events.ts';
import { originOf } from '../../origin.ts';
import { type Reply, show } from '../../replies.ts';
import type { Services } from '../../services.ts';
import { networkLedBy } from '../whereabouts.ts';
import { questionsShown } from './questions-viewed.ts';

type OwnQuestion = EventOf<'own-question-viewed' | 'own-question-given'>;

/** A question of the network's own, for who leads it: to write, and to keep. */
export async function onOwnQuestion(event: OwnQuestion, services: Services): Promise<Reply> {
  const network = await networkLedBy(event, services);
  if (event.kind === 'own-question-viewed') {
    const language = event.language ?? network.language;
    return show(ownQuestionCard({ language, revision: network.revision, ...originOf(event) }));
  }
  const { given, revision, person: by } = event;
  const changed = await services.ownPrompts.add(network.id, given, { by, revision });
  return show(await questionsShown(event, changed, services, { page: 1, notice: 'added' }));
}

/** To take one away: asked first, since it cannot be undone. */
export async function onOwnQuestionRemoved(
  event: EventOf<'own-question-removal-viewed' | 'own-question-removed'>,
  services: Services,
): Promise<Reply> {
  const network = await networkLedBy(event, services);
  const { ownPrompts } = services;
  const gone = { page: 1, notice: 'removed' } as const;
  if (event.kind === 'own-question-removed') {
    const changed = await ownPrompts.remove(network.id, event.prompt, { by: event.person });
    return show(await questionsShown(event, changed, services, gone));
  }
  const prompt = (await ownPrompts.of(network.id)).find(({ id }) => id === event.prompt);
  if (!prompt) return show(await questionsShown(event, network, services, gone));
  const language = event.language ?? network.language;
  return show(ownRemovalCard({ language, id: prompt.id, text: prompt[language], ...originOf(event) }));
}
