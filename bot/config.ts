import { z } from 'zod';
import type { StorageAccount } from '../services/storage/azure-storage.ts';
import { cloudSettings, Environment, loopback } from './environment.ts';

const azuriteAccount = /devstoreaccount1|UseDevelopmentStorage=true/i;
const isLoopback = (host: string | undefined) => host === undefined || loopback.test(host);
const isLoopbackOrigin = (entry: string) => URL.canParse(entry) && loopback.test(new URL(entry).hostname);

/** The settings that could be read; the others have a problem of their own. */
type Readable = Partial<Environment>;

/** A demand on several settings at once: whether it is broken, where that is seen, and what to do. */
type Demand = readonly [isBroken: boolean, setting: string, message: string];

function demandsOf(env: Readable): readonly Demand[] {
  return [...identityDemands(env), ...cloudDemands(env), ...storageDemands(env)];
}

function identityDemands(env: Readable): readonly Demand[] {
  const {
    MicrosoftAppId: id,
    MicrosoftAppType: type,
    MicrosoftAppTenantId: tenant,
    MicrosoftAppPassword: secret,
  } = env;
  const inProduction = env.NODE_ENV === 'production';
  return [
    [inProduction && !id, 'MicrosoftAppId', 'is required in production: without it anybody could speak as Teams'],
    [
      !id && !isLoopback(env.HOST),
      'HOST',
      'must be 127.0.0.1 while MicrosoftAppId is empty: authentication is off then',
    ],
    [!!id && !type, 'MicrosoftAppType', 'is required with an app id: SingleTenant or UserAssignedMSI'],
    [!!id && !tenant, 'MicrosoftAppTenantId', 'is required with an app id: the tenant of the app registration'],
    [type === 'SingleTenant' && !secret, 'MicrosoftAppPassword', 'is required for SingleTenant: the client secret'],
    [type === 'UserAssignedMSI' && !!secret, 'MicrosoftAppPassword', 'must be empty: a managed identity has no secret'],
    [
      !env.ALLOWED_TENANTS?.length && !tenant,
      'ALLOWED_TENANTS',
      'is required without MicrosoftAppTenantId: the tenant ids whose chats are served, with commas between them',
    ],
  ];
}

function cloudDemands(env: Readable): readonly Demand[] {
  const missing = cloudSettings.filter((name) => !env[name]);
  const isLocal = env.NODE_ENV !== 'production' && env.ALLOWED_SERVICE_URLS?.every(isLoopbackOrigin);
  return [
    [
      missing.length > 0 && missing.length < cloudSettings.length,
      missing[0] ?? '',
      `is missing: the SDK's cloud settings are given all or none (${cloudSettings.join(', ')})`,
    ],
    [
      env.OUTBOUND_AUTH === 'off' && !isLocal,
      'OUTBOUND_AUTH',
      'can be off only outside production, with nothing but loopback origins in ALLOWED_SERVICE_URLS',
    ],
  ];
}

function storageDemands(env: Readable): readonly Demand[] {
  const inProduction = env.NODE_ENV === 'production';
  const connection = env.AZURE_STORAGE_CONNECTION_STRING;
  return [
    [
      !connection && !env.AZURE_STORAGE_ACCOUNT,
      'AZURE_STORAGE_CONNECTION_STRING',
      'or AZURE_STORAGE_ACCOUNT is required: where tables and queues are. To try Kring without any: npm start',
    ],
    [
      inProduction && azuriteAccount.test(connection ?? ''),
      'AZURE_STORAGE_CONNECTION_STRING',
      "is the emulator's, whose key everybody knows: give the real account in production",
    ],
    [
      inProduction && !env.KRING_MASTER_KEY,
      'KRING_MASTER_KEY',
      'is required in production: 32 bytes in base64, from your key vault',
    ],
  ];
}

/** Each problem under its setting; a demand says nothing of a setting that could not be read. */
function problemsIn(given: Readonly<Record<string, unknown>>): readonly z.core.$ZodIssue[] {
  const issues = Environment.safeParse(given).error?.issues ?? [];
  const unreadable = new Set(issues.map(({ path }) => path[0]));
  const fields = Object.entries(Environment.shape);
  const readable = Object.fromEntries(fields.map(([name, field]) => [name, field.safeParse(given[name]).data]));
  const broken = demandsOf(readable as Readable).filter(([isBroken, setting]) => isBroken && !unreadable.has(setting));
  return [
    ...issues,
    ...broken.map(([, setting, message]) => ({ code: 'custom' as const, path: [setting], message, input: undefined })),
  ];
}

export type Config = {
  readonly isProduction: boolean;
  readonly port: number;
  readonly host: string;
  /** As the SDK wants its settings; undefined: authentication is off. */
  readonly app: (Readonly<Record<string, string>> & { readonly MicrosoftAppId: string }) | undefined;
  readonly sendsWithToken: boolean;
  /** To Teams, per tenant, by this instance. */
  readonly callsPerSecond: number;
  readonly allowedServiceUrls: readonly string[];
  readonly allowedTenants: readonly string[];
  readonly storage: StorageAccount;
  /** Undefined outside production alone: a local one is made then. */
  readonly masterKey: Buffer | undefined;
  /** Those that may still open what they sealed. */
  readonly formerMasterKeys: readonly Buffer[];
  /** Where people's browsers reach the bot, without a slash at its end; undefined: nowhere. */
  readonly publicUrl: string | undefined;
  readonly timeZone: string;
  readonly logLevel: 'info' | 'warn' | 'error';
};

/** The environment, understood; or all that is wrong with it, one line per setting, each with what to do. */
export function readConfig(environment: NodeJS.ProcessEnv): { config: Config } | { problems: string } {
  // An empty setting is an absent one: that is how `.env` files leave things out.
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
  const problems = problemsIn(given);
  if (problems.length > 0) return { problems: z.prettifyError(new z.ZodError([...problems])) };
  return { config: configFrom(Environment.parse(given)) };
}

function configFrom(env: Environment): Config {
  return {
    isProduction: env.NODE_ENV === 'production',
    port: env.PORT,
    host: env.HOST ?? (env.MicrosoftAppId ? '0.0.0.0' : '127.0.0.1'),
    app: appFrom(env),
    sendsWithToken: env.MicrosoftAppId !== undefined && env.OUTBOUND_AUTH === 'on',
    callsPerSecond: env.CALLS_PER_SECOND,
    allowedServiceUrls: env.ALLOWED_SERVICE_URLS,
    allowedTenants: env.ALLOWED_TENANTS ?? [env.MicrosoftAppTenantId ?? ''],
    storage: env.AZURE_STORAGE_CONNECTION_STRING
      ? { connectionString: env.AZURE_STORAGE_CONNECTION_STRING }
      : { account: env.AZURE_STORAGE_ACCOUNT ?? '' },
    masterKey: env.KRING_MASTER_KEY ? Buffer.from(env.KRING_MASTER_KEY, 'base64') : undefined,
    formerMasterKeys: env.KRING_FORMER_MASTER_KEYS.map((key) => Buffer.from(key, 'base64')),
    publicUrl: env.PUBLIC_URL,
    timeZone: env.TIME_ZONE,
    logLevel: env.LOG_LEVEL,
  };
}

function appFrom(env: Environment): Config['app'] {
  const { MicrosoftAppId, MicrosoftAppType, MicrosoftAppTenantId, MicrosoftAppPassword } = env;
  if (!MicrosoftAppId) return undefined;
  const clouds = Object.fromEntries(cloudSettings.flatMap((name) => (env[name] ? [[name, env[name]]] : [])));
  return {
    MicrosoftAppId,
    ...(MicrosoftAppType && { MicrosoftAppType }),
    ...(MicrosoftAppTenantId && { MicrosoftAppTenantId }),
    ...(MicrosoftAppPassword && { MicrosoftAppPassword }),
    ...clouds,
  };
}
