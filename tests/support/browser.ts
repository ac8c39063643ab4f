import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright-core';

const folder = join(tmpdir(), 'kring-chromium-147');
const args = [
  '--no-sandbox',
  '--no-zygote',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--font-render-hinting=none',
];

/**
 * Opens a headless Chromium that needs nothing of the machine but glibc: its libraries and a font come with it.
 * The first one on a machine unpacks it, in some two seconds. The caller closes it.
 */
export async function openBrowser(): Promise<Browser> {
  if (!existsSync(folder)) await unpack();
  return chromium.launch({
    executablePath: join(folder, 'chromium'),
    args,
    env: {
      ...process.env,
      LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    },
  });
}

/** Unpacks beside, then renames: test files run in parallel, and none may start half a browser. */
async function unpack(): Promise<void> {
  const beside = await mkdtemp(`${folder}-`);
  const script = 'import chromium from "@sparticuz/chromium"; await chromium.executablePath()';
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: import.meta.dirname,
    // The package unpacks into the temporary folder, and its libraries only where it takes itself to be in AWS.
    env: { ...process.env, TMPDIR: beside, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
  });
  await writeFile(join(beside, 'fonts.conf'), fontsConf);
  await rename(beside, folder).catch(async () => {
    if (!existsSync(folder)) throw new Error(`Chromium could not be unpacked into ${folder}`);
    await rm(beside, { recursive: true });
  });
}

const fontsConf = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts', 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`;
