import { eraseCard } from '../../../cards/privacy/erase-card.ts';
import type { EventOf } from '../../events.ts';
import { originOf } from '../../origin.ts';
import { type Reply, show } from '../../replies.ts';
import type { Services } from '../../services.ts';
import { languageHere } from '../language.ts';

/** What erasing means; and once it is asked for, that it has begun: from then on it happens. */
export async function onErasureAsked(
  event: EventOf<'erasure-viewed' | 'erasure-asked'>,
  services: Services,
): Promise<Reply> {
  const { chats, erasures, log } = services;
  const language = await languageHere(event, services);
  const origin = originOf(event);
  if (event.kind === 'erasure-viewed') return show(eraseCard({ language, state: 'ask', ...origin }));
  await erasures.ask(event.person, event.chat.tenantId, (await chats.find(event.chat))?.networkId);
  log.info('erasure asked');
  return show(eraseCard({ language, state: 'begun', ...origin }));
}
