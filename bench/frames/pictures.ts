/**
 * Made-up movies, whose stills have the statistics of photographs: things of all sizes that hide each other
 * (dead leaves), whose spectrum falls like 1/f², with texture, depth of field, light, people and writing.
 * A movie has a few sets, and its stills are shots of them: other framing, other people, other light.
 */
import type { GrayPicture } from '@cine/frame-hashes';
import { type Random, seeded } from '../deployed/random.ts';
import { texture } from './texture.ts';

export const stillsOfMovie = 20;
/** Enough for all that a hash keeps. */
export const smallHeight = 40;

/** An ellipse (2) or, with higher powers, a box, at a place of the set; angles as cosine and sine. */
type Thing = {
  x: number;
  y: number;
  wide: number;
  high: number;
  cos: number;
  sin: number;
  power: number;
  light: number;
  /** Change of luminance from one side to the other. */
  slope: number;
  rough: number;
  grain: number;
  shift: number;
  blur: number;
};
type Set = { things: Thing[]; wall: number; floor: number; horizon: number; rough: number };
type Place = { x: number; y: number };
type Lamp = { x: number; y: number; reach: number; strength: number };
export type Still = {
  ratio: number;
  things: Thing[];
  set: Set;
  left: number;
  top: number;
  /** Width of what the camera sees; sets are 3 wide and 1.7 high. */
  wide: number;
  lamps: Lamp[];
  exposure: number;
  focus: number;
  offset: number;
};

const ratios = [1.78, 2.39, 1.85, 1.78, 2.39, 1.85, 1.66, 2, 1.33, 2.2];

/** The stills of the movie with this number. */
export function stillsOf(movie: number, count = stillsOfMovie): Still[] {
  const random = seeded(Math.imul(movie + 1, 0x9e3779b1));
  const ratio = ratios[random.below(ratios.length)]!;
  const key = 0.15 + 0.35 * random.next();
  const sets = Array.from({ length: 4 + random.below(4) }, () => makeSet(random, key));
  const cast = Array.from({ length: 5 }, () => makeActor(random));
  return Array.from({ length: count }, () => {
    const set = sets[random.below(sets.length)]!;
    const wide = 0.7 + 1.5 * random.next() ** 1.5;
    const high = wide / ratio;
    const left = random.next() * Math.max(0, 3 - wide);
    const top = random.next() * Math.max(0, 1.7 - high);
    const people = Array.from({ length: random.below(4) }, () => {
      const size = high * (0.12 + 0.5 * random.next() ** 2);
      const at = { x: left + wide * random.next(), y: top + high * (0.2 + 0.35 * random.next()) };
      return person(random, cast[random.below(5)]!, at, size);
    });
    const writing = random.below(8) === 0 ? lettering(random, left, top, wide, high) : [];
    return {
      ...{ ratio, set, left, top, wide },
      things: [...people.flat(), ...foreground(random, left, top, wide, high), ...writing],
      lamps: Array.from({ length: 1 + random.below(3) }, () => ({
        x: left + wide * (1.4 * random.next() - 0.2),
        y: top + high * (1.2 * random.next() - 0.3),
        reach: wide * (0.15 + 0.5 * random.next()),
        strength: 1.2 * random.next() - 0.35,
      })),
      exposure: 0.6 + 0.6 * random.next(),
      focus: random.next() ** 2 * 1.5,
      offset: random.below(1024),
    };
  });
}

function makeSet(random: Random, key: number): Set {
  const light = () => 18 + 237 * Math.min(1, key * Math.exp(0.75 * normal(random)));
  const things = Array.from({ length: 160 }, () => {
    // As many things of each size as dead leaves have: their number falls with the cube of it.
    const size = 0.022 / Math.sqrt(1 - 0.9985 * random.next());
    const angle = random.below(3) === 0 ? random.next() * Math.PI : 0.06 * normal(random);
    const long = Math.exp(0.6 * normal(random));
    return thing(random, 3 * random.next(), 1.7 * random.next(), size * long, size / long, light(), angle);
  }).sort((one, other) => other.wide * other.high - one.wide * one.high + 0.02 * normal(random));
  const horizon = 0.7 + 0.8 * random.next();
  return { things, wall: light(), floor: light(), horizon, rough: 20 + 50 * random.next() };
}

function thing(
  random: Random,
  x: number,
  y: number,
  wide: number,
  high: number,
  light: number,
  angle = 0,
): Thing {
  return {
    ...{ x, y, wide, high, light, cos: Math.cos(angle), sin: Math.sin(angle) },
    power: random.below(5) < 2 ? 2 : 10,
    slope: 30 * normal(random),
    rough: 8 + 50 * random.next() ** 1.5,
    grain: 40 * 2 ** (3 * random.next()),
    shift: random.below(1024),
    blur: random.next(),
  };
}

type Actor = {
  skin: number;
  dress: number;
  hair: number;
  long: number;
  broad: number;
  face: number;
  hat: number;
};

function makeActor(random: Random): Actor {
  return {
    skin: 80 + 120 * random.next(),
    dress: 25 + 180 * random.next() ** 1.5,
    hair: 20 + 150 * random.next() ** 2,
    long: random.next(),
    broad: 0.7 + 0.7 * random.next(),
    face: 0.26 + 0.14 * random.next(),
    hat: random.below(4) === 0 ? 20 + 180 * random.next() : 0,
  };
}

/** A head, turned and bent in some way, and a body; `size` is the head's height. */
function person(random: Random, actor: Actor, { x, y }: Place, size: number): Thing[] {
  const lean = 0.25 * normal(random);
  const turn = 0.14 * normal(random);
  const lit = 45 * normal(random);
  const cos = Math.cos(lean);
  const sin = Math.sin(lean);
  const part = (dx: number, dy: number, wide: number, high: number, light: number, angle = lean): Thing => ({
    ...thing(
      random,
      x + (dx * cos - dy * sin) * size,
      y + (dx * sin + dy * cos) * size,
      wide * size,
      high * size,
      light,
      angle,
    ),
    ...{ power: 2.6, blur: 0.1, slope: lit },
  });
  const { skin, dress, hair, long, broad, face, hat } = actor;
  const body = 0.3 * normal(random);
  const arm = (side: number) =>
    part(
      side * broad * (0.75 + 0.3 * random.next()),
      1.2 + 0.6 * random.next(),
      0.2,
      0.6 + 0.5 * random.next(),
      dress + 15 * side,
      0.9 * normal(random),
    );
  const all = [
    part(body, 1.6, 0.95 * broad, 1.1, dress, 0.4 * lean),
    part(
      body + 0.2 * normal(random),
      1.5,
      0.3 * broad * random.next(),
      1,
      255 * random.next(),
      0.3 * normal(random),
    ),
    part(0, 0.55, 0.16, 0.3, skin * 0.8),
    part(-turn, -0.12 + 0.25 * long, face * (1.2 + 0.3 * long), 0.5 + 0.3 * long, hair),
    part(turn * 0.5, 0.04, face, 0.44, skin),
    part(turn - 0.42 * face, -0.02 - 0.06 * random.next(), 0.06, 0.025, skin * 0.4),
    part(turn + 0.42 * face, -0.02 - 0.06 * random.next(), 0.06, 0.025, skin * 0.4),
    part(turn * 1.4, 0.1, 0.035, 0.09, skin * 0.75),
    part(turn, 0.23, 0.06 + 0.08 * random.next(), 0.015 + 0.05 * random.next(), skin * 0.5),
  ];
  if (random.below(3) > 0) all.push(arm(-1));
  if (random.below(3) > 0) all.push(arm(1));
  if (hat > 0) all.push(part(-turn, -0.38, face * 1.7, 0.14, hat));
  return all;
}

/** Something near the camera, out of focus, at an edge. */
function foreground(random: Random, left: number, top: number, wide: number, high: number): Thing[] {
  if (random.below(3) > 0) return [];
  const x = left + (random.below(2) === 0 ? 0 : wide);
  const near = thing(random, x, top + high * random.next(), wide * 0.2, high * 0.5, 20 + 100 * random.next());
  return [{ ...near, power: 2, blur: 6 }];
}

/** A few words, as on a sign or a title. */
function lettering(random: Random, left: number, top: number, wide: number, high: number): Thing[] {
  const size = high * (0.02 + 0.05 * random.next());
  const light = random.below(2) === 0 ? 235 : 20;
  const start = { x: left + wide * 0.5 * random.next(), y: top + high * random.next() };
  return Array.from({ length: 6 + random.below(14) }, (_, at) => ({
    ...thing(
      random,
      start.x + at * size * 1.3,
      start.y,
      size * 0.15,
      size * (0.5 + 0.5 * random.next()),
      light,
    ),
    ...{ power: 10, blur: 0, rough: 0, slope: 0 },
  })).filter(() => random.below(6) > 0);
}

/** The still at a height in pixels, as wide as its movie is. */
export function render(still: Still, height: number): GrayPicture {
  const width = Math.round(height * still.ratio);
  const { set, left, top, wide } = still;
  const pixel = wide / width;
  const light = new Float32Array(width * height);
  const wall = texture(40, pixel);
  for (let row = 0; row < height; row++) {
    const y = top + (row + 0.5) * pixel;
    const share = clamp((y - set.horizon) / Math.max(pixel, 0.01) + 0.5, 0, 1);
    const base = set.wall + (set.floor - set.wall) * share;
    for (let column = 0; column < width; column++) {
      const x = left + (column + 0.5) * pixel;
      light[row * width + column] = base + set.rough * wall(x, y, still.offset & 3);
    }
  }
  for (const each of set.things) draw(each, still, light, width, height);
  for (const each of still.things) draw(each, still, light, width, height);
  return { width, height, pixels: exposed(still, light, width, height) };
}

function draw(each: Thing, still: Still, light: Float32Array, width: number, height: number): void {
  const pixel = still.wide / width;
  const least = Math.min(each.wide, each.high);
  // The soft edge in shares of the thing's size: out of focus, and never sharper than a pixel.
  const soft = (Math.hypot(pixel, 0.006 * each.blur * still.focus * still.wide) / least) * 0.9;
  const isRound = each.power < 3;
  const reach =
    (isRound ? Math.max(each.wide, each.high) : Math.hypot(each.wide, each.high)) * (1 + soft / 2);
  const from = Math.max(0, Math.floor((each.x - reach - still.left) / pixel));
  const to = Math.min(width, Math.ceil((each.x + reach - still.left) / pixel));
  const first = Math.max(0, Math.floor((each.y - reach - still.top) / pixel));
  const last = Math.min(height, Math.ceil((each.y + reach - still.top) / pixel));
  const tiny = 0.3 * pixel;
  if (from >= to || first >= last || each.wide < tiny || each.high < tiny) return;
  const grain = texture(each.grain, pixel);
  for (let row = first; row < last; row++) {
    const dy = still.top + (row + 0.5) * pixel - each.y;
    for (let column = from; column < to; column++) {
      const dx = still.left + (column + 0.5) * pixel - each.x;
      const across = (dx * each.cos + dy * each.sin) / each.wide;
      const down = (dy * each.cos - dx * each.sin) / each.high;
      const far = isRound
        ? Math.sqrt(across * across + down * down)
        : Math.max(Math.abs(across), Math.abs(down));
      const cover = (1 - far) / soft + 0.5;
      if (cover <= 0) continue;
      const place = row * width + column;
      const own = each.light + each.slope * across + each.rough * grain(dx, dy, each.shift);
      light[place]! += (own - light[place]!) * Math.min(cover, 1);
    }
  }
}

function exposed(still: Still, light: Float32Array, width: number, height: number): Uint8Array {
  const pixels = new Uint8Array(width * height);
  const pixel = still.wide / width;
  for (let row = 0; row < height; row++) {
    const y = still.top + (row + 0.5) * pixel;
    for (let column = 0; column < width; column++) {
      const x = still.left + (column + 0.5) * pixel;
      let lit = still.exposure;
      for (const lamp of still.lamps) {
        const far = ((x - lamp.x) ** 2 + (y - lamp.y) ** 2) / lamp.reach ** 2;
        lit += lamp.strength / (1 + far * far);
      }
      const place = row * width + column;
      const value = light[place]! * Math.max(0.25, lit);
      // The film's shoulder: highlights are pressed together, not cut.
      pixels[place] = value < 190 ? Math.max(0, value) : 255 - 65 * Math.exp((190 - value) / 65);
    }
  }
  return pixels;
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}

/** About normal, by the sum of four. */
function normal({ next }: Random): number {
  return (next() + next() + next() + next() - 2) * Math.sqrt(3);
}
