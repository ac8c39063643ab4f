import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { inflateSync } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import { commandIn } from '../../bot/commands.ts';
import { buildPackage } from '../../manifest/teams/package.ts';
import { languageFaults, leftoverFaults, manifestFaults } from '../../manifest/teams/schema-check.ts';

const botId = '7c2b8f0e-3a5d-4f41-8a63-0e5f5d1c2b22';
const environment = { MicrosoftAppId: botId, PUBLIC_URL: 'https://kring.heuvelzorg.nl', DEVELOPER_NAME: 'Heuvelzorg' };

type Command = { readonly title: string; readonly description: string };
type Bot = {
  botId: string;
  scopes: string[];
  commandLists: { readonly scopes: readonly string[]; readonly commands: readonly Command[] }[];
};
type Manifest = {
  id: string;
  accentColor: string;
  developer: object;
  validDomains: string[];
  webApplicationInfo: { id: string };
  bots: Bot[];
  supportsChannelFeatures?: string;
};

async function built(changes: NodeJS.ProcessEnv = {}) {
  const outcome = await buildPackage({ ...environment, ...changes });
  assert.ok(outcome.kind === 'built', JSON.stringify(outcome));
  const json = (name: string) => JSON.parse(strFromU8(outcome.files[name] ?? new Uint8Array()));
  return {
    ...outcome,
    manifest: json('manifest.json') as Manifest,
    english: json('en.json') as Record<string, string>,
  };
}

async function refused(changes: NodeJS.ProcessEnv) {
  const outcome = await buildPackage({ ...environment, ...changes });
  assert.ok(outcome.kind === 'refused', 'the package was built');
  return outcome.faults;
}

const botOf = (manifest: Manifest): Bot => manifest.bots[0] ?? assert.fail('the manifest has no bot');
const commandsOf = (manifest: Manifest) => botOf(manifest).commandLists.flatMap(({ commands }) => commands);

test('whoever runs the bot gets a package with their own ids and addresses', async () => {
  const { manifest } = await built({ TEAMS_APP_ID: '5F0B6E1A-7E1D-4C3F-9D2A-0C9A3A2F1B11' });
  assert.equal(manifest.id, '5f0b6e1a-7e1d-4c3f-9d2a-0c9a3a2f1b11');
  assert.deepEqual([botOf(manifest).botId, manifest.webApplicationInfo.id], [botId, botId]);
  assert.deepEqual(manifest.validDomains, ['kring.heuvelzorg.nl']);
  assert.deepEqual(manifest.developer, {
    name: 'Heuvelzorg',
    websiteUrl: 'https://kring.heuvelzorg.nl',
    privacyUrl: 'https://kring.heuvelzorg.nl/privacy',
    termsOfUseUrl: 'https://kring.heuvelzorg.nl/terms',
  });
});

test('whoever builds again updates the app they have, and never somebody else’s', async () => {
  const [first, again] = [await built(), await built({ TEAMS_APP_ID: '' })];
  const other = await built({ MicrosoftAppId: '8d3c9f1f-4b6e-4052-9b74-1f606e2d3c33' });
  assert.deepEqual(first.zip, again.zip);
  assert.match(first.manifest.id, /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  assert.notEqual(first.manifest.id, other.manifest.id);
  assert.notEqual(first.manifest.id, botId);
});

test('an administrator finds the four files at the root of the zip, whole', async () => {
  const { zip, files } = await built();
  const found = unzipSync(zip);
  assert.deepEqual(Object.keys(found).sort(), ['color.png', 'en.json', 'manifest.json', 'outline.png']);
  assert.deepEqual(
    Object.entries(found).map(([name, bytes]) => [name, Buffer.from(bytes).equals(Buffer.from(files[name] ?? ''))]),
    Object.keys(found).map((name) => [name, true]),
  );
});

test('an organisation’s name may hold quotes', async () => {
  const { manifest } = await built({ DEVELOPER_NAME: 'Zorg "aan de Maas"' });
  assert.deepEqual((manifest.developer as { name: string }).name, 'Zorg "aan de Maas"');
});

test('someone who filled in nothing reads everything that is missing at once', async () => {
  const faults = await refused({ MicrosoftAppId: undefined, PUBLIC_URL: ' ', DEVELOPER_NAME: '' });
  assert.deepEqual(
    faults.map((fault) => fault.split('.')[0]),
    ['MicrosoftAppId is missing', 'PUBLIC_URL is missing', 'DEVELOPER_NAME is missing'],
  );
});

test('someone who left the placeholders in is told which, and what to give', async () => {
  const placeholders = {
    MicrosoftAppId: '00000000-0000-0000-0000-000000000000',
    TEAMS_APP_ID: '<app id>',
    PUBLIC_URL: 'https://bot.example.org',
    DEVELOPER_NAME: `\${DEVELOPER_NAME}`,
    PRIVACY_URL: 'https://{{host}}/privacy',
  };
  assert.deepEqual(await refused(placeholders), [
    "MicrosoftAppId is a placeholder GUID. Give the bot's Microsoft App ID: Azure portal, your Azure Bot, Configuration.",
    'TEAMS_APP_ID is still a placeholder. Give a GUID of your own, or leave it out: then it is derived from MicrosoftAppId.',
    'PUBLIC_URL is a placeholder: nobody can reach bot.example.org. Give the https address at which Teams reaches the bot, without /api/messages.',
    'DEVELOPER_NAME is still a placeholder. Give the name of the organisation that runs the bot.',
    'PRIVACY_URL is still a placeholder. Give your privacy page, or leave it out: then it is PUBLIC_URL/privacy.',
  ]);
});

test('someone who gives an address that Teams cannot reach is told so', async () => {
  assert.match((await refused({ PUBLIC_URL: 'http://kring.heuvelzorg.nl' })).join(), /must start with https/);
  assert.match((await refused({ PUBLIC_URL: 'https://127.0.0.1:3978' })).join(), /not a public host name/);
  assert.match((await refused({ PUBLIC_URL: 'https://kring' })).join(), /not a public host name/);
  assert.match((await refused({ PUBLIC_URL: 'https://kring.nl/api/messages' })).join(), /Leave that part out/);
  assert.match((await refused({ PUBLIC_URL: 'kring.nl' })).join(), /not a web address/);
});

test('an organisation with a long name is told how many characters fit', async () => {
  const faults = await refused({ DEVELOPER_NAME: 'Samenwerkingsverband Ouderenzorg Heuvelland' });
  assert.deepEqual(faults, ['DEVELOPER_NAME is too long: Teams shows 32 characters at most.']);
});

test('a mistake in the manifest is found before an administrator meets it', async () => {
  const { manifest } = await built();
  assert.deepEqual(await manifestFaults(manifest), []);
  const spelled = { ...manifest, bots: [{ ...botOf(manifest), scopes: ['personal', 'groupchat'] }] };
  assert.match((await manifestFaults(spelled)).join(), /bots\/0\/scopes\/1 must be equal to one of the allowed values/);
  assert.match((await manifestFaults({ ...manifest, icons: undefined })).join(), /'icons'/);
  assert.match((await manifestFaults({ ...manifest, extra: 1 })).join(), /additional properties/);
  const { supportsChannelFeatures: _, ...withoutFeatures } = manifest;
  assert.match((await manifestFaults(withoutFeatures)).join(), /supportsChannelFeatures is required/);
  assert.deepEqual(leftoverFaults('manifest.json', { ...manifest, id: `\${TEAMS_APP_ID}` }), [
    `manifest.json still has the placeholder \${TEAMS_APP_ID}`,
  ]);
});

test('a mistake in a language file is found before an English reader meets it', async () => {
  const { manifest, english } = await built();
  assert.deepEqual(await languageFaults('en.json', english, manifest), []);
  const long = { ...english, 'description.short': 'x'.repeat(81) };
  assert.match((await languageFaults('en.json', long, manifest)).join(), /must NOT have more than 80 characters/);
  const lost = { ...english, 'bots[0].commandLists[2].commands[0].title': 'help' };
  assert.match((await languageFaults('en.json', lost, manifest)).join(), /commands\[0\]\.title translates nothing/);
  const { 'name.short': _, ...nameless } = english;
  assert.match((await languageFaults('en.json', nameless, manifest)).join(), /'name.short'/);
});

test('nobody’s package is checked over the network', async (t) => {
  const fetched = t.mock.method(globalThis, 'fetch', () => assert.fail('something was fetched'));
  const { manifest } = await built();
  assert.deepEqual(await manifestFaults({ ...manifest, $schema: 'https://json.schemastore.org/teams.json' }), [
    'manifest.json /$schema must be https://developer.microsoft.com/json-schemas/teams/v1.25/MicrosoftTeams.schema.json',
  ]);
  assert.equal(fetched.mock.callCount(), 0);
});

test('an English reader finds every text translated', async () => {
  const { manifest, english } = await built();
  const keys = botOf(manifest).commandLists.flatMap(({ commands }, list) =>
    commands.flatMap((_, command) =>
      ['title', 'description'].map((part) => `bots[0].commandLists[${list}].commands[${command}].${part}`),
    ),
  );
  const texts = ['$schema', 'name.short', 'name.full', 'description.short', 'description.full', ...keys];
  assert.deepEqual(Object.keys(english).sort(), texts.sort());
});

test('whoever picks a command from Teams’ menu, in either language, is understood', async () => {
  const { manifest, english } = await built();
  const dutch = commandsOf(manifest).map(({ title }) => commandIn(title).kind);
  const titles = Object.entries(english).filter(([key]) => key.endsWith('.title'));
  assert.deepEqual(
    dutch,
    titles.map(([, title]) => commandIn(title).kind),
  );
  assert.ok(!dutch.includes('nonsense-typed'));
});

test('people can add Kring alone, in a chat and in a team, and meetings come first', async () => {
  const { manifest } = await built();
  const { bots, defaultInstallScope, authorization } = manifest as Manifest & Record<string, unknown>;
  assert.deepEqual(bots[0]?.scopes, ['personal', 'groupChat', 'team']);
  assert.equal(defaultInstallScope, 'meetings');
  assert.match(JSON.stringify(authorization), /OnlineMeeting\.ReadBasic\.Chat.*ChannelMeeting\.ReadBasic\.Group/);
});

test('people see one icon everywhere: full in Teams’ lists, white in its bar', async () => {
  const { files, manifest } = await built();
  const [color, outline] = [pixelsOf(files['color.png']), pixelsOf(files['outline.png'])];
  assert.deepEqual([color.width, color.height, outline.width, outline.height], [192, 192, 32, 32]);
  const corners = [0, 191, 192 * 191, 192 * 192 - 1].map((place) => color.pixels[place]?.slice(0, 3));
  assert.deepEqual(
    new Set(corners.map((corner) => `#${Buffer.from(corner ?? []).toString('hex')}`)),
    new Set([manifest.accentColor.toLowerCase()]),
  );
  const stray = outline.pixels.filter(([red, green, blue, alpha]) => alpha !== 0 && red + green + blue !== 3 * 255);
  assert.deepEqual(stray, []);
  assert.ok(outline.pixels.some(([, , , alpha]) => alpha === 255) && outline.pixels[0]?.[3] === 0);
});

test('npm run package leaves a zip where it was asked to', async (t) => {
  const path = join(aFolder(t), 'kring.zip');
  const { code, output } = await npmRunPackage(path, environment);
  assert.equal(code, 0, output);
  assert.match(output, /Upload a custom app/);
  assert.deepEqual(new Uint8Array(readFileSync(path)), (await built()).zip);
});

test('npm run package stops with all faults on one screen, and leaves nothing behind', async (t) => {
  const path = join(aFolder(t), 'kring.zip');
  const bad = { MicrosoftAppId: 'abc', PUBLIC_URL: 'https://localhost:3978', DEVELOPER_NAME: '' };
  const { code, output } = await npmRunPackage(path, bad);
  assert.equal(code, 1);
  assert.match(
    output,
    /- MicrosoftAppId is not a GUID.*\n- PUBLIC_URL cannot be reached by Teams.*\n- DEVELOPER_NAME is missing/,
  );
  assert.throws(() => readFileSync(path), { code: 'ENOENT' });
});

function aFolder(t: { after: (run: () => void) => void }): string {
  const folder = mkdtempSync(join(tmpdir(), 'kring-package-'));
  t.after(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** Optional settings are given empty, so that a developer's own .env has no say. */
function npmRunPackage(path: string, settings: Record<string, string>): Promise<{ code: unknown; output: string }> {
  const optional = { TEAMS_APP_ID: '', DEVELOPER_URL: '', PRIVACY_URL: '', TERMS_URL: '' };
  const options = { cwd: join(import.meta.dirname, '../..'), env: { ...process.env, ...optional, ...settings } };
  return new Promise((resolve) => {
    execFile('npm', ['run', '--silent', 'package', '--', path], options, (error, stdout, stderr) =>
      resolve({ code: error ? error.code : 0, output: `${stdout}${stderr}` }),
    );
  });
}

type Pixel = readonly [red: number, green: number, blue: number, alpha: number];

/** A PNG of eight bits a channel, not interlaced, as icons are. Source: the PNG specification, chapters 7, 9 and 11. */
function pixelsOf(bytes: Uint8Array | undefined): { width: number; height: number; pixels: Pixel[] } {
  const png = Buffer.from(bytes ?? []);
  assert.equal(png.toString('latin1', 0, 8), '\x89PNG\r\n\x1a\n');
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  assert.deepEqual([png[24], png[28]], [8, 0], 'eight bits a channel, not interlaced');
  const channels = png[25] === 6 ? 4 : 3;
  const raw = unfiltered(inflateSync(imageDataOf(png)), width * channels, channels);
  const pixels = Array.from({ length: width * height }, (_, place): Pixel => {
    const [red = 0, green = 0, blue = 0, alpha = 255] = raw.subarray(place * channels, (place + 1) * channels);
    return [red, green, blue, alpha];
  });
  return { width, height, pixels };
}

function imageDataOf(png: Buffer): Buffer {
  const chunks: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    const isData = png.toString('latin1', at + 4, at + 8) === 'IDAT';
    if (isData) chunks.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  return Buffer.concat(chunks);
}

/** Each row starts with how it was filtered: by the byte left, above, their mean, or the nearest of three (Paeth). */
function unfiltered(filtered: Buffer, rowLength: number, channels: number): Buffer {
  const rows = filtered.length / (rowLength + 1);
  const plain = Buffer.alloc(rows * rowLength);
  for (let place = 0; place < plain.length; place++) {
    const [row, column] = [Math.floor(place / rowLength), place % rowLength];
    const left = column < channels ? 0 : (plain[place - channels] ?? 0);
    const above = plain[place - rowLength] ?? 0;
    const corner = column < channels ? 0 : (plain[place - rowLength - channels] ?? 0);
    const guesses = [0, left, above, (left + above) >> 1, nearest(left, above, corner)];
    const guess = guesses[filtered[row * (rowLength + 1)] ?? 0] ?? 0;
    plain[place] = (filtered[row * (rowLength + 1) + 1 + column] ?? 0) + guess;
  }
  return plain;
}

function nearest(left: number, above: number, corner: number): number {
  const far = (value: number) => Math.abs(left + above - corner - value);
  if (far(left) <= far(above) && far(left) <= far(corner)) return left;
  return far(above) <= far(corner) ? above : corner;
}
