import { z } from 'zod';
import type { NetworkId } from '../ids.ts';
import { PersonId } from '../ids.ts';
import type { Meeting } from '../meetings/meetings.ts';
import type { Network } from '../networks/network-rows.ts';
import { padded, startingWith } from '../storage/keys.ts';
import { json, moment, shelf } from '../storage/rows.ts';
import type { KeyRange, Table } from '../storage/store.ts';
import { giveReasons } from './give-reasons.ts';
import { type TurnRole, turnRoles } from './turn-roles.ts';

/** The facts for "why me?": see `NextTurn` in rotation.ts. */
const Because = z.object({
  unit: z.enum(['organisation', 'person']),
  weight: z.union([z.literal(1), z.literal(0.5)]).optional(),
  organisationWaited: z.int(),
  organisationServedBefore: z.boolean(),
  personWaited: z.int(),
  personServedBefore: z.boolean(),
  onlyOneOfOrganisation: z.boolean(),
});

/** Who is asked for one role at one coming meeting. */
export type Proposal = z.infer<typeof Proposal>;
const Proposal = z.object({
  id: z.string(),
  chatKey: z.string(),
  meetingNumber: z.int(),
  role: z.enum(turnRoles),
  /** When somebody was last found for it, and then when they heard of it. Absent until its first purge, of one from before we wrote this down. */
  askedAt: moment.optional(),
  /** `off`: the role does not rotate in this chat any more. */
  state: z.enum(['asked', 'accepted', 'nobody', 'off']),
  /** Its meeting has ended: nobody can say yes or no any more. */
  isOver: z.boolean(),
  personId: PersonId.optional(),
  organisationId: z.string().optional(),
  /** Whether it fell to them in turn, they swapped, or who leads the network asked them. */
  how: z.enum(['rule', 'swap', 'override']).default('rule'),
  because: json(Because).optional(),
  /** Why who leads the network asked them. */
  reason: z.enum(giveReasons).optional(),
  /** Who was asked to do it instead, until they answer: nothing changes before their yes. */
  swapWith: PersonId.optional(),
  /** Of which day of the meeting whoever said yes last heard: as `dayOf`. */
  heardDay: z.string().optional(),
  /** It came to nothing the last time that whoever is asked wanted to swap. */
  isSwapOver: z.boolean().optional(),
  /** Who is not asked for this meeting any more: they said "not this time", swapped, are away, or did not answer in time. */
  passedOver: json(z.array(PersonId)),
});

export const proposalIdOf = ({ chatKey, meetingNumber }: Meeting, role: TurnRole = 'chair') =>
  `${chatKey}_${padded(meetingNumber)}_${role}`;
export const proposalKey = (id: string) => `proposal_${id}`;
export const everyProposal = startingWith('proposal_');
const proposalsOfChat = (chatKey: string) => startingWith(proposalKey(`${chatKey}_`));
export const proposalsOfMeeting = ({ chatKey, meetingNumber }: Meeting) =>
  startingWith(proposalKey(`${chatKey}_${padded(meetingNumber)}_`));
/** Of this meeting and the few before it. */
export const proposalsUpTo = ({ chatKey, meetingNumber }: Meeting): KeyRange => ({
  from: proposalsOfMeeting({ chatKey, meetingNumber: Math.max(0, meetingNumber - 3) }).from,
  before: proposalsOfMeeting({ chatKey, meetingNumber }).before,
});
export const proposalShelf = (table: Table) => shelf(table, Proposal);

/** What waits for somebody, or to which somebody said yes; of one chat, or of all. */
export async function openProposals(table: Table, networkId: NetworkId, chatKey?: string) {
  const range = chatKey ? proposalsOfChat(chatKey) : everyProposal;
  const { readable } = await proposalShelf(table).survey(networkId, range);
  return readable.filter(({ row }) => row.personId && !row.isOver);
}

/** It waits for an answer, while one person chairs every meeting by now. */
export const isWithdrawn = ({ role, state }: Proposal, { fixedChair }: Pick<Network, 'fixedChair'>): boolean =>
  state === 'asked' && fixedChair && (role === 'chair' || role === 'co-chair');

/** Whether this person is asked, in turn or for a swap, or is not asked any more. */
export const isNaming = (person: PersonId, { personId, swapWith, passedOver }: Proposal): boolean =>
  personId === person || swapWith === person || passedOver.includes(person);

/** Who is asked for it or said yes, and who was asked to do it instead. */
export const waitedFor = ({ personId, swapWith }: Proposal): readonly PersonId[] => [
  ...(personId ? [personId] : []),
  ...(swapWith ? [swapWith] : []),
];

/** This person swapped it away: somebody else does it. */
export const isSwappedBy = (person: PersonId, { how, personId, passedOver }: Proposal): boolean =>
  how === 'swap' && personId !== person && passedOver.includes(person);

/** Nobody is asked to swap any more. `isOver`: because it came to nothing. */
export function withoutSwap(
  { swapWith: _, isSwapOver: __, ...proposal }: Proposal,
  isOver?: 'came to nothing',
): Proposal {
  return isOver ? { ...proposal, isSwapOver: true } : proposal;
}
