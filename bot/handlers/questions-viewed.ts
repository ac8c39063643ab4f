import { questionsCard } from '../../cards/questions-card.ts';
import type { Network } from '../../services/network-rows.ts';
import { bankOf } from '../../services/prompt-choices.ts';
import type { EventOf } from '../events.ts';
import { originOf } from '../origin.ts';
import { type Reply, show } from '../replies.ts';
import type { Services } from '../services.ts';
import { networkLedBy } from './whereabouts.ts';

type QuestionsAsked = EventOf<'questions-viewed' | 'questions-given' | 'question-switched'>;

/** What a network is asked, for who leads it: how many questions, and which ones of the bank. */
export async function onQuestionsViewed(event: QuestionsAsked, services: Services): Promise<Reply> {
  const network = await networkLedBy(event, services);
  if (event.kind === 'questions-viewed') return show(questionsShown(event, network, event.page));
  const { promptChoices } = services;
  if (event.kind === 'question-switched') {
    const { prompt, to, page, person: by } = event;
    return show(questionsShown(event, await promptChoices.switch(network.id, prompt, to, { by }), page));
  }
  const { given, revision, person: by } = event;
  const saved = await promptChoices.choose(network.id, given, { by, revision });
  return show(questionsShown(event, saved, 1, { notice: 'saved' }));
}

/** The view, with what is to be said above it. */
export function questionsShown(
  event: QuestionsAsked,
  network: Network,
  page: number,
  said: Partial<Pick<Parameters<typeof questionsCard>[0], 'notice' | 'filled'>> = {},
) {
  const { revision, questions, reminders } = network;
  const language = event.language ?? network.language;
  return questionsCard({
    language,
    revision,
    questions,
    reminders,
    bank: bankOf(network),
    page,
    ...said,
    ...originOf(event),
  });
}
