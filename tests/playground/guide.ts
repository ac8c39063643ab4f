import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { Language } from '../../cards/card.ts';
import { openBrowser } from '../support/browser.ts';
import { openCards } from '../support/card-page.ts';
import { type Look, openChat } from './clicks.ts';
import { cardsOfOthers } from './others.ts';
import { firstMeeting, setUp } from './set-up.ts';
import { type Stage, startStage } from './stage.ts';
import { playTurn } from './turn.ts';

const locales = { nl: 'nl-NL', en: 'en-GB' } as const;

type Play = (page: Page, stage: Stage, look: Look) => Promise<void>;

/** Takes pictures of cards, into one of the guides' folders. */
function lookInto(folder: string, language: Language): Look {
  mkdirSync(join('docs', folder), { recursive: true });
  return async (name, card) => {
    const path = join('docs', folder, `${name}.${language}.jpg`);
    await card.screenshot({ path, type: 'jpeg', quality: 80 });
  };
}

/** On a machine where nothing was before, with Kring just added to the chat. */
async function inPlayground(browser: Browser, folder: string, language: Language, play: Play): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), 'kring-guide-'));
  const stage = await startStage(data, { bot: 0, playground: 0 }, { hasPast: false, locale: locales[language] });
  const page = await browser.newPage({ viewport: { width: 1_280, height: 2_400 } });
  const look = lookInto(folder, language);
  try {
    await openChat(page, stage);
    await play(page, stage, async (name, card) => {
      // The Playground makes room for a card a moment after it is there.
      await page.waitForTimeout(300);
      await look(name, card);
    });
  } finally {
    await page.close();
    await stage.stop();
    rmSync(data, { recursive: true });
  }
}

/** What everybody else gets of a turn, on a phone. */
async function pictureOthers(browser: Browser, language: Language): Promise<void> {
  const cards = await cardsOfOthers(language);
  const page = await openCards(
    browser,
    cards.map(({ card }) => card),
    { width: 320, theme: 'light' },
  );
  const look = lookInto('turn', language);
  for (const [at, { name }] of cards.entries()) await look(name, page.locator('#cards > *').nth(at));
  await page.close();
}

async function pictureSetUp(browser: Browser, language: Language): Promise<void> {
  await inPlayground(browser, 'set-up', language, async (page, stage, look) => {
    const began = Date.now();
    const { presses, fields } = await setUp(page, language, look);
    const seconds = Math.round((Date.now() - began) / 1_000);
    await firstMeeting(page, stage, language, look);
    process.stdout.write(`${language}: ${presses} presses, ${fields} typed fields, ${seconds} s by a machine\n`);
  });
}

/** `npm run guide`: plays the set-up and a turn, in both languages, and takes the guides' pictures of them. */
const browser = await openBrowser();
for (const language of ['nl', 'en'] as const) {
  await pictureSetUp(browser, language);
  await inPlayground(browser, 'turn', language, (page, stage, look) => playTurn(page, stage, language, look));
  await pictureOthers(browser, language);
}
await browser.close();
process.exit(0);
