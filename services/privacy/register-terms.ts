import type { Term } from './register-entry.ts';

/** From the moment that a network ends until it is erased; till then that can be undone. */
export const noticeDays = 30;

/** What a network may shorten, in months. */
export const longestSummaries = 60;
export const longestTurns = 24;

export const summariesKept = {
  ...{ days: 5 * 365, after: 'closing', from: ['closedAt', 'closesAt'], shortenedBy: 'monthsOfSummaries' },
} as const satisfies Term;
export const turnsKept = { days: 2 * 365, shortenedBy: 'monthsOfTurns' } as const;
export const sinceAsking = { after: 'asking', from: ['askedAt'], fromTheStart: true } as const;

export const ofRemarks = {
  ...({ owner: 'network', purpose: 'show', ofRound: true } as const),
  retention: { days: 90, after: 'closing', from: ['closedAt', 'closesAt'] },
} as const;
