import { PersonError } from '../../../services/errors.ts';
import { isVacant, leads } from '../../../services/leading/leaders.ts';
import type { Network } from '../../../services/networks/network-rows.ts';
import type { EventOf } from '../../events.ts';
import { type Reply, show } from '../../replies.ts';
import type { Services } from '../../services.ts';
import { mayClaim } from '../leading/claiming.ts';
import { networkOf } from '../whereabouts.ts';
import { settingsShown } from './settings-shown.ts';
import { stepsShown } from './steps-asked.ts';

type SetupGiven = EventOf<'setup-given'>;

/** What somebody filled in about the network: all of it is kept or nothing. Who sets it up coordinates it. */
export async function onSetupGiven(event: SetupGiven, services: Services): Promise<Reply> {
  const { settings, leadership, log } = services;
  const { part, given, revision, person: by } = event;
  const network = await networkOf(event, services);
  const isLed = leads(network, by);
  if (!isLed) await refuseOthers(event, network, services);
  const { role: _, ...filled } = given;
  const saved = await settings.save(network.id, filled, { by, revision, takesRole: !isLed });
  if (!isLed) await leadership.tookRole(network.id);
  log.info('network set up', { network: network.id, reason: part });
  return show(
    part === 'setup'
      ? stepsShown(saved, event, services, given.role === 'other')
      : await settingsShown(event, saved, services, true),
  );
}

/** @throws PersonError 'set-up-meanwhile' | 'coordinator-only' | 'coordinator-not-you' */
async function refuseOthers(event: SetupGiven, network: Network, services: Services): Promise<void> {
  if (event.part !== 'setup') throw new PersonError('coordinator-only');
  if (!isVacant(network)) throw new PersonError('set-up-meanwhile');
  if (!(await mayClaim(event, network, services))) throw new PersonError('coordinator-not-you');
}
