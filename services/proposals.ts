import { z } from 'zod';
import { PersonError } from './errors.ts';
import { type NetworkId, PersonId } from './ids.ts';
import type { Meeting } from './meetings.ts';
import type { Members } from './members.ts';
import type { Network } from './networks.ts';
import { nextInTurn } from './rotation.ts';
import { roundIdOf } from './rounds.ts';
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
});

/** What the chat may know: a name only after a yes. */
export type ChairOf =
  | { readonly kind: 'accepted'; readonly personId: PersonId }
  | { readonly kind: 'asked' | 'nobody' };
export type Proposals = ReturnType<typeof createProposals>;

const proposalIdOf = ({ chatKey, meetingNumber }: Meeting) => `${chatKey}_chair_${padded(meetingNumber)}`;
const keyOf = (id: string) => `proposal_${id}`;

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
  const proposals = shelf(table, Proposal);
  const find = (networkId: NetworkId, id: string) => proposals.get(networkId, keyOf(id));

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
        return (await proposals.insert(network.id, keyOf(proposal.id), proposal)) ? proposal : undefined;
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
        const next = await pick(network, read.row, [...read.row.passedOver, person], parts);
        const ask: NewWork = { kind: 'propose-chair', target: roundBefore(read.row), dueAt: now() };
        return write(network, read, next, next.state === 'asked' ? [ask] : []);
      });
    },
    /** The question that waits for this person, if any. */
    async waitingFor(networkId: NetworkId, meeting: Meeting, person: PersonId): Promise<Proposal | undefined> {
      const read = await find(networkId, proposalIdOf(meeting));
      return read?.row.personId === person && read.row.state === 'asked' ? read.row : undefined;
    },
    async chairOf(networkId: NetworkId, meeting: Meeting): Promise<ChairOf> {
      return chairIn((await find(networkId, proposalIdOf(meeting)))?.row);
    },
    /**
     * The meeting is over, and so is the question who chairs it: who said no is forgotten. Resolves to who said yes, every
     * time it is called.
     */
    end(networkId: NetworkId, meeting: Meeting): Promise<{ readonly chair: Accepted | undefined }> {
      return untilWritten(async () => {
        const read = await find(networkId, proposalIdOf(meeting));
        if (!read) return { chair: undefined };
        const isWritten = read.row.isOver || (await proposals.replace(networkId, read, over(read.row)));
        return isWritten ? { chair: acceptedIn(read.row) } : undefined;
      });
    },
  };
}

type Accepted = { readonly personId: PersonId; readonly organisationId: string };

function acceptedIn({ state, personId, organisationId }: Proposal): Accepted | undefined {
  return state === 'accepted' && personId && organisationId ? { personId, organisationId } : undefined;
}

function over(proposal: Proposal): Proposal {
  const { personId: _, organisationId: __, ...question } = proposal;
  const kept = acceptedIn(proposal) ? proposal : { ...question, state: 'nobody' as const };
  return { ...kept, isOver: true, passedOver: [] };
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

function chairIn({ state, personId }: Partial<Proposal> = {}): ChairOf {
  if (state === 'accepted' && personId) return { kind: 'accepted', personId };
  return { kind: state === 'asked' ? 'asked' : 'nobody' };
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

/** The proposal is made after the round of the meeting before. */
const roundBefore = ({ chatKey, meetingNumber }: Meeting) => roundIdOf(chatKey, meetingNumber - 1);
