import type { IncomingHttpHeaders } from 'node:http';
import { Activity, tenantsOf } from './activity.ts';
import { isOnList } from './allow-list.ts';
import { type Token, tokenIn } from './token.ts';

/**
 * An activity that may go on to the SDK, which checks signature and times; or the status with which it is refused. One of a
 * tenant that is not served goes on only where somebody waits for words.
 */
export type Admission =
  | { readonly activity: Activity; readonly isServed: boolean }
  | { readonly refusal: 400 | 401 | 403 };

export type GuardSettings = {
  /** Undefined while authentication is off. */
  readonly app: { readonly appId: string; readonly issuer: string } | undefined;
  readonly allowedServiceUrls: readonly string[];
  readonly allowedTenants: readonly string[];
};

/** In bytes. Teams' own bodies are a few thousand. */
export const largestBody = 262_144;

/** Before a body is read: only plain JSON of a bearable size. The status with which anything else is refused. */
export function refusalOf(headers: IncomingHttpHeaders): 413 | 415 | undefined {
  const encoding = headers['content-encoding'] ?? 'identity';
  if (encoding !== 'identity' || !/^application\/json\s*(;|$)/i.test(headers['content-type'] ?? '')) return 415;
  return Number(headers['content-length'] ?? 0) > largestBody ? 413 : undefined;
}

/** What the SDK must not even look at: it accepts more senders, tenants and service URLs than Teams' own. */
export function admit(headers: IncomingHttpHeaders, body: unknown, settings: GuardSettings, now: Date): Admission {
  const claims = settings.app ? tokenIn(headers.authorization)?.claims : undefined;
  if (settings.app && !isFromTeams(claims, settings.app, now)) return { refusal: 401 };
  const { data: activity } = Activity.safeParse(body);
  if (activity?.channelId.toLowerCase() !== 'msteams') return { refusal: 400 };
  if (!isOnList(settings.allowedServiceUrls, activity.serviceUrl)) return { refusal: 403 };
  if (claims && claims.serviceurl !== activity.serviceUrl) return { refusal: 401 };
  const tenants = tenantsOf(activity);
  const isServed = tenants.every((tenant) => settings.allowedTenants.includes(tenant));
  const isWaitedFor = isServed || ['message', 'invoke'].includes(activity.type);
  return tenants.length > 0 && isWaitedFor ? { activity, isServed } : { refusal: 403 };
}

const clockToleranceSeconds = 300;

/** Teams' own issuer alone: the SDK's second path, for emulators, trusts any tenant and any service URL. */
function isFromTeams(claims: Token['claims'] | undefined, app: { appId: string; issuer: string }, now: Date): boolean {
  const isFresh = now.getTime() / 1_000 < (claims?.exp ?? 0) + clockToleranceSeconds;
  return isFresh && claims?.iss === app.issuer && claims.aud === app.appId;
}
