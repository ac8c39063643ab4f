import { type AppManifest, AppManifestUtils } from '@microsoft/app-manifest';

type Schema = Awaited<ReturnType<typeof AppManifestUtils.fetchSchema>>;

/** The schemas that @microsoft/app-manifest bundles. It would fetch any other address, so no other is let through. */
const bundled = 'https://developer.microsoft.com/json-schemas/teams/v1.25/';
const manifestSchema = `${bundled}MicrosoftTeams.schema.json`;
const languageSchema = `${bundled}MicrosoftTeams.Localization.schema.json`;

/** What Microsoft's schema 1.25 has against a manifest, and what Teams has on top of it. Empty: nothing. Offline. */
export async function manifestFaults(manifest: object): Promise<readonly string[]> {
  const faults = await faultsAgainst(manifestSchema, manifest);
  return [...faults, ...channelFeaturesFault(manifest)].map((fault) => `manifest.json ${fault}`);
}

/** Every `${…}` that nothing was put in. */
export function leftoverFaults(name: string, document: object): readonly string[] {
  const leftovers = JSON.stringify(document).match(/\$\{[^}]*\}?/g) ?? [];
  return [...new Set(leftovers)].map((leftover) => `${name} still has the placeholder ${leftover}`);
}

/** The upload refuses this and the schema does not know it. Source: the upload's own error message, platform.md 5. */
function channelFeaturesFault(manifest: {
  bots?: { scopes?: string[] }[];
  supportsChannelFeatures?: string;
}): readonly string[] {
  const isForTeams = manifest.bots?.some(({ scopes }) => scopes?.includes('team'));
  if (!isForTeams || manifest.supportsChannelFeatures) return [];
  return ['/supportsChannelFeatures is required with the scope team, from manifest version 1.25 on.'];
}

/** What is wrong with one language file: by Microsoft's schema, and keys that point at nothing in the manifest. Offline. */
export async function languageFaults(name: string, texts: object, manifest: object): Promise<readonly string[]> {
  const faults = await faultsAgainst(languageSchema, texts);
  const lost = Object.keys(texts).filter((key) => key !== '$schema' && typeof textAt(manifest, key) !== 'string');
  return [...faults, ...lost.map((key) => `${key} translates nothing: manifest.json has no such text.`)].map(
    (fault) => `${name} ${fault}`,
  );
}

async function faultsAgainst(address: string, document: { $schema?: string }): Promise<readonly string[]> {
  if (document.$schema !== address) return [`/$schema must be ${address}`];
  const schema = withoutUnreadablePatterns(await AppManifestUtils.fetchSchema(address));
  // The validator's type knows whole manifests alone; it checks any document against the schema that it is handed.
  const faults = await AppManifestUtils.validateAgainstSchema(document as AppManifest, schema);
  return faults.map((fault) => fault.trim());
}

/**
 * The localization schema names a few keys by patterns that are no regular expressions in the validator's Unicode mode,
 * none of them for bots. Without the pattern such a key is refused, since the schema allows no others.
 */
function withoutUnreadablePatterns(schema: Schema): Schema {
  if (!schema.patternProperties) return schema;
  const readable = Object.entries(schema.patternProperties).filter(([pattern]) => isUnicodePattern(pattern));
  return { ...schema, patternProperties: Object.fromEntries(readable) } as Schema;
}

function isUnicodePattern(pattern: string): boolean {
  try {
    return new RegExp(pattern, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}

/** The text at a language file's key, such as `bots[0].commandLists[1].commands[0].title`. */
function textAt(manifest: object, key: string): unknown {
  const steps = key.split(/[.[\]]+/).filter(Boolean);
  return steps.reduce<unknown>((place, step) => (place as Record<string, unknown> | undefined)?.[step], manifest);
}
