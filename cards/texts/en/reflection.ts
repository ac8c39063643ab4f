import type { reflection as dutch } from '../nl/reflection.ts';

export const reflection: typeof dutch = {
  title: 'Looking back together',
  purpose: 'What we are working on together:',
  intro: {
    1: 'One question, a few seconds.',
    2: 'Two questions, about fifteen seconds.',
    3: 'Three questions, about twenty seconds.',
  },
  ambition: 'Your ambition is in the chat of the meeting: choose More, Task and ambition there.',
  privacy: (threshold) =>
    `Your name is not with your answer. The group only sees what everyone said together: after closing, and only with ${inWords(threshold)} answers or more.`,
  remarksPrivacy: (threshold) =>
    `Only the coordinator reads remarks: without names, and only with ${inWords(threshold)} remarks or more. The coordinator can share one with the group.`,
  until: (moment) =>
    `You can change or erase your answer until the round closes, ${moment} at the latest. Not after that.`,
  send: 'Send',
  notThisTime: 'Not this time',
  cantSay: 'I can’t say',
  pickOne: 'Pick an answer. If you don’t know, pick “I can’t say”.',
  remark: 'Anything to add? No names or details of clients or colleagues.',
  remarkError: 'Make the text shorter: there is room for 280 characters.',
  fallback: 'Looking back on the meeting. Open this card in Teams to answer.',

  answered: 'Your answer is saved',
  skipped: 'Fine, not this time',
  withdrawn: 'Your answer is erased',
  receipt: (moment) =>
    `You can change or erase your answer until the round closes, ${moment} at the latest. After that nobody can find it, and neither can we.`,
  skippedReceipt: (moment) => `You can still answer until the round closes, ${moment} at the latest.`,
  change: 'Change',
  answerAfterAll: 'Answer after all',
  withdraw: 'Erase my answer',

  closedTitle: 'This round is closed',
  closedFallback: 'This round is closed. Open this card in Teams.',
  closed: 'You cannot answer any more. The outcome is in the chat.',
  untold: 'You cannot answer any more. You can look at the outcome here.',
  cancelledTitle: 'These questions were taken back',
  cancelled: 'The coordinator took them back. Answers given so far are deleted. You do not have to do anything.',
  cancelledFallback: 'These questions were taken back. Open this card in Teams.',
  elsewhereTitle: 'This card is in the chat once more',
  elsewhere: 'Please use the other one. If you answered here, your answer counts all the same.',
  elsewhereFallback: 'This card is in the chat once more. Open this card in Teams.',
  look: 'Open it here anyway',
  lookBack: 'Look at the outcome',
  closingTitle: 'The round is being closed',
  closing: 'The outcome will be in the chat in a few seconds.',
};

const words = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const inWords = (count: number) => words[count] ?? String(count);
