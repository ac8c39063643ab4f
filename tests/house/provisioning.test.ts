import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { tableNames } from '../../services/privacy/register.ts';
import { queues } from '../../services/privacy/register-beside.ts';

const template = readFileSync('manifest/azure/storage.bicep', 'utf8');
const listed = (name: string) =>
  [...(new RegExp(`var ${name} = \\[([^\\]]*)\\]`).exec(template)?.[1] ?? '').matchAll(/'([^']+)'/g)].map(
    ([, entry]) => entry,
  );
/** The words of one resource, up to the next. */
const resource = (name: string) =>
  new RegExp(`\nresource ${name} [\\s\\S]*?(?=\nresource |\n@description|$)`).exec(template)?.[0] ?? '';

test('every table and queue that the bot uses is provisioned, and no other', () => {
  assert.deepEqual(listed('tableNames'), [...tableNames]);
  assert.deepEqual(listed('queueNames'), Object.keys(queues));
});

test('whoever makes backups may read every table but the one with the round keys', () => {
  assert.deepEqual(
    listed('backedUpTableNames'),
    tableNames.filter((name) => name !== 'RoundKeys'),
  );
  const rights = resource('backupOnTables');
  assert.match(rights, /scope: backedUpTables\[index\]/);
  assert.match(rights, /tableDataReader/);
  assert.doesNotMatch(rights, /Contributor/);
  assert.match(resource('backedUpTables'), /for name in backedUpTableNames/);
  assert.equal(template.match(/principalId: backupPrincipalId/g)?.length, 1);
});

test('nobody is given a right on the account as a whole, and with an identity it has no keys', () => {
  const scopes = [...template.matchAll(/scope: (\S+)/g)].map(([, scope]) => scope);
  assert.deepEqual(scopes, ['tables[index]', 'queues[index]', 'backedUpTables[index]']);
  assert.match(template, /allowSharedKeyAccess: empty\(botPrincipalId\)/);
  assert.match(template, /minimumTlsVersion: 'TLS1_2'/);
  assert.match(template, /allowBlobPublicAccess: false/);
});

test('what opens braces and brackets closes them: no compiler looks at this file here', () => {
  const text = template.replace(/\/\/.*$/gm, '').replace(/'(\\'|[^'])*'/g, "''");
  for (const [open = '', close = ''] of ['{}', '[]', '()'].map((pair) => [...pair])) {
    assert.equal(text.split(open).length, text.split(close).length, open + close);
  }
});
