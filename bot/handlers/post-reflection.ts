import { reflectionCard } from '../../cards/reflection-card.ts';
import type { Work } from '../../services/work.ts';
import { done, type Outcome, outcomeOf, postTo } from '../outcome.ts';
import type { Services } from '../services.ts';
import { roundAtWork } from './round-at-work.ts';

const yesOrNo = [() => true, () => false] as const;

/** Puts the reflection card of an open round in its chat, and remembers where it stands. */
export async function postReflection(work: Work, services: Services): Promise<Outcome> {
  const { roster, members, rounds, timeZone } = services;
  const found = await roundAtWork(work, services);
  if (found?.read.row.state !== 'open' || found.read.row.cardId) return done;
  const { network, chat } = found;
  const { id: round, closesAt, promptIds, threshold, freeText, meetingNumber, language } = found.read.row;
  const present = await roster.membersOf(chat);
  if (present) await members.sync(network.id, present, meetingNumber);
  const readers = (present ?? []).map(({ personId }) => personId);
  const { purpose } = network;
  const view = { language, timeZone, purpose, promptIds, threshold, freeText, closesAt, round, readers };
  const delivery = await postTo(chat, reflectionCard(view), services);
  if (delivery.kind !== 'sent') return outcomeOf(delivery, work, chat, services);
  const isKept = await rounds.posted(network.id, round, delivery.messageId).then(...yesOrNo);
  // It stands in the chat; trying again would post it again.
  return isKept ? done : { kind: 'uncertain' };
}
