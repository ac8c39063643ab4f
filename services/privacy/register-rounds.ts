import type { Registered } from './register-entry.ts';
import { ofRemarks, summariesKept } from './register-terms.ts';

const roundColumns = {
  ...{ id: 'id', networkId: 'id', tenantId: 'id', chatKey: 'id', meetingNumber: 'figure', promptIds: 'id' },
  ...{ ownPrompts: 'words', ownPromptsBy: 'people', resultsCardId: 'id' },
  ...{
    form: 'state',
    wasHad: 'state',
    audience: 'state',
    asks: 'state',

    language: 'state',
    threshold: 'figure',
    freeText: 'state',
    state: 'state',
  },
  ...{ openedAt: 'moment', metAt: 'moment', closesAt: 'moment', closedAt: 'moment' },
  ...{ cardId: 'id', shownAt: 'moment', formerCardId: 'id', copies: 'figure' },
  ...{ remindedTo: 'state', remindedAt: 'moment', checkInId: 'id', askAloud: 'id' },
} as const satisfies Registered['columns'];

/** Rounds, and what is left of them: kinds of row of the table with the networks. */
export const ofRounds = {
  /** What a chat was asked, and how often this month: for choosing what to ask next, and for asking little. */
  asked: {
    ...{ keys: 'asked_', keysHold: ['id'] },
    ...{ owner: 'network', purpose: 'ask', retention: { until: 'replaced' }, erasure: 'names-nobody' },
    columns: {
      month: 'state',
      rounds: 'figure',
      times: 'figure',
      lastIn: 'figure',
      scoredIn: 'figure',
      count: 'figure',
      checkIns: 'figure',
    },
  },
  round: {
    ...{ keys: 'round_', keysHold: ['id'] },
    ...{ owner: 'network', purpose: 'ask', retention: { ...summariesKept, states: ['closed', 'cancelled'] } },
    ...{ erasure: 'unnamed', columns: roundColumns },
  },
  /** A check-in that waits for its day. One that is over stays a while, where it did not start: to be told of. */
  checkIn: {
    ...{ keys: 'checkin_', keysHold: ['id'] },
    ...{ owner: 'network', purpose: 'ask', erasure: 'names-nobody' },
    retention: { until: 'done', orElse: { days: 30, after: 'due', from: ['overAt'] } },
    columns: {
      ...{ id: 'id', chatKey: 'id', promptIds: 'id', audience: 'state', asks: 'state', every: 'state', first: 'state' },
      ...{ startsAt: 'moment', state: 'state', skippedAt: 'moment', skippedFor: 'state', overAt: 'moment' },
    },
  },
  /** Of a check-in that is asked one to one: whether somebody was reached. Not whether they answered. */
  ask: {
    ...{ keys: 'ask_', keysHold: ['id', 'mark'] },
    ...{ owner: 'member', purpose: 'reach', retention: { until: 'closing' }, ofRound: true, erasure: 'marked' },
    columns: { state: 'state', waitingSince: 'moment', sendingSince: 'moment' },
  },
  results: {
    ...{ keys: 'results_', keysHold: ['id'] },
    ...{ owner: 'network', purpose: 'show', retention: summariesKept, ofRound: true },
    ...{ erasure: 'names-nobody' },
    columns: {
      ...{ roundId: 'id', meetingNumber: 'figure', askedAt: 'moment', promptIds: 'id', askAloud: 'id' },
      versions: 'figure',
      summary: 'figure',
      form: 'state',
    },
  },
  /** The one sentence that somebody wrote down of a spoken round. */
  said: {
    ...{ keys: 'said_', keysHold: ['id'] },
    ...{ owner: 'network', purpose: 'show', retention: summariesKept, ofRound: true, erasure: 'removed' },
    columns: { text: 'words', by: 'person', at: 'moment' },
  },
  remarks: {
    ...ofRemarks,
    ...{ keys: 'remarks_', keysHold: ['id', 'figure'], erasure: 'sealed', columns: { remarks: 'words' } },
  },
  /** That a remark was shared with the group, and the message with it. */
  release: {
    ...ofRemarks,
    ...{ keys: 'release_', keysHold: ['id', 'id'], erasure: 'names-nobody' },
    columns: { posted: 'state', cardId: 'id' },
  },
} as const satisfies Readonly<Record<string, Registered>>;
