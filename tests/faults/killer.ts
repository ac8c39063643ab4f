import { setTimeout as wait } from 'node:timers/promises';
import type { BotProcess } from '../support/bot-process.ts';
import { draws } from '../support/draws.ts';
import type { World } from './world.ts';

/** Keeps so many bots up, and ends one of them every second or two: three in four by SIGKILL, the others by SIGTERM. */
export function startKiller(world: World, seed: number, bots: number) {
  const chance = draws(seed, 'killer');
  const tally = { kills: 0, terms: 0, failedStarts: 0 };
  const badExits: string[] = [];
  let isActive = true;

  async function start(): Promise<void> {
    for (let tries = 0; world.bots.length < bots && tries < 20; tries += 1) {
      // A start in bad weather may fail, as it may in production, where it is tried again.
      await world.start().catch(() => {
        tally.failedStarts += 1;
      });
    }
  }

  async function strike(bot: BotProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    tally[signal === 'SIGKILL' ? 'kills' : 'terms'] += 1;
    const { code, milliseconds } = await world.end(bot, signal);
    if (signal === 'SIGTERM' && (code !== 0 || milliseconds > 25_000))
      badExits.push(`SIGTERM ended a bot with ${code} after ${Math.round(milliseconds)} ms`);
  }

  const striking = (async () => {
    while (isActive) {
      await wait(chance.between(500, 1_600));
      const bot = world.bots[chance.between(0, Math.max(0, world.bots.length - 1))];
      const signal = chance.happens(0.75) ? 'SIGKILL' : 'SIGTERM';
      if (bot && isActive) await strike(bot, signal);
      await start();
    }
  })();
  return {
    tally,
    badExits,
    strike,
    /** Resolves when all bots are up. */
    async leave(): Promise<void> {
      isActive = false;
      await striking;
      await start();
    },
  };
}
