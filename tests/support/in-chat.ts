import assert from 'node:assert/strict';
import { chat, marieke, type Someone } from './people.ts';
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

/** Presses a button of a view that is opened by its verb. */
export async function views(bot: Bot, person: Someone, verb: string, data: Record<string, unknown> = {}) {
  const card = bot.teams.inChat(chat.id)[0] ?? assert.fail('there is no card in the chat');
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
