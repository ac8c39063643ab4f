import type { remarks as dutch } from '../nl/remarks.ts';

export const remarks: typeof dutch = {
  title: 'Remarks in this round',
  intro: 'Only you can see them, until you share one. Their order is random and does not tell who wrote what.',
  none: 'There are no remarks to show. They are kept only when enough people wrote something.',
  share: 'Share with the group',
  remove: 'Delete',
  shared: 'Shared with the group.',
  notices: {
    released: 'The remark will be in the chat in a moment, without a name.',
    'released-before': 'This remark had already been shared with the group.',
    deleted: 'The remark is deleted. If it was in the chat, it goes from there too.',
    gone: 'This remark is not there any more: it had already been deleted.',
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
