import { startCard } from '../../../cards/meetings/start-card.ts';
import type { EventOf } from '../../events.ts';
import { originOf } from '../../origin.ts';
import { type Reply, show } from '../../replies.ts';
import type { Services } from '../../services.ts';
import { stepsShown } from '../networks/steps-asked.ts';
import { networkLedBy } from '../whereabouts.ts';

/** From which meeting on something is asked. */
export async function onStartAsked(event: EventOf<'start-asked' | 'start-given'>, services: Services): Promise<Reply> {
  const { quietTimes } = services;
  const network = await networkLedBy(event, services);
  if (event.kind === 'start-asked') {
    const { revision, startsOn: chosen } = network;
    const language = event.language ?? network.language;
    return show(startCard({ language, revision, chosen, ...quietTimes.days(), ...originOf(event) }));
  }
  const { day, person: by, revision } = event;
  return show(stepsShown(await quietTimes.startOn(network.id, day, { by, revision }), event, services));
}
