import { type Draws, draws } from '../support/draws.ts';
import type { Fault, Rule } from '../support/fault-proxy.ts';
import type { World } from './world.ts';

type Odds = readonly (readonly [weight: number, fault: (chance: Draws) => Fault])[];

const always = (fault: Fault) => () => fault;
const slow =
  (most: number) =>
  (chance: Draws): Fault => ({ kind: 'delay', milliseconds: chance.between(50, most) });

const storageOdds: Odds = [
  [3, always({ kind: 'status', status: 503 })],
  [2, always({ kind: 'status', status: 500 })],
  [3, always({ kind: 'refuse' })],
  [4, always({ kind: 'lose' })],
  [3, always({ kind: 'status-after', status: 503 })],
  [1, always({ kind: 'truncate' })],
  [3, slow(1_500)],
  [0.3, always({ kind: 'hang' })],
];

const odds: Readonly<Record<keyof World['wires'], Odds>> = {
  tables: storageOdds,
  queue: [...storageOdds, [2, always({ kind: 'twice' })]],
  connector: [
    [3, (chance) => ({ kind: 'status', status: 429, retryAfter: chance.between(1, 3) })],
    [2, always({ kind: 'status', status: 412 })],
    [2, always({ kind: 'status', status: 502 })],
    [1, always({ kind: 'status', status: 504 })],
    [3, always({ kind: 'refuse' })],
    [4, always({ kind: 'lose' })],
    [1, always({ kind: 'status-after', status: 502 })],
    [1, always({ kind: 'truncate' })],
    [3, slow(2_000)],
    [0.3, always({ kind: 'hang' })],
    [1, always({ kind: 'twice' })],
  ],
};

const wireNames = ['tables', 'queue', 'connector'] as const;

export type Weather = { readonly [Wire in (typeof wireNames)[number]]: number };

/** Bad weather on all wires: of so many calls one meets a fault. Resolves to how many did, per wire, as it goes on. */
export function badWeather({ wires }: World, seed: number, chance: Weather): Weather {
  const injected = { tables: 0, queue: 0, connector: 0 };
  const rule = (wire: (typeof wireNames)[number]): Rule => {
    const source = draws(seed, wire);
    return () => {
      if (!source.happens(chance[wire])) return undefined;
      injected[wire] += 1;
      return drawFrom(odds[wire], source);
    };
  };
  for (const wire of wireNames) wires[wire].obey(rule(wire));
  return injected;
}

function drawFrom(from: Odds, source: Draws): Fault | undefined {
  let left = source.next() * from.reduce((sum, [weight]) => sum + weight, 0);
  return from.find(([weight]) => {
    left -= weight;
    return left < 0;
  })?.[1](source);
}
