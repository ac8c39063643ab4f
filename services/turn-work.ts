import type { Meeting } from './meetings.ts';
import type { Proposal } from './proposal-rows.ts';
import { roundIdOf } from './round-rows.ts';
import { fromTarget, targetIn } from './round-targets.ts';
import type { NewWork } from './work.ts';

/** Planned with who is to be asked, and with nothing else: so that nobody is asked twice. */
export const asking = ({ id }: Proposal, dueAt: Date): NewWork => ({ kind: 'ask-turn', target: id, dueAt });

/** Planned with the asking of somebody for a swap, and with nothing else. */
export const askingToSwap = ({ id }: Proposal, dueAt: Date): NewWork => ({ kind: 'ask-swap', target: id, dueAt });

/** The chat reads who does what as it is by then. */
export const announcing = ({ chatKey, meetingNumber }: Meeting, dueAt: Date): NewWork => ({
  kind: 'announce-turns',
  target: roundIdOf(chatKey, meetingNumber),
  dueAt,
});

/** Who leads the network hears what nobody said yes to. */
export const telling = ({ chatKey, meetingNumber }: Meeting, dueAt: Date): NewWork => ({
  kind: 'tell-open-turns',
  target: roundIdOf(chatKey, meetingNumber),
  dueAt,
});

const early = 'early';

/** The same in the morning after nobody was left to ask: long before the meeting, perhaps. */
export const tellingEarly = ({ chatKey, meetingNumber }: Meeting, dueAt: Date): NewWork => ({
  kind: 'tell-open-turns',
  target: targetIn(roundIdOf(chatKey, meetingNumber), early),
  dueAt,
});
export const isEarly = (target: string): boolean => fromTarget(target).thing === early;

/** Who has not answered by then is not waited for. */
export const passing = ({ id }: Proposal, dueAt: Date): NewWork => ({ kind: 'pass-turn', target: id, dueAt });
