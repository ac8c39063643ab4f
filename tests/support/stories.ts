import type { TestContext } from 'node:test';
import { type NetworkId, PersonId } from '../../services/ids.ts';
import { chatKeyOf } from '../../services/networks/chats.ts';
import type { Posted } from './fake-connector.ts';
import { chat, fatima, hans, ingrid, marieke, type Someone, sanne, tenantId, yusuf } from './people.ts';
import { buttonsOf, read } from './reading.ts';
import { scores } from './scores.ts';
import { startBot, type Wishes } from './start-bot.ts';

/** Who answers, in this order. */
const members: readonly Someone[] = [fatima, hans, sanne, yusuf, ingrid, marieke];

/** In the chat, and silent there. */
const onlookers: readonly Someone[] = [1, 2, 3, 4].map((nth) => ({
  id: `29:onlooker-${nth}`,
  name: `Toehoorder ${nth}`,
}));
const entryOf = ({ id, name, email }: Someone) => ({
  personId: PersonId.parse(id),
  name,
  organisationId: email?.split('@')[1] ?? 'unknown',
  anonymous: false,
});

/** The bot in a chat whose network has begun and whose coordinator is Marieke, with the longer steps of a story. */
export async function aNetwork(t: TestContext, wishes: Wishes = {}) {
  const bot = await startBot(t, wishes);
  const place = { tenantId, chatId: chat.id, serviceUrl: bot.teams.url, botId: '28:kring' };
  const { network } = await bot.services.networks.begin(place, { name: chat.name });
  // The welcome is not what these stories are about.
  await bot.tick();
  bot.teams.posted.length = 0;
  bot.teams.calls.length = 0;
  if (wishes.freeText) await withFreeText(bot, network.id, chatKeyOf(place));
  await bot.services.leadership.appoint(network.id, PersonId.parse(marieke.id));
  return { ...bot, networkId: network.id, chatKey: chatKeyOf(place), ...stepsOf(bot) };
}

type Bot = Awaited<ReturnType<typeof startBot>>;

function stepsOf(bot: Bot) {
  const { teams } = bot;
  const submit = (card: Posted, person: Someone, inputs: Record<string, string>) => {
    const data = { verb: 'answer.submit', round: roundOf(card), ...inputs };
    return teams.invoke(person, card, { action: { type: 'Action.Execute', verb: data.verb, data }, trigger: 'manual' });
  };
  const askClose = async () => {
    await teams.press(marieke, 'Meer');
    return teams.press(marieke, 'Sluit en bespreek nu');
  };
  /** The results that were posted last. */
  const results = () => readLast(bot, /Zo keken we terug|Te weinig antwoorden/);
  return {
    submit,
    askClose,
    results,
    roundOf,
    /** A meeting ends, and this many people answer. Resolves to the card's message. */
    async roundWith(given: readonly string[]): Promise<Posted> {
      await bot.meetingEnds();
      await bot.tick();
      const card = teams.inChat(chat.id).findLast((message) => !message.isRead);
      if (!card) throw new Error('no card came');
      card.isRead = true;
      for (const [at, answer] of given.entries()) await submit(card, members[at] ?? marieke, scores(answer));
      return card;
    },
    /** A meeting ends, and twice nobody hears whether Teams took its card. Resolves to what mends Teams. */
    async cardNobodyHeardOf(): Promise<() => void> {
      let isDown = true;
      teams.rules.push((method, path) =>
        isDown && method === 'POST' && path.endsWith('/activities') ? 502 : undefined,
      );
      await bot.meetingEnds();
      await bot.tick();
      await bot.later(31);
      return () => {
        isDown = false;
      };
    },
    /** The coordinator closes; what is posted then counts as read. */
    async close(anyway = false): Promise<void> {
      const said = isTalk(bot) ? await talked(bot) : await askClose();
      if (anyway && said[0]?.startsWith('Er zijn nog te weinig'))
        await teams.press(marieke, 'Sluiten zonder resultaten');
      await bot.later(11);
      for (const message of teams.unread()) message.isRead = true;
    },
  };
}

/** Of a chat that is too small for scores the round is a question to talk about. */
function isTalk({ teams }: Bot): boolean {
  const last = teams.inChat(chat.id).at(-1);
  return last !== undefined && read(last.card).includes('[Mondeling gedaan]');
}
async function talked({ teams }: Bot): Promise<readonly string[]> {
  await teams.press(marieke, 'Mondeling gedaan');
  return teams.press(marieke, 'Bewaren');
}

const roundOf = ({ card }: Posted): string => {
  const data = buttonsOf(card)[0]?.data;
  return (data && 'round' in data && data.round) || '';
};

function readLast({ teams }: Bot, title: RegExp): readonly string[] {
  const lines = teams.inChat(chat.id).map(({ card }) => read(card));
  return lines.findLast(([first = '']) => title.test(first)) ?? [];
}

/** Enough people in the chat for remarks, and the setting as it is stored. */
async function withFreeText({ teams, services, tables: { Networks } }: Bot, networkId: NetworkId, chatKey: string) {
  teams.chat.members = [...teams.chat.members, ...onlookers];
  await services.members.sync(networkId, chatKey, teams.chat.members.map(entryOf), 0);
  const stored = await Networks.get(networkId, 'network');
  if (stored) await Networks.put(networkId, 'network', { ...stored.row, freeText: true });
}
