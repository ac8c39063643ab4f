import type { NetworkId } from '../../../services/ids.ts';
import type { Meeting } from '../../../services/meetings/meetings.ts';
import { holdersIn } from '../../../services/turns/announcements.ts';
import type { Proposal } from '../../../services/turns/proposal-rows.ts';
import type { TurnRole } from '../../../services/turns/turn-roles.ts';
import type { Services } from '../../services.ts';
import { holdersNamed } from './holders-named.ts';

/** Who leads a meeting, or its closing reflection where one person always chairs. */
export async function leaderShown(
  id: NetworkId,
  leading: TurnRole,
  proposals: readonly Proposal[],
  services: Services,
) {
  const proposal = proposals.find(({ role }) => role === leading);
  const [holder] = await holdersNamed(id, holdersIn(proposal ? [proposal] : []), services);
  return holder && { name: holder.name };
}

type Led = Meeting & { readonly role: TurnRole; readonly proposals: readonly Proposal[] };

/** Who really did, where that is known; else who said yes to it. */
export async function whoLed(id: NetworkId, { role, proposals, ...meeting }: Led, services: Services) {
  const { personId } = (await services.turns.find(id, meeting, role)) ?? {};
  if (!personId) return leaderShown(id, role, proposals, services);
  return { name: (await services.members.find(id, personId))?.name };
}
