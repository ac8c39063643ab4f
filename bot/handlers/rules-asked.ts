import { rulesCard } from '../../cards/rules-card.ts';
import type { EventOf } from '../events.ts';
import { originOf } from '../origin.ts';
import { type Reply, show } from '../replies.ts';
import type { Services } from '../services.ts';
import { networkLedBy } from './whereabouts.ts';

/** What the coordinator decides about the rounds to come: from how many answers on, and with remarks or without. */
export async function onRulesAsked(event: EventOf<'rules-asked' | 'rules-given'>, services: Services): Promise<Reply> {
  const { groundRules, networks } = services;
  const network = await networkLedBy(event, services);
  const isSaved = event.kind === 'rules-given';
  if (isSaved) await groundRules.change(network.id, event.rules, event.person);
  const rules = await groundRules.of((await networks.get(network.id)) ?? network);
  return show(rulesCard({ language: event.language ?? network.language, ...rules, isSaved, ...originOf(event) }));
}
