import type { NewWork } from '../delivery/work.ts';
import type { Meeting } from '../meetings/meetings.ts';
import { roundIdOf } from '../rounds/round-rows.ts';
import type { Proposal } from './proposal-rows.ts';
import type { TurnMoments } from './turn-moments.ts';

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

/** Who said yes hears that the meeting is on another day than they last heard. */
export const tellingMoved = ({ id }: Proposal, dueAt: Date): NewWork => ({
  kind: 'tell-moved-turn',
  target: id,
  dueAt,
});

/** Of those that lie ahead. */
export function deadlines(all: readonly Proposal[], { passAt, tellAt }: TurnMoments, now: Date): readonly NewWork[] {
  const asked = all.filter(({ state, isOver }) => state === 'asked' && !isOver);
  const passing = asked.map(({ id }): NewWork => ({ kind: 'pass-turn', target: id, dueAt: passAt }));
  const [any] = all.filter(({ isOver }) => !isOver);
  return [...(passAt > now ? passing : []), ...(any && tellAt > now ? [telling(any, tellAt)] : [])];
}
