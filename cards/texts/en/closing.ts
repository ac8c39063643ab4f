import type { closing as dutch } from '../nl/closing.ts';

export const closing: typeof dutch = {
  personal: 'Only you see this.',
  close: 'Close and talk now',
  back: 'Back',
  tooFewTitle: 'There are too few answers to show yet',
  tooFew: 'Only you see this. You can do three things.',
  wait: 'The round closes by itself. More people may still answer.',
  withoutResults: 'The answers are erased and no number is shown.',
  talk: 'Choose this when you talk together instead of giving numbers. You get a question to ask aloud. When you save that you talked, the answers are erased.',
  closeAnyway: 'Close without results',
  keepWaiting: 'Wait',
  closingTitle: 'The round is being closed',
  closing:
    'The outcome will be in the chat in a few seconds, with one question to talk about together. Then agree on one thing: who does what, and when?',
  closingUnshown:
    'There are too few answers for an outcome. The answers are erased. You can always talk together. Then agree on one thing: who does what, and when?',
  askTitle: 'Closing the round',
  askInView:
    'The chair or the coordinator can do that here. Only the person who presses the button sees whether there are enough answers.',
  askCheckIn:
    'The coordinator can do that here. Only the person who presses the button sees whether there are enough answers.',
  fallback: 'About closing the round. Open this card in Teams.',
};
