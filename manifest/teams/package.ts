import { readFile } from 'node:fs/promises';
import { strToU8, zipSync } from 'fflate';
import { languageFaults, leftoverFaults, manifestFaults } from './schema-check.ts';
import { type PackageSettings, readSettings } from './settings.ts';

/** What Teams reads of a manifest to find the package's other files. */
type Manifest = {
  readonly version: string;
  readonly icons: { readonly color: string; readonly outline: string };
  readonly localizationInfo: { readonly additionalLanguages: readonly { readonly file: string }[] };
};

export type AppPackage =
  /** `files` maps a name in the zip's root to its bytes. */
  | {
      readonly kind: 'built';
      readonly zip: Uint8Array;
      readonly files: Readonly<Record<string, Uint8Array>>;
      readonly settings: PackageSettings;
      readonly version: string;
    }
  /** All that is wrong, one sentence each. */
  | { readonly kind: 'refused'; readonly faults: readonly string[] };

/** The Teams app package for one environment: the same bytes for the same settings. Writes nothing, calls nobody. */
export async function buildPackage(environment: NodeJS.ProcessEnv): Promise<AppPackage> {
  const read = readSettings(environment);
  if ('faults' in read) return { kind: 'refused', faults: read.faults };
  const manifest = fill(await source('manifest.json'), read.settings) as Manifest;
  const languages = await languageFiles(manifest);
  const faults = await faultsIn(manifest, languages);
  if (faults.length > 0) return { kind: 'refused', faults };
  const files = { ...asBytes({ 'manifest.json': manifest, ...languages }), ...(await iconFiles(manifest)) };
  return { kind: 'built', zip: zipped(files), files, settings: read.settings, version: manifest.version };
}

const source = (name: string) => readFile(new URL(name, import.meta.url), 'utf8');

/** Puts the settings in the template's texts. A name that is no setting stays, and is then found as a leftover. */
function fill(template: string, settings: Readonly<Record<string, string>>): unknown {
  const filled = (text: string) => text.replace(/\$\{(\w+)\}/g, (whole, name) => settings[name] ?? whole);
  return JSON.parse(template, (_, value) => (typeof value === 'string' ? filled(value) : value));
}

async function faultsIn(manifest: Manifest, languages: Readonly<Record<string, object>>): Promise<readonly string[]> {
  const leftovers = Object.entries({ 'manifest.json': manifest, ...languages }).map((file) => leftoverFaults(...file));
  const language = Object.entries(languages).map(([name, texts]) => languageFaults(name, texts, manifest));
  const found = await Promise.all([manifestFaults(manifest), ...language]);
  return [...leftovers, ...found].flat();
}

async function languageFiles({ localizationInfo }: Manifest): Promise<Record<string, object>> {
  const names = localizationInfo.additionalLanguages.map(({ file }) => file);
  const texts = await Promise.all(names.map(async (name) => [name, JSON.parse(await source(name))] as const));
  return Object.fromEntries(texts);
}

async function iconFiles({ icons }: Manifest): Promise<Record<string, Uint8Array>> {
  const names = [icons.color, icons.outline];
  const read = (name: string) => readFile(new URL(`icons/${name}`, import.meta.url));
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, new Uint8Array(await read(name))])));
}

function asBytes(documents: Readonly<Record<string, object>>): Record<string, Uint8Array> {
  const bytes = (document: object) => strToU8(`${JSON.stringify(document, null, 2)}\n`);
  return Object.fromEntries(Object.entries(documents).map(([name, document]) => [name, bytes(document)]));
}

/** One fixed day in every entry: a package differs only when its contents do. */
const zipped = (files: Readonly<Record<string, Uint8Array>>) => zipSync({ ...files }, { mtime: '2026-01-01T00:00:00' });
