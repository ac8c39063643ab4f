import { helpCard, shortHelpCard } from '../../cards/help-card.ts';
import { notYetCard } from '../../cards/not-yet-card.ts';
import type { EventOf } from '../events.ts';
import { originOf } from '../origin.ts';
import { type Reply, show } from '../replies.ts';
import type { Services } from '../services.ts';
import { languageHere } from './language.ts';

/** What can be done here, in words to type. */
export async function onHelpAsked(event: EventOf<'help-asked'>, services: Services): Promise<Reply> {
  return show(helpCard({ language: await languageHere(event, services), place: event.chat.kind, ...originOf(event) }));
}

/** A useful answer to whatever was typed. */
export async function onNonsenseTyped(event: EventOf<'nonsense-typed'>, services: Services): Promise<Reply> {
  return show(shortHelpCard({ language: await languageHere(event, services), suggestion: event.suggestion }));
}

/** An honest one to what is still to come. */
export async function onNotYetAsked(event: EventOf<'not-yet-asked'>, services: Services): Promise<Reply> {
  return show(notYetCard({ language: await languageHere(event, services), feature: event.feature }));
}
