import type { agreements as dutch } from '../nl/agreements.ts';

export const agreements: typeof dutch = {
  button: 'Agreements',
  make: 'Agreement',
  makeAndDate: 'Agreement & date',
  title: 'What we agreed',
  fallback: 'The agreements of this meeting. Open this card in Teams.',
  none: 'There are no open agreements.',
  who: 'Who:',
  when: (day) => `When: ${day}.`,
  done: 'It worked',
  drop: 'Not needed',
  readers: 'The chair of the latest meeting and the coordinator write an agreement down, and say whether it worked.',
  full: 'Three agreements are open. With more at once you lose sight of them. Did one work out, or is it no longer needed? Press the button below it. Then there is room for a new one.',
  oneOfThis:
    'One agreement of this meeting is open already. Did it work out, or is it no longer needed? Press the button under it. Then there is room for a new one.',
  formTitle: 'What do you agree?',
  formIntro: 'One thing that you want to do before the next meeting. Everybody in this chat can read it.',
  what: 'What? In one sentence, without names or details of clients.',
  whatError: 'Write down what you agree: there is room for 200 characters.',
  whoLabel: 'Who? An organisation, or somebody in the group. You can leave this empty.',
  whoError: 'Make this shorter: there is room for 60 characters.',
  whenLabel: 'When will it be done? You can leave this empty.',
  whenError: 'Choose today or a later day.',
  save: 'Save',
  notices: {
    saved: 'The agreement is saved. I will mention it at the next meeting.',
    done: 'Good that it worked. The agreement is no longer open.',
    dropped: 'The agreement is no longer open.',
    'settled-before': 'This agreement was no longer open. Nothing has changed.',
  },
};
