import type { Card, Language } from '../../cards/card.ts';
import { textsIn } from '../../cards/texts/index.ts';
import { oneToOne } from '../support/fake-teams.ts';
import { fatima, marieke, type Someone } from '../support/people.ts';
import { type Ending, startBot } from '../support/start-bot.ts';
import { bringHerTurn } from './her-turn.ts';
import { bot as botAccount, chat, tenantId } from './network.ts';

/** A card that somebody got or was shown, under the name of its picture. */
type Named = { readonly name: string; readonly card: Card };

/** A turn on a fake Teams, which keeps what it shows to each, also one to one: what those see who are asked after Marieke. */
export async function cardsOfOthers(language: Language): Promise<readonly Named[]> {
  const ends: (() => void)[] = [];
  try {
    return await declined(await herTurn({ after: (end) => void ends.push(end) }, language), language);
  } finally {
    for (const end of ends) end();
  }
}

type Story = Awaited<ReturnType<typeof herTurn>>;

/** Marieke was asked to chair. Everybody's Teams speaks the language. */
async function herTurn(t: Ending, language: Language) {
  const bot = await startBot(t, { at: new Date().toISOString() });
  const place = { tenantId, chatId: chat.id, serviceUrl: bot.teams.url, botId: botAccount.id };
  await bot.services.networks.begin(place, { name: chat.name, language });
  await bringHerTurn(bot.services, bot.clock.now);
  await bot.tick();
  const speaking = (person: Someone) => ({ ...person, locale: language });
  return {
    ...bot,
    press: (person: Someone, title: string, inputs: Record<string, string> = {}) =>
      bot.teams.press(speaking(person), title, inputs, oneToOne(person)),
    /** What this person sees of the newest message in their own chat. */
    seenBy(person: Someone): Card {
      const message = bot.teams.inChat(oneToOne(person)).at(-1);
      if (!message) throw new Error(`${person.name} got no card`);
      return bot.teams.viewOf(message, person);
    },
  };
}

/** Who is next after a "not this time". */
async function declined({ press, tick, seenBy, readAll }: Story, language: Language): Promise<readonly Named[]> {
  await press(marieke, textsIn(language).turn.no);
  await tick();
  readAll();
  return [{ name: 'next-asked', card: seenBy(fatima) }];
}
