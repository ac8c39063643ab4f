import { randomUUID } from 'node:crypto';
import restify, { type Request, type Response } from 'restify';
import { problemCard } from '../../cards/problem-card.ts';
import { type Download, downloadPath } from '../downloads.ts';
import type { BotEvent } from '../events.ts';
import { faultOf, type Log } from '../log.ts';
import type { Messenger } from '../ports.ts';
import { type Reply, show } from '../replies.ts';
import type { Activity } from './activity.ts';
import type { TokenCheck, TurnAnswer } from './adapter.ts';
import { bodyOf } from './body.ts';
import { createEdge, notAccepted } from './edge.ts';
import { type Admission, admit, type GuardSettings, refusalOf } from './guard.ts';
import { eventIn } from './incoming.ts';
import { invokeAnswer, speak } from './outgoing.ts';

type Side = { readonly handle: (event: BotEvent) => Promise<Reply>; readonly messenger: Messenger };
type Parts = {
  readonly guard: GuardSettings;
  readonly checkToken: TokenCheck;
  readonly served: Side;
  /** For chats of a tenant that is not served. */
  readonly strangers: Side;
  /** What a pass gives; undefined when it is not good. */
  readonly file: (pass: string) => Promise<Download | undefined>;
  /** Whether storage and queue can be reached, tokens can be checked, and this instance is not leaving. */
  readonly isReady: () => Promise<boolean>;
  readonly log: Log;
  readonly now: () => Date;
};

/** restify behind its guard. Whatever is refused gets one neutral line: no stack, no words of the SDK. */
export function createServer(parts: Parts) {
  const server = restify.createServer({ name: '', handleUncaughtExceptions: false } as restify.ServerOptions);
  const behind = server.server;
  server.server = createEdge((request, response) => behind.emit('request', request, response));
  server.pre((request: Request, response: Response, next: restify.Next) => {
    response.removeHeader('Server');
    const refusal = request.method === 'POST' && refusalOf(request.headers);
    if (!refusal) return next();
    refuse(response, refusal);
    return next(false);
  });
  server.on(
    'restifyError',
    (_request: Request, response: Response, error: { statusCode?: number }, done: () => void) => {
      refuse(response, error.statusCode ?? 500);
      done();
    },
  );
  server.get('/healthz', (_request, response, next) => answer(response, next, { status: 200, body: { alive: true } }));
  server.get('/readyz', async (_request, response) => {
    const ready = await parts.isReady();
    send(response, { status: ready ? 200 : 503, body: { ready } });
  });
  server.get(`${downloadPath}*`, async (request: Request, response: Response) => download(parts, request, response));
  server.post('/api/messages', async (request: Request, response: Response) => {
    const body = await bodyOf(request);
    if ('refusal' in body) return refuse(response, body.refusal);
    const admission = admit(request.headers, body.json, parts.guard, parts.now());
    if ('refusal' in admission) return refuse(response, admission.refusal);
    send(response, await turnAnswer(parts, request.headers.authorization ?? '', admission));
  });
  return server;
}

/** The address is the pass: it is in no log line, and what went wrong with it is not told. */
async function download({ file, log }: Parts, request: Request, response: Response): Promise<void> {
  try {
    const found = await file(request.path().slice(downloadPath.length));
    if (!found) return refuse(response, 404);
    response.sendRaw(200, Buffer.from(found.text), {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${found.name}"`,
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    });
  } catch (error) {
    const correlation = randomUUID();
    log.error('download failed', { fault: faultOf(error), correlation });
    send(response, { status: 500, body: { correlation } });
  }
}

type Admitted = Extract<Admission, { readonly activity: Activity }>;

/** Every fault ends here: words for a person who waits, 500 for an event, so that Teams sends it once more. */
async function turnAnswer(parts: Parts, authorization: string, { activity, isServed }: Admitted): Promise<TurnAnswer> {
  const event = eventIn(activity, parts.now());
  try {
    const side = isServed ? parts.served : parts.strangers;
    return await parts.checkToken(authorization, activity, () => turn(side, parts.log, activity, event));
  } catch (error) {
    if (error instanceof Unspoken) return { status: 503, body: { error: 'try again' } };
    const correlation = randomUUID();
    parts.log.error('turn failed', { event: event?.kind ?? 'unknown', fault: faultOf(error), correlation });
    if (activity.type !== 'invoke') return { status: 500, body: { correlation } };
    const language = event?.language ?? 'nl';
    return { status: 200, body: invokeAnswer(show(problemCard({ language, code: 'fault' }))) };
  }
}

async function turn({ handle, messenger }: Side, log: Log, { type }: Activity, event: BotEvent | undefined) {
  const reply = event && (await handle(event));
  if (type === 'invoke') return invokeAnswer(reply);
  const delivery = event && reply && (await speak(event, reply, messenger));
  if (!delivery || delivery.kind === 'sent') return undefined;
  log.warn('answer not delivered', { event: event.kind, reason: delivery.kind });
  if (delivery.kind === 'later') throw new Unspoken();
  return undefined;
}

/** Teams had no time for an answer: it sends what was typed once more when it is not told that all went well. */
class Unspoken extends Error {}

function send(response: Response, { status, body }: TurnAnswer): void {
  response.header('x-content-type-options', 'nosniff');
  if (body === undefined) response.send(status);
  else response.json(status, body);
}

function answer(response: Response, next: restify.Next, what: TurnAnswer): void {
  send(response, what);
  next();
}

const refuse = (response: Response, status: number) => send(response, { status, body: notAccepted });
