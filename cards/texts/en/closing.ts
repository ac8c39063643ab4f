import type { closing as dutch } from '../nl/closing.ts';

export const closing: typeof dutch = {
  moreTitle: 'More',
  personal: 'Only you see this.',
  closeIntro: 'You can close the round. The results then appear in the chat, with one question to talk about together.',
  close: 'Close and talk now',
  trend: 'Trend',
  remarks: 'Remarks',
  takeCoordination: 'I am the coordinator',
  nobodyCoordinates: 'This network has no coordinator yet.',
  back: 'Back to the questions',
  tooFewTitle: 'There are too few answers to show yet',
  tooFew: 'That need not be a problem. You can do three things:',
  wait: 'Wait. The round closes by itself, and more people may answer.',
  withoutResults: 'Close without results. The answers are erased and no number is shown.',
  talk: 'Talk about it together now, without numbers. For instance with the question: how did we work together today?',
  closeAnyway: 'Close without results',
  keepWaiting: 'Wait',
  closingTitle: 'The round is being closed',
  closing: 'The results will be in the chat in a few seconds.',
  askInView: 'Only the chair or the coordinator hears whether there are enough answers. Press the button for that.',
  fallback: 'About closing the round. Open this card in Teams.',
};
