import fc from 'fast-check';
import { commands } from '../../bot/commands.ts';
import { dataOf, everyField, everyVerb, pressing } from '../support/any-press.ts';
import { bot as botAccount } from '../support/people.ts';
import { bothHaveLived, type Nth, otherOf, places, type TwoTenants, tenants, twoTenants } from './two-tenants.ts';

const acting = { nth: fc.constantFrom<Nth>(0, 1), place: fc.constantFrom(...places), person: fc.nat(5) };
const word = fc.constantFrom(...commands.map((command) => command.word), 'blub');

/** `isForeign`: the button names things of the other tenant, forged as it is; `picks`: which of them. */
const press = fc.record({
  ...acting,
  kind: fc.constant('press' as const),
  verb: fc.constantFrom(...everyVerb),
  isForeign: fc.constantFrom(true, true, false),
  picks: fc.nat(3),
  isOld: fc.boolean(),
  choice: fc.constantFrom('5', '7', 'on', 'off', 'nl', 'en'),
  word,
});
const types = fc.record({ ...acting, kind: fc.constant('types' as const), word });
const told = fc.record({
  ...acting,
  place: fc.constantFrom(places[0], places[1]),
  kind: fc.constantFrom('meeting', 'added', 'removed', 'joins', 'leaves'),
});
const waits = fc.record({ kind: fc.constant('waits' as const), seconds: fc.constantFrom(11, 3_600, 86_400, 604_800) });

const move = fc.oneof(
  { weight: 12, arbitrary: press },
  { weight: 4, arbitrary: types },
  { weight: 2, arbitrary: told },
  { weight: 1, arbitrary: waits },
);
type Move = typeof move extends fc.Arbitrary<infer One> ? One : never;

/** All that people of both tenants do, one after the other. */
const days = fc.array(move, { minLength: 1, maxLength: 40, size: 'max' });

/** Nothing of one tenant is said, told, posted or stored to the other, and neither writes in the other's rows. */
export const nothingLeaks = fc.asyncProperty(days, async (moves) => {
  const leaks = await leaksOf(moves);
  if (leaks.length > 0) throw new Error(leaks.join('\n'));
});

async function leaksOf(moves: readonly Move[]): Promise<readonly string[]> {
  const world = twoTenants();
  await bothHaveLived(world);
  for (const one of moves) {
    await make(one, world);
    if (world.violations.length > 0) break;
  }
  return world.violations;
}

async function make(one: Move, world: TwoTenants): Promise<void> {
  if (one.kind === 'waits') return world.later(one.seconds);
  const { nth, place, person } = one;
  if (one.kind === 'types') return world.hears(nth, place, person, { type: 'message', text: one.word });
  if (one.kind !== 'press') return world.hears(nth, place, person, newsOf(one.kind, one.person, nth, world));
  const named = await thingsOf(one.isForeign ? otherOf(nth) : nth, one.picks, world);
  const texts = { purpose: tenants[nth].word, remark: tenants[nth].word, search: 'Persoon', days: 30, page: 1 };
  const rest = Object.fromEntries(everyField.map((field) => [field, one.choice]));
  const data = dataOf(one.verb, { ...rest, ...named, ...texts, word: one.word });
  await world.hears(nth, place, person, pressing(data, one.isOld));
}

function newsOf(kind: string, person: number, nth: Nth, { rosters }: TwoTenants): Record<string, unknown> {
  const roster = rosters[nth] ?? [];
  const [who] = roster.splice(Math.min(person + 4, roster.length - 1), kind === 'leaves' ? 1 : 0);
  const someone = [{ id: who?.id ?? '29:nieuw' }];
  if (kind === 'joins') roster.push({ id: '29:nieuw', name: `Nieuw ${tenants[nth].word}`, email: 'n@nieuw.example' });
  switch (kind) {
    case 'meeting':
      return { type: 'event', name: 'application/vnd.microsoft.meetingEnd', value: {} };
    case 'added':
      return { type: 'conversationUpdate', membersAdded: [botAccount] };
    case 'removed':
      return { type: 'conversationUpdate', membersRemoved: [botAccount] };
    case 'joins':
      return { type: 'conversationUpdate', membersAdded: someone };
    default:
      return { type: 'conversationUpdate', membersRemoved: someone };
  }
}

/** Something of each kind that a tenant has, as a button would name it. */
async function thingsOf(nth: Nth, picks: number, { tables, services }: TwoTenants): Promise<Record<string, unknown>> {
  const { id: tenantId } = tenants[nth];
  const one = <Thing>(all: readonly Thing[]) => all[picks % Math.max(all.length, 1)];
  const network = one([...(await services.chats.livingNetworksOf(tenantId))]) ?? `${tenantId}_gone`;
  const rows = await tables.Networks.list(network);
  const keyed = (kind: string) =>
    one(rows.flatMap(({ key }) => (key.startsWith(kind) ? [key.slice(kind.length)] : [])));
  const remarks = rows.find(({ key }) => key.startsWith('remarks_'))?.row['remarks'];
  const remark = one(JSON.parse(String(remarks ?? '[]')) as { id: string }[])?.id;
  const chat = one(await tables.Chats.list(tenantId))?.key;
  const person = keyed('member_');
  const ids = {
    network,
    belongsTo: network,
    round: keyed('round_'),
    proposal: keyed('proposal_'),
    remark,
    chat,
    person,
    of: one([keyed('checkin_'), keyed('round_'), person]),
  };
  return Object.fromEntries(Object.entries(ids).filter(([, id]) => id !== undefined));
}
