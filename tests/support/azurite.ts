import { createRequire } from 'node:module';
import { startChild } from '../playground/child.ts';

/** A storage account on loopback: tables and queues, as the SDKs reach them. */
export type Azurite = { readonly connectionString: string; readonly stop: () => Promise<void> };

// Azurite's only account; its name and key are the same everywhere. Source: https://github.com/Azure/Azurite#default-storage-account
const account = 'devstoreaccount1';
const key = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';
const script = createRequire(import.meta.url).resolve('azurite/dist/src/azurite.js');

/**
 * Starts Azurite on ports that the system gives out, so any number of them run side by side.
 * Keeps everything in memory unless it is given a folder, which it makes where it is missing.
 */
export async function startAzurite({ dataFolder }: { dataFolder?: string } = {}): Promise<Azurite> {
  const storage = dataFolder === undefined ? ['--inMemoryPersistence'] : ['--location', dataFolder];
  const ports = ['--blobPort', '0', '--queuePort', '0', '--tablePort', '0'];
  const { output, stop } = await startChild(
    script,
    ['--skipApiVersionCheck', '--disableTelemetry', '--silent', ...ports, ...storage],
    { ready: /Table service is successfully listening at http:\S+\n/ },
  );
  return { connectionString: connectionString(output), stop };
}

function connectionString(output: string): string {
  const endpoint = (service: string) => {
    const address = new RegExp(`${service} service is successfully listening at (http:\\S+)`).exec(output)?.[1];
    return `${service}Endpoint=${address}/${account}`;
  };
  const credentials = `DefaultEndpointsProtocol=http;AccountName=${account};AccountKey=${key}`;
  return `${credentials};${endpoint('Table')};${endpoint('Queue')};`;
}
