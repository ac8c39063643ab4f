import type { OneAsk } from '../../../services/check-ins/asks.ts';
import type { PersonId } from '../../../services/ids.ts';
import type { Services } from '../../services.ts';

/** From here on it may go out. The month's message is taken before: a fault of either leaves them waiting. */
export async function isClaimed(
  ask: OneAsk,
  person: PersonId,
  tenantId: string,
  { asks, privateBudget }: Services,
): Promise<boolean> {
  if (!(await privateBudget.take(tenantId, person))) {
    await asks.spare(ask);
    return false;
  }
  let isMine = false;
  try {
    isMine = await asks.claim(ask);
  } finally {
    if (!isMine) await privateBudget.giveBack(tenantId, person);
  }
  return isMine;
}
