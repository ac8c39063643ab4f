import { z } from 'zod';
import { day, origin, reference, revision } from '../verb-parts.ts';

/** How far back the mirror of roles looks, and what the group may see of it. */
const mirrorsOver = ['half-year', 'all'] as const;
export type MirrorOver = (typeof mirrorsOver)[number];
export const mirrorShares = ['nothing', 'share', 'organisations'] as const;
export type MirrorShare = (typeof mirrorShares)[number];

/** `chat`: one of the network's, by its key. */
const mirror = { chat: reference.optional(), ...origin };

/** What the buttons about roles that rotate send back. */
export const turnButtons = [
  z.object({ verb: z.enum(['chair.view', 'turn.view', 'turn.stay']), ...origin }),
  /** Without a network of their own: a proposal says whose it is. */
  z.object({
    verb: z.enum(['turn.accept', 'turn.decline', 'turn.why', 'turn.own']),
    network: reference,
    proposal: reference,
  }),
  /** To swap a turn: with whom, and what that one says. */
  z.object({
    verb: z.enum(['swap.view', 'swap.ask', 'swap.withdraw', 'swap.accept', 'swap.decline']),
    ...{ network: reference, proposal: reference },
  }),
  z.object({ verb: z.literal('mirror.view'), over: z.enum(mirrorsOver).default('half-year'), ...mirror }),
  z.object({ verb: z.literal('mirror.share'), share: z.enum(mirrorShares), ...mirror }),
  /** How roles rotate in a chat, by its key; and to choose another chat. */
  z.object({ verb: z.enum(['roles.view', 'roles.choose']), chat: reference.optional(), ...origin }),
  z.object({ verb: z.literal('roles.save'), chat: reference, revision, ...origin }),
  /** Which roles who presses would rather not do, and which gladly. */
  z.object({ verb: z.enum(['wishes.view', 'wishes.save']), ...origin }),
  /** When a chat meets next; `chat`: one of the network's, by its key. */
  z.object({ verb: z.enum(['date.view', 'date.save']), chat: reference.optional(), ...origin }),
  /** When who presses is not there. */
  z.object({ verb: z.enum(['absence.view', 'absence.save']), ...origin }),
  z.object({ verb: z.literal('absence.drop'), day, ...origin }),
] as const;
