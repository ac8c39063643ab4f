import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { ToBotFromBotOrEmulatorTokenValidationParameters as emulator } from 'botframework-connector/lib/auth/tokenValidationParameters.js';

/** What is left of attacks inside a process, after its garbage was collected. Sizes in bytes. */
export type Sight = {
  /** How many issuers the SDK trusts for emulators: a list for the whole process that it lets strangers fill. */
  readonly issuers: number;
  readonly heap: number;
  readonly rss: number;
};

// Loaded into a bot's process with `--import`, beside the bot.
setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;
const server = createServer((_, response) => {
  collectGarbage();
  const { heapUsed, rss } = process.memoryUsage();
  const sight: Sight = { issuers: emulator.issuer?.length ?? 0, heap: heapUsed, rss };
  response.setHeader('connection', 'close');
  response.end(JSON.stringify(sight));
});
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`witness at http://127.0.0.1:${(server.address() as AddressInfo).port}\n`);
});
server.unref();
