import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';
import { createTokenIssuer, type TokenIssuer } from './token-issuer.ts';

/** The server that publishes with which keys Teams' tokens are signed, or says something else when a test wants it to. */
export async function startKeyServer(t: TestContext) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    const { instead, issuer } = state;
    if (instead) instead(response);
    else response.end(JSON.stringify(request.url === '/keys' ? issuer.keys() : issuer.metadata(origin)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const state: { issuer: TokenIssuer; instead?: ((response: ServerResponse) => unknown) | undefined } = {
    issuer: createTokenIssuer(),
  };
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return Object.assign(state, { asked, metadataUrl: `${origin}/openid` });
}
