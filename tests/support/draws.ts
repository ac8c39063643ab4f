/** A seeded source of chance: the same seed draws the same again. */
export type Draws = ReturnType<typeof draws>;

/** Mulberry32. `stream` tells apart what is drawn side by side, so that one does not disturb the other. */
export function draws(seed: number, stream = '') {
  let state = [...stream].reduce((mixed, letter) => Math.imul(mixed ^ letter.charCodeAt(0), 0x01000193), seed | 0);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    /** From 0 up to 1. */
    next,
    between,
    happens: (chance: number) => next() < chance,
    one<T>(of: readonly T[]): T {
      const drawn = of[between(0, of.length - 1)];
      if (drawn === undefined) throw new Error('nothing to draw from');
      return drawn;
    },
  };
}
