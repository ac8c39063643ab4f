import { peopleCard } from '../../../cards/people/people-card.ts';
import { noOrganisation } from '../../../services/people/organisations.ts';
import type { EventOf } from '../../events.ts';
import { originOf } from '../../origin.ts';
import { type Reply, show } from '../../replies.ts';
import type { Services } from '../../services.ts';
import { languageFor } from '../language.ts';
import { networkLedBy } from '../whereabouts.ts';

/** Who takes part, for who leads the network: by organisation, and one by one when looked for. */
export async function onPeopleViewed(event: EventOf<'people-viewed'>, services: Services): Promise<Reply> {
  const network = await networkLedBy(event, services);
  const { search, page } = event;
  const [everybody, organisations, choice] = await Promise.all([
    services.members.all(network.id),
    services.organisations.known(network.id),
    services.choosing.people(network.id, { search }),
  ]);
  const members = everybody.filter(({ anonymous }) => !anonymous);
  const unattached = members.filter(({ organisationId }) => organisationId === noOrganisation).length;
  const counts = { members: members.length, unattached, anonymous: everybody.length - members.length };
  const language = languageFor(event, network.language);
  return show(peopleCard({ language, organisations, page, counts, ...choice, search, ...originOf(event) }));
}
