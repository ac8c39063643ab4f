import { type AgreementShown, type AgreementsView, agreementsCard } from '../../../cards/agreements/agreements-card.ts';
import type { Card } from '../../../cards/card.ts';
import type { Agreement } from '../../../services/agreements/agreement-rows.ts';
import { noonOf } from '../../../services/calendar.ts';
import { RoundId } from '../../../services/ids.ts';
import type { Network } from '../../../services/networks/network-rows.ts';
import { chatKeyIn } from '../../../services/rounds/round-rows.ts';
import type { EventOf } from '../../events.ts';
import { originOf } from '../../origin.ts';
import type { Services } from '../../services.ts';
import { languageFor } from '../language.ts';
import { mayDecide } from '../whereabouts.ts';

type Seen = EventOf<'agreements-viewed' | 'agreement-given' | 'agreement-settled'>;
type Told = Pick<AgreementsView, 'notice' | 'refused'>;

/** The agreements of a chat that are open, for one reader, with what became of what this reader did. */
export async function agreementsShown(
  event: Seen,
  network: Network,
  chatKey: string,
  services: Services,
  told: Told = {},
): Promise<Card> {
  const { agreements, meetings, nextMeetings, timeZone } = services;
  const [open, latest, next] = await Promise.all([
    agreements.openIn(network.id, chatKey),
    meetings.latestNumber(network.id, chatKey),
    nextMeetings.of(network, chatKey),
  ]);
  return agreementsCard({
    ...{ language: languageFor(event, network.language), timeZone, ...told, ...originOf(event) },
    open: open.map((agreement) => shownOf(agreement, timeZone)),
    room: await agreements.room(network.id, open, { chatKey, roundId: roundNamed(event, chatKey) }),
    ...{ mayDecide: await mayDecide(event, network, latest, services), ...agreements.days() },
    next,
    chat: event.chat.kind === 'group' ? undefined : chatKey,
  });
}

const shownOf = ({ id, what, who, when }: Agreement, timeZone: string): AgreementShown => ({
  ...{ id, what, who },
  when: when === undefined ? undefined : noonOf(when, timeZone),
});

/** As far as its button can be believed. */
function roundNamed({ round }: Seen, chatKey: string): RoundId | undefined {
  const { data } = RoundId.safeParse(round);
  return data && chatKeyIn(data) === chatKey ? data : undefined;
}
