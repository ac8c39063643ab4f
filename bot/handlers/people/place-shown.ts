import { type PlaceView, placeCard } from '../../../cards/people/place-card.ts';
import { leads } from '../../../services/leading/leaders.ts';
import { choiceKeyOf } from '../../../services/people/choosing.ts';
import { organisationKeyOf } from '../../../services/people/organisations.ts';
import type { EventOf } from '../../events.ts';
import { originOf } from '../../origin.ts';
import { type Reply, show } from '../../replies.ts';
import type { Services } from '../../services.ts';
import { languageFor } from '../language.ts';
import { type OneMember, oneMember } from './one-member.ts';

type PlaceEvent = EventOf<'place-viewed' | 'place-given' | 'substitute-chosen' | 'substitute-ended'>;

/** The place as it is stored by now. */
export async function placeShown(
  event: PlaceEvent,
  services: Services,
  said: Pick<PlaceView, 'notice' | 'refused'>,
): Promise<Reply> {
  const found = await oneMember(event, services);
  const { network, member, key } = found;
  return show(
    placeCard({
      ...{ language: languageFor(event, network.language), timeZone: services.timeZone, ...originOf(event) },
      ...(key && { of: { key, name: member.name } }),
      ...(await organisationsFor(found, services)),
      layer: member.layer,
      ...(leads(network, event.person) && { isCore: member.core === true }),
      substitute: await services.substitutes.of(network.id, member),
      sitsInFor: key ? [] : await sitsInFor(found, services),
      ...said,
    }),
  );
}

async function organisationsFor({ network, member }: OneMember, { organisations }: Services) {
  const known = await organisations.known(network.id);
  const byPeople = known.toSorted((one, other) => other.people - one.people);
  return { organisations: byPeople, organisation: organisationKeyOf(member.organisationId) };
}

async function sitsInFor({ network, member }: OneMember, { substitutes }: Services) {
  const all = await substitutes.sitsInFor(network.id, member.personId);
  return all.map(({ personId, name, substituteUntil: until }) => ({ key: choiceKeyOf(personId), name, until }));
}
