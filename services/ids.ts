import { z } from 'zod';

/** Whom Teams says a person is: `from.id` of an activity. Differs per bot; never an Entra id, a name or an address. */
export const PersonId = z.string().min(1).max(256).brand<'PersonId'>();
export type PersonId = z.infer<typeof PersonId>;

/** Who answered, as far as answers know: a hash of a person under one round's key. Cannot be a `PersonId` by mistake. */
export const Respondent = z.string().length(43).brand<'Respondent'>();
export type Respondent = z.infer<typeof Respondent>;

/** `<tenant>_<hash of the chat that the network began in>`: the partition of all that is the network's. */
export const NetworkId = z.string().min(1).max(128).brand<'NetworkId'>();
export type NetworkId = z.infer<typeof NetworkId>;

/** The tenant that a network is of. */
export const tenantOf = (id: NetworkId): string => id.slice(0, -'_'.length - hashLength);
const hashLength = 22;

/** One round in its network: `<hash of the chat>_<number of the meeting in that chat>`, of a check-in `<…>_c<its number>`. */
export const RoundId = z
  .string()
  .regex(/^[\w-]{22}_(\d{6}|c\d{5})$/)
  .brand<'RoundId'>();
export type RoundId = z.infer<typeof RoundId>;
export const roundIdLength = 29;
