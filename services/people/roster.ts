import { isDeepStrictEqual } from 'node:util';
import type { NetworkId, PersonId } from '../ids.ts';
import { erasedIn, marksOfErasures } from '../privacy/erased.ts';
import { untilWritten } from '../storage/rows.ts';
import type { Step, Table, Versioned } from '../storage/store.ts';
import { everyMember, type Member, memberKey, memberShelf, type RosterEntry } from './member-rows.ts';
import { leftAllAt, seatsAfter, seatsOf } from './seats.ts';
import { substituteOf, withoutSubstitute } from './substitution.ts';

/** Teams' member list of one chat, as it was at that moment. */
type ChatList = {
  readonly chatKey: string;
  readonly roster: readonly RosterEntry[];
  readonly meetingNumber: number;
  readonly at: Date;
};
/** `turns`: the table that marks of erased people stand in too. */
type Parts = { readonly table: Table; readonly turns: Table };

/** One less than a transaction takes: the list of who was erased goes with each. */
const mostSteps = 99;

/** Writes down what a list says: see members.ts. */
export async function takeOver(networkId: NetworkId, list: ChatList, parts: Parts): Promise<void> {
  const { table } = parts;
  if (list.roster.length === 0) return;
  const present = list.roster.map(({ personId }) => personId);
  await untilWritten(async () => {
    const erased = await erasedIn(table, networkId);
    const known = await memberShelf(table).list(networkId, everyMember);
    const isOnlyChat = known.every(({ row }) => seatsOf(row, networkId).every((seat) => seat.chatKey === list.chatKey));
    if (isOnlyChat && !(await forgetMarks(networkId, present, parts))) return undefined;
    const roster = list.roster.filter(({ personId }) => !erased.has(personId));
    return write(networkId, changesBetween(known, { ...list, roster }, networkId), table);
  });
}

/** Undefined: somebody was quicker. */
async function write(networkId: NetworkId, changes: readonly Change[], table: Table): Promise<true | undefined> {
  const members = memberShelf(table);
  const stepFor = ({ read, member }: Change): Step =>
    read ? members.replacing(read, member) : members.inserting(memberKey(member.personId), member);
  for (const some of inPartsOf(mostSteps, changes))
    if (!(await table.transact(networkId, some.map(stepFor)))) return undefined;
  return true;
}

/**
 * Who was erased and has left needs no mark any more, but while they are being erased. Of a network of several chats one list
 * does not tell who has left.
 */
async function forgetMarks(networkId: NetworkId, present: readonly PersonId[], { table, turns }: Parts) {
  for (const one of [table, turns]) {
    const step = (await erasedIn(one, networkId)).keeping(present, await marksOfErasures(table, networkId));
    if (step && !(await one.transact(networkId, [step]))) return false;
  }
  return true;
}

type Change = { readonly read?: Versioned<Member> | undefined; readonly member: Member };

function changesBetween(
  known: readonly Versioned<Member>[],
  { roster, ...list }: ChatList,
  networkId: NetworkId,
): readonly Change[] {
  const before = new Map(known.map((read) => [read.row.personId, read]));
  const isNew = !known.some(({ row }) => seatsOf(row, networkId).some((seat) => seat.chatKey === list.chatKey));
  const listedOnce = new Map(roster.map((entry) => [entry.personId, entry]));
  const others = known.filter(({ row }) => !listedOnce.has(row.personId));
  const all = [
    ...[...listedOnce.values()].flatMap((entry) =>
      seen(entry, before.get(entry.personId), { ...list, isNew }, networkId),
    ),
    ...others.flatMap((read) => seen(undefined, read, { ...list, isNew }, networkId)),
  ];
  const present = new Set(all.flatMap(({ member }) => (member.leftAt ? [] : [member.personId])));
  return all
    .map(({ read, member }) => ({ read, member: withoutWhatIsOver(member, present, list.at) }))
    .filter(
      ({ read, member }) => !isDeepStrictEqual(read && { ...read.row, seats: seatsOf(read.row, networkId) }, member),
    );
}

/** A pause that is over is none, and who left sits in for nobody. */
function withoutWhatIsOver(member: Member, present: ReadonlySet<PersonId>, at: Date): Member {
  const { pausedUntil, ...unpaused } = member;
  const kept = pausedUntil && pausedUntil <= at ? unpaused : member;
  const substitute = substituteOf(kept, at);
  return substitute && present.has(substitute) ? kept : withoutSubstitute(kept);
}

/** Somebody who is on the list, or is known and is not. */
function seen(
  entry: RosterEntry | undefined,
  read: Versioned<Member> | undefined,
  list: Omit<ChatList, 'roster'> & { readonly isNew: boolean },
  networkId: NetworkId,
): readonly Change[] {
  const before = read ? seatsOf(read.row, networkId) : [];
  const seats = [...seatsAfter(before, { ...list, isThere: entry !== undefined })];
  if (!read)
    return entry ? [{ member: { ...newcomer(entry, list.isNew), joinedAtMeeting: list.meetingNumber, seats } }] : [];
  const { leftAt: _, ...row } = read.row;
  const leftAt = leftAllAt(seats) ?? (entry ? undefined : read.row.leftAt);
  return [{ read, member: { ...row, ...(entry && told(entry, row)), seats, ...(leftAt && { leftAt }) } }];
}

/** Who is there when a chat is first seen has its own welcome; who has no account gets none. */
function newcomer(entry: RosterEntry, isAtTheBeginning: boolean): RosterEntry & Pick<Member, 'welcome'> {
  return { ...listed(entry), ...(!isAtTheBeginning && !entry.anonymous && { welcome: 'due' }) };
}

/** What a person said of their organisation is not Teams' to change. */
function told(entry: RosterEntry, { organisationId, organisationBy = 'teams' }: Member): RosterEntry {
  return organisationBy === 'teams' ? listed(entry) : { ...listed(entry), organisationId };
}

const listed = ({ personId, name, organisationId, anonymous }: RosterEntry): RosterEntry => ({
  ...{ personId, name, organisationId, anonymous },
});

function* inPartsOf<Item>(size: number, items: readonly Item[]): Generator<readonly Item[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}
