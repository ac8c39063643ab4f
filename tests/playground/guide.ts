import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Language } from '../../cards/card.ts';
import { openBrowser } from '../support/browser.ts';
import { firstMeeting, openChat, setUp } from './set-up.ts';
import { startStage } from './stage.ts';

const folder = 'docs/set-up';
const locales = { nl: 'nl-NL', en: 'en-GB' } as const;

/** `npm run guide`: plays the set-up in the Playground, in both languages, and takes the guide's pictures of it. */
async function picture(language: Language): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), 'kring-guide-'));
  const stage = await startStage(data, { bot: 0, playground: 0 }, { hasPast: false, locale: locales[language] });
  const browser = await openBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1_280, height: 2_400 } });
    await openChat(page, stage);
    const look = async (name: string, card: { screenshot(options: object): Promise<unknown> }) => {
      // The Playground makes room for a card a moment after it is there.
      await page.waitForTimeout(300);
      await card.screenshot({ path: join(folder, `${name}.${language}.jpg`), type: 'jpeg', quality: 80 });
    };
    const began = Date.now();
    const { presses, fields } = await setUp(page, language, look);
    const seconds = Math.round((Date.now() - began) / 1_000);
    await firstMeeting(page, stage, language, look);
    process.stdout.write(`${language}: ${presses} presses, ${fields} typed fields, ${seconds} s by a machine\n`);
  } finally {
    await browser.close();
    await stage.stop();
    rmSync(data, { recursive: true });
  }
}

mkdirSync(folder, { recursive: true });
for (const language of ['nl', 'en'] as const) await picture(language);
process.exit(0);
