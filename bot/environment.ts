import { z } from 'zod';

/** The SDK's cloud settings: given all or none, since one alone leaves the SDK without the others' defaults. */
export const cloudSettings = [
  'ToChannelFromBotLoginUrl',
  'ToChannelFromBotOAuthScope',
  'ToBotFromChannelTokenIssuer',
  'OAuthUrl',
  'ToBotFromChannelOpenIdMetadataUrl',
  'ToBotFromEmulatorOpenIdMetadataUrl',
  'CallerId',
] as const;

/** A host name that only this machine has. */
export const loopback = /^(localhost|127(\.\d+){3}|\[?::1\]?)$/;

const teamsHosts =
  'smba.trafficmanager.net,*.botframework.com,smba.infra.gcc.teams.microsoft.com,smba.infra.gov.teams.microsoft.us,smba.infra.dod.teams.microsoft.us';
const commaList = z.string().transform((text) =>
  text
    .split(',')
    .map((entry) => entry.trim())
    .filter(Boolean),
);
const masterKey = (what: string) => {
  const demand = `${what}: 32 bytes in base64; make one with: openssl rand -base64 32`;
  return z.base64(demand).refine((key) => Buffer.from(key, 'base64').length === 32, demand);
};
const optionalText = z.string().trim().optional();

function isPublicAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, search, hash } = new URL(text);
  const isReached = protocol === 'https:' || (protocol === 'http:' && loopback.test(hostname));
  return isReached && !username && !search && !hash;
}

/** The environment's names and shapes, one by one; config.ts says what goes together. */
export const Environment = z.object({
  NODE_ENV: z
    .enum(['production', 'development', 'test'], 'must be production, development or test')
    .default('development'),
  PORT: z.coerce.number('PORT: a port number, such as 3978').int().min(0).max(65_535).default(3_978),
  HOST: optionalText,
  MicrosoftAppId: optionalText,
  MicrosoftAppType: z
    .enum(['SingleTenant', 'UserAssignedMSI'], 'must be SingleTenant or UserAssignedMSI, spelled just so')
    .optional(),
  MicrosoftAppTenantId: optionalText,
  MicrosoftAppPassword: optionalText,
  ...(Object.fromEntries(cloudSettings.map((name) => [name, optionalText])) as Record<
    (typeof cloudSettings)[number],
    typeof optionalText
  >),
  OUTBOUND_AUTH: z.enum(['on', 'off']).default('on'),
  CALLS_PER_SECOND: z.coerce
    .number('CALLS_PER_SECOND: a whole number from 1 to 50, such as 20')
    .int()
    .min(1)
    .max(50)
    .default(20),
  ALLOWED_SERVICE_URLS: commaList.default(teamsHosts.split(',')),
  ALLOWED_TENANTS: commaList.optional(),
  PUBLIC_URL: z
    .string()
    .refine(isPublicAddress, 'an https address, or one on loopback, without a user name, ? or #')
    .transform((url) => url.replace(/\/+$/, ''))
    .optional(),
  AZURE_STORAGE_CONNECTION_STRING: optionalText,
  AZURE_STORAGE_ACCOUNT: optionalText,
  KRING_MASTER_KEY: masterKey('KRING_MASTER_KEY').optional(),
  KRING_FORMER_MASTER_KEYS: commaList.pipe(z.array(masterKey('KRING_FORMER_MASTER_KEYS, each'))).default([]),
  TIME_ZONE: z
    .string()
    .refine((zone) => Intl.supportedValuesOf('timeZone').includes(zone), 'an IANA time zone, such as Europe/Amsterdam')
    .default('Europe/Amsterdam'),
  LOG_LEVEL: z.enum(['info', 'warn', 'error']).default('info'),
});
export type Environment = z.infer<typeof Environment>;
