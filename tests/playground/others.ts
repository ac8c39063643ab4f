import type { Card, Language } from '../../cards/card.ts';
import { personInput } from '../../cards/input-names.ts';
import { textsIn } from '../../cards/texts/index.ts';
import { localDay, noonOf } from '../../services/calendar.ts';
import { PersonId } from '../../services/ids.ts';
import { choiceKeyOf } from '../../services/people/choosing.ts';
import { oneToOne } from '../support/fake-teams.ts';
import { fatima, marieke, type Someone, sanne } from '../support/people.ts';
import { type Ending, startBot } from '../support/start-bot.ts';
import { bringHerTurn } from './her-turn.ts';
import { bot as botAccount, chat, tenantId } from './network.ts';

const timeZone = 'Europe/Amsterdam';

/** A card that somebody got or was shown, under the name of its picture. */
type Named = { readonly name: string; readonly card: Card };

/** A turn on a fake Teams, which keeps what it shows to each, also one to one: what those see who are asked after Marieke. */
export async function cardsOfOthers(language: Language): Promise<readonly Named[]> {
  const ends: (() => void)[] = [];
  const t: Ending = { after: (end) => void ends.push(end) };
  try {
    const next = await askedNext(await herTurn(t, language), language);
    return [next, ...(await swapped(await herTurn(t, language), language))];
  } finally {
    for (const end of ends) end();
  }
}

type Story = Awaited<ReturnType<typeof herTurn>>;

/** Marieke was asked to chair. Everybody's Teams speaks the language. */
async function herTurn(t: Ending, language: Language) {
  // At noon: in the evening nobody is asked in somebody's place.
  const bot = await startBot(t, { at: noonOf(localDay(new Date(), timeZone), timeZone).toISOString() });
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

/** Marieke says "not this time": what the next in line is asked. */
async function askedNext({ press, tick, seenBy, readAll }: Story, language: Language): Promise<Named> {
  await press(marieke, textsIn(language).turn.no);
  await tick();
  readAll();
  return { name: 'next-asked', card: seenBy(fatima) };
}

/** Marieke asks Sanne to swap, and Sanne says yes. */
async function swapped({ press, tick, seenBy, readAll }: Story, language: Language): Promise<readonly Named[]> {
  const { swap } = textsIn(language);
  await press(marieke, swap.button);
  await press(marieke, swap.ask, { [personInput]: choiceKeyOf(PersonId.parse(sanne.id)) });
  await tick();
  const note = { name: 'swap-note', card: seenBy(sanne) };
  await press(sanne, swap.look);
  const question = { name: 'swap-question', card: seenBy(sanne) };
  await press(sanne, swap.yes);
  const accepted = { name: 'swap-accepted', card: seenBy(sanne) };
  await tick();
  readAll();
  return [note, question, accepted];
}
