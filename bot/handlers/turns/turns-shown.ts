import type { Card } from '../../../cards/card.ts';
import { type TurnsView, turnsCard } from '../../../cards/turns/turns-card.ts';
import type { NetworkId } from '../../../services/ids.ts';
import type { Network } from '../../../services/networks/network-rows.ts';
import type { Proposal } from '../../../services/turns/proposal-rows.ts';
import { rolesIn } from '../../../services/turns/rotation-rows.ts';
import type { TurnRole } from '../../../services/turns/turn-roles.ts';
import type { EventOf } from '../../events.ts';
import { originOf } from '../../origin.ts';
import type { Services } from '../../services.ts';
import { languageFor } from '../language.ts';

/** Who does what at the coming meeting of one chat, for who leads its network; names only after a yes. */
export async function turnsShown(
  event: EventOf<'turns-viewed' | 'turn-given'>,
  network: Network,
  chatKey: string,
  services: Services,
  notice?: TurnsView['notice'],
): Promise<Card> {
  const { corrections, meetings, nextMeetings, roleHolders, rotations, timeZone } = services;
  const meetingNumber = (await meetings.latestNumber(network.id, chatKey)) + 1;
  const [proposals, { rotation }, next, served] = await Promise.all([
    roleHolders.all(network.id, { chatKey, meetingNumber }),
    rotations.of(network, chatKey),
    nextMeetings.of(network, chatKey),
    corrections.of(network, chatKey),
  ]);
  const shown = rolesIn(network, rotation).map((role) => turnShown(role, proposals, network.id, services));
  return turnsCard({
    ...{ language: languageFor(event, network.language), timeZone, chat: chatKey, meeting: meetingNumber },
    ...{ next, turns: await Promise.all(shown), notice, isServedOpen: served !== undefined, ...originOf(event) },
  });
}

async function turnShown(role: TurnRole, proposals: readonly Proposal[], id: NetworkId, { members }: Services) {
  const { state, personId } = proposals.find((one) => one.role === role) ?? {};
  if (state === 'accepted' && personId)
    return { role, kind: state, name: (await members.find(id, personId))?.name } as const;
  return { role, kind: state === 'asked' ? state : 'nobody' } as const;
}
