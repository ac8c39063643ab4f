import type { Origin } from '../cards/verbs.ts';

/** Where a button was pressed, or a view opened from: for what answers it. */
export const originOf = ({ round, network }: Origin): Origin => ({ round, network });
