import type { Registered } from './register-entry.ts';

/** The part of the privacy register about the chats of a network, beside its other rows and in the table of chats. */

const untilEnd = { until: 'network-end' } as const;

export const beside = {
  /** What who leads the network calls one of its chats. */
  chatName: {
    ...{ keys: 'chatname_', keysHold: ['id'] },
    ...{ owner: 'network', purpose: 'reach', retention: untilEnd, erasure: 'removed' },
    columns: { name: 'words', by: 'person' },
  },
  /** Which week's digest went to whom, and since when the network is paused. */
  digest: {
    keys: 'digest',
    ...{ owner: 'network', purpose: 'reach', retention: { until: 'replaced' }, erasure: 'marked' },
    columns: {
      ...{ week: 'moment', told: 'mark', pausedSince: 'moment', pauseAskedIn: 'moment', fullSaidIn: 'moment' },
      mirrorSaidIn: 'moment',
    },
  },
} as const satisfies Readonly<Record<string, Registered>>;

export const chat = {
  ...{ keys: '', keysHold: ['id'] },
  ...{ owner: 'network', purpose: 'reach', retention: untilEnd, erasure: 'names-nobody' },
  columns: {
    ...{ tenantId: 'id', chatId: 'chat', serviceUrl: 'chat', botId: 'chat', networkId: 'id' },
    ...{ name: 'chat', endingCardId: 'id', refusal: 'state', isRefusalTold: 'state', isOver: 'state' },
    ...{ isUnledTold: 'state', unledCardId: 'id', meetingId: 'id' },
  },
} as const satisfies Registered;
