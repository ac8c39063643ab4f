import type { WorkList } from '../delivery/work.ts';
import type { NetworkId } from '../ids.ts';
import type { Meetings } from '../meetings/meetings.ts';
import type { Networks } from '../networks/networks.ts';
import type { Table } from '../storage/store.ts';
import { forgetAbsencesOfGone } from '../turns/absence-rows.ts';
import { openProposals, waitedFor } from '../turns/proposal-rows.ts';
import type { Proposals } from '../turns/proposals.ts';
import type { Turns } from '../turns/turns.ts';
import type { RosterEntry } from './member-rows.ts';
import type { Members } from './members.ts';
import type { Newcomers } from './newcomers.ts';
import { forgetUnused } from './organisations.ts';
import { substituteOf } from './substitution.ts';

export type Memberships = ReturnType<typeof createMemberships>;

type Parts = {
  readonly table: Table;
  readonly turns: Turns;
  readonly members: Members;
  readonly meetings: Meetings;
  readonly networks: Networks;
  readonly newcomers: Newcomers;
  readonly proposals: Proposals;
  readonly work: WorkList;
  readonly now: () => Date;
};

/** In milliseconds: who comes or goes together is told of in several events. */
const settling = 5_000;

/** Who comes to a chat, and who leaves it: only Teams' own list tells. */
export function createMemberships(parts: Parts) {
  const { table, turns, members, meetings, networks, newcomers, proposals, work, now } = parts;

  /** The first meeting of who comes now: the one that is on, else the next; 0 for who is there before the first. */
  async function meetingOfNewcomers(networkId: NetworkId, chatKey: string): Promise<number> {
    if ((await meetings.latestNumber(networkId, chatKey)) === 0) return 0;
    return (await meetings.underWay(networkId, chatKey, now())).occurrence.number;
  }

  /** A question that waits for somebody who is not in the chat any more, or for whom another sits in, goes to who is next. */
  async function passOn(networkId: NetworkId, chatKey: string): Promise<void> {
    const open = await openProposals(table, networkId, chatKey);
    const network = open.length > 0 ? await networks.get(networkId) : undefined;
    if (!network) return;
    const inChat = await members.inChat(networkId, chatKey);
    const present = inChat.filter((member) => !substituteOf(member, now())).map(({ personId }) => personId);
    const gone = open.flatMap(({ row }) =>
      waitedFor(row).flatMap((person) => (present.includes(person) ? [] : [{ id: row.id, person }])),
    );
    for (const { id, person } of gone) await proposals.passOn(network, id, person);
  }

  return {
    /** Has the member list of this chat read, soon and once, however many changes are told of. */
    async changed(networkId: NetworkId, chatKey: string): Promise<void> {
      const dueAt = new Date(now().getTime() + settling);
      await work.plan(networkId, [], [{ kind: 'sync-members', target: chatKey, dueAt }]);
    },
    /** Takes over the whole list of a chat: see `sync` in members.ts. Safe to repeat. */
    async takeOver(networkId: NetworkId, chatKey: string, roster: readonly RosterEntry[], meetingNumber?: number) {
      const number = meetingNumber ?? (await meetingOfNewcomers(networkId, chatKey));
      await members.sync(networkId, chatKey, roster, number);
      await passOn(networkId, chatKey);
      await forgetAbsencesOfGone(table, networkId);
      await forgetUnused(networkId, { table, turns });
      await newcomers.expect(networkId);
    },
  };
}
