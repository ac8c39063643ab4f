import { draws } from './draws.ts';

/** Everybody who waits gets a turn, one at a time, in an order drawn from the seed. */
export function turnsByLot(seed: number) {
  const { next: chance } = draws(seed);
  const waiting: (() => void)[] = [];
  let isDrawing = false;
  function draw(): void {
    const [next] = waiting.splice(Math.floor(chance() * waiting.length), 1);
    isDrawing = waiting.length > 0;
    if (isDrawing) setImmediate(draw);
    next?.();
  }
  return () =>
    new Promise<void>((resolve) => {
      waiting.push(resolve);
      if (!isDrawing) setImmediate(draw);
      isDrawing = true;
    });
}
