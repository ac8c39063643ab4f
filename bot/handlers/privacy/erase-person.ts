import type { Work } from '../../../services/delivery/work.ts';
import { done, type Outcome } from '../../outcome.ts';
import type { Services } from '../../services.ts';

/** Erases somebody who asked for it from one network. */
export async function erasePerson({ networkId, target }: Work, { erasures, log }: Services): Promise<Outcome> {
  await erasures.carryOut(networkId, target);
  log.info('person erased', { network: networkId });
  return done;
}

/** Has somebody who asked for it erased from all other networks too. */
export async function spreadErasure({ networkId, target }: Work, { erasures }: Services): Promise<Outcome> {
  await erasures.spread(networkId, target);
  return done;
}
