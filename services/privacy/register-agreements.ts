import type { Registered } from './register-entry.ts';

/** The part of the privacy register about what people agreed. */

export const ofAgreements = {
  /** Kept for as long as what was said when it was made, and no longer where the network keeps that for less. */
  agreement: {
    ...{ keys: 'agreement_', keysHold: ['id', 'figure'] },
    ...{ owner: 'network', purpose: 'agree', erasure: 'removed' },
    retention: { days: 5 * 365, after: 'settling', from: ['settledAt'], shortenedBy: 'monthsOfSummaries' },
    columns: {
      ...{ id: 'id', chatKey: 'id', what: 'words', who: 'words', when: 'state', by: 'person', at: 'moment' },
      ...{ roundId: 'id', state: 'state', settledAt: 'moment' },
    },
  },
  /** How many a chat made, and when the last. */
  agreed: {
    ...{ keys: 'agreed_', keysHold: ['id'] },
    ...{ owner: 'network', purpose: 'agree', retention: { until: 'replaced' }, erasure: 'names-nobody' },
    columns: { count: 'figure', at: 'moment' },
  },
  /** What a meeting began with: which agreements and round its card repeats, so that it can be put right. */
  line: {
    ...{ keys: 'line_', keysHold: ['id'] },
    ...{ owner: 'network', purpose: 'agree', erasure: 'names-nobody' },
    retention: { days: 5 * 365, after: 'meeting', from: ['at'], fromTheStart: true },
    columns: {
      ...{ chatKey: 'id', meetingNumber: 'figure', at: 'moment', agreementIds: 'id', roundId: 'id' },
      ...{ wasSaid: 'state', asksForOne: 'state', cardId: 'id' },
    },
  },
} as const satisfies Readonly<Record<string, Registered>>;
