import type { NetworkId, PersonId } from '../ids.ts';
import type { Meeting } from '../meetings/meetings.ts';
import type { Network } from '../networks/network-rows.ts';
import { untilWritten } from '../storage/rows.ts';
import type { Table } from '../storage/store.ts';
import { forgettingDeclines } from './declines.ts';
import { vacated } from './proposal-filling.ts';
import {
  isWithdrawn,
  type Proposal,
  proposalShelf,
  proposalsOfMeeting,
  proposalsUpTo,
  withoutSwap,
} from './proposal-rows.ts';
import type { TurnRole } from './turn-roles.ts';
import type { Served } from './turns.ts';

/** What the chat may know: a name only after a yes. */
export type HolderOf =
  | { readonly kind: 'accepted'; readonly personId: PersonId }
  | { readonly kind: 'asked' | 'nobody' };

const standings = ['asked', 'swap', 'accepted'] as const;
/** `swap`: somebody asks them to do it instead. */
export type Concern = { readonly as: (typeof standings)[number]; readonly proposal: Proposal };

export type RoleHolders = ReturnType<typeof createRoleHolders>;

/** Who does what at a meeting, as far as they said; proposals.ts asks them. */
export function createRoleHolders({ table }: { table: Table }) {
  const proposals = proposalShelf(table);
  const read = (networkId: NetworkId, meeting: Meeting) => proposals.list(networkId, proposalsOfMeeting(meeting));
  const all = async (networkId: NetworkId, meeting: Meeting): Promise<readonly Proposal[]> =>
    (await read(networkId, meeting)).map(({ row }) => row);

  return {
    all,
    /** What there is for this person to answer at that meeting, or to take back, if anything; what waits comes first. */
    async concerning(network: Network, meeting: Meeting, person: PersonId): Promise<Concern | undefined> {
      const known = (await all(network.id, meeting)).filter((one) => !one.isOver && !isWithdrawn(one, network));
      const [concern] = standings.flatMap((as) => {
        const proposal = known.find((one) => standingOf(person, one) === as);
        return proposal ? [{ as, proposal }] : [];
      });
      return concern;
    },
    async of(networkId: NetworkId, meeting: Meeting, role: TurnRole = 'chair'): Promise<HolderOf> {
      return holderIn((await all(networkId, meeting)).find((one) => one.role === role));
    },
    /** Whether this person leads that meeting, or its closing reflection. */
    async isLeading(networkId: NetworkId, meeting: Meeting, person: PersonId): Promise<boolean> {
      return (await all(networkId, meeting)).some((one) => isLedBy(person, one));
    },
    /**
     * Its meeting has not come for long: who was asked and did not answer, and who is passed over, is forgotten; who said yes
     * did so. Somebody may be asked for it again. Resolves to false where there is nobody to forget, or somebody was quicker.
     * Rejects with UnreadableRow.
     */
    async forget(networkId: NetworkId, key: string): Promise<boolean> {
      const found = await proposals.get(networkId, key);
      if (!found || found.row.isOver) return false;
      const isNobody = found.row.passedOver.length === 0 && (!found.row.personId || servedIn(found.row) !== undefined);
      return !isNobody && proposals.replace(networkId, found, { ...over(found.row), isOver: false });
    },
    /**
     * The meeting is over, and so is the question who does what there, and at the few before it of which nobody told that they
     * ended: who said no is forgotten. Resolves to who said yes to this one, every time it is called.
     */
    async end(networkId: NetworkId, meeting: Meeting): Promise<readonly Served[]> {
      return untilWritten(async () => {
        const found = await proposals.list(networkId, proposalsUpTo(meeting));
        const open = found.filter(({ row }) => !row.isOver);
        const forgetting = await forgettingDeclines(table, networkId, meeting);
        const steps = [
          ...open.map((one) => proposals.replacing(one, over(one.row))),
          ...(forgetting ? [forgetting] : []),
        ];
        const isWritten = steps.length === 0 || (await table.transact(networkId, steps));
        const ofMeeting = found.filter(({ row }) => row.meetingNumber === meeting.meetingNumber);
        return isWritten ? ofMeeting.flatMap(({ row }) => servedIn(row) ?? []) : undefined;
      });
    },
  };
}

function standingOf(person: PersonId, { personId, swapWith, state }: Proposal): Concern['as'] | undefined {
  if (swapWith === person) return 'swap';
  return personId === person && state !== 'nobody' && state !== 'off' ? state : undefined;
}

/** Whether this one is about who leads the meeting or its closing reflection, and this person said yes to it. */
export const isLedBy = (person: PersonId, { role, state, personId }: Proposal): boolean =>
  (role === 'chair' || role === 'reflection-host') && state === 'accepted' && personId === person;

/** Who said yes to it, where somebody did. */
export function servedIn({ state, personId, organisationId, role, how }: Proposal): Served | undefined {
  return state === 'accepted' && personId && organisationId ? { personId, organisationId, role, how } : undefined;
}

function over(proposal: Proposal): Proposal {
  const kept = servedIn(proposal) ? withoutSwap(proposal) : vacated(proposal);
  return { ...kept, isOver: true, passedOver: [] };
}

function holderIn({ state, personId }: Partial<Proposal> = {}): HolderOf {
  if (state === 'accepted' && personId) return { kind: 'accepted', personId };
  return { kind: state === 'asked' ? 'asked' : 'nobody' };
}
