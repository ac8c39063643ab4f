import type { Action, Actions } from './actions.ts';
import { erasedIn } from './erased.ts';
import { type Everywhere, inEach } from './everywhere.ts';
import type { NetworkId, PersonId } from './ids.ts';
import { type Member, memberKey, memberShelf } from './members.ts';
import { type Network, networkKey, networkShelf } from './networks.ts';
import type { OwnAnswer, OwnAnswers } from './own-answers.ts';
import { everyProposal, type Proposal, proposalShelf } from './proposals.ts';
import { type Round, roundKey, roundShelf } from './rounds.ts';
import type { Table } from './storage/store.ts';
import type { Turn, Turns } from './turns.ts';

/** All that one network has about a person: what names them, and what they gave in rounds that are still open. */
export type MyData = {
  readonly network: Network;
  readonly member: Member | undefined;
  readonly proposals: readonly Proposal[];
  readonly turns: readonly Turn[];
  readonly answers: readonly (OwnAnswer & { readonly round: Round })[];
  /** What the action log says that they did. */
  readonly actions: readonly Action[];
  readonly isErased: boolean;
};
export type MyDataService = ReturnType<typeof createMyData>;

type Parts = {
  readonly table: Table;
  readonly actions: Actions;
  readonly turns: Turns;
  readonly ownAnswers: OwnAnswers;
  readonly everywhere: Everywhere;
};

/** What Kring has about one person, for nobody but that person. Writes nothing. */
export function createMyData(parts: Parts) {
  return {
    /** Of the networks that have anything. */
    async of(person: PersonId): Promise<readonly MyData[]> {
      const found = await inEach(parts.everywhere, (networkId) => lookIn(networkId, person, parts));
      return found.filter((one) => one !== undefined);
    },
    /** Whether any row of this network names this person. */
    async isNamed(networkId: NetworkId, person: PersonId): Promise<boolean> {
      const found = await lookIn(networkId, person, parts);
      return found !== undefined && isAnything({ ...found, isErased: false }, person);
    },
  };
}

async function lookIn(networkId: NetworkId, person: PersonId, parts: Parts): Promise<MyData | undefined> {
  const { table, turns, ownAnswers } = parts;
  const [network, member, proposals, served, answers, actions, erased] = await Promise.all([
    networkShelf(table).get(networkId, networkKey),
    memberShelf(table).get(networkId, memberKey(person)),
    proposalShelf(table).survey(networkId, everyProposal),
    turns.of(networkId, person),
    ownAnswers.of(networkId, person),
    parts.actions.list(networkId),
    erasedIn(table, networkId),
  ]);
  if (!network) return undefined;
  const data = {
    network: network.row,
    member: member?.row,
    proposals: proposals.readable.map(({ row }) => row).filter((proposal) => isAbout(person, proposal)),
    turns: served,
    answers: await withRounds(networkId, answers, table),
    actions: actions.filter(({ by }) => by === person),
    isErased: erased.has(person),
  };
  return isAnything(data, person) ? data : undefined;
}

const isAbout = (person: PersonId, { personId, passedOver, announcedFor }: Proposal) =>
  [personId, announcedFor, ...passedOver].includes(person);

function isAnything({ network, member, isErased, ...rest }: MyData, person: PersonId): boolean {
  const { coordinator, addedBy, purposeBy } = network;
  const hasRole = [coordinator, addedBy, purposeBy].includes(person);
  const lists = [rest.proposals, rest.turns, rest.answers, rest.actions];
  return hasRole || isErased || member !== undefined || lists.some((list) => list.length > 0);
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
