import type { EventOf } from '../../events.ts';
import { type Reply, show } from '../../replies.ts';
import type { Services } from '../../services.ts';
import { settingsShown } from '../networks/settings-shown.ts';
import { networkLedBy } from '../whereabouts.ts';

/** Whether one person chairs every meeting, or somebody else each time. */
export async function onChairSwitched(event: EventOf<'chair-switched'>, services: Services): Promise<Reply> {
  const { id } = await networkLedBy(event, services);
  const saved = await services.settings.save(id, { chair: event.to }, { by: event.person });
  return show(await settingsShown(event, saved, services, true));
}
