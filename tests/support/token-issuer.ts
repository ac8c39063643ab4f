import { createSign, generateKeyPairSync, randomUUID } from 'node:crypto';

/** Signs tokens as Teams does, and publishes its keys as Teams does: a test's own, so that checks are real ones. */
export type TokenIssuer = {
  readonly metadata: (origin: string) => object;
  readonly keys: () => object;
  /** Claims may be left out or changed, to see that the bot refuses them. */
  readonly sign: (claims: Record<string, unknown>) => string;
};

const issuer = 'https://api.botframework.com';

export const createTokenIssuer = (): TokenIssuer => issuerWith(newPair());

let teamsPair: Pair | undefined;

/** Every Teams of this process has one key, under a name of its own: making a key takes a tenth of a second. */
export function createTeamsIssuer(): TokenIssuer {
  teamsPair ??= newPair();
  return issuerWith(teamsPair);
}

/** Under as many names, with one key: whoever looks keys up by name sees that many strangers. */
export function strangers(count: number): readonly TokenIssuer[] {
  const pair = newPair();
  return Array.from({ length: count }, () => issuerWith(pair));
}

type Pair = ReturnType<typeof newPair>;
const newPair = () => generateKeyPairSync('rsa', { modulusLength: 2_048 });

function issuerWith({ publicKey, privateKey }: Pair): TokenIssuer {
  const kid = randomUUID();
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return {
    metadata: (origin) => ({ issuer, jwks_uri: `${origin}/keys`, id_token_signing_alg_values_supported: ['RS256'] }),
    keys: () => ({
      keys: [{ ...publicKey.export({ format: 'jwk' }), kid, use: 'sig', endorsements: ['msteams'] }],
    }),
    sign(claims) {
      const now = Math.floor(Date.now() / 1_000);
      const body = { iss: issuer, nbf: now - 60, exp: now + 3_600, ...claims };
      const signed = `${part({ alg: 'RS256', typ: 'JWT', kid })}.${part(body)}`;
      return `${signed}.${createSign('RSA-SHA256').update(signed).sign(privateKey, 'base64url')}`;
    },
  };
}

/** The SDK's cloud settings that make it trust this issuer, and nothing else. */
export const cloudSettingsFor = (origin: string) => ({
  ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com/botframework.com',
  ToChannelFromBotOAuthScope: 'https://api.botframework.com',
  ToBotFromChannelTokenIssuer: issuer,
  OAuthUrl: 'https://api.botframework.com',
  ToBotFromChannelOpenIdMetadataUrl: `${origin}/openid/${randomUUID()}`,
  ToBotFromEmulatorOpenIdMetadataUrl: `${origin}/openid/${randomUUID()}`,
  CallerId: 'urn:botframework:azure',
});
