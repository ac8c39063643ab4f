import type { Card } from '../../../cards/card.ts';
import { settingsCard } from '../../../cards/networks/settings-card.ts';
import type { Network } from '../../../services/networks/network-rows.ts';
import { longestSummaries, longestTurns } from '../../../services/privacy/register-terms.ts';
import type { BotEvent } from '../../events.ts';
import { originOf } from '../../origin.ts';
import type { Services } from '../../services.ts';
import { lastChanges } from './last-changes.ts';
import { startOf } from './steps-asked.ts';

/** All that is set about a network, for who leads it, with who changed it last. */
export async function settingsShown(
  event: BotEvent & Parameters<typeof originOf>[0],
  network: Network,
  services: Services,
  isSaved = false,
): Promise<Card> {
  const { timeZone, quietTimes } = services;
  const { ambition, ambitionAt } = network;
  return settingsCard({
    language: event.language ?? network.language,
    ...{ timeZone, isSaved, ...originOf(event) },
    ...{ name: network.name, kind: network.kind, chatLanguage: network.language, purpose: network.purpose },
    ...{ minutes: network.meetingMinutes, hasFixedChair: network.fixedChair },
    ...{ threshold: network.threshold, freeText: network.freeText, endsAt: network.endsAt },
    ...{ questions: network.questions, reminders: network.reminders, off: network.promptsOff?.length ?? 0 },
    monthsOfSummaries: network.monthsOfSummaries ?? longestSummaries,
    monthsOfTurns: network.monthsOfTurns ?? longestTurns,
    ambition: ambition && ambitionAt ? { text: ambition, at: ambitionAt } : undefined,
    startsOn: startOf(network, timeZone),
    pause: quietTimes.pauseOf(network),
    changed: await lastChanges(network, event.person, services),
  });
}
