/** Roughness whose spectrum falls like 1/f², without seams, in copies of decreasing detail. */
import { seeded } from '../deployed/random.ts';

const side = 512;
type Level = { side: number; values: Float32Array };
const levels = makeLevels();

/**
 * Luminance around 0 with a spread of about 1, by place: `scale` texture elements a unit, seen by pixels of
 * this size, below which details are averaged.
 */
export function texture(scale: number, pixel: number): (x: number, y: number, shift: number) => number {
  const at = Math.min(levels.length - 1, Math.max(0, Math.round(Math.log2(Math.max(1, scale * pixel)))));
  const { side: size, values } = levels[at]!;
  const zoom = scale / 2 ** at;
  const mask = size - 1;
  const isFine = zoom * pixel >= 0.7;
  return (x, y, shift) => {
    const atX = x * zoom + shift * 7.3;
    const atY = y * zoom + shift * 3.1;
    const left = Math.floor(atX);
    const top = Math.floor(atY);
    // Where an element is no larger than a pixel, the nearest will do.
    if (isFine) return values[(top & mask) * size + (left & mask)]!;
    const shareX = atX - left;
    const upper = (top & mask) * size;
    const lower = ((top + 1) & mask) * size;
    const one = values[upper + (left & mask)]!;
    const two = values[lower + (left & mask)]!;
    const high = one + (values[upper + ((left + 1) & mask)]! - one) * shareX;
    const low = two + (values[lower + ((left + 1) & mask)]! - two) * shareX;
    return high + (low - high) * (atY - top);
  };
}

/** Octaves of noise, each twice as fine and half as strong, which makes 1/f² in power. */
function makeLevels(): Level[] {
  const random = seeded(512);
  let values = new Float32Array(1);
  for (let size = 2; size <= side; size *= 2) {
    const next = new Float32Array(size * size);
    const strength = 8 / size ** 0.75;
    for (let row = 0; row < size; row++) {
      for (let column = 0; column < size; column++) {
        const coarse = smooth(values, size / 2, column / 2 - 0.25, row / 2 - 0.25);
        next[row * size + column] = coarse + strength * (random.next() + random.next() - 1);
      }
    }
    values = next;
  }
  const spread = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);
  const all: Level[] = [{ side, values: values.map((value) => value / spread) }];
  for (let size = side / 2; size >= 4; size /= 2) {
    const { values: finer, side: twice } = all.at(-1)!;
    const halved = Float32Array.from({ length: size * size }, (_, at) => {
      const place = 2 * Math.floor(at / size) * twice + 2 * (at % size);
      return (finer[place]! + finer[place + 1]! + finer[place + twice]! + finer[place + twice + 1]!) / 4;
    });
    all.push({ side: size, values: halved });
  }
  return all;
}

function smooth(values: Float32Array, size: number, x: number, y: number): number {
  const left = Math.floor(x);
  const top = Math.floor(y);
  const value = (column: number, row: number) =>
    values[((row + size) % size) * size + ((column + size) % size)]!;
  const mix = (one: number, other: number, share: number) => one + (other - one) * share;
  const high = mix(value(left, top), value(left + 1, top), x - left);
  return mix(high, mix(value(left, top + 1), value(left + 1, top + 1), x - left), y - top);
}
