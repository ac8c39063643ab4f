import type { Played } from './lived-turns.ts';

/** One turn as a party in the rotation sees it; a party is an organisation, or a person. */
export type Turn = {
  readonly meeting: number;
  readonly party: string;
  readonly able: ReadonlySet<string>;
  /** Not by a swap or an override. */
  readonly isByRule: boolean;
};

const seenAs = ({ meeting, served }: Played, party: string, able: readonly string[]): Turn => ({
  ...{ meeting, party, able: new Set(able), isByRule: (served.how ?? 'rule') === 'rule' },
});

export const turnsOfOrganisations = (played: readonly Played[]): readonly Turn[] =>
  played.map((one) => {
    const able = one.able.map(({ organisationId }) => organisationId);
    return seenAs(one, one.served.organisationId, able);
  });

export const turnsOfPersons = (played: readonly Played[]): readonly Turn[] =>
  played.map((one) => {
    const able = one.able.map(({ personId }) => personId);
    return seenAs(one, one.served.personId, able);
  });

/** One list for every organisation: who of its people took the turns that fell to it. */
export function turnsOfColleagues(played: readonly Played[]): readonly (readonly Turn[])[] {
  const organisations = new Set(played.map(({ served }) => served.organisationId));
  return [...organisations].map((id) =>
    turnsOfPersons(
      played
        .filter(({ served }) => served.organisationId === id)
        .map((one) => ({ ...one, able: one.able.filter(({ organisationId }) => organisationId === id) })),
    ),
  );
}

const partiesIn = (turns: readonly Turn[]): readonly string[] => [...new Set(turns.flatMap(({ able }) => [...able]))];

/** The most turns by the rule that this party saw go to others between two of its own, while it could have served. */
function longestWait(turns: readonly Turn[], party: string): number {
  let [now, longest] = [0, 0];
  for (const turn of turns) {
    now = turn.party === party ? 0 : now + Number(turn.isByRule && turn.able.has(party));
    longest = Math.max(longest, now);
  }
  return longest;
}

/**
 * By how much one party gets ahead of another at most, in any unbroken stretch of turns that count: its turns by the rule,
 * less all turns of the other. What a turn is worth is 1 unless organisations count differently.
 */
function greatestLead(
  turns: readonly Turn[],
  [one, other]: readonly [string, string],
  counts: (turn: Turn) => boolean,
  worth: (party: string) => number = () => 1,
): number {
  const [own, its] = [worth(one), worth(other)];
  let [now, greatest] = [0, 0];
  for (const turn of turns) {
    const gained = turn.party === one && turn.isByRule ? own : 0;
    now = counts(turn) ? Math.max(0, now + gained - (turn.party === other ? its : 0)) : 0;
    greatest = Math.max(greatest, now);
  }
  return greatest;
}

/** For every party how long it had to wait at most. */
export const waitsIn = (turns: readonly Turn[]) =>
  partiesIn(turns).map((party) => ({ party, waited: longestWait(turns, party) }));

const pairsOf = (parties: readonly string[]) =>
  parties.flatMap((one) => parties.flatMap((other) => (one === other ? [] : [[one, other] as const])));

/** For every two parties how far the one got ahead of the other while both could serve. */
export const leadsIn = (turns: readonly Turn[], worth?: (party: string) => number) =>
  pairsOf(partiesIn(turns)).map(([one, other]) => {
    const bothCan = ({ able }: Turn) => able.has(one) && able.has(other);
    return { one, other, lead: greatestLead(turns, [one, other], bothCan, worth) };
  });

/** Of P1, P2 and P3 what does not hold, in words. */
export function unfairnessIn(turns: readonly Turn[]): readonly string[] {
  const parties = partiesIn(turns);
  const waits = waitsIn(turns).filter(({ waited }) => waited >= parties.length);
  const leads = leadsIn(turns).filter(({ lead }) => lead > 1);
  const onReturn = pairsOf(parties).flatMap(([one, other]) => {
    const lead = greatestLead(turns, [one, other], ({ able }) => able.has(other));
    return lead > 1 ? [{ one, other, lead }] : [];
  });
  return [
    ...waits.map(({ party, waited }) => `P1: ${party} sees ${waited} turns go by, of ${parties.length} that there are`),
    ...leads.map(({ one, other, lead }) => `P2: ${one} is ${lead} ahead of ${other}`),
    ...onReturn.map(({ one, other, lead }) => `P3: ${one} is ${lead} ahead of ${other}`),
  ];
}

/**
 * Where organisations count differently: what does not hold of the bound on two that could both serve. What was swapped or
 * overridden is paid back later, so each of those lets one more turn of another go by.
 */
export function overweightIn(turns: readonly Turn[], halves: readonly string[]): readonly string[] {
  const costOf = (party: string) => (halves.includes(party) ? 2 : 1);
  return leadsIn(turns, costOf).flatMap(({ one, other, lead }) => {
    const extra = turns.filter(({ party, isByRule }) => party === other && !isByRule).length;
    const bound = costOf(one) + costOf(other) * (1 + extra);
    return lead <= bound ? [] : [`weights: ${one} is ${lead} ahead of ${other}, where ${bound} is the most`];
  });
}

/** Who joined later and served before one that was there all along. `joinedAt`: when each organisation joined. */
export function queueJumpersIn(turns: readonly Turn[], joinedAt: (party: string) => number): readonly string[] {
  const parties = partiesIn(turns);
  return parties.flatMap((newcomer) => {
    const [joined, first] = [joinedAt(newcomer), turns.find(({ party }) => party === newcomer)];
    if (!first?.isByRule) return [];
    const since = turns.filter(({ meeting }) => joined <= meeting && meeting <= first.meeting);
    const isPresent = (party: string) => since.every(({ meeting, able }) => meeting === joined || able.has(party));
    return parties
      .filter((older) => joinedAt(older) < joined && isPresent(older) && !since.some(({ party }) => party === older))
      .map((older) => `newcomers: ${newcomer} joins at ${joined} and serves before ${older}`);
  });
}
