import type { nudge as dutch } from '../nl/nudge.ts';

export const nudge: typeof dutch = {
  title: 'Almost time to look back',
  fallback: 'The meeting is nearly over. Open this card in Teams.',
  soon: 'The meeting ends in about ten minutes. Five minutes before the end I put the questions in the chat.',
  room: 'Keep some time for them. Then everybody is still there.',
  size: 'Then I pick the form that fits. If you say nothing, I go by who is in the chat.',
  chair: 'You get this message because you chair this meeting.',
  host: 'You get this message because you lead the reflection.',
  leader: 'This message is for the chair. I do not know who that is, so I send it to you.',
};
