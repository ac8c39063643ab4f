import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * Stands between a storage client and Azurite, and can lose the answer to a write: the write has happened then, and the
 * one who wrote does not hear of it.
 */
export async function startFaultProxy(target: string) {
  let losses = 0;
  const forward = (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const { method, headers } = incoming;
    const onward = request(new URL(incoming.url ?? '', target), { method, headers }, (answer) => {
      if (losses > 0 && method !== 'GET') {
        losses -= 1;
        answer.resume().once('end', () => incoming.socket.destroy());
        return;
      }
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    incoming.pipe(onward);
  };
  const server = createServer(forward);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    loseNextAnswer() {
      losses = 1;
    },
    /** Whether every answer that was to be lost was lost: otherwise a test proves nothing. */
    hasLostAll: () => losses === 0,
    stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}
