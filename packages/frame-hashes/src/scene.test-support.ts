/** Pictures of many things, for tests. */
import type { GrayPicture } from './picture.ts';

type Draw = { random: () => number };

/** Draws a picture. A seed always gives the same one, at any size. */
export function scene(seed: number, width = 160, height = 90): GrayPicture {
  const draw = seeded(seed);
  const things = Array.from({ length: 60 }, () => {
    const size = 0.02 / Math.sqrt(1 - 0.995 * draw.random());
    return {
      ...{ x: draw.random(), y: draw.random(), wide: size, high: size * (0.4 + 1.6 * draw.random()) },
      ...{ light: 20 + 225 * draw.random(), isRound: draw.random() < 0.5 },
    };
  }).sort((one, other) => other.wide - one.wide);
  const slope = 60 * draw.random();
  return pictureOf(width, height, (x, y) => {
    let light = 60 + slope * x;
    for (const { x: atX, y: atY, wide, high, light: own, isRound } of things) {
      const across = Math.abs(x - atX) / wide;
      const down = Math.abs(y - atY) / high;
      if (isRound ? across ** 2 + down ** 2 < 1 : Math.max(across, down) < 0.85) light = own + 30 * (x - atX);
    }
    return light;
  });
}

/** A picture by its luminance at places from 0 to 1. */
export function pictureOf(
  width: number,
  height: number,
  lightAt: (x: number, y: number) => number,
): GrayPicture {
  const pixels = Uint8Array.from({ length: width * height }, (_, at) => {
    const light = lightAt(((at % width) + 0.5) / width, (Math.floor(at / width) + 0.5) / height);
    return Math.max(0, Math.min(255, light));
  });
  return { width, height, pixels };
}

export function mirrored({ width, height, pixels }: GrayPicture): GrayPicture {
  return {
    width,
    height,
    pixels: pixels.map((_, at) => pixels[at - (at % width) + width - 1 - (at % width)]!),
  };
}

export function cropped(
  picture: GrayPicture,
  left: number,
  top: number,
  width: number,
  height: number,
): GrayPicture {
  const pixels = new Uint8Array(width * height);
  for (let row = 0; row < height; row++) {
    const start = (top + row) * picture.width + left;
    pixels.set(picture.pixels.subarray(start, start + width), row * width);
  }
  return { width, height, pixels };
}

/** With black above and below, or at the sides. */
export function barred(picture: GrayPicture, across: number, down: number): GrayPicture {
  const width = picture.width + 2 * across;
  const height = picture.height + 2 * down;
  const pixels = new Uint8Array(width * height);
  for (let row = 0; row < picture.height; row++) {
    const line = picture.pixels.subarray(row * picture.width, (row + 1) * picture.width);
    pixels.set(line, (row + down) * width + across);
  }
  return { width, height, pixels };
}

function seeded(seed: number): Draw {
  let state = seed >>> 0;
  return {
    random: () => {
      state = (state + 0x6d2b79f5) | 0;
      let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
      mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
    },
  };
}
