import { setTimeout as wait } from 'node:timers/promises';
import type { ChatReference } from '../../services/networks/chats.ts';
import { jsonIn } from './json.ts';

/**
 * What came of one call. `unreached`: certainly not carried out. `unanswered`: perhaps carried out, perhaps not. `held`: not
 * made, since the tenant has to wait.
 */
export type Answer =
  | {
      readonly kind: 'answered';
      readonly status: number;
      readonly body: unknown;
      /** In seconds. */
      readonly retryAfter?: number | undefined;
    }
  | { readonly kind: 'unreached' | 'unanswered' }
  | { readonly kind: 'held'; readonly seconds: number };

type Call = {
  readonly method: 'GET' | 'POST' | 'PUT';
  /** Below the service URL; its ids are already encoded. */
  readonly path: string;
  readonly body?: unknown;
};

/** Calls Teams: one attempt, one time-out, no redirects. Refuses, with a fault, to call what is not on the allow-list. */
export type Connector = (chat: Pick<ChatReference, 'serviceUrl' | 'tenantId'>, call: Call) => Promise<Answer>;

const timeoutMilliseconds = 8_000;

type Parts = {
  readonly isAllowed: (serviceUrl: string) => boolean;
  /** The bot's own token for Teams; undefined where calls go without. */
  readonly token: () => Promise<string | undefined>;
};

export function createConnector({ isAllowed, token }: Parts): Connector {
  return async ({ serviceUrl }, { method, path, body }) => {
    if (!isAllowed(serviceUrl)) throw new Error('a stored service URL is not on the allow-list');
    const outcome = await tokenInTime(token);
    if (!outcome) return { kind: 'unreached' };
    const { bearer } = outcome;
    try {
      const response = await fetch(`${serviceUrl.replace(/\/+$/, '')}${path}`, {
        method,
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutMilliseconds),
        headers: { ...(bearer && { authorization: `Bearer ${bearer}` }), 'content-type': 'application/json' },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      return await answerFrom(response);
    } catch (error) {
      return { kind: isRefusedConnection(error) ? 'unreached' : 'unanswered' };
    }
  };
}

/** Undefined when Entra gives no token, or none in time: then nothing was sent to Teams. */
function tokenInTime(token: Parts['token']): Promise<{ readonly bearer: string | undefined } | undefined> {
  const given = token().then(
    (bearer) => ({ bearer }),
    () => undefined,
  );
  return Promise.race([given, wait(timeoutMilliseconds, undefined, { ref: false })]);
}

async function answerFrom(response: Response): Promise<Answer> {
  const body = jsonIn(new Uint8Array(await response.arrayBuffer()));
  return {
    kind: 'answered',
    status: response.status,
    body,
    retryAfter: secondsIn(response.headers.get('retry-after')),
  };
}

const longestWait = 3_600;

/** From a second up to an hour, whatever was asked for; undefined when nothing was, or no number. */
function secondsIn(retryAfter: string | null): number | undefined {
  const seconds = Number(retryAfter?.trim() || Number.NaN);
  return Number.isFinite(seconds) ? Math.min(Math.max(seconds, 1), longestWait) : undefined;
}

/** No connection was ever made. Source: Node's system errors, and undici's. */
const neverReached: ReadonlySet<string> = new Set([
  ...['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH', 'UND_ERR_CONNECT_TIMEOUT'],
]);

function isRefusedConnection(error: unknown): boolean {
  const code = (error as { cause?: { code?: unknown } }).cause?.code;
  return neverReached.has(String(code));
}
