import { newcomerCard } from '../../../cards/people/newcomer-card.ts';
import type { EventOf } from '../../events.ts';
import { originOf } from '../../origin.ts';
import { type Reply, show } from '../../replies.ts';
import type { Services } from '../../services.ts';
import { languageFor } from '../language.ts';
import { networkOfMember } from './one-member.ts';

/** What a newcomer is told, for whoever asks. */
export async function onWelcomeViewed(event: EventOf<'welcome-viewed'>, services: Services): Promise<Reply> {
  const network = await networkOfMember(event, services);
  const { name, purpose, ambition } = network;
  const language = languageFor(event, network.language);
  return show(newcomerCard({ language, name, purpose, ambition, ...originOf(event) }));
}
