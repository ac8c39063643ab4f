import { createServer, type IncomingHttpHeaders, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** One HTTP call on its way. `number` counts the calls of this proxy, from 1. */
export type Call = { readonly number: number; readonly method: string; readonly path: string; readonly body: string };

/**
 * What befalls a call. `refuse`: the connection breaks before it is passed on. `lose` and `status-after`: it is carried
 * out, and its caller does not hear so. `twice`: the network repeats it. `stop-…` waits for `stop`, such as the end of the
 * calling process, before the call is passed on or before its answer is passed back.
 */
export type Fault =
  | { readonly kind: 'refuse' | 'hang' | 'lose' | 'truncate' | 'twice' }
  | { readonly kind: 'status' | 'status-after'; readonly status: number; readonly retryAfter?: number }
  | { readonly kind: 'delay'; readonly milliseconds: number }
  | { readonly kind: 'stop-before' | 'stop-after'; readonly stop: () => Promise<void> };

/** Undefined: the call passes. */
export type Rule = (call: Call) => Fault | undefined;
export type Begun = { readonly call: Call; readonly fault: Fault | undefined };
/** A call that is over. `carriedOut`: how the target answered it, absent when it never got there. */
export type Ended = Begun & { readonly carriedOut: number | undefined };

type Said = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: Buffer };
export type FaultProxy = Awaited<ReturnType<typeof startFaultProxy>>;

/**
 * Stands between a client and a server, and does to each call what the rule says. `now`: the clock of the server, whose Date
 * headers lag behind for a second when a test moves it.
 */
export async function startFaultProxy(target: string, now?: () => Date) {
  let origin = target;
  let rule: Rule = () => undefined;
  let count = 0;
  let underWay = 0;
  const beginnings: ((begun: Begun) => void)[] = [];
  const listeners: ((ended: Ended) => void)[] = [];

  async function carry(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const { method = '', url: path = '', headers } = incoming;
    const body = await bodyOf(incoming);
    count += 1;
    const call = { number: count, method, path, body: body.toString() };
    const fault = rule(call);
    for (const listener of beginnings) listener({ call, fault });
    const forward = async () => dated(await forwarded(new URL(path, origin), method, headers, body), now?.());
    const cut = () => void incoming.socket.destroy();
    const carriedOut = await befall(fault, forward, incoming, outgoing).catch(cut);
    for (const listener of listeners) listener({ call, fault, carriedOut });
  }

  const server = createServer((incoming, outgoing) => {
    underWay += 1;
    void carry(incoming, outgoing)
      .catch(() => incoming.socket.destroy())
      .finally(() => {
        underWay -= 1;
      });
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** From now on. Without a rule everything passes. */
    obey(next: Rule = () => undefined) {
      rule = next;
    },
    /** The server moved. */
    follow(moved: string) {
      origin = moved;
    },
    /** Once it is decided what befalls a call. */
    onBegin: (listener: (begun: Begun) => void) => void beginnings.push(listener),
    onEnd: (listener: (ended: Ended) => void) => void listeners.push(listener),
    /** How many calls are not over yet. */
    underWay: () => underWay,
    stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Resolves to the status with which the target carried it out. */
async function befall(
  fault: Fault | undefined,
  forward: () => Promise<Said>,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<number | undefined> {
  const cut = () => void incoming.socket.destroy();
  switch (fault?.kind) {
    case 'refuse':
      cut();
      return undefined;
    case 'hang':
      await gone(incoming);
      return undefined;
    case 'status':
      pass(outgoing, refusal(fault));
      return undefined;
    case 'stop-before':
      await fault.stop();
      cut();
      return undefined;
    case 'delay':
      await delayed(incoming, fault.milliseconds);
      if (incoming.socket.destroyed) return undefined;
  }
  const said = await forward();
  if (fault?.kind === 'stop-after') await fault.stop();
  if (fault?.kind === 'twice') await forward();
  if (fault?.kind === 'lose' || fault?.kind === 'stop-after') cut();
  else if (fault?.kind === 'truncate') truncate(outgoing, said);
  else pass(outgoing, fault?.kind === 'status-after' ? refusal(fault) : said);
  return said.status;
}

/** A connection carries many calls: nothing of this one may stay behind on it. */
async function delayed({ socket }: IncomingMessage, milliseconds: number): Promise<void> {
  const leaving = new AbortController();
  const leave = () => leaving.abort();
  socket.once('close', leave);
  await wait(milliseconds, undefined, { signal: leaving.signal }).catch(() => undefined);
  socket.off('close', leave);
}

const gone = ({ socket }: IncomingMessage) =>
  new Promise<void>((resolve) => (socket.destroyed ? resolve() : void socket.once('close', () => resolve())));

function refusal({ status, retryAfter }: { status: number; retryAfter?: number }): Said {
  const headers = { 'content-type': 'application/json', ...(retryAfter && { 'retry-after': String(retryAfter) }) };
  return { status, headers, body: Buffer.from('{"error":{"code":"ByTheTest"}}') };
}

function pass(outgoing: ServerResponse, { status, headers, body }: Said): void {
  outgoing.statusCode = status;
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined && !['transfer-encoding', 'connection', 'keep-alive'].includes(name))
      outgoing.setHeader(name, value);
  }
  outgoing.end(body);
}

const dated = (said: Said, now: Date | undefined): Said =>
  now ? { ...said, headers: { ...said.headers, date: now.toUTCString() } } : said;

/** Promises all of the body, gives half of it, and hangs up. */
function truncate(outgoing: ServerResponse, { status, headers, body }: Said): void {
  outgoing.statusCode = status;
  outgoing.setHeader('content-type', headers['content-type'] ?? 'application/json');
  outgoing.setHeader('content-length', String(body.length + 1));
  outgoing.write(body.subarray(0, Math.floor(body.length / 2)), () => outgoing.destroy());
}

function forwarded(to: URL, method: string, headers: IncomingHttpHeaders, body: Buffer): Promise<Said> {
  return new Promise((resolve, reject) => {
    const onward = request(to, { method, headers, agent: false }, (answer) => {
      bodyOf(answer).then(
        (said) => resolve({ status: answer.statusCode ?? 502, headers: answer.headers, body: said }),
        reject,
      );
    });
    onward.once('error', reject);
    onward.end(body);
  });
}

async function bodyOf(message: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of message) parts.push(part);
  return Buffer.concat(parts);
}
