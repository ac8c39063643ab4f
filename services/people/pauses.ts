import { PersonError } from '../errors.ts';
import type { NetworkId, PersonId } from '../ids.ts';
import { type Everywhere, inEach } from '../networks/everywhere.ts';
import type { Networks } from '../networks/networks.ts';
import { erasedIn } from '../privacy/erased.ts';
import type { Table } from '../storage/store.ts';
import { openProposals } from '../turns/proposal-rows.ts';
import type { Proposals } from '../turns/proposals.ts';
import type { Members } from './members.ts';

export type Pauses = ReturnType<typeof createPauses>;

type Parts = {
  readonly table: Table;
  readonly members: Members;
  readonly networks: Networks;
  readonly proposals: Proposals;
  readonly everywhere: Everywhere;
  readonly now: () => Date;
};

const day = 24 * 3_600_000;

/** Who asked to be left in peace for a while, in all their networks of one tenant: no turn, and no question of ours. */
export function createPauses({ table, members, networks, proposals, everywhere, now }: Parts) {
  /** A question that waits for this person goes to the next in line. */
  async function passOn(networkId: NetworkId, person: PersonId): Promise<void> {
    const network = await networks.get(networkId);
    const open = await openProposals(table, networkId);
    const isWaiting = ({ row }: (typeof open)[number]) =>
      row.swapWith === person || (row.personId === person && row.state === 'asked');
    const waiting = open.filter(isWaiting);
    for (const { row } of waiting) if (network) await proposals.passOn(network, row.id, person);
  }

  async function whyUnknown(person: PersonId, tenantId: string): Promise<'you-were-erased' | 'nobody-to-pause'> {
    const marked = await inEach(await everywhere(tenantId), async (networkId) =>
      (await erasedIn(table, networkId)).has(person),
    );
    return marked.includes(true) ? 'you-were-erased' : 'nobody-to-pause';
  }

  return {
    /** Resolves to when it ends. @throws PersonError 'nobody-to-pause' | 'you-were-erased' where no network knows this person */
    async begin(person: PersonId, tenantId: string, days: number): Promise<Date> {
      const until = new Date(now().getTime() + days * day);
      const known = await inEach(await everywhere(tenantId), async (networkId) => {
        if (!(await members.pause(networkId, person, until))) return false;
        await passOn(networkId, person);
        return true;
      });
      if (!known.includes(true)) throw new PersonError(await whyUnknown(person, tenantId));
      return until;
    },
    /** Taking turns again. Does nothing where there is no pause. */
    async end(person: PersonId, tenantId: string): Promise<void> {
      await inEach(await everywhere(tenantId), (networkId) => members.pause(networkId, person, undefined));
    },
    /** Until when the longest pause lasts. */
    async until(person: PersonId, tenantId: string): Promise<Date | undefined> {
      const found = await inEach(await everywhere(tenantId), (networkId) => members.find(networkId, person));
      const ends = found.flatMap((member) => member?.pausedUntil ?? []).filter((end) => end > now());
      return ends.sort((a, b) => b.getTime() - a.getTime())[0];
    },
  };
}
