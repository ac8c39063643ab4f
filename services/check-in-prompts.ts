import type { PromptId } from './prompt-catalogue.ts';

/** Are we still on course, is everyone still on board: asked together, at set times. */
export const coursePair: readonly PromptId[] = ['IJK-1', 'IJK-2'];

/** What can be asked between two meetings: what is not about the meeting of today. */
export const betweenMeetings: readonly PromptId[] = [
  ...(['BET-2', 'DOE-2', 'OPG-1', 'OPG-2', 'BEL-1', 'ROL-1', 'ROL-2', 'ROL-3'] as const),
  ...(['ERK-1', 'ERK-2', 'RES-1', 'RES-2', 'RES-3', 'IJK-1', 'IJK-2'] as const),
];
