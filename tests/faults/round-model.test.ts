import { test } from 'node:test';
import fc from 'fast-check';
import { roundCommands } from './round-commands.ts';
import { aChat, settle } from './round-model.ts';

test('whatever happens around a round, it opens once, counts the last word of everybody, and keeps nothing', async () => {
  const property = fc.asyncProperty(roundCommands, async (commands) => {
    const real = await aChat();
    const model = { meetings: [], isPaused: false };
    await fc.asyncModelRun(() => ({ model, real }), commands);
    await settle(model, real);
  });
  await fc.assert(property, { numRuns: 120 });
});
