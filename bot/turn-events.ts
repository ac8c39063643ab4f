import type { MirrorOver, MirrorShare } from '../cards/turns/turn-verbs.ts';
import type { Origin } from '../cards/verbs.ts';
import type { RotationGiven } from '../services/turns/rotations.ts';
import type { WishesGiven } from '../services/turns/turn-wishes.ts';
import type { GivenHappening } from './given-events.ts';

/** What can happen about roles that rotate: see `Happening`. */
export type TurnHappening =
  | ({ readonly kind: 'chair-asked' } & Origin)
  | ({ readonly kind: 'turn-viewed' } & Origin)
  | GivenHappening
  /** When a chat meets next. `ofChat`: one of the network's chats, by its key; `day`: as it was filled in. */
  | ({ readonly kind: 'date-viewed'; readonly ofChat?: string | undefined } & Origin)
  | ({ readonly kind: 'date-given'; readonly ofChat?: string | undefined; readonly day: string } & Origin)
  /** When the one who says it is not there. */
  | ({ readonly kind: 'absence-viewed' } & Origin)
  | ({ readonly kind: 'absence-given'; readonly day: string } & Origin)
  | ({ readonly kind: 'absence-dropped'; readonly day: string } & Origin)
  /** What the one who says it would like of each role. */
  | ({ readonly kind: 'wishes-viewed' } & Origin)
  | ({ readonly kind: 'wishes-given'; readonly given: WishesGiven } & Origin)
  /** `ofChat`: of which chat, by its key, where the chat does not tell. */
  | ({ readonly kind: 'mirror-viewed'; readonly ofChat?: string | undefined; readonly over: MirrorOver } & Origin)
  | ({ readonly kind: 'mirror-shared'; readonly ofChat?: string | undefined; readonly share: MirrorShare } & Origin)
  /** `ofChat`: one of the network's, by its key. `choosing`: which of them. */
  | ({ readonly kind: 'roles-viewed'; readonly ofChat?: string | undefined; readonly choosing?: true } & Origin)
  | ({
      readonly kind: 'roles-given';
      readonly ofChat: string;
      readonly given: RotationGiven;
      readonly revision: number;
    } & Origin)
  | ({ readonly kind: 'why-asked' } & OneProposal)
  | ({ readonly kind: 'turn-accepted' | 'turn-declined' } & OneProposal)
  /** What one said yes to, or is asked. */
  | ({ readonly kind: 'own-turn-viewed' } & OneProposal)
  | ({ readonly kind: 'swap-viewed'; readonly search: string } & OneProposal)
  | ({ readonly kind: 'swap-asked'; readonly who: string } & OneProposal)
  | ({ readonly kind: 'swap-withdrawn' } & OneProposal)
  | ({ readonly kind: 'swap-accepted' | 'swap-declined' } & OneProposal)
  /** To be asked again, after "not this time" twice. */
  | ({ readonly kind: 'turn-stayed' } & Origin);

type OneProposal = { readonly network: string; readonly proposal: string };
