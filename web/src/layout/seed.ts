/** A small seeded generator (mulberry32): the same seed gives the same numbers on every machine. */
export function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Runs `work` with a seeded `Math.random`, which is the only source of chance of the layout libraries. */
export function withSeed<T>(seed: number, work: () => T): T {
  const chance = Math.random;
  Math.random = generator(seed);
  try {
    return work();
  } finally {
    Math.random = chance;
  }
}
