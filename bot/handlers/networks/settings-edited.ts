import type { EventOf } from '../../events.ts';
import { type Reply, show } from '../../replies.ts';
import type { Services } from '../../services.ts';
import { networkLedBy } from '../whereabouts.ts';
import { formOf } from './setup-form.ts';

/** One part of the settings, to change. Writes nothing. */
export async function onSettingsEdited(event: EventOf<'settings-edited'>, services: Services): Promise<Reply> {
  return show(formOf(event, await networkLedBy(event, services), event.part));
}
