import type { NetworkId } from '../../../services/ids.ts';
import type { Holder } from '../../../services/turns/announcements.ts';
import type { Services } from '../../services.ts';

/** Who does what, by name; without one where somebody has left. */
export const holdersNamed = (id: NetworkId, holders: readonly Holder[], { members }: Services) =>
  Promise.all(holders.map(async ({ role, personId }) => ({ role, name: (await members.find(id, personId))?.name })));
