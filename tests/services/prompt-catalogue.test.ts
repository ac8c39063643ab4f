import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anchors, promptCatalogue, themes } from '../../services/prompts/prompt-catalogue.ts';

const isFitToAskAloud = ({ anchor, sensitive, scale, moment, audience }: (typeof promptCatalogue)[number]) =>
  !anchor && !sensitive && scale === 'S5' && moment === 'end' && audience === 'all';

test('every round can ask how we work together, how engaged we feel, and whether we come closer to our goal', () => {
  assert.deepEqual(
    anchors.map(({ id }) => id),
    ['SAM-1', 'BET-2', 'DOE-1'],
  );
});

test('an anchor is asked of everybody, at the end of every meeting, on five points', () => {
  for (const { id, audience, moment, scale, minGapRounds, active } of anchors) {
    assert.deepEqual([audience, moment, scale, minGapRounds, active], ['all', 'end', 'S5', 0, true], id);
  }
});

test('no two questions share an id', () => {
  const ids = promptCatalogue.map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length);
});

test('all thirteen themes have at least two questions, and one of them can be talked about by the whole group', () => {
  assert.equal(new Set(themes).size, 13);
  for (const theme of themes) {
    const prompts = promptCatalogue.filter((prompt) => prompt.theme === theme);
    assert.ok(prompts.length >= 2, theme);
    assert.ok(prompts.some(isFitToAskAloud), theme);
  }
});

test('an id begins with its theme, so that it says where it belongs; the half-yearly check has its own', () => {
  for (const { id, theme, moment } of promptCatalogue) {
    assert.equal(id.split('-')[0], moment === 'half-year' ? 'IJK' : theme, id);
  }
});

test('what is easier to tap than to say is marked as sensitive', () => {
  const sensitive = promptCatalogue.filter((prompt) => prompt.sensitive);
  assert.deepEqual(
    sensitive.map(({ id }) => id),
    ['ERK-2', 'VEI-1'],
  );
});
