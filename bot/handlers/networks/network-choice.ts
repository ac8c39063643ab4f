import type { Card } from '../../../cards/card.ts';
import { helpCard } from '../../../cards/help-card.ts';
import { type AskedOf, networkChoiceCard } from '../../../cards/networks/choice-card.ts';
import type { BotEvent } from '../../events.ts';
import type { Services } from '../../services.ts';
import { languageFor } from '../language.ts';

/** What members ask of a network that they take part in, whoever leads it. */
const ofOneself: readonly AskedOf[] = ['place', 'absence', 'wishes'];

/**
 * In a chat of one's own, where nothing says which network is meant: which of those that this person leads, or takes part in,
 * where it is about themselves. Who has none gets help. Undefined where it is known.
 */
export async function networkChoice(event: BotEvent, asked: AskedOf, services: Services): Promise<Card | undefined> {
  const isKnown = event.chat.kind !== 'personal' || ('network' in event && event.network !== undefined);
  if (isKnown) return undefined;
  const networks = await services.ledNetworks[ofOneself.includes(asked) ? 'joinedBy' : 'of'](
    event.chat.tenantId,
    event.person,
  );
  const language = languageFor(event);
  return networks.length > 0
    ? networkChoiceCard({ language, asked, networks })
    : helpCard({ language, place: 'personal' });
}
