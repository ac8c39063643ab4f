import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { openStorage } from '../../services/storage/azure-storage.ts';

/** A storage account that answers every call with this status. */
async function accountThatSays(status: number, play: (connectionString: string) => Promise<void>): Promise<void> {
  const server = createServer((request, response) => {
    request.resume();
    response.statusCode = status;
    response.end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/kring`;
  const credentials = `DefaultEndpointsProtocol=http;AccountName=kring;AccountKey=${Buffer.alloc(32).toString('base64')}`;
  await play(`${credentials};TableEndpoint=${url};QueueEndpoint=${url};`);
  server.close();
  server.closeAllConnections();
}

test('a bot that may not make tables starts on those that were made for it', () =>
  accountThatSays(403, async (connectionString) => {
    const { tables } = await openStorage({ connectionString }, () => new Date());
    await assert.rejects(tables.Gates.get('anything', 'at all'), { statusCode: 403 });
  }));

test('any other refusal ends the start', () =>
  accountThatSays(400, (connectionString) => assert.rejects(openStorage({ connectionString }, () => new Date()))));
