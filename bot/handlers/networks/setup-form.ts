import { type SetupView, setupCard } from '../../../cards/networks/setup-card.ts';
import type { SettingsPart } from '../../../cards/verbs.ts';
import { leads } from '../../../services/leading/leaders.ts';
import type { Network } from '../../../services/networks/network-rows.ts';
import { nameToOffer } from '../../../services/networks/networks.ts';
import type { BotEvent } from '../../events.ts';
import { originOf } from '../../origin.ts';

/** The form about a network, or a part of it, with what stands in it now unless `filled` says otherwise. */
export function formOf(
  event: BotEvent & Parameters<typeof originOf>[0],
  network: Network,
  part: SettingsPart,
  { filled = storedIn(network), problem }: Partial<Pick<SetupView, 'filled' | 'problem'>> = {},
) {
  return setupCard({
    language: event.language ?? network.language,
    part,
    revision: network.revision,
    asksRole: !leads(network, event.person),
    filled,
    problem,
    ...originOf(event),
  });
}

function storedIn(network: Network): SetupView['filled'] {
  const { kind = 'region', language, purpose, ambition, meetingMinutes, fixedChair } = network;
  return {
    name: nameToOffer(network),
    ...{ kind, language, purpose, ambition, role: 'me' },
    minutes: String(meetingMinutes),
    chair: fixedChair ? 'fixed' : 'rotating',
  };
}
