import type { DoorTo } from '../cards/private-door-card.ts';
import type { Happening } from './events.ts';

/** What is for one reader to see, with the door to it: one line for each view. */
export const doors: { readonly [Kind in Happening['kind']]?: DoorTo } = {
  'more-opened': 'more',
  'me-viewed': 'me',
  'pause-ended': 'me',
  'return-asked': 'me',
  'erasure-viewed': 'erase',
  'erasure-asked': 'erase',
  'pause-viewed': 'pause',
  'pause-asked': 'pause',
  'chair-asked': 'chair',
  'remarks-asked': 'remarks',
  'release-viewed': 'remarks',
  'remark-released': 'remarks',
  'deletion-viewed': 'remarks',
  'remark-deleted': 'remarks',
  'setup-asked': 'settings',
  'setup-given': 'settings',
  'steps-asked': 'settings',
  'preview-asked': 'settings',
  'announcement-asked': 'settings',
  'start-asked': 'settings',
  'start-given': 'settings',
  'settings-asked': 'settings',
  'settings-edited': 'settings',
  'chair-switched': 'settings',
  'network-pause-viewed': 'settings',
  'network-paused': 'settings',
  'network-resumed': 'settings',
  'ambition-asked': 'ambition',
  'rules-asked': 'rules',
  'rules-given': 'rules',
  'ending-asked': 'ending',
  'ending-confirmed': 'ending',
  'chats-viewed': 'chats',
  'chat-named': 'chats',
  'chat-linked': 'chats',
  'overview-asked': 'overview',
};

/** The doors that lead somewhere in any chat, with a network or without. */
export const openAnywhere: readonly DoorTo[] = ['more', 'me', 'erase', 'pause'];
