import type { Card } from '../../../cards/card.ts';
import { type RotationView, rotationCard } from '../../../cards/turns/rotation-card.ts';
import { PersonError } from '../../../services/errors.ts';
import type { Network } from '../../../services/networks/network-rows.ts';
import { type Rotation, rolesIn } from '../../../services/turns/rotation-rows.ts';
import { rolesToChoose } from '../../../services/turns/rotations.ts';
import type { EventOf } from '../../events.ts';
import { originOf } from '../../origin.ts';
import type { Services } from '../../services.ts';
import { languageFor } from '../language.ts';

type Told = Pick<RotationView, 'notice'> & { readonly filled?: RotationView['filled'] | undefined };

/** How roles rotate in this chat, to change. @throws PersonError 'chat-unknown' of a chat that is not the network's */
export async function rolesShown(
  event: EventOf<'roles-viewed' | 'roles-given'>,
  network: Network,
  chatKey: string,
  { rotations, chatNames }: Services,
  { notice, filled }: Told = {},
): Promise<Card> {
  const [all, { rotation, parties, more }] = await Promise.all([chatNames.of(network), rotations.of(network, chatKey)]);
  const chat = all.find((one) => one.chatKey === chatKey);
  if (!chat) throw new PersonError('chat-unknown');
  const halves = parties.filter(({ id }) => rotation.halves.includes(id)).map(({ key }) => key);
  return rotationCard({
    language: languageFor(event, network.language),
    ...{ chat: chatKey, revision: network.revision, hasFixedChair: network.fixedChair, notice, ...originOf(event) },
    others: all.length > 1 ? { name: chat.name } : undefined,
    ...{ rotating: rolesIn(network, rotation), unit: rotation.unit, offered: rolesToChoose(network) },
    ...{ organisations: parties, more, filled: filled ?? { ...storedIn(rotation), halves } },
  });
}

function storedIn({ roles, unit, learnsFirst, coordinatorServes }: Rotation) {
  const learns = learnsFirst ? 'first' : 'on';
  const coChair = roles.includes('co-chair') ? learns : 'off';
  return { roles, unit, coChair, coordinator: coordinatorServes ? 'yes' : 'no' };
}
