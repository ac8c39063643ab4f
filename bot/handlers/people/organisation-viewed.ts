import { type RenamingView, renamingCard } from '../../../cards/people/people-card.ts';
import type { PersonErrorCode } from '../../../services/errors.ts';
import { toChange } from '../../../services/typed/typed-text.ts';
import type { EventOf } from '../../events.ts';
import { originOf } from '../../origin.ts';
import { type Reply, show } from '../../replies.ts';
import type { Services } from '../../services.ts';
import { languageFor } from '../language.ts';
import { networkLedBy } from '../whereabouts.ts';
import { onPeopleViewed } from './people-viewed.ts';

type OrganisationEvent = EventOf<'organisation-viewed' | 'organisation-renamed'>;

/** Who leads the network gives an organisation a name that people can read; then sees all of them. */
export async function onOrganisationViewed(event: OrganisationEvent, services: Services): Promise<Reply> {
  if (event.kind === 'organisation-viewed') return show(await renaming(event, services));
  const network = await networkLedBy(event, services);
  await services.organisations.rename(network.id, event.given, event.person);
  services.log.info('organisation renamed', { network: network.id });
  return onPeopleViewed({ ...event, kind: 'people-viewed', search: '' }, services);
}

/** What they typed, where it was refused: theirs to change. */
export function nameToCorrect(event: EventOf<'organisation-renamed'>, code: PersonErrorCode, services: Services) {
  const { organisation = '', name = '' } = event.given;
  return renaming(event, services, { code, name: toChange(name), organisation });
}

async function renaming(event: OrganisationEvent, services: Services, refused?: RenamingView['refused']) {
  const network = await networkLedBy(event, services);
  const organisations = await services.organisations.known(network.id);
  const language = languageFor(event, network.language);
  return renamingCard({ language, organisations, page: event.page, refused, ...originOf(event) });
}
