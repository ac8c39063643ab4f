import { leads } from '../../../services/leading/leaders.ts';
import type { EventOf } from '../../events.ts';
import { type Reply, show } from '../../replies.ts';
import type { Services } from '../../services.ts';
import { networkOf } from '../whereabouts.ts';
import { settingsShown } from './settings-shown.ts';
import { onSetupAsked } from './setup-asked.ts';

/** All that is set, for who leads the network. Everybody else finds what whoever asks to set it up finds. */
export async function onSettingsAsked(event: EventOf<'settings-asked'>, services: Services): Promise<Reply> {
  const network = await networkOf(event, services);
  if (leads(network, event.person)) return show(await settingsShown(event, network, services));
  return onSetupAsked({ ...event, kind: 'setup-asked', wantsForm: false }, services);
}
