import assert from 'node:assert/strict';
import { test } from 'node:test';
import { commandIn, commandKinds } from '../../bot/commands.ts';
import { textsIn } from '../../cards/texts/index.ts';

for (const language of ['nl', 'en'] as const)
  test(`help has a line for each command, and none for anything else: ${language}`, () => {
    const { commands, ownCommands } = textsIn(language).welcome;
    const understood = Object.keys({ ...commands, ...ownCommands }).map((word) => commandIn(word).kind);
    assert.deepEqual(understood.toSorted(), commandKinds.toSorted());
  });
