/** Draws the sample movies' stills: a landscape with people under a light of its own for each. */
import sharp from 'sharp';
import type { SampleMovie } from './catalogue.ts';

/** How many stills a sample movie has that names no other number. */
const usualStills = 3;

/** What makes a drawn still one of its own: always the same of a movie and number. */
type Scene = { random: () => number; seed: number };
type Colour = readonly [number, number, number];

/** The widths that stills are served in, in pixels; `original` is the largest. */
const widths: Readonly<Record<string, number>> = { w300: 300, w780: 780, w1280: 1280, original: 1280 };

/** The addresses of a movie's stills, as TMDB names files. */
export function stillPaths({ id, stills = usualStills }: Pick<SampleMovie, 'id' | 'stills'>): string[] {
  return Array.from({ length: stills }, (_, number) => `/still-${id}-${number}.jpg`);
}

/** The JPEG of a still at its address below `/t/p/`, such as `w300/still-603-0.jpg`, or null. */
export async function stillAt(path: string): Promise<Buffer | null> {
  const [, size = '', movieId, number] = /^(\w+)\/still-(\d+)-(\d+)\.jpg$/.exec(path) ?? [];
  const width = widths[size];
  if (!width) return null;
  return drawStill(Number(movieId), Number(number), width);
}

/** A still as a JPEG in the format of a wide screen. */
export async function drawStill(movieId: number, number: number, width: number): Promise<Buffer> {
  const height = Math.round((width * 9) / 16);
  const pixels = paint(sceneOf(movieId, number), width, height);
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 88 })
    .toBuffer();
}

function sceneOf(movieId: number, number: number): Scene {
  const seed = Math.imul(movieId, 2_654_435_761) ^ Math.imul(number + 1, 40_503);
  return { random: randomFrom(seed), seed };
}

/** Clouds above a horizon, hills, and figures before them; light falls off to the edges. */
function paint({ random, seed }: Scene, width: number, height: number): Buffer {
  const [sky, ground, light] = [colour(random), colour(random), colour(random)];
  const horizon = 0.3 + 0.45 * random();
  const sun = { x: random(), y: horizon * random(), size: 0.05 + 0.15 * random() };
  const figures = Array.from({ length: 2 + Math.floor(4 * random()) }, () => ({
    x: random(),
    y: 0.35 + 0.4 * random(),
    size: 0.06 + 0.16 * random(),
    colour: colour(random),
  }));
  const hills = Array.from(
    { length: width },
    (_, column) => horizon + 0.25 * (noise((column / width) * 3, 0.5, seed, 3) - 0.5),
  );
  const textureAt = textureOf(seed + 1);
  const pixels = Buffer.alloc(width * height * 3);
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++) {
      const [x, y] = [column / width, row / height];
      const hill = hills[column]!;
      const texture = textureAt(x, y);
      const far = Math.hypot(x - sun.x, (y - sun.y) * 0.56) / sun.size;
      const glow = y < hill ? Math.exp(-far * far) : 0;
      const base = y < hill ? sky : ground;
      const own = figures.find((each) => isOn(each, x, y))?.colour;
      const edge = 1 - 0.5 * ((x - 0.5) ** 2 + (y - 0.5) ** 2);
      for (let channel = 0; channel < 3; channel++) {
        const plain = own?.[channel] ?? base[channel]! + glow * (light[channel]! - base[channel]!);
        pixels[(row * width + column) * 3 + channel] = clamp((plain + texture * 150) * edge);
      }
    }
  return pixels;
}

/** Whether a point is on a figure: a head above shoulders that reach the picture's lower edge. */
function isOn({ x, y, size }: { x: number; y: number; size: number }, atX: number, atY: number): boolean {
  const across = (atX - x) / size;
  const down = ((atY - y) * 0.56) / size;
  const isHead = across * across * 4 + down * down * 3 < 0.5;
  return isHead || (down > 0.4 && Math.abs(across) < Math.min(0.75, 0.3 + down * 0.4));
}

function colour(random: () => number): Colour {
  const brightness = 30 + 190 * random();
  const tint = () => brightness + 70 * (random() - 0.5);
  return [tint(), tint(), tint()];
}

/** Noise from -0.5 to 0.5 over the picture, computed on a grid that is as fine as its finest octave. */
function textureOf(seed: number): (x: number, y: number) => number {
  const [columns, rows] = [80, 48];
  const grid = Float32Array.from(
    { length: (columns + 1) * (rows + 1) },
    (_, at) =>
      noise(((at % (columns + 1)) / columns) * 5, (Math.floor(at / (columns + 1)) / rows) * 3, seed, 4) - 0.5,
  );
  return (x, y) => {
    const [left, top] = [Math.floor(x * columns), Math.floor(y * rows)];
    const at = top * (columns + 1) + left;
    const right = x * columns - left;
    const above = mixed(grid[at]!, grid[at + 1]!, right);
    const below = mixed(grid[at + columns + 1]!, grid[at + columns + 2]!, right);
    return mixed(above, below, y * rows - top);
  };
}

/** Smooth noise from 0 to 1, each octave finer and half as strong, as in photographs. */
function noise(x: number, y: number, seed: number, octaves: number): number {
  let [sum, weight, total] = [0, 1, 0];
  for (let octave = 0; octave < octaves; octave++) {
    const scale = 2 ** octave;
    sum += weight * between(x * scale, y * scale, seed + octave * 101);
    total += weight;
    weight /= 2;
  }
  return sum / total;
}

function between(x: number, y: number, seed: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const [right, down] = [eased(x - left), eased(y - top)];
  const above = mixed(valueAt(left, top, seed), valueAt(left + 1, top, seed), right);
  const below = mixed(valueAt(left, top + 1, seed), valueAt(left + 1, top + 1, seed), right);
  return mixed(above, below, down);
}

function valueAt(x: number, y: number, seed: number): number {
  let hash = Math.imul(x, 374_761_393) ^ Math.imul(y, 668_265_263) ^ Math.imul(seed, 2_246_822_519);
  hash = Math.imul(hash ^ (hash >>> 13), 1_274_126_177);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

const eased = (part: number) => part * part * (3 - 2 * part);
const mixed = (from: number, to: number, part: number) => from + (to - from) * part;
const clamp = (value: number) => Math.max(0, Math.min(255, Math.round(value)));

/** Numbers from 0 to 1, always the same from a seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
