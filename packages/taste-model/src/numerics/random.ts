/** Random numbers that a seed fixes, so that the same ratings and seed give the same model to the byte. */
export type Random = {
  /** In (0, 1), both ends left out. */
  uniform: () => number;
  /** Mean 0, variance 1. */
  normal: () => number;
  /** Gamma of this shape and scale 1. */
  gamma: (shape: number) => number;
};

/** sfc32 by Chris Doty-Humphrey: 128 bits of state, passes PractRand. */
export function makeRandom(seed: number): Random {
  let a = seed >>> 0;
  let b = 0x9e3779b9;
  let c = 0x243f6a88;
  let counter = 1;
  const next = (): number => {
    const out = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + out;
    return out >>> 0;
  };
  // A seed of few bits must first spread over the whole state.
  for (let round = 0; round < 20; round++) next();
  const uniform = () => (next() + 0.5) / 2 ** 32;
  const normal = makeNormal(uniform);
  return { uniform, normal, gamma: makeGamma(uniform, normal) };
}

/** Marsaglia's polar method; every second number comes for free. */
function makeNormal(uniform: () => number): () => number {
  let spare: number | null = null;
  return () => {
    if (spare !== null) {
      const second = spare;
      spare = null;
      return second;
    }
    for (;;) {
      const x = 2 * uniform() - 1;
      const y = 2 * uniform() - 1;
      const square = x * x + y * y;
      if (square >= 1 || square === 0) continue;
      const factor = Math.sqrt((-2 * Math.log(square)) / square);
      spare = y * factor;
      return x * factor;
    }
  };
}

/** Marsaglia and Tsang (2000): a cubed normal, refused about one time in twenty. */
function makeGamma(uniform: () => number, normal: () => number): (shape: number) => number {
  return function gamma(shape): number {
    if (shape < 1) return gamma(shape + 1) * uniform() ** (1 / shape);
    const d = shape - 1 / 3;
    const c = 1 / Math.sqrt(9 * d);
    for (;;) {
      const x = normal();
      const v = (1 + c * x) ** 3;
      if (v > 0 && Math.log(uniform()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
    }
  };
}
