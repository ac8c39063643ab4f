import type { checkInInputs } from '../cards/input-names.ts';
import type { Origin } from '../cards/verbs.ts';

/** By the names of the form's inputs. */
export type CheckInFilled = Readonly<Partial<Record<(typeof checkInInputs)[number], string>>>;

type OneCheckIn = Origin & { readonly checkIn: string; readonly isSure: boolean };

/** What can happen about questions between two meetings: see `Happening`. */
export type CheckInHappening =
  /** `filled`: the form to plan one, as it was filled in before. */
  | ({
      readonly kind: 'check-ins-viewed';
      readonly page?: number | undefined;
      readonly filled?: CheckInFilled;
    } & Origin)
  /** `isSure`: who presses has seen what it means. */
  /** `plan`: the id to be of what is planned, the same when it is pressed twice. */
  | ({
      readonly kind: 'check-in-given';
      readonly filled: CheckInFilled;
      readonly isSure: boolean;
      readonly plan?: string | undefined;
    } & Origin)
  /** `checkIn`: the id of a planned one, or of a round. */
  | ({ readonly kind: 'check-in-cancelled' } & OneCheckIn)
  | ({ readonly kind: 'check-in-closed' } & OneCheckIn);
