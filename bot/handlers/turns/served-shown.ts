import type { Card } from '../../../cards/card.ts';
import { servedCard } from '../../../cards/turns/served-card.ts';
import type { NetworkId, PersonId } from '../../../services/ids.ts';
import type { Network } from '../../../services/networks/network-rows.ts';
import { seatIn } from '../../../services/people/seats.ts';
import type { MeetingServed, RoleServed } from '../../../services/turns/corrections.ts';
import type { EventOf } from '../../events.ts';
import { originOf } from '../../origin.ts';
import type { Services } from '../../services.ts';
import { languageFor } from '../language.ts';
import { decides } from '../whereabouts.ts';

/** Who did what at the latest meeting of one chat, with what this reader can still say of it. */
export async function servedShown(
  event: EventOf<'served-viewed' | 'served-told'>,
  network: Network,
  chatKey: string,
  served: MeetingServed,
  services: Services,
): Promise<Card> {
  const { meetingNumber: meeting } = served;
  const mayTell = await decides(event.person, network, { chatKey, meetingNumber: meeting }, services);
  const isMember = await isMemberOf(network.id, chatKey, event.person, services);
  const told = served.roles.map((role) => roleTold(role, isMember ? event.person : undefined, network.id, services));
  return servedCard({
    ...{ language: languageFor(event, network.language), chat: chatKey, meeting, roles: await Promise.all(told) },
    ...{ mayTell, isSaved: event.kind === 'served-told', ...originOf(event) },
  });
}

async function roleTold({ role, credit }: RoleServed, member: PersonId | undefined, id: NetworkId, services: Services) {
  const mayBeMine = member !== undefined && credit?.personId !== member;
  if (!credit) return { role, mayBeMine, kind: 'nobody' } as const;
  const name = credit.personId && (await services.members.find(id, credit.personId))?.name;
  return { role, mayBeMine, kind: 'served', name } as const;
}

/** In this chat, with an account of their own. One row is read, and not those of others. */
export async function isMemberOf(id: NetworkId, chatKey: string, person: PersonId, { members }: Services) {
  const member = await members.find(id, person);
  return member !== undefined && !member.anonymous && seatIn(member, id, chatKey) !== undefined;
}
