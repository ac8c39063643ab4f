import { quietCard } from '../../../cards/networks/network-pause-card.ts';
import { PersonError } from '../../../services/errors.ts';
import type { Network } from '../../../services/networks/network-rows.ts';
import type { Opening } from '../../../services/rounds/openings.ts';
import type { EventOf } from '../../events.ts';
import { type Reply, show } from '../../replies.ts';
import type { Services } from '../../services.ts';
import { languageFor } from '../language.ts';
import { startOf } from '../networks/steps-asked.ts';

const refusals = {
  unled: 'nobody-coordinates',
  ending: 'network-ending',
  'already-asked': 'round-closed',
  'out-of-date': 'round-closed',
  'too-late': 'round-closed',
  'too-short': 'round-closed',
  'month-full': 'month-full',
} as const;

type Skipped = Extract<Opening, { kind: 'skipped' }>['reason'];

/** Why no round was opened: until when nothing is asked, where that is the network's own choice. @throws PersonError otherwise */
export function whyQuiet(
  reason: Skipped,
  event: EventOf<'reflection-asked' | 'spoken-asked'>,
  network: Network,
  { quietTimes, timeZone }: Services,
): Reply {
  if (reason !== 'paused' && reason !== 'not-yet') throw new PersonError(refusals[reason]);
  const language = languageFor(event, network.language);
  const startsOn = reason === 'not-yet' ? startOf(network, timeZone) : undefined;
  return show(quietCard({ language, timeZone, startsOn, until: quietTimes.pauseOf(network)?.until }));
}
