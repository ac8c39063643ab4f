import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { readConfig } from '../../bot/config.ts';

const tenant = '11111111-2222-4333-8444-555555555555';
const local = { ALLOWED_TENANTS: tenant, AZURE_STORAGE_CONNECTION_STRING: 'UseDevelopmentStorage=true' };
const production = {
  NODE_ENV: 'production',
  MicrosoftAppId: '7c2b8f0e-3a5d-4f41-8a63-0e5f5d1c2b22',
  MicrosoftAppType: 'SingleTenant',
  MicrosoftAppTenantId: tenant,
  MicrosoftAppPassword: 'secret',
  AZURE_STORAGE_ACCOUNT: 'kringstorage',
  KRING_MASTER_KEY: Buffer.alloc(32, 7).toString('base64'),
};

const problemsOf = (environment: NodeJS.ProcessEnv) => {
  const read = readConfig(environment);
  return 'problems' in read ? read.problems : '';
};
const configOf = (environment: NodeJS.ProcessEnv) => {
  const read = readConfig(environment);
  if ('problems' in read) throw new Error(read.problems);
  return read.config;
};

test('on a developer machine two settings are enough, and the bot listens on loopback alone', () => {
  const config = configOf(local);
  assert.equal(config.host, '127.0.0.1');
  assert.equal(config.port, 3_978);
  assert.equal(config.app, undefined);
  assert.equal(config.timeZone, 'Europe/Amsterdam');
});

test('a setting that is left empty is a setting that is left out', () => {
  const empty = { PORT: '', HOST: '', MicrosoftAppType: '', MicrosoftAppId: ' ', KRING_MASTER_KEY: '', LOG_LEVEL: '' };
  assert.deepEqual(configOf({ ...local, ...empty }), configOf(local));
});

test('with authentication off no other address than loopback is accepted', () => {
  assert.match(problemsOf({ ...local, HOST: '0.0.0.0' }), /must be 127\.0\.0\.1/);
  assert.equal(configOf({ ...local, HOST: 'localhost' }).host, 'localhost');
});

test('all that is wrong is told at once, each with what to do', () => {
  const problems = problemsOf({
    PORT: 'many',
    KRING_MASTER_KEY: 'short',
    TIME_ZONE: 'Utrecht',
    MicrosoftAppType: 'Singletennant',
  });
  const named = ['PORT', 'KRING_MASTER_KEY', 'TIME_ZONE', 'MicrosoftAppType', 'ALLOWED_TENANTS', 'AZURE_STORAGE'];
  for (const setting of named) assert.match(problems, new RegExp(setting));
});

test('production starts with real settings and nothing less', () => {
  assert.equal(configOf(production).host, '0.0.0.0');
  assert.deepEqual(configOf(production).allowedTenants, [tenant]);
  for (const setting of [
    'MicrosoftAppId',
    'MicrosoftAppTenantId',
    'AZURE_STORAGE_ACCOUNT',
    'KRING_MASTER_KEY',
    'MicrosoftAppPassword',
  ]) {
    assert.notEqual(problemsOf({ ...production, [setting]: '' }), '', `${setting} may not be left out`);
  }
  assert.match(
    problemsOf({ ...production, AZURE_STORAGE_CONNECTION_STRING: 'UseDevelopmentStorage=true' }),
    /emulator/,
  );
  assert.match(problemsOf({ ...production, OUTBOUND_AUTH: 'off' }), /only outside production/);
});

test('former master keys are as many as there are, each a whole key', () => {
  const [one, other] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)].map((key) => key.toString('base64'));
  const config = configOf({ ...production, KRING_FORMER_MASTER_KEYS: ` ${one}, ${other},` });
  assert.deepEqual(config.formerMasterKeys, [Buffer.alloc(32, 1), Buffer.alloc(32, 2)]);
  assert.deepEqual(configOf(production).formerMasterKeys, []);
  const problems = problemsOf({ ...production, KRING_FORMER_MASTER_KEYS: `${one},c2hvcnQ=` });
  assert.match(problems, /KRING_FORMER_MASTER_KEYS, each: 32 bytes in base64/);
});

test('a mistyped app type is an error, not a bot for every tenant', () => {
  assert.match(
    problemsOf({ ...production, MicrosoftAppType: 'Singletenant ' }),
    /must be SingleTenant or UserAssignedMSI/,
  );
});

test('one cloud setting without the others is refused', () => {
  assert.match(problemsOf({ ...production, OAuthUrl: 'https://x.example' }), /all or none/);
});

test('people reach the bot over https, or on this machine; without an address there is no file to download', () => {
  const addressIn = (PUBLIC_URL: string) => configOf({ ...local, PUBLIC_URL }).publicUrl;
  assert.equal(addressIn(''), undefined);
  assert.equal(addressIn('https://kring.zorg-noord.nl/'), 'https://kring.zorg-noord.nl');
  assert.equal(addressIn('http://127.0.0.1:3978'), 'http://127.0.0.1:3978');
  for (const wrong of ['http://kring.zorg-noord.nl', 'kring.zorg-noord.nl', 'https://a@b.nl', 'https://b.nl/?x=1'])
    assert.match(problemsOf({ ...local, PUBLIC_URL: wrong }), /an https address/);
});

test('the process says so and ends with 1, without starting anything', () => {
  const env = { PATH: process.env['PATH'] ?? '', NODE_ENV: 'production' };
  const started = spawnSync(process.execPath, ['--import', 'tsx', 'bot/main.ts'], { env, encoding: 'utf8' });
  assert.equal(started.status, 1);
  assert.match(started.stderr, /Kring cannot start with these settings:[\s\S]*MicrosoftAppId/);
  assert.equal(started.stdout, '');
});
