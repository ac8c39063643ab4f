import fc from 'fast-check';
import { activityFrom, bot, fatima, hans, marieke, type Someone } from '../support/people.ts';

/** What a good activity is made from: the place, and a round that is open there. */
export type Ground = { readonly serviceUrl: string; readonly round: string };

/** A body and who brings it. `stranger` has no token that Teams would sign; `teams` has a real one. */
export type Fuzzed = { readonly by: 'stranger' | 'teams'; readonly body: unknown };

type Fields = Record<string, unknown>;

const deepMark = 'as deep as it gets';
const deep = `${'['.repeat(60_000)}${']'.repeat(60_000)}`;

/** As it goes over the wire. What is nested too deep for JSON.stringify comes in here. */
export const onTheWire = (body: unknown): string => JSON.stringify(body).replaceAll(`"${deepMark}"`, deep);

const oddTexts = [
  ...['', ' ', '\u0000', '\u0007\u001b[31m', '\ud800', 'a\udfffb', '\u202egnihsif\u202c', '\ufeff', '💥'.repeat(300)],
  ...['/', '../../x', 'a/b\\c#d?e', '%00', "' or 1 eq 1", '__proto__', 'constructor', 'toString', '$where', 'NaN'],
  ...['{{DATE(2026-01-01, SHORT)}}', '[x](javascript:alert(1))', '<at>All</at>', '<script>x</script>', 'x'.repeat(600)],
  ...['x'.repeat(5_000), 'ﷺ'.repeat(200), 'א‏ת', '1e999', '-0', '0x10', '19:x@thread.v2;messageid=\ud800'],
];
const text = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...oddTexts) },
  fc.string({ unit: 'binary', maxLength: 40 }),
);
const megabyte = fc.constant('x'.repeat(1_000_000));
const json = fc.oneof(
  { weight: 6, arbitrary: text },
  { weight: 4, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
  { weight: 2, arbitrary: fc.constantFrom<unknown>(null, [], {}, true, -1, 1e21, deepMark, Array(500).fill('x')) },
  { weight: 1, arbitrary: fc.dictionary(fc.constantFrom('__proto__', 'constructor', 'id', 'verb', 'data'), text) },
);
/** One in a hundred is far too large. */
const wild = fc.oneof({ weight: 99, arbitrary: json }, { weight: 1, arbitrary: megabyte });

/** Whatever happens to these fields, it changes nothing about what an activity asks for. */
const beside = fc.oneof(
  { weight: 3, arbitrary: fc.constant({}) },
  fc.dictionary(
    fc.constantFrom('timestamp', 'locale', 'id', 'replyToId', 'entities', 'membersRemoved', 'topicName', '__proto__'),
    wild,
    { maxKeys: 3 },
  ),
);
const anybody = fc.constantFrom(fatima, hans, marieke);
const oddPerson = fc.record({ id: text, name: text });
const someone: fc.Arbitrary<Someone> = fc.oneof({ weight: 5, arbitrary: anybody }, oddPerson);

const real = (ground: Ground, person: Someone, rest: Fields) => activityFrom(person, ground.serviceUrl, rest);
const press = (verb: unknown, data: Fields, trigger: unknown = 'manual') => ({
  type: 'invoke',
  name: 'adaptiveCard/action',
  value: { action: { type: 'Action.Execute', verb, data: { ...data, verb } }, trigger },
});
const answer = { 'SAM-1': '4', 'BET-2': '4', 'DOE-1': '4' };

/** What would be stored, and is only kept out by what is wrong around it. */
const storing = ({ round }: Ground): readonly Fields[] => [
  { type: 'event', name: 'application/vnd.microsoft.meetingStart', value: { StartTime: '2026-03-02T11:00:00Z' } },
  { type: 'event', name: 'application/vnd.microsoft.meetingEnd', value: { EndTime: '2026-03-02T12:00:00Z' } },
  { type: 'installationUpdate', action: 'add' },
  { type: 'installationUpdate', action: 'remove' },
  { type: 'conversationUpdate', membersAdded: [bot] },
  { type: 'conversationUpdate', membersRemoved: [bot] },
  { type: 'message', text: 'reflectie' },
  { type: 'message', value: { verb: 'answer.submit', round, ...answer } },
  press('answer.submit', { round, ...answer }),
  press('answer.withdraw', { round }),
  press('round.close-anyway', { round }),
  press('setup.save', { part: 'task', revision: 1, purpose: 'Iedereen op tijd thuis', ambition: '' }),
];

/** Something around an activity that must keep all of it out, whatever it says. */
const spoilt = (ground: Ground): fc.Arbitrary<Fields> => {
  const { conversation, channelData } = real(ground, fatima, {});
  const tenant = fc.oneof(text, fc.uuid());
  return fc.oneof(
    tenant.map((tenantId) => ({ conversation: { ...conversation, tenantId } })),
    tenant.map((id) => ({ channelData: { ...channelData, tenant: { id } } })),
    fc.constant({ conversation: { ...conversation, tenantId: undefined }, channelData: {} }),
    fc.oneof(text, fc.constant('directline')).map((channelId) => ({ channelId })),
    fc.oneof(text, fc.webUrl(), fc.constant(`${ground.serviceUrl}/`)).map((serviceUrl) => ({ serviceUrl })),
    fc.constantFrom(undefined, null, 1, 'x'.repeat(51), {}).map((type) => ({ type })),
    fc.constantFrom(undefined, null, {}, { id: '' }, { id: 7 }, { id: 'x'.repeat(300) }, []).map((from) => ({ from })),
    fc.constantFrom(undefined, null, {}, { id: 7 }, 'x').map((recipient) => ({ recipient })),
    fc
      .constantFrom(undefined, null, 'x', [], { ...conversation, id: 'x'.repeat(513) })
      .map((wrong) => ({ conversation: wrong })),
  );
};

const rightScores = { 'BET-2': '4', 'DOE-1': '4' };
const outOfRange = ['0', '6', '-1', '3.5', '4 ', '４', 'vier', '', null, 4, ['4'], {}, '__proto__'];
const reading = ['answer.view', 'answer.change', 'more.view', 'remarks.view', 'turn.view', 'trend.view'];
const writing = ['answer.submit', 'answer.skip', 'answer.withdraw', 'round.close', 'round.close-anyway'];

/** Buttons that only read, that no card has, or that say what cannot be. */
function harmlessPress({ round }: Ground) {
  const rounds = fc.oneof(fc.constant(round), json);
  const otherRounds = json.filter((value) => value !== round);
  return fc.oneof(
    fc.tuple(fc.constantFrom(...reading), rounds, json).map(([verb, id, by]) => press(verb, { round: id }, by)),
    fc.tuple(json, fc.dictionary(text, json)).map(([verb, data]) => press(verb, data)),
    fc.tuple(fc.constantFrom(...writing), otherRounds).map(([verb, id]) => press(verb, { ...answer, round: id })),
    fc
      .tuple(fc.constantFrom<unknown>(...outOfRange), fc.dictionary(text, json))
      .map(([score, more]) => press('answer.submit', { ...more, ...rightScores, round, 'SAM-1': score })),
    fc
      .tuple(fc.constantFrom('turn.accept', 'turn.decline'), json, json)
      .map(([verb, network, proposal]) => press(verb, { network, proposal })),
  );
}

/** What anybody may send from anywhere. */
function harmlessFromAnybody(ground: Ground): fc.Arbitrary<Fields> {
  const pressed = harmlessPress(ground);
  return fc.oneof(
    { weight: 4, arbitrary: pressed },
    pressed.map(({ value }) => ({ type: 'message', value: value.action.data })),
    json.map((value) => ({ type: 'invoke', name: 'adaptiveCard/action', value })),
    fc.tuple(text, wild).map(([name, value]) => ({ type: 'invoke', name, value })),
    fc.tuple(text, wild).map(([name, value]) => ({ type: 'event', name: `application/vnd.microsoft.${name}`, value })),
    fc.tuple(json, wild).map(([action, value]) => ({ type: 'installationUpdate', action, value })),
    fc.array(oddPerson, { maxLength: 5 }).map((membersAdded) => ({ type: 'conversationUpdate', membersAdded })),
    wild.map((said) => ({ type: 'message', text: said })),
    fc.tuple(text, wild).map(([type, value]) => ({ type, value })),
  );
}

const readingCommands = ['trend', '<at>Kring</at> voorzitter', 'help', '/chair&nbsp;', 'trnd', 'TREND.'];

/** What is refused to who is neither coordinator nor chair. */
const notTheirs = ({ round }: Ground): readonly Fields[] => [
  press('round.close', { round }),
  press('round.close-anyway', { round }),
  press('coordinator.take', { round }),
  press('settings.edit', { round, part: 'task' }),
  press('setup.save', { round, part: 'task', revision: 1, purpose: 'x'.repeat(50), ambition: '' }),
  press('start.next', { round }),
  press('chair.switch', { round, to: 'fixed' }),
  press('network.pause', { round, weeks: 4 }),
  { type: 'message', text: 'sluit' },
];

/** Activities that Teams might send, none of which may leave anything behind. */
function harmless(ground: Ground): fc.Arbitrary<Fields> {
  const { conversation } = real(ground, fatima, {});
  const here = fc.constant(conversation);
  const place = fc.oneof(
    { weight: 5, arbitrary: here },
    text.map((id) => ({ ...conversation, id })),
    text.map((id) => ({ ...conversation, id, conversationType: 'personal' })),
  );
  const from = (people: fc.Arbitrary<Someone>, what: fc.Arbitrary<Fields>, where: fc.Arbitrary<object>) =>
    fc
      .tuple(people, what, where, beside)
      .map(([person, some, at, more]) => real(ground, person, { ...more, conversation: at, ...some }));
  const commands = fc.constantFrom(...readingCommands).map((said) => ({ type: 'message', text: said }));
  return fc.oneof(
    { weight: 6, arbitrary: from(someone, harmlessFromAnybody(ground), place) },
    { weight: 1, arbitrary: from(someone, commands, here) },
    { weight: 1, arbitrary: from(fc.constant(hans), fc.constantFrom(...notTheirs(ground)), here) },
  );
}

const everyField = [
  'type',
  'name',
  'channelId',
  'serviceUrl',
  'from',
  'recipient',
  'conversation',
  'channelData',
  'value',
  'text',
];

/** A real activity in which anything may be anything. */
const damaged = (ground: Ground) =>
  fc
    .tuple(
      fc.constantFrom(...storing(ground)),
      anybody,
      fc.dictionary(fc.constantFrom(...everyField), wild, { maxKeys: 3 }),
    )
    .map(([some, person, wrong]) => ({ ...real(ground, person, some), ...wrong }));

export const fuzzedActivities = (ground: Ground): fc.Arbitrary<Fuzzed> => {
  const kept = fc
    .tuple(fc.constantFrom(...storing(ground)), anybody, beside, spoilt(ground))
    .map(([some, person, more, wrong]) => ({ ...more, ...real(ground, person, some), ...wrong }));
  return fc.oneof(
    { weight: 1, arbitrary: wild.map((body) => ({ by: 'stranger' as const, body })) },
    { weight: 2, arbitrary: damaged(ground).map((body) => ({ by: 'stranger' as const, body })) },
    { weight: 2, arbitrary: kept.map((body) => ({ by: 'teams' as const, body })) },
    { weight: 5, arbitrary: harmless(ground).map((body) => ({ by: 'teams' as const, body })) },
  );
};
