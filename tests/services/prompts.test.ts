import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { anchors, promptCatalogue, themes } from '../../services/prompts/prompt-catalogue.ts';
import { questionToAskAloud } from '../../services/prompts/prompts.ts';
import { nothingAsked, withRound } from '../../services/rounds/asked.ts';

const networkIds = fc.string({ minLength: 1, maxLength: 12 });
const histories = fc.array(fc.constantFrom(...promptCatalogue.map(({ id }) => id)), { maxLength: 40 });

/** Of a chat that had one round for each of these. */
const after = (history: readonly string[]) =>
  history.reduce(
    (asked, id) =>
      withRound(asked, { promptIds: [id], isCheckIn: false, form: 'card', meetingNumber: asked.count + 1 }, '2026-11'),
    nothingAsked,
  );

const aloudAfter = (networkId: string, history: readonly string[], except: readonly string[] = []) =>
  questionToAskAloud({ networkId, asked: after(history), except });

/** What a network that starts with this history is asked aloud in its next rounds. */
function askedAloud(networkId: string, rounds: number, before: readonly string[] = []): readonly string[] {
  const history = [...before];
  for (let round = 0; round < rounds; round += 1) history.push(aloudAfter(networkId, history));
  return history.slice(before.length);
}

const promptOf = (id: string) => promptCatalogue.find((prompt) => prompt.id === id) ?? assert.fail(`no ${id}`);
const themeOf = (id: string) => promptOf(id).theme;

test('nobody is asked to say aloud what is sensitive, nor what everybody just answered', () => {
  const property = fc.property(networkIds, histories, (networkId, history) => {
    const { sensitive, anchor, moment, audience, active } = promptOf(aloudAfter(networkId, history));
    assert.deepEqual([sensitive, anchor, moment, audience, active], [false, false, 'end', 'all', true]);
  });
  fc.assert(property, { numRuns: 1_000 });
});

test('a group does not hear a question again before it has rested, whatever was asked before', () => {
  const property = fc.property(networkIds, histories, (networkId, before) => {
    const asked = [...before, ...askedAloud(networkId, 30, before)];
    for (const [at, id] of asked.entries()) {
      const recent = asked.slice(0, at).slice(-promptOf(id).minGapRounds);
      assert.ok(at < before.length || !recent.includes(id), id);
    }
  });
  fc.assert(property, { numRuns: 200 });
});

test('in any thirteen rounds a group talks about all thirteen themes', () => {
  const property = fc.property(networkIds, histories, (networkId, before) => {
    const talkedAbout = new Set(askedAloud(networkId, themes.length, before).map(themeOf));
    assert.equal(talkedAbout.size, themes.length);
  });
  fc.assert(property, { numRuns: 300 });
});

test('within a theme the questions take turns: none is asked twice more than another', () => {
  const property = fc.property(networkIds, fc.nat({ max: 80 }), (networkId, rounds) => {
    const asked = askedAloud(networkId, rounds);
    const timesOf = (id: string) => asked.filter((one) => one === id).length;
    for (const theme of themes) {
      const times = askable.filter((id) => themeOf(id) === theme).map(timesOf);
      assert.ok(Math.max(...times) - Math.min(...times) <= 1, theme);
    }
  });
  fc.assert(property, { numRuns: 50 });
});

/** All that can be asked aloud at all: found by asking for a long time. */
const askable = [...new Set(askedAloud('a network that goes on for years', 100))];

test('every question that is fit to talk about comes by', () => {
  const fit = promptCatalogue.filter((prompt) => prompt.moment === 'end' && !prompt.anchor && !prompt.sensitive);
  assert.deepEqual(askable.toSorted(), fit.map(({ id }) => id as string).toSorted());
});

test('the same network with the same past is asked the same, whichever process answers', () => {
  const property = fc.property(networkIds, histories, (networkId, history) => {
    assert.equal(aloudAfter(networkId, history), aloudAfter(networkId, [...history]));
  });
  fc.assert(property, { numRuns: 300 });
  assert.deepEqual(askedAloud('gezond-dorp', 3), ['BEL-2', 'ERK-3', 'OPG-1']);
});

test('networks that begin on the same day do not all begin with the same question', () => {
  const firsts = Array.from({ length: 30 }, (_, number) => askedAloud(`network ${number}`, 1)[0]);
  assert.ok(new Set(firsts).size > 5);
});

test('a question that the bank no longer knows does no harm', () => {
  const history = ['OLD-1', 'a question of our own'];
  assert.ok(promptOf(aloudAfter('gezond-dorp', history)));
});

test('a group does not talk about what it just answered, nor about what its network switched off', () => {
  const some = fc.subarray(promptCatalogue.map(({ id }) => id));
  const property = fc.property(networkIds, histories, some, (networkId, history, except) => {
    const id = aloudAfter(networkId, history, except);
    const isAllOff = askable.every((one) => except.includes(one as typeof id));
    assert.ok(isAllOff ? promptOf(id).anchor : !except.includes(id));
    const isForced = anchors.every((anchor) => except.includes(anchor.id));
    assert.ok(!except.includes(id) || (isAllOff && isForced));
  });
  fc.assert(property, { numRuns: 500 });
  const nothingLeft = aloudAfter('gezond-dorp', [], askable);
  assert.ok(anchors.some(({ id }) => id === nothingLeft));
});
