/** Chance that can be repeated: numbers from 0 up to 1, the same for the same seed. */
function chanceFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
    return (state ^ (state >>> 12)) / 2 ** 32 / (1 + 2 ** -20);
  };
}

/** Everybody who waits gets a turn, one at a time, in an order drawn from the seed. */
export function turnsByLot(seed: number) {
  const chance = chanceFrom(seed);
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
