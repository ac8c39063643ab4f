import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import { AuthenticationConstants } from 'botframework-connector';
import { JwtTokenExtractor } from 'botframework-connector/lib/auth/jwtTokenExtractor.js';
import { z } from 'zod';
import type { Config } from '../config.ts';
import { faultOf, type Log } from '../log.ts';
import { jsonIn } from './json.ts';
import type { Token } from './token.ts';

/** `endorsements`: the channels that the key may sign for; none named means all. */
type SigningKey = { readonly key: KeyObject; readonly endorsements: readonly string[] | undefined };

/** What the SDK asks for a key, by the name in a token's header. Source: OpenIdMetadata in botframework-connector 4.23.3. */
type KeySource = { getKey(kid: string): Promise<SigningKey | null> };

/** The public keys of who signs Teams' tokens. Once known, they stay known, however long the key server is away. */
export type SigningKeys = KeySource & {
  /** Whether they were ever loaded; so too while authentication is off. */
  areLoaded(): boolean;
  /** Loads them unless they are loaded. Resolves to whether they are; never rejects. */
  load(): Promise<boolean>;
  haveSigned(token: Token): Promise<boolean>;
};

const noKeys: SigningKeys = {
  areLoaded: () => true,
  load: async () => true,
  haveSigned: async () => false,
  getKey: async () => null,
};

/** The keys for this app's settings, in place of the SDK's own, which forget what they know when the key server is down. */
export function createSigningKeys(app: Config['app'], now: () => Date, log: Log): SigningKeys {
  if (!app) return noKeys;
  const { ToBotFromChannelOpenIdMetadataUrl: channel, ToBotFromEmulatorOpenIdMetadataUrl: emulator } = app as Record<
    string,
    string | undefined
  >;
  const url = channel ?? AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl;
  const keys = keysFrom(url, now, log);
  const { openIdMetadataCache } = JwtTokenExtractor as unknown as { openIdMetadataCache: Map<string, KeySource> };
  openIdMetadataCache.set(emulator ?? AuthenticationConstants.ToBotFromEmulatorOpenIdMetadataUrl, noKeys);
  openIdMetadataCache.set(url, keys);
  return keys;
}

const freshFor = 24 * 3_600_000;
/** Between two looks for a key that is not known: whoever makes up names must not make us hammer the key server. */
const pause = 5 * 60_000;
const pauseWithoutKeys = 2_000;

function keysFrom(url: string, now: () => Date, log: Log): SigningKeys {
  let known: ReadonlyMap<string, SigningKey> | undefined;
  let loadedAt = 0;
  let triedAt = Number.NEGATIVE_INFINITY;
  let flight: Promise<void> | undefined;

  function refresh(): Promise<void> {
    triedAt = now().getTime();
    const done = fetchKeys(url).then(
      (keys) => {
        known = keys;
        loadedAt = now().getTime();
      },
      (error) => log.warn('signing keys out of reach', { fault: faultOf(error) }),
    );
    return done.finally(() => {
      flight = undefined;
    });
  }

  async function look(): Promise<void> {
    const isDue = now().getTime() - triedAt >= (known ? pause : pauseWithoutKeys);
    if (isDue) flight ??= refresh();
    await flight;
  }

  async function getKey(kid: string): Promise<SigningKey | null> {
    if (!known?.has(kid) || now().getTime() - loadedAt >= freshFor) await look();
    return known?.get(kid) ?? null;
  }

  return {
    areLoaded: () => known !== undefined,
    async load() {
      if (!known) await look();
      return known !== undefined;
    },
    async haveSigned({ kid, signed, signature }) {
      const { key } = (await getKey(kid)) ?? {};
      return key !== undefined && verify('RSA-SHA256', Buffer.from(signed), key, Buffer.from(signature, 'base64url'));
    },
    getKey,
  };
}

const Metadata = z.object({ jwks_uri: z.url() });
const RsaKey = z.object({
  kid: z.string(),
  kty: z.literal('RSA'),
  n: z.string(),
  e: z.string(),
  endorsements: z.array(z.string()).optional(),
});
const KeySet = z.object({ keys: z.array(z.unknown()) });

/** Rejects when the key server is away, or says anything but keys. */
async function fetchKeys(url: string): Promise<ReadonlyMap<string, SigningKey>> {
  const { jwks_uri } = Metadata.parse(await fetchJson(url));
  const { keys } = KeySet.parse(await fetchJson(jwks_uri));
  const usable = keys.flatMap((key) => RsaKey.safeParse(key).data ?? []);
  if (usable.length === 0) throw new Error('a key set without keys');
  return new Map(
    usable.map(({ kid, kty, n, e, endorsements }) => [kid, { key: publicKey({ kty, n, e }), endorsements }]),
  );
}

const publicKey = (jwk: { kty: string; n: string; e: string }) => createPublicKey({ key: jwk, format: 'jwk' });

const timeoutMilliseconds = 3_000;
const largestAnswer = 1_000_000;

async function fetchJson(url: string): Promise<unknown> {
  const response = await fetch(url, { signal: AbortSignal.timeout(timeoutMilliseconds) });
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > largestAnswer) throw new Error('the key server says too much');
    chunks.push(chunk);
  }
  if (!response.ok) throw new Error(`the key server answers ${response.status}`);
  return jsonIn(Buffer.concat(chunks));
}
