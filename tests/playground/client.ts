import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chat } from './network.ts';

export type Client = {
  readonly endpoint: string;
  /** Where the bot listens: known once it does, and the Playground is told of its client before that. */
  readonly passOnTo: (botPort: number) => void;
  readonly stop: () => void;
};

/**
 * Stands between the Playground and the bot, since the Playground says of everybody that their Teams speaks American, which
 * our made-up people's need not do. Passes on everything else as it is. Calls `onOpened` when a browser has opened the
 * group chat: the Playground then installs the bot in it once more, and shows nothing of what was posted before.
 */
export async function startClient(locale: string, onOpened: () => Promise<void>): Promise<Client> {
  let botPort = 0;
  const server = createServer(async (request, response) => {
    const { method = 'GET', url = '/', headers } = request;
    const text = await textOf(request);
    const answer = await fetch(`http://127.0.0.1:${botPort}${url}`, {
      method,
      headers: { 'content-type': headers['content-type'] ?? 'application/json' },
      ...(text && { body: text.replaceAll('"locale":"en-US"', `"locale":"${locale}"`) }),
    });
    response.statusCode = answer.status;
    response.setHeader('content-type', answer.headers.get('content-type') ?? 'application/json');
    response.end(await answer.text());
    if (text.includes('"installationUpdate"') && text.includes(chat.id)) await onOpened();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const stop = () => {
    server.closeAllConnections();
    server.close();
  };
  const passOnTo = (known: number) => {
    botPort = known;
  };
  return { endpoint: `http://127.0.0.1:${port}/api/messages`, passOnTo, stop };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString();
}
