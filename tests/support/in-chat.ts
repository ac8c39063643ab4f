import assert from 'node:assert/strict';
import { chatKeyOf } from '../../services/networks/chats.ts';
import { bot as account, chat, marieke, type Someone, tenantId } from './people.ts';
import type { aNetwork } from './stories.ts';

export type Bot = Awaited<ReturnType<typeof aNetwork>>;

/** Of another organisation, in this tenant. */
export const guest: Someone = { id: '29:1guest', name: 'Gast Bakker', email: 'bakker@elders.example' };
/** Of another tenant: Teams tells no address. */
export const external = {
  id: '29:1external',
  name: 'Externe Visser',
  tenantId: 'ffffffff-0000-4000-8000-000000000000',
};
/** Joined by a link. */
export const anonymous: Someone = { id: '29:1anonymous', name: 'Buurvrouw (Guest)', userRole: 'anonymous' };

/** These people are in the chat, and Teams says so. */
export async function present(bot: Bot, people: readonly Someone[]): Promise<void> {
  bot.teams.chat.members = people;
  await bot.from(marieke, { type: 'conversationUpdate', membersAdded: people.map(({ id }) => ({ id })) });
  await bot.later(6);
}

export const board = { id: '19:meeting_bestuur@thread.v2', name: 'Bestuurlijk overleg' };

/** The network has another chat, with a card in it to press on. Resolves to its key. */
export async function withChat(bot: Bot, people: readonly Someone[], { id, name } = board): Promise<string> {
  bot.teams.rosters.set(id, people);
  const place = { tenantId, chatId: id, serviceUrl: bot.teams.url, botId: account.id, name };
  await bot.services.chats.add(place, bot.networkId);
  const conversation = { id, name, conversationType: 'groupChat', isGroup: true, tenantId };
  await bot.from(marieke, { type: 'conversationUpdate', membersAdded: people.map(({ id }) => ({ id })), conversation });
  await bot.later(6);
  await bot.from(marieke, { type: 'message', text: 'help', conversation });
  bot.readAll();
  return chatKeyOf(place);
}

/** Presses a button of a view that is opened by its verb. */
export async function views(
  bot: Bot,
  person: Someone,
  verb: string,
  data: Record<string, unknown> = {},
  place: string = chat.id,
) {
  const card = bot.teams.inChat(place)[0] ?? assert.fail('there is no card in the chat');
  return bot.teams.invoke(person, card, {
    action: { type: 'Action.Execute', verb, data: { verb, ...data } },
    trigger: 'manual',
  });
}

/** With a card in the chat, to press on. */
export async function aPlace(bot: Bot, people: readonly Someone[]) {
  await present(bot, people);
  await bot.roundWith([]);
}

/** From whatever the coordinator looked at: the round is closed, and somebody is asked to chair the next meeting. */
export async function closes(bot: Bot) {
  for (const card of bot.teams.inChat(chat.id))
    if (bot.roundOf(card)) await views(bot, marieke, 'answer.view', { round: bot.roundOf(card) });
  await bot.close(true);
}
