import { type QuestionsView, questionsCard } from '../../../cards/prompts/questions-card.ts';
import type { Network } from '../../../services/networks/network-rows.ts';
import { bankOf } from '../../../services/prompts/prompt-choices.ts';
import type { BotEvent, EventOf } from '../../events.ts';
import { originOf } from '../../origin.ts';
import { type Reply, show } from '../../replies.ts';
import type { Services } from '../../services.ts';
import { networkLedBy } from '../whereabouts.ts';
import { ownWordings } from './own-wordings.ts';

type QuestionsAsked = EventOf<'questions-viewed' | 'questions-given' | 'question-switched'>;

/** What a network is asked, for who leads it: how many questions, and which ones of the bank. */
export async function onQuestionsViewed(event: QuestionsAsked, services: Services): Promise<Reply> {
  const network = await networkLedBy(event, services);
  if (event.kind === 'questions-viewed') return show(await questionsShown(event, network, services, event));
  const { promptChoices } = services;
  const { person: by } = event;
  if (event.kind === 'question-switched') {
    const { prompt, to, page } = event;
    const switched = await promptChoices.switch(network.id, prompt, to, { by });
    return show(await questionsShown(event, switched, services, { page }));
  }
  const saved = await promptChoices.choose(network.id, event.given, { by, revision: event.revision });
  return show(await questionsShown(event, saved, services, { page: 1, notice: 'saved' }));
}

/** The view, with what is to be said above it. */
export async function questionsShown(
  event: BotEvent & Parameters<typeof originOf>[0],
  network: Network,
  { ownPrompts }: Services,
  { page, notice, filled }: Pick<QuestionsView, 'page' | 'notice' | 'filled'>,
) {
  const { revision, questions, reminders } = network;
  const language = event.language ?? network.language;
  const own = ownWordings(await ownPrompts.of(network.id), language);
  return questionsCard({
    ...{ language, revision, questions, reminders, own, bank: bankOf(network) },
    ...{ page, notice, filled, ...originOf(event) },
  });
}
