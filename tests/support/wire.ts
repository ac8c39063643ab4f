import { connect } from 'node:net';

/** Says these bytes to a server, and nothing more. Resolves to all that it says back until it closes the connection. */
export function say(url: string, ...bytes: readonly (string | Uint8Array)[]): Promise<string> {
  const { port, hostname } = new URL(url);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname);
    let heard = '';
    socket.on('data', (chunk) => {
      heard += chunk;
    });
    // A reset comes after the answer, or there is none: either way `close` follows.
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(heard));
    for (const some of bytes) socket.write(some);
  });
}

/** The statuses of what was heard, in order. */
export const statusesIn = (heard: string): readonly number[] =>
  [...heard.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status]) => Number(status));
