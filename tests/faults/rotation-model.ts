import assert from 'node:assert/strict';
import { proposalIdOf } from '../../services/turns/proposal-rows.ts';
import { somebody, theChatKey } from '../support/builders.ts';
import { listed } from '../support/chat-in-memory.ts';
import { beginNetwork, instancesAt } from '../support/instances.ts';
import { marieke, passersBy, type Someone } from '../support/people.ts';
import { idOf } from './round-model.ts';

type Turn = { readonly person: string; readonly organisation: string; readonly meeting: number };
type Member = { readonly organisation: string; readonly joined: number };
/** What the rule of mission (f) needs, and nothing of how it is stored. */
export type Model = {
  /** Meetings that were held. */
  held: number;
  /** Who is in the chat now, with their organisation. */
  readonly chat: Map<string, string>;
  /** Who was on the list at the last meeting. */
  known: Map<string, Member>;
  /** Since when, of everybody who ever was: who comes back within the month keeps their place. */
  readonly joined: Map<string, number>;
  readonly served: Turn[];
  /** For the coming meeting. */
  asked: { person: string; organisation: string; hasSaidYes: boolean } | undefined;
  passedOver: string[];
};
export type Real = Awaited<ReturnType<typeof aChat>>;

export const aModel = (): Model => ({
  held: 0,
  chat: new Map(),
  known: new Map(),
  joined: new Map(),
  served: [],
  asked: undefined,
  passedOver: [],
});

/** Two instances of the bot in one chat, whose coordinator is Marieke: she is there, and takes no turns. */
export async function aChat() {
  const world = instancesAt();
  const [one, other] = [world.instance(), world.instance()] as const;
  const network = await beginNetwork(one, somebody(marieke.id));
  const proposalOf = (meeting: number) => proposalIdOf({ chatKey: theChatKey, meetingNumber: meeting });
  const asked = async (meeting: number) => (await one.services.proposals.find(network, proposalOf(meeting)))?.row;
  return { ...world, one, other, network, proposalOf, asked };
}

const colleague = (id: string, organisation: string): Someone => ({ id, name: id, email: `${id}@${organisation}` });

/** A meeting from its end, told so many times, to the question who chairs the next. */
export async function meet(model: Model, real: Real, times: number): Promise<void> {
  const { one, other, later, teams, clock, tables, network } = real;
  teams.members.now = [...model.chat].map(([id, organisation]) => listed(colleague(id, organisation)));
  // Who has no account takes no turns, and with them there are enough for scores.
  const others = passersBy.map((one) => ({ ...listed(one), anonymous: true }));
  teams.members.now = [...teams.members.now, listed(marieke), ...others];
  later(24 * 3_600);
  // More meetings than a month has rounds for: that they are so many is not what this is about.
  await tables.Networks.remove(network, `asked_${theChatKey}`);
  const ended = { kind: 'meeting-ended', endedAt: clock.now } as const;
  await Promise.all(Array.from({ length: times }, (_, nth) => (nth % 2 ? other : one).hears(ended)));
  await one.tick();
  await one.hears({ kind: 'close-asked', round: idOf(model.held + 1), anyway: true });
  later(11);
  await Promise.all([one.tick(), other.tick()]);
}

/** The same meeting as the model has it. */
export function held(model: Model): void {
  model.held += 1;
  const { asked, held: meeting } = model;
  if (asked?.hasSaidYes) model.served.push({ person: asked.person, organisation: asked.organisation, meeting });
  const joinedOf = (person: string) => {
    const joined = model.joined.get(person) ?? meeting;
    model.joined.set(person, joined);
    return joined;
  };
  model.known = new Map(
    [...model.chat].map(([person, organisation]) => [person, { organisation, joined: joinedOf(person) }]),
  );
  model.passedOver = [];
}

const least = (values: readonly number[]) => Math.min(...values);
const lastOf = (turns: readonly Turn[]) => turns.at(-1)?.meeting;

/**
 * Mission (f), in the words it is written in: of the organisations that can, the one whose last turn is oldest; within it
 * the person whose last turn is oldest, then who had fewest. All among whom only a draw decides.
 */
function whoMayBeAsked({ known, served, passedOver }: Model): readonly string[] {
  const able = [...known.keys()].filter((person) => !passedOver.includes(person));
  const organisationOf = (person: string) => known.get(person)?.organisation ?? '';
  const own = (person: string) => served.filter((turn) => turn.person === person);
  const personWaitsSince = (person: string) => Math.max(known.get(person)?.joined ?? 0, lastOf(own(person)) ?? 0);
  // Of one that has not served yet: what its people did elsewhere counts.
  const waitsSince = (organisation: string) =>
    lastOf(served.filter((turn) => turn.organisation === organisation)) ??
    least([...known.keys()].filter((person) => organisationOf(person) === organisation).map(personWaitsSince));
  const longest = least(able.map((person) => waitsSince(organisationOf(person))));
  const ofOldest = able.filter((person) => waitsSince(organisationOf(person)) === longest);
  return [...new Set(ofOldest.map(organisationOf))].flatMap((organisation) => {
    const colleagues = ofOldest.filter((person) => organisationOf(person) === organisation);
    const oldest = colleagues.filter((person) => personWaitsSince(person) === least(colleagues.map(personWaitsSince)));
    return oldest.filter((person) => own(person).length === least(oldest.map((each) => own(each).length)));
  });
}

/** Whom the bot asks now must be one of those the rule allows; the draw among them is the bot's. */
export async function takeOverQuestion(model: Model, real: Real): Promise<void> {
  const allowed = whoMayBeAsked(model);
  const { personId, state } = (await real.asked(model.held + 1)) ?? assert.fail('nobody was thought of');
  if (allowed.length === 0) assert.equal(state, 'nobody');
  else assert.ok(personId && allowed.includes(personId), `${personId} is asked, of ${allowed}`);
  const organisation = model.known.get(personId ?? '')?.organisation ?? '';
  model.asked = personId && { person: personId, organisation, hasSaidYes: false };
}

/** All that must be true at any time. */
export async function agree({ held: meetings, known, served, asked }: Model, real: Real): Promise<void> {
  const { one, network } = real;
  const turns = await one.services.turns.served(network, theChatKey);
  assert.deepEqual(
    turns.map(({ personId, organisationId, meetingNumber }) => [personId, organisationId, meetingNumber]),
    served.map(({ person, organisation, meeting }) => [person, organisation, meeting]),
  );
  const members = (await one.services.members.all(network)).filter(({ anonymous }) => !anonymous);
  const others = members.map(({ personId }) => personId).filter((person) => person !== marieke.id);
  assert.deepEqual(others.toSorted(), [...known.keys()].toSorted(), 'nobody is in twice, and no leaver is in');
  const proposal = await real.asked(meetings + 1);
  assert.equal(proposal?.personId, asked?.person);
  const chair = await one.services.roleHolders.of(network, { chatKey: theChatKey, meetingNumber: meetings + 1 });
  assert.equal(chair.kind === 'accepted' ? chair.personId : undefined, asked?.hasSaidYes ? asked.person : undefined);
}
