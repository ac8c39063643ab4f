import type { NewWork, WorkList } from '../delivery/work.ts';
import type { NetworkId, PersonId, RoundId } from '../ids.ts';
import { appointmentKey, appointmentShelf, isAbout, over, type Role, roles, telling } from '../leading/appointments.ts';
import { leads } from '../leading/leaders.ts';
import { type Network, networkKey, networkShelf } from '../networks/network-rows.ts';
import { settling } from '../people/presence.ts';
import { forgetOwnPromptsIn } from '../prompts/own-prompt-texts.ts';
import { untilWritten } from '../storage/rows.ts';
import type { Table, Versioned } from '../storage/store.ts';
import { announcementShelf, everyAnnouncement } from '../turns/announcements.ts';
import { vacated } from '../turns/proposal-filling.ts';
import { everyProposal, isNaming, type Proposal, proposalShelf, withoutSwap } from '../turns/proposal-rows.ts';
import { announcing } from '../turns/turn-work.ts';
import type { Turns } from '../turns/turns.ts';

export type ForgettingParts = {
  readonly table: Table;
  readonly turns: Turns;
  readonly work: WorkList;
  readonly now: () => Date;
  /** Those whose cards can still change. */
  readonly openRounds: (networkId: NetworkId) => Promise<readonly RoundId[]>;
};

/**
 * Takes a person out of what goes on without them: roles that they held are free, what they wrote for the network is
 * gone, somebody else is asked in their place, and cards that name them are put right. Safe to repeat.
 */
export async function forgetIn(networkId: NetworkId, person: PersonId, parts: ForgettingParts): Promise<void> {
  const network = await forgetRoles(networkId, person, parts);
  if (!network) return;
  await forgetOwnPromptsIn(networkId, person, parts);
  const { readable } = await proposalShelf(parts.table).survey(networkId, everyProposal);
  for (const read of readable) await forgetQuestion(read, person, parts, networkId);
  await forgetAnnouncements(networkId, person, parts);
  for (const role of roles) await forgetAppointment(role, person, networkId, parts);
}

async function forgetRoles(networkId: NetworkId, person: PersonId, parts: ForgettingParts) {
  const networks = networkShelf(parts.table);
  const { network } = await untilWritten(async () => {
    const read = await networks.get(networkId, networkKey);
    if (!read) return { network: undefined };
    const without = withoutRolesOf(person, read.row);
    const isOnCards = without.purpose !== read.row.purpose;
    const rounds = isOnCards ? await parts.openRounds(networkId) : [];
    const renewals = rounds.map((target): NewWork => ({ kind: 'renew-reflection', target, dueAt: parts.now() }));
    const follows = leads(read.row, person) ? [...renewals, ...settling(parts.now())] : renewals;
    const isWritten = await parts.work.plan(networkId, [networks.replacing(read, without)], follows);
    return isWritten ? { network: without } : undefined;
  });
  return network;
}

function withoutRolesOf(person: PersonId, network: Network): Network {
  const { coordinator, deputy, deputyGone, addedBy, name, nameBy, purpose, purposeBy, ambition, ambitionBy, ...rest } =
    network;
  return {
    ...rest,
    ...(coordinator !== person ? { coordinator } : { coordinatorGone: true }),
    ...(deputy !== person && { deputy, deputyGone }),
    ...(addedBy !== person && { addedBy }),
    ...(nameBy !== person && { name, nameBy }),
    ...(purposeBy !== person && { purpose, purposeBy }),
    ...(ambitionBy !== person && { ambition, ambitionBy }),
  };
}

/** What waits for this person is over; what they asked somebody else goes on, and names nobody who asked. */
async function forgetAppointment(
  role: Role,
  person: PersonId,
  networkId: NetworkId,
  { table, work, now }: ForgettingParts,
) {
  const appointments = appointmentShelf(table);
  await untilWritten(async () => {
    const read = await appointments.get(networkId, appointmentKey(role));
    if (!read || !isAbout(person, read.row)) return true;
    const { askedBy: _, ...nameless } = read.row;
    const isOver = read.row.personId === person;
    const next = isOver ? over(read.row, 'closed') : nameless;
    return (
      (await work.plan(networkId, [appointments.replacing(read, next)], isOver ? [telling(role, now())] : [])) ||
      undefined
    );
  });
}

/** Somebody else is found for a role that nobody is asked for any more. */
async function forgetQuestion(
  { key, row }: Versioned<Proposal>,
  person: PersonId,
  parts: ForgettingParts,
  id: NetworkId,
) {
  const proposals = proposalShelf(parts.table);
  if (!isNaming(person, row)) return;
  await untilWritten(async () => {
    const read = await proposals.get(id, key);
    if (!read || !isNaming(person, read.row)) return true;
    const proposing: NewWork = { kind: 'propose-turns', target: row.chatKey, dueAt: parts.now() };
    const follows = read.row.isOver ? [] : [proposing];
    const step = proposals.replacing(read, withoutNameOf(person, read.row));
    return (await parts.work.plan(id, [step], follows)) || undefined;
  });
}

function withoutNameOf(person: PersonId, proposal: Proposal): Proposal {
  const passedOver = proposal.passedOver.filter((one) => one !== person);
  const unswapped = proposal.swapWith === person ? withoutSwap(proposal, 'came to nothing') : proposal;
  return { ...(proposal.personId === person ? vacated(proposal) : unswapped), passedOver };
}

/** What a chat reads of who does what names this person no more, as soon as its message is changed. */
async function forgetAnnouncements(networkId: NetworkId, person: PersonId, { table, work, now }: ForgettingParts) {
  const announcements = announcementShelf(table);
  const { readable } = await announcements.survey(networkId, everyAnnouncement);
  for (const { key, row } of readable.filter((read) => read.row.people.includes(person))) {
    await untilWritten(async () => {
      const read = await announcements.get(networkId, key);
      if (!read?.row.people.includes(person)) return true;
      const people = read.row.people.filter((one) => one !== person);
      const step = announcements.replacing(read, { ...read.row, people });
      return (await work.plan(networkId, [step], [announcing(row, now())])) || undefined;
    });
  }
}
