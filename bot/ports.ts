import type { Card } from '../cards/card.ts';
import type { PersonId } from '../services/ids.ts';
import type { ChatReference, RefusalCause } from '../services/networks/chats.ts';
import type { RosterEntry } from '../services/people/member-rows.ts';

/**
 * What became of one message to Teams. `sent` without an id: Teams took it and did not say where it stands. `refused`: never
 * call here before it lets us in (we are not in the chat, or blocked). `failed`: may be repeated without harm. `malformed`: the message itself is wrong, and stays wrong. `later`: certainly not delivered, for a reason that the log may know. `uncertain`: perhaps delivered;
 * Teams has no way to ask.
 */
export type Delivery =
  | { readonly kind: 'sent'; readonly messageId?: string | undefined; readonly isGone?: boolean }
  | { readonly kind: 'refused'; readonly cause: RefusalCause }
  | { readonly kind: 'malformed' | 'failed' }
  | { readonly kind: 'later'; readonly seconds?: number | undefined; readonly reason?: string }
  | { readonly kind: 'uncertain' };

/** Speaks outside a turn. One attempt each, with a time-out. */
export interface Messenger {
  post(chat: ChatReference, card: Card): Promise<Delivery>;
  /** Replaces the card of a message for everyone. Editing what is gone counts as sent, with `isGone`. Safe to repeat. */
  update(chat: ChatReference, messageId: string, card: Card): Promise<Delivery>;
  /**
   * One to one. `refused` where Teams does not let us reach this person. `isWanted` is asked once it does, and before anybody
   * sees anything: where it is not, nothing is said, and that counts as sent.
   */
  direct(chat: ChatReference, person: PersonId, card: Card, isWanted?: () => Promise<boolean>): Promise<Delivery>;
}

/** What Teams knows of meetings beforehand. */
export interface Agenda {
  /**
   * When it is to end: of a series perhaps another of its meetings. Undefined where Teams does not say; `unknown` where it may
   * when asked again.
   */
  endOf(chat: ChatReference, meetingId: string): Promise<Date | undefined | 'unknown'>;
}

/** One person in one chat, by Teams' own list. `unseen`: we are not in that chat ourselves, so Teams does not say. */
type SeenInChat = { readonly kind: 'there'; readonly entry: RosterEntry } | { readonly kind: 'not-there' | 'unseen' };

/** What only Teams knows about people. */
export interface Roster {
  /** Everyone in the chat, however many pages that takes. Undefined when Teams does not answer: that is not an empty chat. */
  membersOf(chat: ChatReference): Promise<readonly RosterEntry[] | undefined>;
  /** Rejects with a fault when Teams does not answer. */
  memberOf(chat: ChatReference, person: PersonId): Promise<SeenInChat>;
  /** False also where Teams cannot tell. Rejects with a fault when it does not answer. */
  isOrganiser(chat: ChatReference, meetingId: string, person: PersonId): Promise<boolean>;
}
