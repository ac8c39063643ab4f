import { PersonError } from '../errors.ts';
import type { PersonId } from '../ids.ts';
import type { Meeting } from '../meetings/meetings.ts';
import type { NextMeetings } from '../meetings/next-meetings.ts';
import type { Network } from '../networks/network-rows.ts';
import { type Choice, type Choosing, choiceKeyOf } from '../people/choosing.ts';
import type { Member } from '../people/member-rows.ts';
import type { Members } from '../people/members.ts';
import { substituteOf } from '../people/substitution.ts';
import { dayNow } from './heard-days.ts';
import { nothingChanged, type ProposalChanges } from './proposal-changes.ts';
import { isWithdrawn, type Proposal, withoutSwap } from './proposal-rows.ts';
import { askedOf } from './proposals.ts';
import type { RoleHolders } from './role-holders.ts';
import { announcing, askingToSwap } from './turn-work.ts';

export type Swaps = ReturnType<typeof createSwaps>;

type Parts = {
  readonly members: Members;
  readonly choosing: Choosing;
  readonly roleHolders: RoleHolders;
  readonly proposalChanges: ProposalChanges;
  readonly awayFrom: (network: Network, chatKey: string) => Promise<readonly PersonId[]>;
  readonly nextMeetings: NextMeetings;
  readonly timeZone: string;
  readonly now: () => Date;
};

/**
 * A turn that somebody else takes over, once both said so. Who serves gets the credit; who swapped keeps the place in the
 * queue, so that nothing has to be kept of it. Anybody in the chat with an account can be asked, also who coordinates.
 */
export function createSwaps(parts: Parts) {
  const { members, choosing, roleHolders } = parts;

  return {
    /** With whom of the chat this person can swap: whoever has no role at that meeting that the chat knows of. */
    async people(network: Network, meeting: Meeting, person: PersonId, search?: string): Promise<Choice> {
      const known = await roleHolders.all(network.id, meeting);
      const holders = known.flatMap(({ personId, ...one }) => (personId && isKnown(one) ? [personId] : []));
      const among = (await members.inChat(network.id, meeting.chatKey)).map(({ personId }) => personId);
      return choosing.people(network.id, { search, except: [person, ...holders], among });
    },
    ...asking(parts),
    ...answering(parts),
  };
}

/** What the chat was told of, or will be. */
const isKnown = ({ state, isOver }: Pick<Proposal, 'state' | 'isOver'>) => state === 'accepted' && !isOver;

/** What whoever is asked for the turn does about a swap. */
function asking(parts: Parts) {
  const { choosing, proposalChanges, now } = parts;
  const { changeOne } = proposalChanges;

  async function whoMayBeAsked(network: Network, own: Proposal, key: string, all: readonly Proposal[]) {
    const { personId } = await choosing.find(network.id, key);
    if (personId === own.personId) throw new PersonError('swap-with-yourself');
    const member = await memberIn(network, own, personId, parts);
    if (!member) throw new PersonError('person-unknown');
    mayBeAsked(member, all, now());
    return personId;
  }

  return {
    /**
     * Until the other's yes nothing changes. Asking the same one twice is asking once.
     * @throws PersonError 'swap-waits' | 'swap-with-yourself' | 'person-unknown' | as `askedOf` | as `mayBeAsked`
     */
    ask: (network: Network, id: string, person: PersonId, key: string): Promise<Proposal> =>
      changeOne(network, id, async (own, all) => {
        const { swapWith } = askedOf(person, network, own);
        if (swapWith && choiceKeyOf(swapWith) === key) return nothingChanged;
        if (swapWith) throw new PersonError('swap-waits');
        const chosen = await whoMayBeAsked(network, own, key, all);
        return { changed: [{ ...withoutSwap(own), swapWith: chosen }], follows: [askingToSwap(own, now())] };
      }),
    /** Nobody is asked to swap any more. Twice is once. @throws as `askedOf` */
    withdraw: (network: Network, id: string, person: PersonId): Promise<Proposal> =>
      changeOne(network, id, async (own) => {
        if (!askedOf(person, network, own).swapWith) return nothingChanged;
        return { changed: [withoutSwap(own)], follows: [] };
      }),
  };
}

/** What whoever is asked to swap says. */
function answering(parts: Parts) {
  const { proposalChanges, awayFrom, now } = parts;
  const { changeOne } = proposalChanges;

  /** Resolves to the organisation that they speak for. */
  async function mayTakeOver(network: Network, own: Proposal, person: PersonId, all: readonly Proposal[]) {
    const member = await memberIn(network, own, person, parts);
    if (!member) throw new PersonError('not-in-chat');
    if (all.some((one) => hasRole(person, one))) throw new PersonError('swap-second-role');
    if ((await awayFrom(network, own.chatKey)).includes(person)) throw new PersonError('swap-away');
    return member.organisationId;
  }

  return {
    /**
     * From now on it is theirs. Saying yes twice is saying it once.
     * @throws PersonError 'turn-over' | 'swap-over' | 'swap-second-role' | 'swap-away' | 'not-in-chat'
     */
    accept: (network: Network, id: string, person: PersonId): Promise<Proposal> =>
      changeOne(network, id, async (own, all) => {
        if (own.how === 'swap' && own.personId === person && isKnown(own)) return nothingChanged;
        const organisationId = await mayTakeOver(network, swapFor(person, network, own), person, all);
        const heardDay = await dayNow(network, own.chatKey, parts);
        const theirs = { ...swapped(own, person), personId: person, organisationId, askedAt: now(), heardDay };
        const others = all.filter((one) => one.id !== own.id && one.swapWith === person);
        const ended = others.map((one) => withoutSwap(one, 'came to nothing'));
        return { changed: [theirs, ...ended], follows: [announcing(own, now())] };
      }),
    /** Who asked reads no more than that it came to nothing. @throws PersonError 'turn-over' | 'swap-over' */
    decline: (network: Network, id: string, person: PersonId): Promise<Proposal> =>
      changeOne(network, id, async (own) => ({
        changed: [withoutSwap(swapFor(person, network, own), 'came to nothing')],
        follows: [],
      })),
  };
}

/** Who had the turn is not asked again for this meeting, and has the same place in the queue. */
function swapped(own: Proposal, person: PersonId): Proposal {
  const { because: _, reason: __, ...rest } = withoutSwap(own);
  const former = own.personId ? [own.personId] : [];
  const passedOver = [...new Set([...own.passedOver, ...former])].filter((one) => one !== person);
  return { ...rest, state: 'accepted', how: 'swap', passedOver };
}

/** @throws PersonError 'turn-over' | 'swap-over' */
function swapFor(person: PersonId, network: Network, own: Proposal): Proposal {
  if (own.isOver || isWithdrawn(own, network)) throw new PersonError('turn-over');
  if (own.swapWith !== person) throw new PersonError('swap-over');
  return own;
}

/**
 * Who was asked, and has not answered, is named to nobody: whoever wants to swap hears no more than that it
 * cannot be now.
 * @throws PersonError 'swap-holds-role' | 'swap-not-now'
 */
function mayBeAsked(member: Member, all: readonly Proposal[], now: Date): void {
  const theirs = all.filter((one) => hasRole(member.personId, one));
  if (theirs.some(isKnown)) throw new PersonError('swap-holds-role');
  const isPaused = (member.pausedUntil ?? now) > now;
  if (theirs.length > 0 || isPaused || substituteOf(member, now)) throw new PersonError('swap-not-now');
}

const hasRole = (person: PersonId, { personId, isOver }: Proposal): boolean => personId === person && !isOver;

const memberIn = async ({ id }: Network, { chatKey }: Proposal, person: PersonId, { members }: Parts) =>
  (await members.inChat(id, chatKey)).find((one) => one.personId === person && !one.anonymous);
