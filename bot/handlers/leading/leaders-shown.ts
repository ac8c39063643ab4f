import { type LeadersView, leadersCard, type RoleShown } from '../../../cards/leading/leaders-card.ts';
import type { Origin } from '../../../cards/verbs.ts';
import type { PersonId } from '../../../services/ids.ts';
import type { Role } from '../../../services/leading/appointments.ts';
import { leads } from '../../../services/leading/leaders.ts';
import type { Network } from '../../../services/networks/network-rows.ts';
import type { Circumstances } from '../../events.ts';
import { originOf } from '../../origin.ts';
import { type Reply, show } from '../../replies.ts';
import type { Services } from '../../services.ts';
import { rightsOf } from './rights.ts';

type Reader = Circumstances & Origin;

export async function leadersFor(
  reader: Reader,
  network: Network,
  services: Services,
  notice?: LeadersView['notice'],
): Promise<Reply> {
  const [coordinator, deputy] = await Promise.all([
    roleFor('coordinator', reader, network, services),
    roleFor('deputy', reader, network, services),
  ]);
  const may = await rightsOf(reader, network, services, { coordinator, deputy });
  const language = reader.language ?? network.language;
  return show(leadersCard({ language, roles: { coordinator, deputy }, may, notice, ...originOf(reader) }));
}

async function roleFor(role: Role, { person }: Reader, network: Network, services: Services): Promise<RoleShown> {
  const { leadership, members } = services;
  const name = async (one: PersonId) => (await members.find(network.id, one))?.name;
  const holder = network[role];
  const found = await leadership.find(network.id, role);
  const waiting = found?.state === 'open' && found.personId ? { ...found, who: found.personId } : undefined;
  const isGone = (role === 'coordinator' ? network.coordinatorGone : network.deputyGone) === true;
  return {
    holder: holder && { name: await name(holder), isYou: holder === person, isGone },
    waiting: waiting && {
      appointment: waiting.id,
      how: waiting.how,
      name: await name(waiting.who),
      isYou: waiting.who === person,
      mayTakeBack: leads(network, person) || person === (waiting.how === 'claimed' ? waiting.who : waiting.askedBy),
    },
  };
}
