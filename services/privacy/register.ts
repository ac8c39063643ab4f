import { ofAgreements } from './register-agreements.ts';
import { beside, chat } from './register-chats.ts';
import type { Registered } from './register-entry.ts';
import { appointment } from './register-leading.ts';
import { ofRounds } from './register-rounds.ts';
import { turnsKept } from './register-terms.ts';
import { ofTurns } from './register-turns.ts';

/**
 * The privacy register: all that Kring keeps, with whose it is, what for, how long, and what becomes of it when a person is
 * erased. The tables are made from it, what is not in it cannot be written (registered-tables.ts), and the privacy statement
 * and the DPIA are generated from it. Queues and log lines are in register-beside.ts.
 */

const untilEnd = { until: 'network-end' } as const;
/** Whom nothing may name any more, as marks. */
const erased = {
  keys: 'erased',
  ...{ owner: 'member', purpose: 'protect', retention: { until: 'return' }, erasure: 'marked' },
  columns: { people: 'mark' },
} as const satisfies Registered;

/** Per table, the kinds of row in it, each by the beginning of its keys. */
export const register = {
  Networks: {
    network: {
      keys: 'network',
      ...{ owner: 'network', purpose: 'ask', retention: untilEnd, erasure: 'unnamed' },
      columns: {
        ...{ id: 'id', tenantId: 'id', name: 'name', nameBy: 'person', kind: 'state', language: 'state' },
        ...{ purpose: 'words', purposeBy: 'person', coordinator: 'person', deputy: 'person' },
        ...{ addedBy: 'person', coordinatorGone: 'state', deputyGone: 'state', deputyAsked: 'state' },
        ...{ ambition: 'words', ambitionBy: 'person', ambitionVersion: 'figure', ambitionAt: 'moment' },
        ...{ threshold: 'figure', freeText: 'state', paused: 'state', workingDaysOpen: 'figure' },
        ...{
          pausedUntil: 'moment',
          startsOn: 'state',
          meetingMinutes: 'figure',
          fixedChair: 'state',
          revision: 'figure',
          questions: 'figure',
          reminders: 'state',
          promptsOff: 'id',
        },
        ...{ monthsOfSummaries: 'figure', monthsOfTurns: 'figure' },
        ...{ endsAt: 'moment', endedBy: 'state', overAt: 'moment' },
      },
    },
    /** What the network wanted before its ambition of now. */
    ambition: {
      ...{ keys: 'ambition_', keysHold: ['figure'] },
      ...{ owner: 'network', purpose: 'ask', retention: untilEnd, erasure: 'removed' },
      columns: { text: 'words', version: 'figure', at: 'moment', by: 'person' },
    },
    /** What a network asks beside the bank. */
    ownPrompt: {
      ...{ keys: 'ownprompt_', keysHold: ['id'] },
      ...{ owner: 'network', purpose: 'ask', retention: untilEnd, erasure: 'removed' },
      columns: { nl: 'words', en: 'words', scale: 'state', by: 'person', at: 'moment' },
    },
    ...ofTurns,
    ...beside,
    meetings: {
      ...{ keys: 'meetings_', keysHold: ['id'] },
      ...{ owner: 'network', purpose: 'ask', retention: { until: 'replaced' }, erasure: 'marked' },
      // When the last ones were, and the mark of who was told before the end of each.
      columns: { held: 'figure', recent: 'mark', nextOn: 'state' },
    },
    ...ofRounds,
    ...ofAgreements,
    member: {
      ...{ keys: 'member_', keysHold: ['mark'] },
      ...{ owner: 'member', purpose: 'rotate', erasure: 'removed' },
      retention: { days: 30, after: 'leaving', from: ['leftAt'] },
      columns: {
        ...{ personId: 'person', name: 'name', organisationId: 'organisation', organisationBy: 'state' },
        ...{
          welcome: 'state',
          unreached: 'state',
          language: 'state',
          layer: 'state',
          core: 'state',
          substitute: 'person',
          substituteUntil: 'moment',
          ratherNot: 'state',
          gladly: 'state',
        },
        ...{ joinedAtMeeting: 'figure', seats: 'id', anonymous: 'state', leftAt: 'moment', pausedUntil: 'moment' },
      },
    },
    organisation: {
      ...{ keys: 'organisation_', keysHold: ['id'] },
      ...{ owner: 'network', purpose: 'rotate', retention: { until: 'unused' }, erasure: 'last-one' },
      columns: { id: 'organisation', name: 'words' },
    },
    appointment,
    work: {
      ...{ keys: 'work_', keysHold: ['state', 'mark'] },
      ...{ owner: 'operator', purpose: 'reach', erasure: 'marked' },
      retention: {
        until: 'done',
        orElse: { days: 90, after: 'due', from: ['dueAt'], states: ['set-aside', 'uncertain'] },
      },
      columns: {
        ...{ networkId: 'id', kind: 'state', target: 'mark', dueAt: 'moment', state: 'state', attempts: 'figure' },
        ...{ doubted: 'state', redriven: 'state', leasedUntil: 'moment', holder: 'id' },
      },
    },
    action: {
      ...{ keys: 'action_', keysHold: ['moment', 'id'] },
      ...{
        owner: 'network',
        purpose: 'account',
        retention: { days: 365, after: 'action', from: ['at'] },
        erasure: 'unnamed',
      },
      columns: { kind: 'state', at: 'moment', by: 'person', reason: 'state' },
    },
    /** Somebody who asked to be erased, until that is done. */
    erasure: {
      ...{ keys: 'erasure_', keysHold: ['mark'] },
      ...{ owner: 'member', purpose: 'protect', retention: { until: 'done' }, erasure: 'removed' },
      columns: { personId: 'person', isSpread: 'state' },
    },
    erased,
  },
  Chats: { chat },
  Turns: {
    erased,
    turn: {
      ...{ keys: '', keysHold: ['id', 'state', 'figure'] },
      ...{ owner: 'network', purpose: 'rotate', erasure: 'unnamed' },
      retention: { ...turnsKept, after: 'meeting', from: ['servedAt'] },
      columns: {
        ...{ personId: 'person', organisationId: 'organisation', role: 'state', how: 'state', chatKey: 'id' },
        ...{ meetingNumber: 'figure', servedAt: 'moment' },
      },
    },
    /** At which meeting each organisation filled a role last. */
    lastTurns: {
      ...{ keys: 'last_', keysHold: ['id', 'state'] },
      ...{ owner: 'network', purpose: 'rotate', retention: untilEnd, erasure: 'last-one' },
      columns: { meetings: 'organisation' },
    },
  },
  Answers: {
    answer: {
      ...{ keys: '', keysHold: ['id', 'respondent'] },
      ...{ owner: 'member', purpose: 'answer', retention: { until: 'closing' }, ofRound: true, erasure: 'removed' },
      columns: { sealed: 'sealed' },
    },
  },
  RoundKeys: {
    roundKey: {
      ...{ keys: '', keysHold: ['id'] },
      ...{ owner: 'operator', purpose: 'answer', ofRound: true, erasure: 'names-nobody' },
      // A key is made just before its round: one whose round never came opened nothing.
      retention: { until: 'closing', orElse: { days: 1, after: 'opening', from: ['madeAt'], fromTheStart: true } },
      columns: { sealed: 'sealed', masterKeyId: 'id', madeAt: 'moment' },
    },
  },
  Gates: {
    gate: {
      keys: 'gate',
      ...{ owner: 'operator', purpose: 'reach', retention: { until: 'replaced' }, erasure: 'names-nobody' },
      columns: { opensAt: 'moment' },
    },
    /** How many messages a person had one to one this month, over all networks of the tenant. */
    private: {
      ...{ keys: 'private_', keysHold: ['mark'] },
      ...{ owner: 'member', purpose: 'spare', retention: { until: 'month-end' }, erasure: 'removed' },
      columns: { month: 'state', count: 'figure' },
    },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Registered>>>>;

export type TableName = keyof typeof register;
export const tableNames = Object.keys(register) as readonly TableName[];

type KindName = { [Table in TableName]: keyof (typeof register)[Table] }[TableName];
export type PurgedField = `purged-${KindName}`;

const isPurged = ({ retention, ofRound }: Registered) =>
  'days' in retention || retention.orElse || ofRound || retention.until === 'month-end';

/** Of every kind of row that does not stay until something happens: how many a purge removed. */
export const purgedFields = tableNames.flatMap((table) => {
  const kinds: readonly (readonly [string, Registered])[] = Object.entries(register[table]);
  return kinds.flatMap(([name, kind]) => (isPurged(kind) ? [`purged-${name}` as PurgedField] : []));
});

/** Written beside every row: which write made it. */
export const columnOfEveryRow = 'writer';
