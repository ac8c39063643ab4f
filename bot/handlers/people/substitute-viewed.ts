import { substituteCard } from '../../../cards/people/substitute-card.ts';
import { choiceKeyOf } from '../../../services/people/choosing.ts';
import type { EventOf } from '../../events.ts';
import { originOf } from '../../origin.ts';
import { type Reply, show } from '../../replies.ts';
import type { Services } from '../../services.ts';
import { languageFor } from '../language.ts';
import { networkOfMember, oneMember } from './one-member.ts';
import { placeShown } from './place-shown.ts';

/** Choosing who sits in for somebody. */
export async function onSubstituteViewed(event: EventOf<'substitute-viewed'>, services: Services): Promise<Reply> {
  const { network, member, key } = await oneMember(event, services);
  const { search } = event;
  const except = [member.personId, ...(network.coordinator ? [network.coordinator] : [])];
  const choice = await services.choosing.people(network.id, { search, except });
  const of = key && { key, name: member.name };
  const language = languageFor(event, network.language);
  return show(substituteCard({ language, ...choice, search, ...(of && { of }), ...originOf(event) }));
}

/** Somebody sits in from now on, or does so no more: whoever sits in may end it too. */
export async function onSubstituteChosen(
  event: EventOf<'substitute-chosen' | 'substitute-ended'>,
  services: Services,
): Promise<Reply> {
  const { substitutes, log } = services;
  if (event.kind === 'substitute-ended') return endSubstitution(event, services);
  const { network, member } = await oneMember(event, services);
  await substitutes.begin(network, member.personId, event, event.person);
  log.info('substitute chosen', { network: network.id });
  return placeShown(event, services, { notice: 'substitute-chosen' });
}

async function endSubstitution(event: EventOf<'substitute-ended'>, services: Services): Promise<Reply> {
  const { substitutes, log } = services;
  const network = await networkOfMember(event, services);
  const theirs = (await substitutes.sitsInFor(network.id, event.person)).find(
    ({ personId }) => choiceKeyOf(personId) === event.of,
  );
  const { member } = theirs ? { member: theirs } : await oneMember(event, services);
  await substitutes.end(network, member.personId, theirs ? member.personId : event.person);
  log.info('substitute gone', { network: network.id });
  return placeShown({ ...event, of: theirs ? undefined : event.of }, services, { notice: 'substitute-ended' });
}
