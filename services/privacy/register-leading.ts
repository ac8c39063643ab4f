import type { Registered } from './register-entry.ts';

/** The part of the privacy register about who leads a network: who claims a role, or was asked for it. It is open for two weeks. */
export const appointment = {
  ...{ keys: 'appointment_', keysHold: ['state'] },
  ...{ owner: 'network', purpose: 'lead', erasure: 'unnamed' },
  retention: { days: 15, after: 'asking', from: ['madeAt'], fromTheStart: true },
  columns: {
    ...{ id: 'id', role: 'state', how: 'state', state: 'state', personId: 'person', askedBy: 'person' },
    ...{ madeAt: 'moment', chatKey: 'id', cardId: 'id', toldAs: 'state' },
  },
} as const satisfies Registered;
