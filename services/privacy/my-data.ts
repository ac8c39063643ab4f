import type { NetworkId, PersonId } from '../ids.ts';
import { type Appointment, appointmentShelf, everyAppointment, isAbout } from '../leading/appointments.ts';
import type { Action, Actions } from '../networks/actions.ts';
import { type Everywhere, inEach } from '../networks/everywhere.ts';
import { type Network, networkKey, networkShelf } from '../networks/network-rows.ts';
import { type Member, memberKey, memberShelf } from '../people/member-rows.ts';
import { type MyPlace, myPlaceIn } from '../people/my-place.ts';
import type { OwnAnswer, OwnAnswers } from '../rounds/own-answers.ts';
import { type Round, roundKey, roundShelf } from '../rounds/round-rows.ts';
import type { Table } from '../storage/store.ts';
import { absentDaysOf } from '../turns/absence-rows.ts';
import { type MyTurns, myTurnsIn } from '../turns/my-turns.ts';
import type { Turn, Turns } from '../turns/turns.ts';
import { erasedIn, markOf, marksOfErasures } from './erased.ts';
import { type Written, writtenBy, writtenTexts } from './written-texts.ts';

/** All that one network has about a person: what names them, and what they gave in rounds that are still open. */
export type MyData = {
  readonly network: Network;
  readonly member: Member | undefined;
  /** Their organisation, as people call it, and who sits in for whom. */
  readonly place: MyPlace;
  /** What they claim or were asked for, or asked of another. */
  readonly appointments: readonly Appointment[];
  /** On which they are not there: 'YYYY-MM-DD'. */
  readonly absentOn: readonly string[];
  readonly asked: MyTurns;
  readonly turns: readonly Turn[];
  readonly answers: readonly (OwnAnswer & { readonly round: Round })[];
  readonly wrote: readonly Written[];
  /** What the action log says that they did. */
  readonly actions: readonly Action[];
};

/** `erasure`: whether this person asked to be erased, and whether that is under way or done. */
export type AllMyData = {
  readonly networks: readonly MyData[];
  readonly erasure: 'none' | 'busy' | 'done';
  /** Of some network it cannot be read now what it has. */
  readonly isIncomplete: boolean;
};
export type MyDataService = ReturnType<typeof createMyData>;

type Parts = {
  readonly table: Table;
  readonly actions: Actions;
  readonly turns: Turns;
  readonly ownAnswers: OwnAnswers;
  readonly everywhere: Everywhere;
  readonly now: () => Date;
};

/** What Kring has about one person, for nobody but that person. Writes nothing. */
export function createMyData(parts: Parts) {
  return {
    /** Of the networks of one tenant that have anything. */
    async of(person: PersonId, tenantId: string): Promise<AllMyData> {
      const looked = await inEach(await parts.everywhere(tenantId), async (networkId) => {
        const [found] = await Promise.allSettled([lookIn(networkId, person, parts)]);
        return found;
      });
      const found = looked.flatMap((one) => (one.status === 'fulfilled' && one.value ? [one.value] : []));
      const erasures = found.map(({ erasure }) => erasure);
      return {
        networks: found.flatMap(({ data }) => (isAnything(data, person) ? [data] : [])),
        erasure: erasures.includes('busy') ? 'busy' : erasures.includes('done') ? 'done' : 'none',
        isIncomplete: looked.some(({ status }) => status === 'rejected'),
      };
    },
    /** Whether any row of this network names this person; also where that cannot be read: then it has to be supposed. */
    async isNamed(networkId: NetworkId, person: PersonId): Promise<boolean> {
      const [found] = await Promise.allSettled([lookIn(networkId, person, parts)]);
      if (found.status === 'rejected') return true;
      return found.value !== undefined && isAnything(found.value.data, person);
    },
  };
}

async function lookIn(networkId: NetworkId, person: PersonId, parts: Parts) {
  const { table, turns, ownAnswers, now } = parts;
  const [network, member, asked, place, served, answers, actions, wrote, erased, marks, waiting, absentOn] =
    await Promise.all([
      networkShelf(table).get(networkId, networkKey),
      memberShelf(table).get(networkId, memberKey(person)),
      myTurnsIn(networkId, person, table),
      myPlaceIn(networkId, person, table, now()),
      turns.of(networkId, person),
      ownAnswers.of(networkId, person),
      parts.actions.list(networkId),
      writtenTexts(networkId, table),
      erasedIn(table, networkId),
      marksOfErasures(table, networkId),
      appointmentShelf(table).survey(networkId, everyAppointment),
      absentDaysOf(table, networkId, person),
    ]);
  if (!network) return undefined;
  const data: MyData = {
    network: network.row,
    member: member && withoutOldPause(member.row, now()),
    ...{ place, absentOn, asked },
    appointments: waiting.readable.map(({ row }) => row).filter((one) => isAbout(person, one)),
    turns: served,
    answers: await withRounds(networkId, answers, table),
    wrote: writtenBy(person, network.row, wrote),
    actions: actions.filter(({ by }) => by === person),
  };
  const isErasing = marks.includes(markOf(person));
  return { data, erasure: isErasing ? 'busy' : erased.has(person) ? 'done' : 'none' } as const;
}

/** A pause that is over is none. */
const withoutOldPause = ({ pausedUntil, ...member }: Member, now: Date): Member =>
  pausedUntil && pausedUntil > now ? { ...member, pausedUntil } : member;

function isAnything({ network, member, ...rest }: MyData, person: PersonId): boolean {
  const { coordinator, deputy, addedBy, nameBy, purposeBy, ambitionBy } = network;
  const hasRole = [coordinator, deputy, addedBy, nameBy, purposeBy, ambitionBy].includes(person);
  const lists = [
    rest.place.sitsInFor,
    rest.absentOn,
    rest.asked.proposals,
    rest.appointments,
    rest.turns,
    rest.answers,
    rest.wrote,
    rest.actions,
  ];
  const isSaid = rest.asked.hasDeclined || rest.asked.isAnnounced;
  return hasRole || member !== undefined || isSaid || lists.some((list) => list.length > 0);
}

async function withRounds(networkId: NetworkId, answers: readonly OwnAnswer[], table: Table) {
  const found = await Promise.all(
    answers.map(async (answer) => {
      const round = await roundShelf(table).get(networkId, roundKey(answer.roundId));
      return round && { ...answer, round: round.row };
    }),
  );
  return found.filter((one) => one !== undefined);
}
