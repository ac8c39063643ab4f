import { writeFileSync } from 'node:fs';
import { openBrowser } from './browser.ts';
import { screenshotCard } from './card-page.ts';
import { allCards } from './views.ts';

const only = process.argv[2] ?? '';
const browser = await openBrowser();
for (const { name, card } of allCards.filter(({ name }) => name.startsWith(only))) {
  if (name.startsWith('problem.') && !/missing|way/.test(name)) continue;
  for (const width of [320, 720] as const)
    for (const theme of ['light', 'dark'] as const)
      writeFileSync(`/tmp/cards/${name}.${width}.${theme}.png`, await screenshotCard(browser, card, { width, theme }));
}
await browser.close();
