import { z } from 'zod';
import { meetingNumber, origin, reference } from '../verb-parts.ts';

const turnRoles = ['chair', 'co-chair', 'reflection-host', 'note-taker', 'location-host', 'podium'] as const;

/** Why who leads a network gives somebody a turn. */
export const giveReasons = ['subject-fits', 'asked-for-it', 'nobody-else', 'other'] as const;
export type GiveReason = (typeof giveReasons)[number];

/** What was chosen on the card before this one. */
const chosen = z
  .string()
  .regex(/^[\w-]{0,80}$/)
  .optional();

/** One role at one meeting: `chat` is one of the network's, by its key. */
const oneTurn = { turn: z.enum(turnRoles), chat: reference, meeting: meetingNumber, ...origin };

/** What the buttons send back with which turns are given, and with which it is told who really did what. */
export const givenButtons = [
  z.object({ verb: z.enum(['turns.view', 'served.view']), chat: reference.optional(), ...origin }),
  z.object({ verb: z.enum(['turns.choose', 'served.choose', 'served.mine', 'served.save']), ...oneTurn }),
  /** `instead`: who said yes to it, by key, where who presses has read that. */
  z.object({
    ...{ verb: z.literal('turns.give'), ...oneTurn },
    ...{ person: chosen, reason: chosen, instead: reference.optional() },
  }),
] as const;
