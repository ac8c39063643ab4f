import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cantSayChoice } from '../../cards/verbs.ts';
import { cantSay } from '../../services/answers.ts';
import { longestPurpose } from '../../services/networks.ts';
import { longestText } from '../../services/sealed-answers.ts';
import { inputsOf } from '../support/reading.ts';
import { samples } from '../support/views.ts';

const lengthsOn = (name: string) =>
  inputsOf(samples[name]?.('nl') ?? assert.fail(`no sample ${name}`)).flatMap((input) =>
    input.type === 'Input.Text' ? [input.maxLength] : [],
  );

test('what a card lets people fill in is what the services keep', () => {
  assert.equal(cantSayChoice, cantSay);
  assert.deepEqual(lengthsOn('reflection.free-text'), [longestText]);
  assert.deepEqual(lengthsOn('coordinator.asked'), [longestPurpose]);
});
