import { newcomerCard, newcomersCard } from '../../../cards/people/newcomer-card.ts';
import type { Work } from '../../../services/delivery/work.ts';
import { afterSilence, done, type Outcome, outcomeOf, postTo } from '../../outcome.ts';
import type { Services } from '../../services.ts';
import { tellMember } from '../one-to-one.ts';

/** Greets one newcomer, one to one; perhaps not at all when Teams does not answer, and never twice. */
export async function welcomeMember(work: Work, services: Services): Promise<Outcome> {
  const { networks, newcomers, chats, quietTimes } = services;
  const network = await networks.get(work.networkId);
  const newcomer = network && (await newcomers.find(network.id, work.target));
  const chat = newcomer && (await chats.byKey(network.tenantId, newcomer.chatKey));
  if (!chat) return done;
  if (quietTimes.silenceOf(network)) return afterSilence;
  if (!(await newcomers.claim(network.id, work.target))) return done;
  const { name, purpose, ambition } = network;
  const language = newcomer.language ?? network.language;
  const card = newcomerCard({ language, name, purpose, ambition, network: network.id });
  const delivery = await tellMember(chat, newcomer.personId, card, services);
  if (delivery.kind === 'sent' || delivery.kind === 'uncertain') return done;
  if (delivery.kind === 'refused' || delivery.kind === 'spared') {
    await newcomers.toChat(network.id, work.target, newcomer.chatKey);
    return done;
  }
  await newcomers.giveBack(network.id, work.target);
  return outcomeOf(delivery, work, chat, services);
}

/** Greets in the chat all newcomers whom we do not reach one to one, together and without their names. */
export async function welcomeInChat(work: Work, services: Services): Promise<Outcome> {
  const { networks, newcomers, chats, quietTimes } = services;
  const network = await networks.get(work.networkId);
  const chat = network && (await chats.byKey(network.tenantId, work.target));
  if (!chat) return done;
  const waiting = await newcomers.inChat(network.id, work.target);
  if (waiting.length === 0) return done;
  if (quietTimes.silenceOf(network)) return afterSilence;
  const delivery = await postTo(chat, newcomersCard({ language: network.language }), services);
  if (delivery.kind !== 'sent' && delivery.kind !== 'uncertain') return outcomeOf(delivery, work, chat, services);
  await newcomers.greeted(network.id, waiting);
  return done;
}
