import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { openChat } from '../playground/clicks.ts';
import { playMeeting } from '../playground/meeting.ts';
import { cardsOfOthers } from '../playground/others.ts';
import { firstMeeting, setUp } from '../playground/set-up.ts';
import { startStage } from '../playground/stage.ts';
import { playTurn } from '../playground/turn.ts';
import { openBrowser } from '../support/browser.ts';

/** What `npm start` starts, on free ports and in a folder of its own, with a page of a browser. */
async function startWithPage(t: TestContext, hasPast: boolean) {
  const folder = mkdtempSync(join(tmpdir(), 'kring-start-'));
  const stage = await startStage(folder, { bot: 0, playground: 0 }, { hasPast });
  const browser = await openBrowser();
  t.after(async () => {
    await browser.close();
    await stage.stop();
    rmSync(folder, { recursive: true });
  });
  return { stage, page: await browser.newPage({ viewport: { width: 1_280, height: 1_200 } }) };
}

test('on a fresh machine somebody opens the chat, fills in the card, closes, and sees results and trend', async (t) => {
  const { stage, page } = await startWithPage(t, true);
  const told: string[] = [];
  await playMeeting(stage, (line) => told.push(line));
  assert.equal(told.length, 4);
  await openChat(page, stage);
  const card = page.locator('.ac-adaptiveCard').last();
  const press = (name: string) => page.getByRole('button', { name, exact: true }).last().click();

  await card.getByText('Even terugkijken').waitFor();
  await press('Versturen');
  await card.getByText('Kies een antwoord.').first().waitFor();
  for (const answer of ['goed', 'erg', 'veel']) await card.getByRole('radio', { name: answer, exact: true }).click();
  await press('Versturen');
  await card.getByText('Je antwoord is bewaard').waitFor();

  await press('Meer');
  await press('Sluit en bespreek nu');
  await page.getByText('De ronde wordt gesloten').waitFor();
  await page.getByText('Zo keken we terug').waitFor({ timeout: 40_000 });
  const results = (await page.locator('.ac-adaptiveCard').last().textContent()) ?? '';
  assert.match(results, /5 antwoorden/);
  assert.match(results, /\(4,5 van 5\)/);
  assert.match((await page.locator('.ac-adaptiveCard').first().textContent()) ?? '', /Deze ronde is gesloten/);

  await page.getByRole('textbox').last().click();
  await page.keyboard.type('@');
  await page.getByRole('listbox').getByText('Kring').click();
  await page.keyboard.type('trend');
  await page.keyboard.press('Enter');
  const trend = page.locator('.ac-adaptiveCard').filter({ hasText: 'Hoe gaat onze samenwerking?' });
  await trend.waitFor();
  await trend.locator('svg path, svg line').first().waitFor({ state: 'attached' });
  assert.match((await trend.textContent()) ?? '', /geen cijfers/);
});

test('a coordinator sets a network up by clicking, in as many presses as the guide says, and its first card comes', async (t) => {
  const { stage, page } = await startWithPage(t, false);
  await openChat(page, stage);
  const seen: string[] = [];
  const look = async (name: string) => void seen.push(name);
  const { presses, fields } = await setUp(page, 'nl', look);
  await firstMeeting(page, stage, 'nl', look);
  assert.deepEqual(seen, ['welcome', 'fit', 'form', 'steps', 'start', 'preview', 'announcement', 'first-card']);
  const guide = readFileSync('docs/gids.md', 'utf8');
  assert.ok(guide.includes(`${presses} keer drukken en ${fields} keer typen`), `${presses} presses, ${fields} typed`);
});

test('somebody is asked to chair in their own chat, asks to swap, asks why, and says not this time; the chat reads the name of who says yes then', async (t) => {
  const { stage, page } = await startWithPage(t, false);
  await openChat(page, stage);
  const seen: string[] = [];
  await playTurn(page, stage, 'nl', async (name) => void seen.push(name));
  assert.deepEqual(seen, ['asked', 'swap-choose', 'swap-waiting', 'why', 'declined', 'announced']);
  const cards = await page.locator('.ac-adaptiveCard').allTextContents();
  assert.deepEqual([cards.length, cards.some((text) => text.includes('Marieke'))], [2, false]);
  assert.match(cards.at(-1) ?? '', /voorgezeten door Fatima El Amrani/);

  const others = await cardsOfOthers('nl');
  const pictures = [...seen, ...others.map(({ name }) => name)];
  const guide = readFileSync('docs/gids.md', 'utf8');
  assert.deepEqual(new Set(guide.match(/(?<=\(turn\/)[a-z-]+/g)), new Set(pictures));
});
