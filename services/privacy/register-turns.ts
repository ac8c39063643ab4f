import type { Registered } from './register-entry.ts';
import { sinceAsking, turnsKept } from './register-terms.ts';

/** What is kept of roles that rotate, beside the turns that were served. */
export const ofTurns = {
  /** How roles rotate in one chat. */
  rotation: {
    ...{ keys: 'rotation_', keysHold: ['id'] },
    ...{ owner: 'network', purpose: 'rotate', retention: { until: 'network-end' }, erasure: 'names-nobody' },
    columns: {
      ...{ roles: 'state', unit: 'state', halves: 'organisation', learnsFirst: 'state', coordinatorServes: 'state' },
      mirrorShown: 'state',
    },
  },
  /** That somebody is not there on a day: gone the night after it. */
  absence: {
    ...{ keys: 'absence_', keysHold: ['mark', 'state'] },
    ...{ owner: 'member', purpose: 'rotate', erasure: 'removed' },
    retention: { days: 1, after: 'absence', from: ['on'] },
    columns: { personId: 'person', on: 'state' },
  },
  proposal: {
    ...{ keys: 'proposal_', keysHold: ['id'] },
    ...{ owner: 'member', purpose: 'rotate', retention: { ...turnsKept, ...sinceAsking }, erasure: 'unnamed' },
    forgetting: { days: 60, ...sinceAsking },
    columns: {
      ...{ id: 'id', chatKey: 'id', meetingNumber: 'figure', state: 'state', isOver: 'state', askedAt: 'moment' },
      ...{ role: 'state', how: 'state', reason: 'state', because: 'figure' },
      ...{ personId: 'person', organisationId: 'organisation', passedOver: 'people' },
      ...{ swapWith: 'person', isSwapOver: 'state', heardDay: 'state' },
    },
  },
  /** What a chat was told of who does what at a meeting. */
  announcement: {
    ...{ keys: 'announcement_', keysHold: ['id'] },
    ...{ owner: 'member', purpose: 'rotate', erasure: 'unnamed' },
    retention: { ...turnsKept, after: 'asking', from: ['at'] },
    columns: {
      ...{ chatKey: 'id', meetingNumber: 'figure', at: 'moment', messageId: 'id', isNoted: 'state' },
      ...{ roles: 'state', people: 'people', day: 'state', noteId: 'id' },
    },
  },
  /** Who said "not this time" for the coming meeting, and for the one before it. */
  declines: {
    ...{ keys: 'declines_', keysHold: ['id'] },
    ...{ owner: 'member', purpose: 'rotate', erasure: 'unnamed' },
    retention: { days: 60, after: 'asking', from: ['at'] },
    columns: { meetingNumber: 'figure', people: 'people', before: 'people', at: 'moment' },
  },
} as const satisfies Readonly<Record<string, Registered>>;
