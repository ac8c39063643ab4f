import { myDataFile } from '../../../cards/privacy/my-data-file.ts';
import type { PassHolder } from '../../../services/privacy/passes.ts';
import type { Services } from '../../services.ts';
import { myDataFor } from './my-networks.ts';

/** All that is stored about the holder of a pass, as the file that it gives. */
export async function myFileFor({ person, tenantId, language }: PassHolder, services: Services): Promise<string> {
  return myDataFile({ language, timeZone: services.timeZone, ...(await myDataFor(person, tenantId, services)) });
}
