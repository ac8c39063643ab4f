import { rulesCard } from '../../../cards/rounds/rules-card.ts';
import type { EventOf } from '../../events.ts';
import { originOf } from '../../origin.ts';
import { type Reply, show } from '../../replies.ts';
import type { Services } from '../../services.ts';
import { networkLedBy } from '../whereabouts.ts';

/** What the coordinator decides about the rounds to come: from how many answers on, with remarks or without, how long. */
export async function onRulesAsked(event: EventOf<'rules-asked' | 'rules-given'>, services: Services): Promise<Reply> {
  const { groundRules } = services;
  const network = await networkLedBy(event, services);
  const language = event.language ?? network.language;
  const origin = originOf(event);
  if (event.kind === 'rules-asked') return show(rulesCard({ language, ...(await groundRules.of(network)), ...origin }));
  const { rules, revision, person: by } = event;
  const saved = await groundRules.change(network.id, rules, { by, revision });
  return show(rulesCard({ language, ...(await groundRules.of(saved)), notice: 'saved', ...origin }));
}
