import { createRequire } from 'node:module';
import { type Child, startChild } from '../playground/child.ts';

/** A storage account on loopback: tables and queues, as the SDKs reach them. */
export type Azurite = {
  readonly connectionString: string;
  readonly child: Child;
  readonly stop: () => Promise<void>;
};

type Wishes = {
  readonly dataFolder?: string;
  /** Where to listen, instead of where the system likes: after a restart. */
  readonly ports?: { readonly queue: string; readonly table: string };
  /** Modules that it loads first. */
  readonly imports?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Further accounts beside the one that Azurite always has: each has tables and queues of its own. */
  readonly accounts?: readonly string[];
};

// Azurite's only account; its name and key are the same everywhere. Source: https://github.com/Azure/Azurite#default-storage-account
const account = 'devstoreaccount1';
const key = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';
const script = createRequire(import.meta.url).resolve('azurite/dist/src/azurite.js');

/**
 * Starts Azurite on ports that the system gives out, so any number of them run side by side.
 * Keeps everything in memory unless it is given a folder, which it makes where it is missing.
 */
export async function startAzurite(wishes: Wishes = {}): Promise<Azurite> {
  const { dataFolder, imports = [], env = {}, accounts = [] } = wishes;
  const { queue, table } = wishes.ports ?? { queue: '0', table: '0' };
  const storage = dataFolder === undefined ? ['--inMemoryPersistence'] : ['--location', dataFolder];
  const ports = ['--blobPort', '0', '--queuePort', queue, '--tablePort', table];
  const AZURITE_ACCOUNTS = [account, ...accounts].map((name) => `${name}:${key}`).join(';');
  const child = await startChild(
    script,
    ['--skipApiVersionCheck', '--disableTelemetry', '--silent', ...ports, ...storage],
    { ready: /Table service is successfully listening at http:\S+\n/, imports, env: { ...env, AZURITE_ACCOUNTS } },
  );
  return { connectionString: connectionString(child.output), child, stop: child.stop };
}

/** The same Azurite, seen from another of its accounts. */
export const asAccount = (connection: string, name: string) => connection.replaceAll(account, name);

function connectionString(output: string): string {
  const endpoint = (service: string) => {
    const address = new RegExp(`${service} service is successfully listening at (http:\\S+)`).exec(output)?.[1];
    return `${service}Endpoint=${address}/${account}`;
  };
  const credentials = `DefaultEndpointsProtocol=http;AccountName=${account};AccountKey=${key}`;
  return `${credentials};${endpoint('Table')};${endpoint('Queue')};`;
}
