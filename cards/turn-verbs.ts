import { z } from 'zod';
import { origin, reference } from './verb-parts.ts';

/** What the buttons about roles that rotate send back. */
export const turnButtons = [
  z.object({ verb: z.enum(['chair.view', 'turn.view']), ...origin }),
  /** Without a network of their own: a proposal says whose it is. */
  z.object({ verb: z.enum(['turn.accept', 'turn.decline']), network: reference, proposal: reference }),
] as const;
