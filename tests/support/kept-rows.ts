import type { TableName } from '../../services/privacy/register.ts';
import type { StoredRow } from '../../services/storage/store.ts';
import { theChatKey } from './builders.ts';

const roundId = `${theChatKey}_000001`;
const proposalId = `${theChatKey}_000002_chair`;
export const noon = '2026-03-02T12:00:00.000Z';
const closed = {
  key: `round_${roundId}`,
  row: { state: 'closed', closedAt: noon, closesAt: '2026-03-04T12:00:00.000Z' },
};

/** One row whose days begin at noon of 2 March 2026, with how many they are by rule 20 of the mission, and what it stands with. */
export type Example = {
  readonly days: number;
  readonly key: string;
  readonly row: StoredRow;
  readonly beside?: { readonly key: string; readonly row: StoredRow };
  /** Where it is not the row that goes. */
  readonly isThere?: (row: StoredRow) => boolean;
};

/** A term of the privacy register without an example fails: add one here, with the days written out. */
export const examples: Readonly<Record<string, Example>> = {
  'Networks.round': { days: 1_825, ...closed },
  'Networks.results': { days: 1_825, key: `results_${roundId}`, row: { askedAt: noon }, beside: closed },
  'Networks.said': {
    days: 1_825,
    key: `said_${roundId}`,
    row: { text: 'Fijn', by: '29:hans', at: noon },
    beside: closed,
  },
  'Networks.remarks': { days: 90, key: `remarks_${roundId}_000000`, row: { remarks: '["Fijn"]' }, beside: closed },
  'Networks.release': { days: 90, key: `release_${roundId}_r1`, row: { posted: false }, beside: closed },
  'Networks.agreement': {
    days: 1_825,
    key: `agreement_${roundId}`,
    row: { what: 'Eén formulier', by: '29:hans', state: 'done', settledAt: noon },
  },
  'Networks.line': {
    days: 1_825,
    key: `line_${roundId}`,
    row: { chatKey: theChatKey, meetingNumber: 1, at: noon, agreementIds: '[]', asksForOne: true },
  },
  'Networks.action': { days: 365, key: 'action_abc', row: { kind: 'purpose-changed', at: noon, by: '29:hans' } },
  'Networks.member': { days: 30, key: 'member_abc', row: { name: 'Hans', leftAt: noon } },
  'Networks.proposal': { days: 730, key: `proposal_${theChatKey}_000003_chair`, row: { askedAt: noon, isOver: true } },
  'Networks.proposal (forgetting)': {
    days: 60,
    key: `proposal_${proposalId}`,
    row: {
      ...{
        id: proposalId,
        chatKey: theChatKey,
        meetingNumber: 2,
        role: 'chair',
        state: 'asked',
        isOver: false,
        askedAt: noon,
      },
      ...{ personId: '29:hans', organisationId: 'huisartsen.nl', passedOver: '["29:anna"]' },
    },
    isThere: ({ personId, passedOver }) => personId === '29:hans' && passedOver === '["29:anna"]',
  },
  // What is stored is the day alone, which begins at midnight.
  'Networks.absence': { days: 1, key: 'absence_abc_2026-03-02', row: { personId: '29:hans', on: noon } },
  'Networks.announcement': {
    days: 730,
    key: `announcement_${theChatKey}_000002`,
    row: { chatKey: theChatKey, meetingNumber: 2, at: noon, roles: '["chair"]', people: '["29:hans"]' },
  },
  'Networks.declines': {
    days: 60,
    key: `declines_${theChatKey}`,
    row: { meetingNumber: 2, people: '["29:hans"]', before: '[]', at: noon },
  },
  'Networks.appointment': {
    days: 15,
    key: 'appointment_coordinator',
    row: {
      ...{ id: 'coordinator_x', role: 'coordinator', how: 'claimed', state: 'open', personId: '29:hans' },
      ...{ madeAt: noon, chatKey: theChatKey },
    },
  },
  'Networks.checkIn': { days: 30, key: 'checkin_abc', row: { state: 'over', overAt: noon } },
  'Networks.work': { days: 90, key: 'work_post-results_x', row: { state: 'set-aside', dueAt: noon } },
  'Turns.turn': { days: 730, key: `${proposalId}`, row: { personId: '29:hans', servedAt: noon } },
  'RoundKeys.roundKey': { days: 1, key: roundId, row: { sealed: 'x', madeAt: noon } },
};

/** In which table an example stands. */
export const tableOf = (name: string) => name.split('.')[0] as TableName;
