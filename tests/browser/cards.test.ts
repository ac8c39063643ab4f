import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../support/browser.ts';
import { openCards } from '../support/card-page.ts';
import { allSaying, saying } from '../support/peoples-words.ts';
import { leavesOf } from '../support/reading.ts';
import { allCards, samples } from '../support/views.ts';

async function aBrowser(t: TestContext): Promise<Browser> {
  const browser = await openBrowser();
  t.after(() => browser.close());
  return browser;
}

/**
 * For each card in the page: whether something in it is wider than the card, or than its place, but for a field: what is in
 * that can be scrolled through. Runs there, as text.
 */
const overflowing = `[...document.getElementById('cards').children].map((card) =>
  [card, ...card.querySelectorAll('*')].some((part) =>
    (part.clientWidth > 0 && !['INPUT', 'SELECT'].includes(part.tagName) && part.scrollWidth > part.clientWidth) ||
    part.getBoundingClientRect().right > card.getBoundingClientRect().right + 1))`;

test('on a phone of 320 pixels no card scrolls sideways and no title is cut off, in light and dark, in both languages', async (t) => {
  const browser = await aBrowser(t);
  for (const theme of ['light', 'dark'] as const) {
    const page = await openCards(
      browser,
      allCards.map(({ card }) => card),
      { width: 320, theme },
    );
    const wide = (await page.evaluate(overflowing)) as readonly boolean[];
    assert.equal(wide.length, allCards.length);
    assert.deepEqual(
      allCards.filter((_, at) => wide[at]).map(({ name }) => name),
      [],
    );
    await page.close();
  }
});

test('who listens to a card hears what each choice, field and button is for', async (t) => {
  const browser = await aBrowser(t);
  const page = await openCards(
    browser,
    allCards.map(({ card }) => card),
    { width: 320, theme: 'light' },
  );
  const heard = await page.locator('#cards').ariaSnapshot();
  const controls = heard.match(/^ *- (radio|textbox|button)\b.*/gm) ?? [];
  assert.ok(controls.length > 300);
  assert.deepEqual(
    controls.filter((line) => !/^ *- \w+ "\S/.test(line)),
    [],
  );
  assert.match(heard, /radio "Hoe ging het samenwerken in dit overleg\? heel moeizaam"/);
});

test('a form with an empty question is not sent and says why; not this time always is', async (t) => {
  const browser = await aBrowser(t);
  const reflection = samples['reflection.asked'];
  assert.ok(reflection);
  const page = await openCards(browser, [reflection('nl')], { width: 320, theme: 'light' });
  const pressed = () => page.evaluate('window.pressed') as Promise<{ verb: string; data: Record<string, string> }[]>;
  await page.getByRole('radio', { name: 'goed', exact: true }).first().click();
  await page.getByRole('button', { name: 'Versturen' }).click();
  assert.equal(await page.getByText('Kies een antwoord.').filter({ visible: true }).count(), 2);
  assert.deepEqual(await pressed(), []);

  await page.getByRole('button', { name: 'Deze keer niet' }).click();
  assert.deepEqual(
    (await pressed()).map(({ verb }) => verb),
    ['answer.skip'],
  );
  await page.getByText('kan ik niet zeggen', { exact: true }).nth(1).click();
  await page.getByText('veel', { exact: true }).click();
  await page.getByRole('button', { name: 'Versturen' }).click();
  const { verb, data } = (await pressed())[1] ?? assert.fail('nothing was sent');
  assert.deepEqual([verb, data['SAM-1'], data['BET-2'], data['DOE-1']], ['answer.submit', '4', 'cant-say', '4']);
});

const tricks = [
  ...['**vet** _schuin_', '[klik](https://x.example)', '<b>vet</b><img src=x>', '<at>Iedereen</at>', '# kop'],
  ...['{{DATE(2026-01-01T00:00:00Z, SHORT)}}', '{{TIME(2026-01-01T10:00:00Z)}}', '{{{DATE(2026-01-01T00:00:00Z)}}'],
];

/** The innermost elements with a mark in them, as they are shown. Runs in the page, as text. */
const marked = `[...document.querySelectorAll('#cards *')].filter((part) =>
  part.children.length === 0 && part.textContent.includes('§')).map((part) => ({
    text: part.textContent, tag: part.tagName, weight: getComputedStyle(part).fontWeight,
    isTitle: part.closest('label, option, button, .ac-textBlock') !== null }))`;

test('the real renderer makes of what people say no link, no bold, no picture, no date: the very letters', async (t) => {
  const browser = await aBrowser(t);
  const words = allSaying((name) => `§${name} ${tricks.join(' ')}§`);
  const cards = saying(words, () => Object.values(samples).map((make) => make('nl')));
  const runs = cards.flatMap(leavesOf).filter(({ text, holder }) => text.includes('§') && holder['type'] === 'TextRun');
  const page = await openCards(browser, cards, { width: 720, theme: 'light' });
  const shown = (await page.evaluate(marked)) as readonly {
    text: string;
    tag: string;
    weight: string;
    isTitle: boolean;
  }[];
  assert.ok(runs.length > 20);
  const inRuns = shown.filter(({ isTitle }) => !isTitle);
  assert.deepEqual(
    inRuns.map(({ text }) => text),
    runs.map(({ text }) => text),
  );
  assert.ok(inRuns.every(({ tag, weight }) => tag === 'SPAN' && weight === '400'));
  assert.equal(await page.locator('#cards :is(a, img, b, strong, em, at, h1, li)').count(), 0);
  // In lists of many a long name is cut.
  const whole = inRuns.filter(({ text }) => !text.endsWith('…'));
  const letters = whole.map(({ text }) => text.replaceAll(/[\u200b\u2060]/g, ''));
  assert.ok(letters.length > 20);
  assert.ok(letters.every((text) => tricks.every((trick) => text.includes(trick))));
  assert.ok(shown.every(({ text }) => !/\d{1,2}[-/]\d{1,2}[-/]2026|2026 \d/.test(text.replaceAll(/2026-01-01T/g, ''))));
});
