import { afterWorkingDays } from '../calendar.ts';
import { PersonError } from '../errors.ts';
import type { NetworkId, PersonId } from '../ids.ts';
import type { Meeting } from '../meetings/meetings.ts';
import type { NextMeetings } from '../meetings/next-meetings.ts';
import type { Network } from '../networks/network-rows.ts';
import { declining } from './declines.ts';
import { dayNow } from './heard-days.ts';
import { type PickingParts, poolsFor } from './picking.ts';
import { nothingChanged, ownIn, type ProposalChanges } from './proposal-changes.ts';
import { emptied, filled, inLine, withPassedOver } from './proposal-filling.ts';
import {
  isSwappedBy,
  isWithdrawn,
  type Proposal,
  proposalIdOf,
  proposalKey,
  proposalShelf,
  withoutSwap,
} from './proposal-rows.ts';
import { leadingRole } from './rotation-rows.ts';
import { byDay, type TurnMoments, turnMoments } from './turn-moments.ts';
import { announcing, deadlines } from './turn-work.ts';

export type Proposals = ReturnType<typeof createProposals>;

type Parts = PickingParts & {
  readonly proposalChanges: ProposalChanges;
  readonly nextMeetings: NextMeetings;
  readonly timeZone: string;
};

/** Asks for the roles of a coming meeting: who is asked, and what they said. */
export function createProposals(parts: Parts) {
  const { table, nextMeetings, now, timeZone, proposalChanges } = parts;
  const { change } = proposalChanges;
  const find = (networkId: NetworkId, id: string) => proposalShelf(table).get(networkId, proposalKey(id));

  const momentsOf = async (network: Network, chatKey: string): Promise<TurnMoments> =>
    turnMoments(await nextMeetings.of(network, chatKey), now(), timeZone);

  return {
    find,
    ...answering(parts),
    ...passing(parts),
    /** From now until somebody is asked about this chat's next meeting; not above 0 where that moment has come. */
    async secondsToAsking(network: Network, chatKey: string): Promise<number> {
      const { askAt } = await momentsOf(network, chatKey);
      return (askAt.getTime() - now().getTime()) / 1_000;
    },
    /**
     * The same until one of the moments after it, as the meeting is dated by now: a date that moved takes them along. 0 where no
     * date is known, since they were counted from the question then.
     */
    async secondsTo(moment: 'passAt' | 'tellAt', network: Network, chatKey: string): Promise<number> {
      const next = await nextMeetings.of(network, chatKey);
      const at = next ? turnMoments(next, now(), timeZone)[moment] : now();
      return (at.getTime() - now().getTime()) / 1_000;
    },
    /**
     * Brings the proposals of the meeting after this one in line with who is there and which roles rotate: whoever is not asked
     * yet is, whoever cannot any more is not. Safe to repeat: who was asked first stays asked. Resolves to that of the leading
     * role.
     */
    async propose(network: Network, after: Meeting): Promise<Proposal> {
      const meeting = { chatKey: after.chatKey, meetingNumber: after.meetingNumber + 1 };
      const moments = await momentsOf(network, meeting.chatKey);
      const proposals = await change(network, meeting, async (known) => {
        const pools = await poolsFor(network, meeting, parts);
        const { changed, follows } = filled(known, inLine(known, pools, now()), pools, now());
        const all = [...changed, ...known.filter(({ id }) => !changed.some((one) => one.id === id))];
        return { changed, follows: [...follows, ...deadlines(all, moments, now())] };
      });
      return ownIn(proposals, proposalIdOf(meeting, leadingRole(network)));
    },
  };
}

/** What becomes of a meeting's proposals when `own` is one of them from now on, with nobody in it: who is asked instead. */
async function inPlaceOf(own: Proposal, all: readonly Proposal[], network: Network, parts: Parts) {
  const pools = await poolsFor(network, own, parts);
  const left = all.map((one) => (one.id === own.id ? emptied(own, pools) : one));
  const now = parts.now();
  return filled(all, left, pools, now, byDay(now, parts.timeZone));
}

/** What who is asked says. */
function answering(parts: Parts) {
  const { table, now, proposalChanges } = parts;
  const { changeOne } = proposalChanges;
  return {
    /** Saying yes twice is saying it once. @throws as `askedOf` */
    accept: (network: Network, id: string, person: PersonId): Promise<Proposal> =>
      changeOne(network, id, async (own) => {
        if (askedOf(person, network, own).state === 'accepted') return nothingChanged;
        const heardDay = await dayNow(network, own.chatKey, parts);
        return { changed: [{ ...withoutSwap(own), state: 'accepted', heardDay }], follows: [announcing(own, now())] };
      }),
    /**
     * "Not this time": keeps the place in the queue; the next in line is asked. Twice is once. `isSecond`: they said so the last
     * time too. @throws as `accept`
     */
    async decline(network: Network, id: string, person: PersonId): Promise<Proposal & { readonly isSecond: boolean }> {
      let isSecond = false;
      const proposal = await changeOne(network, id, async (own, all) => {
        if (isSwappedBy(person, own)) throw new PersonError('swap-done');
        const declined = await declining(table, network.id, own, person, now());
        isSecond = declined.isSecond;
        if (own.passedOver.includes(person)) return nothingChanged;
        const refused = withPassedOver(askedOf(person, network, own), person);
        return { ...(await inPlaceOf(refused, all, network, parts)), beside: [declined.step] };
      });
      return { ...proposal, isSecond };
    },
  };
}

/** Where somebody is not asked any more without having said anything. */
function passing(parts: Parts) {
  const { now, timeZone, proposalChanges } = parts;
  const { changeOne } = proposalChanges;
  return {
    /**
     * Asks again who is next, where this person is asked or said yes and takes no turn here now; nor do they swap. Says
     * nothing about them.
     */
    async passOn(network: Network, id: string, person: PersonId): Promise<void> {
      await changeOne(network, id, async (own, all) => {
        if (own.isOver) return nothingChanged;
        if (own.swapWith === person) return { changed: [withoutSwap(own, 'came to nothing')], follows: [] };
        if (own.personId !== person) return nothingChanged;
        return inPlaceOf(own, all, network, parts);
      });
    },
    /**
     * They hear of it now, be it long after they were chosen: from now on they have their day. Undefined where somebody else is
     * asked by now, or nobody.
     */
    async hears(network: Network, id: string, person: PersonId): Promise<Proposal | undefined> {
      const heard = await changeOne(network, id, async (own) =>
        isAsked(person, own) ? { changed: [{ ...own, askedAt: now() }], follows: [] } : nothingChanged,
      );
      return isAsked(person, heard) ? heard : undefined;
    },
    /**
     * Who was asked longer than a working day ago and has not answered is not waited for, where there is somebody next. Resolves to how
     * long they still have.
     */
    async passLate(network: Network, id: string): Promise<{ readonly secondsToWait: number }> {
      let secondsToWait = 0;
      await changeOne(network, id, async (own, all) => {
        const { personId, askedAt = new Date(0) } = own;
        secondsToWait = 0;
        if (own.isOver || own.state !== 'asked' || !personId) return nothingChanged;
        const until = afterWorkingDays(askedAt, 1, timeZone);
        secondsToWait = Math.max(0, (until.getTime() - now().getTime()) / 1_000);
        if (secondsToWait > 0) return nothingChanged;
        const passed = await inPlaceOf(withPassedOver(own, personId), all, network, parts);
        return passed.changed.some(({ id: of, state }) => of === id && state === 'asked') ? passed : nothingChanged;
      });
      return { secondsToWait };
    },
  };
}

const isAsked = (person: PersonId, { state, personId, isOver }: Proposal): boolean =>
  state === 'asked' && personId === person && !isOver;

/** Whoever is not asked reads the same whatever became of it. @throws PersonError 'turn-over' | 'swap-done' */
export function askedOf(person: PersonId, network: Network, own: Proposal): Proposal {
  if (isSwappedBy(person, own)) throw new PersonError('swap-done');
  if (own.personId !== person || own.isOver || isWithdrawn(own, network)) throw new PersonError('turn-over');
  return own;
}
