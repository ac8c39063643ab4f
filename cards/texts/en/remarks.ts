import type { remarks as dutch } from '../nl/remarks.ts';

export const remarks: typeof dutch = {
  title: 'Remarks in this round',
  intro: 'Only you can see them, until you share one. Their order is random and does not tell who wrote what.',
  none: 'There are no remarks to show. They are kept only when enough people wrote something.',
  share: 'Share with the group',
  remove: 'Delete',
  shareTitle: 'Share this remark?',
  sharing: 'The group will then read it in the chat, without a name. Once somebody has read it, that cannot be undone.',
  removeTitle: 'Delete this remark?',
  removing: {
    unshared: 'Deleting is for good: nobody can bring it back.',
    placed: 'Deleting is for good: nobody can bring it back. Its text goes from the chat too.',
    unplaced:
      'Deleting is for good: nobody can bring it back. I do not know where it is in the chat, and may not be able to take it away from there.',
  },
  shared: 'Shared with the group.',
  notices: {
    released: 'The remark will be in the chat in a moment, without a name.',
    'released-before': 'This remark had already been shared with the group.',
    deleted: 'The remark is deleted.',
    'deleted-in-chat': 'The remark is deleted. In a moment its text goes from the chat too.',
    'deleted-unplaced':
      'The remark is deleted. I do not know where it is in the chat. If it is still there later, I cannot take it away from there.',
    gone: 'This remark is no longer there: it had already been deleted.',
  },
  page: (page, pages) => `Page ${page} of ${pages}.`,
  earlier: 'Previous',
  later: 'Next',
  fallback: 'Remarks in this round. Open this card in Teams.',
  sharedTitle: 'A remark from looking back',
  sharedBy: 'The coordinator shares this remark. Who wrote it was not kept.',
  sharedFallback: 'The coordinator shares a remark. Open this card in Teams.',
  removedTitle: 'This remark is deleted',
  removed: 'The coordinator took it away.',
};
