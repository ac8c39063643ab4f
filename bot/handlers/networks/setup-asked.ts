import { whoSetsUpCard } from '../../../cards/leading/who-sets-up-card.ts';
import { fitCard } from '../../../cards/networks/fit-card.ts';
import { leads } from '../../../services/leading/leaders.ts';
import type { Network } from '../../../services/networks/network-rows.ts';
import { presentLeadersOf } from '../../../services/people/presence.ts';
import type { EventOf } from '../../events.ts';
import { originOf } from '../../origin.ts';
import { type Reply, show } from '../../replies.ts';
import type { Services } from '../../services.ts';
import { maySetUp } from '../leading/claiming.ts';
import { networkOf } from '../whereabouts.ts';
import { settingsShown } from './settings-shown.ts';
import { formOf } from './setup-form.ts';

/**
 * The form to set the network up with, after whether this works here; for a network that is set up, what is set. Who may not
 * reads who may.
 */
export async function onSetupAsked(event: EventOf<'setup-asked'>, services: Services): Promise<Reply> {
  const network = await networkOf(event, services);
  const language = event.language ?? network.language;
  if (!(await maySetUp(event, network, services))) return show(await whoMay(event, network, services));
  if (network.kind && leads(network, event.person)) return show(await settingsShown(event, network, services));
  if (!event.wantsForm) return show(fitCard({ language, ...originOf(event) }));
  return show(formOf(event, network, 'setup'));
}

async function whoMay(event: EventOf<'setup-asked'>, network: Network, { members }: Services) {
  const [leader] = presentLeadersOf(network);
  const coordinator = leader && { name: (await members.find(network.id, leader))?.name };
  return whoSetsUpCard({ language: event.language ?? network.language, coordinator, ...originOf(event) });
}
