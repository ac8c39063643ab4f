import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { PersonId } from '../../services/ids.ts';
import { type Candidate, type NextTurn, nextInTurn, type ServedTurn } from '../../services/rotation.ts';

const meetings = 40;

/** A member from one meeting until another, and the meetings that this person could not come to. */
type Life = {
  readonly organisationId: string;
  readonly joins: number;
  readonly leaves: number;
  readonly away: Absences;
};
type Absences = { readonly now: ReadonlySet<number>; readonly from: number; readonly until: number };

const meetingNumber = fc.nat({ max: meetings });
const absences: fc.Arbitrary<Absences> = fc.record({
  now: fc.uniqueArray(meetingNumber, { maxLength: 12 }).map((numbers) => new Set(numbers)),
  from: meetingNumber,
  until: fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: meetingNumber }),
});
const life: fc.Arbitrary<Life> = fc.record({
  organisationId: fc.constantFrom('hospital', 'hospital', 'hospital', 'gp', 'pharmacy', 'home care', 'town', 'welfare'),
  joins: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: meetingNumber }),
  leaves: fc.oneof({ weight: 3, arbitrary: fc.constant(99) }, { weight: 1, arbitrary: meetingNumber }),
  away: absences,
});
const networks = fc.array(life, { minLength: 1, maxLength: 12 });

/** One turn as a party in the rotation sees it; a party is an organisation, or a person within one. */
type Turn = { readonly meeting: number; readonly party: string; readonly able: ReadonlySet<string> };
type Played = { readonly meeting: number; readonly next: NextTurn; readonly able: readonly Candidate[] };

/** All turns of a network in which everyone says yes, unless away. `away`: for whom somebody else sits in all the time. */
function play(lives: readonly Life[], away: (place: number) => boolean = () => false): readonly Played[] {
  const served: ServedTurn[] = [];
  const played: Played[] = [];
  for (let meeting = 1; meeting <= meetings; meeting += 1) {
    const candidates = membersAt(lives, meeting).map((one) => (away(Number(one.personId)) ? sitIn(one) : one));
    const passedOver = candidates.filter((one) => isAway(lives, placeOf(one), meeting)).map((one) => one.personId);
    const next = nextInTurn({ networkId: 'n', role: 'chair', meetingNumber: meeting, candidates, served, passedOver });
    if (!next) continue;
    const able = candidates.filter((one) => !passedOver.includes(one.personId) && one.joinedAtMeeting < meeting);
    served.push({ personId: next.personId, organisationId: next.organisationId, meetingNumber: meeting });
    played.push({ meeting, next, able });
  }
  return played;
}

const sitIn = (one: Candidate): Candidate => ({
  ...{ ...one, personId: PersonId.parse(`for ${one.personId}`), inPlaceOf: one.personId },
});
const placeOf = ({ personId, inPlaceOf }: Candidate) => inPlaceOf ?? personId;

function membersAt(lives: readonly Life[], meeting: number): readonly Candidate[] {
  return lives.flatMap(({ organisationId, joins, leaves }, index) => {
    const personId = PersonId.parse(`${index}`);
    const organisationJoinedAtMeeting = joinedAt(lives, organisationId);
    const member = { personId, organisationId, joinedAtMeeting: joins, organisationJoinedAtMeeting };
    return joins <= meeting && meeting < leaves ? [member] : [];
  });
}

const joinedAt = (lives: readonly Life[], organisationId: string) =>
  Math.min(...lives.filter((one) => one.organisationId === organisationId).map(({ joins }) => joins));

function isAway(lives: readonly Life[], personId: PersonId, meeting: number): boolean {
  const away = lives[Number(personId)]?.away;
  return away !== undefined && (away.now.has(meeting) || (away.from <= meeting && meeting < away.until));
}

function turnsOfOrganisations(lives: readonly Life[]): readonly Turn[] {
  return play(lives).map(({ meeting, next, able }) => ({
    ...{ meeting, party: next.organisationId },
    able: new Set(able.map(({ organisationId }) => organisationId)),
  }));
}

/** One list for every organisation: who of its people took the turns that fell to it. */
function turnsOfColleagues(lives: readonly Life[]): readonly (readonly Turn[])[] {
  const turns = play(lives).map(({ meeting, next, able }) => ({
    ...{ meeting, party: next.personId, organisationId: next.organisationId },
    able: new Set(able.filter((one) => one.organisationId === next.organisationId).map(({ personId }) => personId)),
  }));
  const organisations = new Set(turns.map(({ organisationId }) => organisationId));
  return [...organisations].map((id) => turns.filter(({ organisationId }) => organisationId === id));
}

const partiesIn = (turns: readonly Turn[]) => [...new Set(turns.flatMap(({ able }) => [...able]))];

/** The most turns that this party saw go to others between two of its own, while it could have served. */
function longestWait(turns: readonly Turn[], party: string): number {
  const waits = turns.reduce<readonly number[]>(
    ([now = 0, longest = 0], turn) => {
      const waited = turn.party === party ? 0 : now + Number(turn.able.has(party));
      return [waited, Math.max(longest, waited)];
    },
    [0, 0],
  );
  return waits[1] ?? 0;
}

/** The most turns by which one party gets ahead of another in any unbroken stretch of turns that count. */
function greatestLead(turns: readonly Turn[], one: string, other: string, counts: (turn: Turn) => boolean): number {
  const leads = turns.reduce<readonly number[]>(
    ([now = 0, greatest = 0], turn) => {
      const lead = counts(turn) ? Math.max(0, now + Number(turn.party === one) - Number(turn.party === other)) : 0;
      return [lead, Math.max(greatest, lead)];
    },
    [0, 0],
  );
  return leads[1] ?? 0;
}

function waitsAreBounded(turns: readonly Turn[]): void {
  const parties = partiesIn(turns);
  for (const party of parties) assert.ok(longestWait(turns, party) <= parties.length - 1, party);
}

function leadsAreBounded(turns: readonly Turn[], countsFor: (one: string, other: string) => (turn: Turn) => boolean) {
  const parties = partiesIn(turns);
  for (const one of parties) {
    for (const other of parties) {
      const lead = greatestLead(turns, one, other, countsFor(one, other));
      assert.ok(one === other || lead <= 1, `${one} is ${lead} ahead of ${other}`);
    }
  }
}

const bothCan = (one: string, other: string) => (turn: Turn) => turn.able.has(one) && turn.able.has(other);
const otherCan = (_: string, other: string) => (turn: Turn) => turn.able.has(other);
const always = (check: (lives: readonly Life[]) => void) => fc.assert(fc.property(networks, check), { numRuns: 500 });

test('P1: an organisation that can serve never sees more turns go by than there are others', () => {
  always((lives) => waitsAreBounded(turnsOfOrganisations(lives)));
});

test('P2: of two organisations that could both serve all the time, none gets more than one turn ahead', () => {
  always((lives) => leadsAreBounded(turnsOfOrganisations(lives), bothCan));
});

test('P3: who comes back, as often as they like, gets no more than one turn ahead of who was there all along', () => {
  always((lives) => leadsAreBounded(turnsOfOrganisations(lives), otherCan));
});

test('P1 to P3 hold among colleagues too, counted in turns of their organisation', () => {
  always((lives) => {
    for (const turns of turnsOfColleagues(lives)) {
      waitsAreBounded(turns);
      leadsAreBounded(turns, otherCan);
    }
  });
});

test('an organisation that joins later serves after all that were there already and could', () => {
  always((lives) => {
    const turns = turnsOfOrganisations(lives);
    for (const newcomer of partiesIn(turns)) {
      const joined = joinedAt(lives, newcomer);
      const first = turns.find(({ party }) => party === newcomer)?.meeting ?? 0;
      const between = turns.filter(({ meeting }) => joined <= meeting && meeting < first);
      const waited = turns.filter(({ meeting }) => joined < meeting && meeting <= first);
      const older = partiesIn(turns).filter((party) => joinedAt(lives, party) < joined);
      const present = older.filter((party) => first > 0 && waited.every(({ able }) => able.has(party)));
      for (const party of present)
        assert.ok(
          between.some((turn) => turn.party === party),
          `${newcomer}, ${party}`,
        );
    }
  });
});

test('substitutes change nothing in whose place has its turn when', () => {
  const turns = (played: readonly Played[]) =>
    played.map(({ meeting, next }) => `${meeting} ${next.organisationId} ${next.personId.replace('for ', '')}`);
  const check = (lives: readonly Life[], away: readonly boolean[]) =>
    assert.deepEqual(turns(play(lives, (place) => away[place] === true)), turns(play(lives)));
  fc.assert(fc.property(networks, fc.array(fc.boolean(), { maxLength: 12 }), check), { numRuns: 200 });
});
