import { z } from 'zod';
import { PersonError } from './errors.ts';
import { type NetworkId, PersonId } from './ids.ts';
import type { Meeting } from './meetings.ts';
import type { Members } from './members.ts';
import type { Network } from './networks.ts';
import { nextInTurn } from './rotation.ts';
import { padded } from './storage/keys.ts';
import { json, shelf, untilWritten } from './storage/rows.ts';
import type { Table, Versioned } from './storage/store.ts';
import type { Turns } from './turns.ts';
import type { NewWork, WorkList } from './work.ts';

/** Who is asked to chair a coming meeting. Who said "not this time" is `passedOver`, until that meeting is over. */
export type Proposal = z.infer<typeof Proposal>;
const Proposal = z.object({
  id: z.string(),
  chatKey: z.string(),
  meetingNumber: z.int(),
  state: z.enum(['asked', 'accepted', 'nobody']),
  /** Its meeting has ended: nobody can say yes or no any more. */
  isOver: z.boolean(),
  personId: PersonId.optional(),
  organisationId: z.string().optional(),
  /** For "why me?": how many meetings the organisation waited since its last turn; absent when this is its first. */
  organisationWaited: z.int().optional(),
  passedOver: json(z.array(PersonId)),
  /** The message in the chat that names the chair, while it stands. */
  announcedIn: z.string().optional(),
  /** This person was asked, one to one. */
  isAsked: z.boolean().optional(),
  /** The chat was told that somebody is asked, since that person could not be reached one to one. */
  isNoted: z.boolean().optional(),
});

type Told = Pick<Proposal, 'announcedIn' | 'isAsked' | 'isNoted'>;
export type Proposals = ReturnType<typeof createProposals>;

export const proposalIdOf = ({ chatKey, meetingNumber }: Meeting) => `${chatKey}_chair_${padded(meetingNumber)}`;
export const proposalKey = (id: string) => `proposal_${id}`;
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

  /** The proposal together with the work that follows from it: asking, or telling the chat. */
  async function write(network: Network, read: Versioned<Proposal>, proposal: Proposal, follows: NewWork[]) {
    const steps = [proposals.replacing(read, proposal), ...follows.map((piece) => work.planning(network.id, piece))];
    if (!(await table.transact(network.id, steps))) return undefined;
    await work.announce(network.id, follows);
    return proposal;
  }

  return {
    find,
    /** Whom to ask for the meeting after this one. Safe to call twice: who was asked first stays asked. */
    propose(network: Network, after: Meeting): Promise<Proposal> {
      const meeting = { chatKey: after.chatKey, meetingNumber: after.meetingNumber + 1 };
      return untilWritten(async () => {
        const known = await find(network.id, proposalIdOf(meeting));
        if (known) return known.row;
        const proposal = await pick(network, meeting, [], parts);
        return (await proposals.insert(network.id, proposalKey(proposal.id), proposal)) ? proposal : undefined;
      });
    },
    /** Saying yes twice is saying it once. @throws PersonError 'turn-not-yours' | 'turn-over' */
    accept(network: Network, id: string, person: PersonId): Promise<Proposal> {
      return untilWritten(async () => {
        const read = askedOf(person, await find(network.id, id));
        if (read.row.state === 'accepted') return read.row;
        const announce: NewWork = { kind: 'announce-chair', target: id, dueAt: now() };
        return write(network, read, { ...read.row, state: 'accepted' }, [announce]);
      });
    },
    /** "Not this time": keeps the place in the queue; the next in line is asked. Twice is once. @throws as `accept` */
    decline(network: Network, id: string, person: PersonId): Promise<Proposal> {
      return untilWritten(async () => {
        const found = await find(network.id, id);
        if (found?.row.passedOver.includes(person)) return found.row;
        const read = askedOf(person, found);
        const { announcedIn, isNoted, passedOver, chatKey } = read.row;
        const next = await pick(network, read.row, [...passedOver, person], parts);
        return write(network, read, { ...next, announcedIn, isNoted }, [
          ...(next.state === 'asked' ? [{ kind: 'propose-chair' as const, target: chatKey, dueAt: now() }] : []),
          ...(announcedIn ? [{ kind: 'announce-chair' as const, target: id, dueAt: now() }] : []),
        ]);
      });
    },
    /** Remembers what the chat, or this one person, was told. Not what somebody was told whose turn it is no more. */
    async told(networkId: NetworkId, id: string, what: Told, person?: PersonId): Promise<void> {
      await untilWritten(async () => {
        const read = await find(networkId, id);
        if (!read || (person && read.row.personId !== person)) return true;
        return (await proposals.replace(networkId, read, { ...read.row, ...what })) || undefined;
      });
    },
  };
}

/** By the rule of rotation.ts. The coordinator is outside the pool, and so is who has no account. */
async function pick(
  network: Network,
  { chatKey, meetingNumber }: Meeting,
  passedOver: readonly PersonId[],
  { turns, members }: Pick<Parts, 'turns' | 'members'>,
): Promise<Proposal> {
  const everybody = await members.all(network.id);
  const candidates = everybody.filter(({ anonymous, personId }) => !anonymous && personId !== network.coordinator);
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
function askedOf(person: PersonId, read: Versioned<Proposal> | undefined): Versioned<Proposal> {
  if (!read || read.row.isOver || read.row.state === 'nobody') throw new PersonError('turn-over');
  if (read.row.personId !== person) throw new PersonError('turn-not-yours');
  return read;
}
