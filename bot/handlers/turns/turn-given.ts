import type { Card } from '../../../cards/card.ts';
import { givingSureCard } from '../../../cards/turns/giving-card.ts';
import type { PersonId } from '../../../services/ids.ts';
import type { Network } from '../../../services/networks/network-rows.ts';
import { choiceKeyOf } from '../../../services/people/choosing.ts';
import type { EventOf } from '../../events.ts';
import { originOf } from '../../origin.ts';
import { type Reply, show } from '../../replies.ts';
import type { Services } from '../../services.ts';
import { languageFor } from '../language.ts';
import { placeGiven } from './taker-sought.ts';
import { turnsShown } from './turns-shown.ts';

/** Who leads the network asks somebody for a role: at once, or once they know that somebody else said yes to it. */
export async function onTurnGiven(event: EventOf<'turn-given'>, services: Services): Promise<Reply> {
  const { overrides, members, log } = services;
  const { network, chatKey } = await placeGiven(event, services);
  const { role, meetingNumber, to, reason, instead, person: by } = event;
  const given = await overrides.give(network, { chatKey, meetingNumber, role, to, reason, instead, by });
  const name = (await members.find(network.id, given.personId))?.name;
  const isTheirs = choiceKeyOf(given.personId) === to;
  if (given.kind === 'said-yes' && !isTheirs) return show(sureShown(event, network, given.personId, name));
  log.info('turn given', { network: network.id });
  const kind = given.kind === 'asked' ? given.kind : 'accepted';
  return show(await turnsShown(event, network, chatKey, services, { kind, name: name ?? '' }));
}

function sureShown(event: EventOf<'turn-given'>, network: Network, holder: PersonId, name: string | undefined): Card {
  const { role, ofChat: chat, meetingNumber: meeting, to: person, reason } = event;
  const language = languageFor(event, network.language);
  const instead = choiceKeyOf(holder);
  return givingSureCard({ language, role, chat, meeting, person, reason, name, instead, ...originOf(event) });
}
