import type { Card, Language } from '../../cards/card.ts';
import { canBeAsked } from '../../cards/networks/choice-card.ts';
import { type DoorTo, privateDoorCard } from '../../cards/private-door-card.ts';
import { PersonError } from '../../services/errors.ts';
import { doors, openAnywhere } from '../doors.ts';
import type { BotEvent } from '../events.ts';
import type { Services } from '../services.ts';
import { languageFor } from './language.ts';
import { networkChoice } from './networks/network-choice.ts';
import { networkOf } from './whereabouts.ts';

/**
 * What is one person's alone is never posted, in no chat: whoever types it gets a door, and sees what is behind it in a
 * view of their own. In a chat of their own they say first which network is meant. Undefined when this is such a view, or
 * for everybody to see.
 * @throws PersonError 'client-too-old' where there are no views | for what is of a network, as `networkOf`
 */
export async function doorFor(event: BotEvent, services: Services): Promise<Card | undefined> {
  const to = doors[event.kind];
  if (!to) return undefined;
  if (event.via === 'submitted') throw new PersonError('client-too-old');
  const asked = canBeAsked.find((one) => one === to);
  const choice = asked && (await networkChoice(event, asked, services));
  if (choice || event.via !== 'typed') return choice;
  return privateDoorCard({ language: languageFor(event, await languageOf(event, to, services)), to });
}

async function languageOf(event: BotEvent, to: DoorTo, services: Services): Promise<Language | undefined> {
  const isOpen = openAnywhere.includes(to);
  return (isOpen ? await services.networks.inChat(event.chat) : await networkOf(event, services))?.language;
}
