import type { digest as dutch } from '../nl/digest.ts';

export const digest: typeof dutch = {
  title: 'This week for your network',
  needs: {
    'round-open':
      'A round is open. You do not have to do anything: it closes by itself. To close it earlier, choose More in the chat.',
    'no-chair': 'A meeting is coming without a chair. Agree on somebody together, or ask who can.',
    'no-agreement':
      'The last two rounds led to no agreement. One thing is enough: who does what, and when? Choose it together in the next meeting, or write it down now under More, Agreements. Then people see that something is done with their answers.',
    'month-full':
      'A chat had four rounds this month already. I do not ask more of people than that, so no questions come at the next meeting of this month. Talking is always possible: type spoken in that chat.',
    undelivered: 'I could not deliver something. The overview says why, and what you can do.',
    'check-in-skipped': 'A check-in that was planned did not go ahead. Why is under More, Check-ins.',
    mirror: 'There is a role mirror of the past half year: how the roles were spread among you.',
    'long-pause':
      'Your network has been paused for three months. Do you want to begin again, meet less often, or stop? You can do that under More.',
  },
  fallback: 'What there is this week for your network. Open this card in Teams.',
};
