import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import type { Page } from 'playwright-core';
import { playMeeting } from '../playground/meeting.ts';
import { chat } from '../playground/network.ts';
import { startStage } from '../playground/stage.ts';
import { openBrowser } from '../support/browser.ts';

/** What `npm start` starts, on free ports and in a folder of its own, with a browser on the group chat. */
async function openChat(t: TestContext): Promise<Page> {
  const folder = mkdtempSync(join(tmpdir(), 'kring-start-'));
  const stage = await startStage(folder, { bot: 0, playground: 0 });
  const browser = await openBrowser();
  t.after(async () => {
    await browser.close();
    await stage.stop();
    rmSync(folder, { recursive: true });
  });
  const told: string[] = [];
  await playMeeting(stage, (line) => told.push(line));
  assert.equal(told.length, 4);
  const page = await browser.newPage({ viewport: { width: 1_280, height: 1_200 } });
  // The Playground's own fonts are elsewhere; without a network it does without them.
  await page.route(/office\.net/, (route) => route.abort());
  await page.goto(stage.playground.url);
  await page.getByRole('treeitem', { name: chat.name }).click();
  return page;
}

test('on a fresh machine somebody opens the chat, fills in the card, closes, and sees results and trend', async (t) => {
  const page = await openChat(t);
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
