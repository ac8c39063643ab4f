import type { NetworkId, PersonId, RoundId } from '../../services/ids.ts';
import { chatKeyOf } from '../../services/networks/chats.ts';
import { createPseudonyms, masterKeyOf } from '../../services/rounds/pseudonyms.ts';
import { roundIdOf } from '../../services/rounds/round-rows.ts';
import { somebody } from '../support/builders.ts';
import { type Draws, draws } from '../support/draws.ts';
import type { Entity } from '../support/dump.ts';
import { type Answer, type Plan, plansOf } from './plans.ts';
import { askForRemarks, type Cast, castOf, networkOf, type Stage, type Traces, takingRole } from './stage.ts';

/** Somebody pressed something in this round: when by storage's clock, seen from a chair at the same table. */
export type Act = { readonly person: PersonId; readonly from: Date; readonly to: Date };

/** What the row of one person holds: for those who plant mutants, and nobody else. */
type Secret = { readonly key: string; readonly person: PersonId; readonly plain: string };

/** One round that was played to its end. */
export type PlayedRound = {
  readonly networkId: NetworkId;
  readonly roundId: RoundId;
  readonly roster: readonly PersonId[];
  /** Who answered what, as it was counted. */
  readonly truth: ReadonlyMap<PersonId, Answer>;
  /** Those who never pressed anything. */
  readonly silent: readonly PersonId[];
  readonly acts: readonly Act[];
  /** Copies of everything: just before closing, round keys included, and once it is all over. */
  readonly during: readonly Entity[];
  readonly after: readonly Entity[];
  readonly secrets: readonly Secret[];
  readonly traces: Traces;
  readonly masterKey: Buffer;
};

/** How many people have an answer in the end. */
const fewest = 5;
const most = 12;

/** So many rounds at once, each in a chat of its own, drawn from the seed, from the first meeting to results and clean-up. */
export async function playRounds(stage: Stage, seed: number, count: number): Promise<readonly PlayedRound[]> {
  const companies = Array.from({ length: count }, (_, nth) => aCompany(seed * 1_000 + nth));
  const casts = companies.map(({ cast }) => cast);
  await openRounds(stage, casts);
  const played = await inParts(companies, stage.atOnce, (company) => answering(stage, company));
  const during = await stage.dump();
  const secrets = await Promise.all(casts.map((cast) => secretsOf(stage, cast, during)));
  await stage.pass(7 * 24 * 3_600, casts);
  await stage.pass(60, casts);
  const after = await stage.dump();
  const traces = stage.traces();
  return casts.map((cast, nth) => {
    const [networkId, roundId] = [networkOf(cast), idOfRound(cast)];
    const mine = (dump: readonly Entity[]) =>
      dump.filter(({ partition }) => partition === networkId || partition === cast.tenantId);
    return {
      ...{ networkId, roundId, masterKey: stage.masterKey },
      roster: cast.people.map(({ id }) => somebody(id)),
      ...(played[nth] ?? { truth: new Map(), silent: [], acts: [] }),
      ...{ during: mine(during), after: mine(after), secrets: secrets[nth] ?? [] },
      traces: about(traces, networkId),
    };
  });
}

/** Smaller networks are not asked for any. */
const enoughForRemarks = 10;

/** Who is in the chat, and what each of them is going to press. */
type Company = { readonly cast: Cast; readonly plans: readonly (readonly Plan[])[]; readonly chance: Draws };

function aCompany(seed: number): Company {
  const chance = draws(seed, 'company');
  const [answerers, others, silent] = [chance.between(fewest, most), chance.between(0, 2), chance.between(1, 2)];
  const cast = castOf(seed, Math.max(answerers + others + silent, enoughForRemarks));
  const acting = cast.people.slice(0, answerers + others);
  return { cast, chance, plans: acting.map((person, at) => plansOf(person, at < answerers, chance)) };
}

async function openRounds(stage: Stage, casts: readonly Cast[]): Promise<void> {
  const tellAll = (activity: () => Record<string, unknown>) =>
    inParts(casts, stage.atOnce, (cast) => told(stage.tell(cast, cast.coordinator, activity())));
  await tellAll(() => ({ type: 'installationUpdate', action: 'add' }));
  await tellAll(() => takingRole);
  await stage.pass(1, casts);
  for (const cast of casts) await askForRemarks(stage, cast);
  const name = 'application/vnd.microsoft.meetingEnd';
  await tellAll(() => ({ type: 'event', name, value: { EndTime: stage.now().toISOString() } }));
  await stage.pass(1, casts);
}

async function inParts<T, R>(all: readonly T[], size: number, act: (one: T) => Promise<R>): Promise<readonly R[]> {
  const done: R[] = [];
  for (let start = 0; start < all.length; start += size) {
    done.push(...(await Promise.all(all.slice(start, start + size).map(act))));
  }
  return done;
}

const idOfRound = (cast: Cast) => roundIdOf(chatKeyOf({ tenantId: cast.tenantId, chatId: cast.id }), 1);

/** Without the lines that name another network, which say nothing about this one. */
function about({ log, messages, requests }: Traces, network: NetworkId): Traces {
  const isMine = (line: string) => line.includes(network) || !/_[\w-]{22}\b/.test(line);
  return { log: log.filter(isMine), messages: messages.filter(isMine), requests: requests.filter(isMine) };
}

async function told(status: Promise<number | undefined>): Promise<void> {
  const heard = await status;
  if (heard !== 200) throw new Error(`the bot said ${heard}`);
}

/** Everybody does what they planned, in an order that chance draws. */
async function answering(stage: Stage, { cast, plans, chance }: Company) {
  const round = idOfRound(cast);
  const truth = new Map<PersonId, Answer>();
  const acts: Act[] = [];
  const queues = plans.map((some) => [...some]);
  for (let waiting = queues; waiting.length > 0; waiting = waiting.filter((some) => some.length > 0)) {
    const { person, data, answer } = chance.one(waiting).shift() ?? planless();
    await stage.pause();
    const from = stage.now();
    const action = { type: 'Action.Execute', verb: data['verb'], data: { ...data, round } };
    const value = { action, trigger: 'manual' };
    await told(stage.tell(cast, person, { type: 'invoke', name: 'adaptiveCard/action', value }));
    const id = somebody(person.id);
    if (answer) truth.set(id, answer);
    else truth.delete(id);
    acts.push({ person: id, from, to: stage.now() });
  }
  const silent = cast.people.slice(plans.length).map(({ id }) => somebody(id));
  return { truth, acts, silent };
}

function planless(): Plan {
  throw new Error('somebody acts who planned nothing');
}

/** What each row says: known to whoever holds the round's key while there is one. */
async function secretsOf(stage: Stage, cast: Cast, during: readonly Entity[]): Promise<readonly Secret[]> {
  const pseudonyms = createPseudonyms({ table: stage.tables.RoundKeys, masterKey: masterKeyOf(stage.masterKey) });
  const key = await pseudonyms.open(networkOf(cast), idOfRound(cast));
  if (!key) throw new Error('the round closed too early');
  const people = new Map(cast.people.map(({ id }) => [key.respondentOf(somebody(id)), somebody(id)]));
  const rows = during.filter(({ table, partition }) => table === 'Answers' && partition === networkOf(cast));
  return rows.flatMap((entity) => {
    const [respondent, person] = [...people].find(([one]) => entity.key.endsWith(one)) ?? [];
    const plain = respondent && key.unseal(String(entity.row['sealed']), respondent);
    return person && plain ? [{ key: entity.key, person, plain }] : [];
  });
}
