import { turnCard } from '../../../cards/turns/turn-card.ts';
import { PersonError } from '../../../services/errors.ts';
import { noOrganisation } from '../../../services/people/organisations.ts';
import type { EventOf } from '../../events.ts';
import { type Reply, show } from '../../replies.ts';
import type { Services } from '../../services.ts';
import { languageFor } from '../language.ts';
import { networkOfProposal } from './network-of-proposal.ts';

/** "Why me?", answered to nobody but the one who is asked. Writes nothing. */
export async function onWhyAsked(event: EventOf<'why-asked'>, services: Services): Promise<Reply> {
  const network = await networkOfProposal(event, services);
  const proposal = (await services.proposals.find(network.id, event.proposal))?.row;
  if (proposal?.personId !== event.person || proposal.isOver) throw new PersonError('turn-over');
  const { id, because, how, reason, organisationId } = proposal;
  const language = languageFor(event, network.language);
  const why = { because, reason, isSwapped: how === 'swap', isOfNone: organisationId === noOrganisation };
  return show(turnCard({ language, kind: 'why', network: network.id, proposal: id, ...why }));
}
