import type { PersonId } from '../ids.ts';
import type { Network } from '../networks/network-rows.ts';

/** Who decides for the network; who is told first comes first. */
export const leadersOf = ({ coordinator, deputy }: Network): readonly PersonId[] =>
  [coordinator, deputy].flatMap((person) => person ?? []);

/** Whether this person decides for the network. */
export const leads = (network: Network, person: PersonId): boolean => leadersOf(network).includes(person);

/** Whether the coordinator's role can be taken. Who comes back before somebody took it still has it. */
export const isVacant = ({ coordinator, coordinatorGone }: Network): boolean =>
  !coordinator || coordinatorGone === true;

/** Whether somebody is there who decides. */
export const isLed = (network: Network): boolean =>
  !isVacant(network) || (network.deputy !== undefined && !network.deputyGone);

/** Whether nobody decides any more, where somebody did. */
export const isForsaken = (network: Network): boolean => !isLed(network) && network.coordinatorGone === true;
