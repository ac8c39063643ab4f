import type { IncomingHttpHeaders } from 'node:http';
import { z } from 'zod';
import { Activity, tenantsOf } from './activity.ts';
import { isOnList } from './allow-list.ts';

/** An activity that may go on to the SDK, which checks signature and times; or the status with which it is refused. */
export type Admission = { readonly activity: Activity } | { readonly refusal: 400 | 401 | 403 | 415 };

export type GuardSettings = {
  /** Undefined while authentication is off. */
  readonly app: { readonly appId: string; readonly issuer: string } | undefined;
  readonly allowedServiceUrls: readonly string[];
  readonly allowedTenants: readonly string[];
};

const longestHeader = 8_192;

/** Before a body is read: only plain JSON. One gzip header that is not gzip would end the process inside restify. */
export function admitsHeaders(headers: IncomingHttpHeaders): boolean {
  const encoding = headers['content-encoding'] ?? 'identity';
  return encoding === 'identity' && /^application\/json\s*(;|$)/i.test(headers['content-type'] ?? '');
}

/** What the SDK must not even look at: it accepts more senders, tenants and service URLs than Teams' own. */
export function admit(headers: IncomingHttpHeaders, body: unknown, settings: GuardSettings, now: Date): Admission {
  const claims = settings.app ? claimsIn(headers.authorization) : undefined;
  if (settings.app && !isFromTeams(claims, settings.app, now)) return { refusal: 401 };
  const { data: activity } = Activity.safeParse(body);
  if (activity?.channelId.toLowerCase() !== 'msteams') return { refusal: 400 };
  if (!isOnList(settings.allowedServiceUrls, activity.serviceUrl)) return { refusal: 403 };
  if (claims && claims.serviceurl !== activity.serviceUrl) return { refusal: 401 };
  const tenants = tenantsOf(activity);
  const isServed = tenants.length > 0 && tenants.every((tenant) => settings.allowedTenants.includes(tenant));
  return isServed ? { activity } : { refusal: 403 };
}

const Header = z.object({ alg: z.literal('RS256') });
const Claims = z.object({ iss: z.string(), aud: z.string(), exp: z.number(), serviceurl: z.string() });
type Claims = z.infer<typeof Claims>;

/** The token's claims, not yet verified; undefined when it is not even shaped like Teams' tokens. */
function claimsIn(authorization: string | undefined): Claims | undefined {
  if (!authorization || authorization.length > longestHeader) return undefined;
  const [, header, payload] = /^Bearer ([\w-]+)\.([\w-]+)\.[\w-]+$/.exec(authorization) ?? [];
  return Header.safeParse(decoded(header)).success ? Claims.safeParse(decoded(payload)).data : undefined;
}

const Json = z.string().transform((text, context) => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    context.addIssue('not JSON');
    return z.NEVER;
  }
});

const decoded = (part: string | undefined): unknown =>
  Json.safeParse(Buffer.from(part ?? '', 'base64url').toString()).data;

const clockToleranceSeconds = 300;

/** Teams' own issuer alone: the SDK's second path, for emulators, trusts any tenant and any service URL. */
function isFromTeams(claims: Claims | undefined, app: { appId: string; issuer: string }, now: Date): boolean {
  const isFresh = now.getTime() / 1_000 < (claims?.exp ?? 0) + clockToleranceSeconds;
  return isFresh && claims?.iss === app.issuer && claims.aud === app.appId;
}
