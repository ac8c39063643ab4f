import { existsSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type AppPackage, buildPackage } from './package.ts';

// What `npm run package` runs: `npm run package`, or `npm run package -- somewhere/else.zip`.
if (existsSync('.env')) process.loadEnvFile('.env');
const outcome = await buildPackage(process.env);
if (outcome.kind === 'refused') {
  const faults = outcome.faults.map((fault) => `- ${fault}`).join('\n');
  process.stderr.write(`The Teams app package was not made:\n${faults}\nAll settings: docs/installeren.md\n`);
  process.exit(1);
}
const path = pathFor(process.argv[2]);
writeFileSync(path, outcome.zip);
process.stdout.write(report(path, outcome));

/** npm runs scripts in the project's folder; a path that somebody typed is meant from where they stood. */
function pathFor(given: string | undefined): string {
  if (!given) return fileURLToPath(new URL('../../kring.zip', import.meta.url));
  return resolve(process.env['INIT_CWD'] ?? '.', given);
}

function report(path: string, { files, settings, version }: Extract<AppPackage, { kind: 'built' }>): string {
  const pages = [settings.DEVELOPER_URL, settings.PRIVACY_URL, settings.TERMS_URL];
  return [
    `Wrote ${path}`,
    `  app ${settings.TEAMS_APP_ID}, version ${version}, bot ${settings.MicrosoftAppId}`,
    `  files: ${Object.keys(files).join(', ')}`,
    "  checked offline against Microsoft's schema 1.25",
    '',
    'Next: in Teams, Apps > Manage your apps > Upload a custom app, and choose this file.',
    'Then add Kring in the chat of a meeting. Step by step: docs/installeren.md',
    `People are sent to these pages. The bot does not serve them, so see that they exist: ${pages.join(' ')}`,
    '',
  ].join('\n');
}
