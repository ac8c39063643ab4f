import type { Origin } from '../cards/verbs.ts';
import type { TurnRole } from '../services/turns/turn-roles.ts';

/** One role at one meeting. `ofChat`: one of the network's chats, by its key. */
type OneTurn = { readonly ofChat: string; readonly meetingNumber: number; readonly role: TurnRole } & Origin;

/** What can happen about turns that are given, and about who really did what: see `Happening`. */
export type GivenHappening =
  | ({ readonly kind: 'turns-viewed'; readonly ofChat?: string | undefined } & Origin)
  /** Who leads the network looks for whom to ask. `reason`: as it was chosen so far. */
  | ({ readonly kind: 'taker-sought'; readonly search: string; readonly reason: string } & OneTurn)
  /** `instead`: who said yes to it, where that was read. */
  | ({
      readonly kind: 'turn-given';
      readonly to: string;
      readonly reason: string;
      readonly instead?: string | undefined;
    } & OneTurn)
  | ({ readonly kind: 'served-viewed'; readonly ofChat?: string | undefined } & Origin)
  | ({ readonly kind: 'server-sought'; readonly search: string } & OneTurn)
  /** Who really did it: another, by key, or who says it. */
  | ({ readonly kind: 'served-told'; readonly who?: string | undefined } & OneTurn);
