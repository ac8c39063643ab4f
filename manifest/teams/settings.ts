import { createHash } from 'node:crypto';
import { z } from 'zod';

/** What the package is filled with; each value replaces the `${…}` of its name in manifest.json. */
export type PackageSettings = {
  readonly MicrosoftAppId: string;
  readonly TEAMS_APP_ID: string;
  readonly DEVELOPER_NAME: string;
  readonly DEVELOPER_URL: string;
  readonly PRIVACY_URL: string;
  readonly TERMS_URL: string;
  readonly PUBLIC_HOST: string;
};

const guidPattern = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const leftover = /[<>{}]|\$\(/;
const sampleHost = /(^|\.)(example|voorbeeld|contoso|fabrikam)\.[a-z]+$|\.(example|test|invalid|local|localhost)$/;

/** `advice` says where the value is found; it follows whatever is wrong with it. */
function guid(advice: string) {
  return z.string(`is missing. ${advice}`).superRefine((value, context) => {
    const fault = guidFault(value);
    if (fault) context.addIssue({ code: 'custom', message: `${fault} ${advice}` });
  });
}

function guidFault(value: string): string | undefined {
  if (leftover.test(value)) return 'is still a placeholder.';
  if (!guidPattern.test(value)) return 'is not a GUID (8-4-4-4-12 hexadecimal digits).';
  return new Set(value.replaceAll('-', '').toLowerCase()).size === 1 ? 'is a placeholder GUID.' : undefined;
}

function webAddress(advice: string) {
  return z.string(`is missing. ${advice}`).superRefine((value, context) => {
    const fault = addressFault(value);
    if (fault) context.addIssue({ code: 'custom', message: `${fault} ${advice}` });
  });
}

function addressFault(value: string): string | undefined {
  if (leftover.test(value)) return 'is still a placeholder.';
  if (!URL.canParse(value)) return 'is not a web address.';
  const { protocol, hostname, username, search, hash } = new URL(value);
  if (protocol !== 'https:') return 'must start with https://, because Teams calls nothing else.';
  if (username || search || hash) return 'must be an address alone, without a user name, ? or #.';
  if (sampleHost.test(hostname)) return `is a placeholder: nobody can reach ${hostname}.`;
  const isPublicName = /\.[a-z][a-z0-9-]+$/.test(hostname);
  return isPublicName ? undefined : `cannot be reached by Teams: ${hostname} is not a public host name.`;
}

const DeveloperName = z
  .string('is missing. Give the name of the organisation that runs the bot.')
  .max(32, 'is too long: Teams shows 32 characters at most.')
  .refine(
    (name) => !leftover.test(name),
    'is still a placeholder. Give the name of the organisation that runs the bot.',
  );

const Environment = z.object({
  MicrosoftAppId: guid("Give the bot's Microsoft App ID: Azure portal, your Azure Bot, Configuration."),
  TEAMS_APP_ID: guid('Give a GUID of your own, or leave it out: then it is derived from MicrosoftAppId.').optional(),
  PUBLIC_URL: webAddress('Give the https address at which Teams reaches the bot, without /api/messages.').refine(
    (url) => !/\/api\/messages\/?$/.test(url),
    'ends in /api/messages. Leave that part out.',
  ),
  DEVELOPER_NAME: DeveloperName,
  DEVELOPER_URL: webAddress('Give your support page, or leave it out: then it is PUBLIC_URL.').optional(),
  PRIVACY_URL: webAddress('Give your privacy page, or leave it out: then it is PUBLIC_URL/privacy.').optional(),
  TERMS_URL: webAddress('Give your terms of use, or leave it out: then they are at PUBLIC_URL/terms.').optional(),
});

/** The environment, understood; or every fault in it, one sentence each, with what to do. An empty setting is an absent one. */
export function readSettings(
  environment: NodeJS.ProcessEnv,
): { readonly settings: PackageSettings } | { readonly faults: readonly string[] } {
  const trimmed = Object.entries(environment).map(([name, value]) => [name, value?.trim() || undefined]);
  const parsed = Environment.safeParse(Object.fromEntries(trimmed));
  if (parsed.success) return { settings: settingsFrom(parsed.data) };
  return { faults: parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`) };
}

function settingsFrom(given: z.infer<typeof Environment>): PackageSettings {
  const botId = given.MicrosoftAppId.toLowerCase();
  const publicUrl = given.PUBLIC_URL.replace(/\/+$/, '');
  return {
    MicrosoftAppId: botId,
    TEAMS_APP_ID: given.TEAMS_APP_ID?.toLowerCase() ?? appIdFor(botId),
    DEVELOPER_NAME: given.DEVELOPER_NAME,
    DEVELOPER_URL: given.DEVELOPER_URL ?? publicUrl,
    PRIVACY_URL: given.PRIVACY_URL ?? `${publicUrl}/privacy`,
    TERMS_URL: given.TERMS_URL ?? `${publicUrl}/terms`,
    PUBLIC_HOST: new URL(publicUrl).host,
  };
}

/**
 * The app's own id, always the same for one bot: a new package then updates the app in Teams instead of adding a second
 * one, and two Teams apps never share a bot unless somebody chose so. A name-based UUID. Source: RFC 9562, version 5.
 */
function appIdFor(botId: string): string {
  const namespace = Buffer.from(botId.replaceAll('-', ''), 'hex');
  const digest = createHash('sha1').update(namespace).update('kring teams app').digest().subarray(0, 16);
  digest.writeUInt8((digest.readUInt8(6) & 0x0f) | 0x50, 6);
  digest.writeUInt8((digest.readUInt8(8) & 0x3f) | 0x80, 8);
  return digest.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
