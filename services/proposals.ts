import { z } from 'zod';
import { erasedIn } from './erased.ts';
import { PersonError } from './errors.ts';
import { type NetworkId, PersonId } from './ids.ts';
import type { Meeting } from './meetings.ts';
import type { Members } from './members.ts';
import type { Network } from './network-rows.ts';
import { nextInTurn } from './rotation.ts';
import { rotationOf } from './rotation-rows.ts';
import { padded, startingWith } from './storage/keys.ts';
import { json, moment, shelf, untilWritten } from './storage/rows.ts';
import type { Table, Versioned } from './storage/store.ts';
import { candidatesAmong } from './substitution.ts';
import type { Turns } from './turns.ts';
import type { NewWork, WorkList } from './work.ts';

/** Who is asked to chair a coming meeting. Who said "not this time" is `passedOver`, until that meeting is over. */
export type Proposal = z.infer<typeof Proposal>;
const Proposal = z.object({
  id: z.string(),
  chatKey: z.string(),
  meetingNumber: z.int(),
  /** When somebody was first asked about this meeting. Absent until its first purge, of one from before we wrote this down. */
  askedAt: moment.optional(),
  state: z.enum(['asked', 'accepted', 'nobody']),
  /** Its meeting has ended: nobody can say yes or no any more. */
  isOver: z.boolean(),
  personId: PersonId.optional(),
  organisationId: z.string().optional(),
  /** For "why me?": how many meetings the organisation waited since its last turn; absent when this is its first. */
  organisationWaited: z.int().optional(),
  passedOver: json(z.array(PersonId)),
  /** The message in the chat that names the chair, while it stands, and whom it names. */
  announcedIn: z.string().optional(),
  announcedFor: PersonId.optional(),
  /** The chat was told that somebody is asked, since that person could not be reached one to one. */
  isNoted: z.boolean().optional(),
});

type Told = Pick<Proposal, 'announcedIn' | 'announcedFor' | 'isNoted'>;
export type Proposals = ReturnType<typeof createProposals>;

export const proposalIdOf = ({ chatKey, meetingNumber }: Meeting) => `${chatKey}_chair_${padded(meetingNumber)}`;
export const proposalKey = (id: string) => `proposal_${id}`;
export const everyProposal = startingWith('proposal_');
const proposalsOf = (chatKey: string) => startingWith(proposalKey(`${chatKey}_chair_`));
export const proposalShelf = (table: Table) => shelf(table, Proposal);

type Parts = {
  readonly table: Table;
  readonly turns: Turns;
  readonly members: Members;
  readonly work: WorkList;
  readonly now: () => Date;
};

/** Asks for the chair: who is asked, and what they said. */
export function createProposals(parts: Parts) {
  const { table, work, now } = parts;
  const proposals = proposalShelf(table);
  const find = (networkId: NetworkId, id: string) => proposals.get(networkId, proposalKey(id));

  /** The proposal, new or in place of the one that was read, together with the work that follows from it. */
  async function write(id: NetworkId, proposal: Proposal, follows: readonly NewWork[], read?: Versioned<Proposal>) {
    const step = read ? proposals.replacing(read, proposal) : proposals.inserting(proposalKey(proposal.id), proposal);
    return (await work.plan(id, [step], follows)) ? proposal : undefined;
  }

  return {
    find,
    /** Whom to ask for the meeting after this one, and the asking. Safe to call twice: who was asked first stays asked. */
    propose(network: Network, after: Meeting): Promise<Proposal> {
      const meeting = { chatKey: after.chatKey, meetingNumber: after.meetingNumber + 1 };
      return untilWritten(async () => {
        const known = await find(network.id, proposalIdOf(meeting));
        if (known) return known.row;
        const proposal = await pick(network, meeting, [], parts);
        return write(network.id, { ...proposal, askedAt: now() }, asking(proposal, now()));
      });
    },
    /** Saying yes twice is saying it once. @throws PersonError 'turn-not-yours' | 'turn-over' */
    accept(network: Network, id: string, person: PersonId): Promise<Proposal> {
      return untilWritten(async () => {
        const read = askedOf(person, network, await find(network.id, id));
        if (read.row.state === 'accepted') return read.row;
        return write(network.id, { ...read.row, state: 'accepted' }, [announcing(id, now())], read);
      });
    },
    /** "Not this time": keeps the place in the queue; the next in line is asked. Twice is once. @throws as `accept` */
    decline(network: Network, id: string, person: PersonId): Promise<Proposal> {
      return untilWritten(async () => {
        const found = await find(network.id, id);
        if (found?.row.passedOver.includes(person)) return found.row;
        const read = askedOf(person, network, found);
        const next = await inTheirPlace(network, read.row, [...read.row.passedOver, person], parts);
        return write(network.id, next, following(next, now()), read);
      });
    },
    /** Asks again who is next, where this person is asked or said yes and takes no turn here now. Says nothing about them. */
    async passOn(network: Network, id: string, person: PersonId): Promise<void> {
      await untilWritten(async () => {
        const read = await find(network.id, id);
        if (!read || read.row.isOver || read.row.personId !== person) return true;
        const next = await inTheirPlace(network, read.row, read.row.passedOver, parts);
        return next.personId === person || write(network.id, next, following(next, now()), read);
      });
    },
    /** Remembers what the chat was told; a name that is not true any more by then is taken back. */
    async told(networkId: NetworkId, id: string, what: Told): Promise<void> {
      await untilWritten(async () => {
        const read = await find(networkId, id);
        if (!read) return true;
        const told = { ...read.row, ...(await withoutErased(networkId, what, table)) };
        return write(networkId, told, isTrue(told) ? [] : [announcing(id, now())], read);
      });
    },
  };
}

/** Whoever is next now, with what the chat was told of the one before. */
async function inTheirPlace(network: Network, before: Proposal, passedOver: readonly PersonId[], parts: Parts) {
  const { announcedIn, announcedFor, isNoted, askedAt } = before;
  return { ...(await pick(network, before, passedOver, parts)), announcedIn, announcedFor, isNoted, askedAt };
}

const following = (next: Proposal, dueAt: Date): readonly NewWork[] => [
  ...asking(next, dueAt),
  ...(next.announcedIn ? [announcing(next.id, dueAt)] : []),
];

/** A name that was on its way while its person was erased stands in the chat now, and is taken back. */
async function withoutErased(networkId: NetworkId, what: Told, table: Table): Promise<Told> {
  const { announcedFor } = what;
  const isErased = announcedFor && (await erasedIn(table, networkId)).has(announcedFor);
  return isErased ? { ...what, announcedFor: undefined } : what;
}

/** Planned with who is to be asked, and with nothing else: so that nobody is asked twice. */
export const asking = ({ id, state }: Proposal, dueAt: Date): readonly NewWork[] =>
  state === 'asked' ? [{ kind: 'ask-chair', target: id, dueAt }] : [];

/** What waits for somebody, or to which somebody said yes; of one chat, or of all. */
export async function openProposals(table: Table, networkId: NetworkId, chatKey?: string) {
  const { readable } = await proposalShelf(table).survey(networkId, chatKey ? proposalsOf(chatKey) : everyProposal);
  return readable.filter(({ row }) => row.personId && !row.isOver);
}

/** Whether this person is asked, has said no, or is named in the chat. */
export const isNaming = (person: PersonId, { personId, announcedFor, passedOver }: Proposal): boolean =>
  [personId, announcedFor, ...passedOver].includes(person);

/** Whether the chat reads who chairs as it is, as far as it reads anything. */
export const isTrue = ({ state, personId, announcedIn, announcedFor }: Proposal): boolean =>
  !announcedIn || (state === 'accepted' && announcedFor === personId);

export const announcing = (target: string, dueAt: Date): NewWork => ({ kind: 'announce-chair', target, dueAt });

/**
 * By the rule of rotation.ts; nobody where one person always chairs. The coordinator is outside the pool, and so is who has
 * no account or is on a pause.
 */
export async function pick(
  network: Network,
  { chatKey, meetingNumber }: Meeting,
  passedOver: readonly PersonId[],
  { table, turns, members, now }: Pick<Parts, 'table' | 'turns' | 'members' | 'now'>,
): Promise<Proposal> {
  const erased = await erasedIn(table, network.id);
  const { coordinatorServes } = await rotationOf(table, network.id, chatKey);
  const everybody = network.fixedChair ? [] : await members.inChat(network.id, chatKey);
  const isOutside = (person: PersonId) => person === network.coordinator && !coordinatorServes;
  const mayServe = (person: PersonId) => !isOutside(person) && !erased.has(person);
  const candidates = candidatesAmong(everybody, mayServe, now());
  const served = await turns.served(network.id, chatKey);
  const pool = { networkId: network.id, role: 'chair', meetingNumber, candidates, served, passedOver };
  return proposalFor({ chatKey, meetingNumber }, nextInTurn(pool), passedOver);
}

function proposalFor(meeting: Meeting, next: ReturnType<typeof nextInTurn>, passedOver: readonly PersonId[]): Proposal {
  const base = { id: proposalIdOf(meeting), ...meeting, isOver: false, passedOver: [...passedOver] };
  if (!next) return { ...base, state: 'nobody' };
  const { personId, organisationId, because } = next;
  const organisationWaited = because.organisationServedBefore ? because.organisationWaited : undefined;
  return { ...base, state: 'asked', personId, organisationId, organisationWaited };
}

/** @throws PersonError 'turn-not-yours' | 'turn-over' */
function askedOf(
  person: PersonId,
  { fixedChair }: Network,
  read: Versioned<Proposal> | undefined,
): Versioned<Proposal> {
  const isOver = !read || read.row.isOver || read.row.state === 'nobody';
  if (isOver || (fixedChair && read.row.state === 'asked')) throw new PersonError('turn-over');
  if (read.row.personId !== person) throw new PersonError('turn-not-yours');
  return read;
}
