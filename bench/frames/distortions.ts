/** What happens to a frame before somebody asks which movie it is from. */
import type { GrayPicture } from '@cine/frame-hashes';
import sharp from 'sharp';
import type { Random } from '../deployed/random.ts';

export type Distortion = (picture: GrayPicture, random: Random) => GrayPicture | Promise<GrayPicture>;

const between = ({ next }: Random, least: number, most: number) => least + (most - least) * next();
const sign = ({ next }: Random) => (next() < 0.5 ? -1 : 1);

/** Up to 15 % of each side, independently. */
function crop(picture: GrayPicture, random: Random): GrayPicture {
  const part = () => between(random, 0, 0.15);
  const left = Math.round(part() * picture.width);
  const top = Math.round(part() * picture.height);
  const width = picture.width - left - Math.round(part() * picture.width);
  const height = picture.height - top - Math.round(part() * picture.height);
  return made(width, height, (x, y) => picture.pixels[(y + top) * picture.width + x + left]!);
}

/** Bars above and below, or beside, with an encoder's noise. */
function bars(picture: GrayPicture, random: Random): GrayPicture {
  const share = between(random, 0.06, 0.2);
  const isAbove = random.below(3) > 0;
  const left = isAbove ? 0 : Math.round(share * picture.width);
  const top = isAbove ? Math.round(share * picture.height) : 0;
  const black = random.below(17);
  return made(picture.width + 2 * left, picture.height + 2 * top, (x, y) =>
    isInside(picture, x - left, y - top)
      ? picture.pixels[(y - top) * picture.width + x - left]!
      : black + random.below(3),
  );
}

/** One or two lines of outlined letters near the lower edge. */
function subtitles(picture: GrayPicture, random: Random): GrayPicture {
  const { width, height } = picture;
  const size = Math.round(height * between(random, 0.045, 0.065));
  const pixels = picture.pixels.slice();
  const lines = 1 + random.below(2);
  for (let line = 0; line < lines; line++) {
    const baseline = Math.round(height * 0.94 - (lines - 1 - line) * size * 1.35);
    const letters = 14 + random.below(22);
    const pen = Math.round(size * 0.55);
    let at = Math.round((width - letters * pen) / 2);
    for (let letter = 0; letter < letters; letter++, at += pen) {
      if (random.below(6) === 0) continue;
      for (let stroke = 0; stroke < 3; stroke++) {
        const isUpright = random.below(2) === 0;
        const from = { x: at + random.below(Math.max(1, pen >> 1)), y: baseline - random.below(size) };
        const thick = Math.max(1, Math.round(size * 0.13));
        const long = Math.round(size * 0.55);
        box(
          pixels,
          picture,
          from.x - 1,
          from.y - 1,
          (isUpright ? thick : pen * 0.7) + 2,
          (isUpright ? long : thick) + 2,
          8,
        );
        box(pixels, picture, from.x, from.y, isUpright ? thick : pen * 0.7, isUpright ? long : thick, 245);
      }
    }
  }
  return { width, height, pixels };
}

/** A channel's band with its logo, 15 % of the height, over the lower or upper edge. */
function band(picture: GrayPicture, random: Random): GrayPicture {
  const { width, height } = picture;
  const pixels = picture.pixels.slice();
  const high = Math.round(0.15 * height);
  const top = random.below(3) === 0 ? 0 : height - high;
  const isLight = random.below(2) === 0;
  box(pixels, picture, 0, top, width, high, isLight ? 225 : 30);
  box(pixels, picture, width * 0.03, top + high * 0.15, width * 0.12, high * 0.7, isLight ? 60 : 200);
  for (let at = 0.2 * width; at < 0.95 * width; at += high * 0.22) {
    if (random.below(5) === 0) continue;
    box(pixels, picture, at, top + high * 0.35, high * 0.14, high * 0.35, isLight ? 20 : 240);
  }
  return { width, height, pixels };
}

function mirror(picture: GrayPicture): GrayPicture {
  const { width, height, pixels } = picture;
  return made(width, height, (x, y) => pixels[y * width + width - 1 - x]!);
}

/** Quality 30 at 480 pixels across, by a real encoder. */
async function jpeg({ width, height, pixels }: GrayPicture): Promise<GrayPicture> {
  const raw = { width, height, channels: 1 as const };
  const file = await sharp(pixels, { raw }).resize({ width: 480 }).jpeg({ quality: 30 }).toBuffer();
  const { data, info } = await sharp(file).grayscale().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, pixels: new Uint8Array(data) };
}

/** 3° to one side: with what was around it in the dark, or filling the picture. */
function tilt(picture: GrayPicture, random: Random): GrayPicture {
  const angle = (sign(random) * 3 * Math.PI) / 180;
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  const isWhole = random.below(2) === 0;
  const zoom = isWhole ? 1 + 0.0523 * (picture.width / picture.height) : 1;
  const around = random.below(40);
  return drawn(picture, around, (x, y) => [zoom * (x * cos - y * sin), zoom * (x * sin + y * cos)]);
}

/** Seen from the side: one edge up to 12 % smaller than the other. */
function perspective(picture: GrayPicture, random: Random): GrayPicture {
  const across = (between(random, -0.06, 0.06) * 2) / picture.width;
  const down = (between(random, -0.03, 0.03) * 2) / picture.height;
  return drawn(picture, random.below(40), (x, y) => {
    const nearness = 1 / (1 + across * x + down * y);
    return [x * nearness, y * nearness];
  });
}

/** The screen's grid of pixels and the camera's: fringes of several widths, and the screen's uneven light. */
function moire(picture: GrayPicture, random: Random): GrayPicture {
  const { width, height, pixels } = picture;
  const fringes = Array.from({ length: 3 }, () => {
    const period = between(random, 2.5, width / 12);
    const angle = random.next() * Math.PI;
    const strength = between(random, 0.04, 0.12);
    const bend = between(random, 0, 3) / width ** 2;
    return {
      x: (2 * Math.PI * Math.cos(angle)) / period,
      y: (2 * Math.PI * Math.sin(angle)) / period,
      strength,
      bend,
    };
  });
  const slope = { x: between(random, -0.2, 0.2) / width, y: between(random, -0.2, 0.2) / height };
  return made(width, height, (x, y) => {
    let factor = 1 + slope.x * (x - width / 2) + slope.y * (y - height / 2);
    for (const fringe of fringes) {
      factor += fringe.strength * Math.sin(fringe.x * x + fringe.y * y + fringe.bend * (x * x + y * y) * 6);
    }
    return 6 + pixels[y * width + x]! * 0.95 * factor + random.below(7) - 3;
  });
}

function exposure(picture: GrayPicture, random: Random): GrayPicture {
  const { width, height, pixels } = picture;
  const gamma = 2 ** between(random, -0.8, 0.8);
  const gain = between(random, 0.65, 1.35);
  const lift = between(random, -20, 25);
  const toned = Float64Array.from({ length: 256 }, (_, value) => 255 * (value / 255) ** gamma * gain + lift);
  return made(width, height, (x, y) => toned[pixels[y * width + x]!]!);
}

function inTurn(...steps: Distortion[]): Distortion {
  return async (picture, random) => {
    let changed = picture;
    for (const step of steps) changed = await step(changed, random);
    return changed;
  };
}

export const distortions = {
  crop,
  bars,
  subtitles,
  band,
  mirror,
  jpeg,
  tilt,
  moire,
  exposure,
  // What a photographed screen has: held askew, from the side, in part, with bars, sent on.
  'tilt and moire': inTurn(tilt, moire),
  'crop and exposure': inTurn(crop, exposure),
  'crop and jpeg': inTurn(crop, jpeg),
  'bars and exposure': inTurn(bars, exposure),
  'subtitles and perspective': inTurn(subtitles, perspective),
} satisfies Record<string, Distortion>;
export type DistortionName = keyof typeof distortions;

function isInside({ width, height }: GrayPicture, x: number, y: number): boolean {
  return x >= 0 && y >= 0 && x < width && y < height;
}

function made(width: number, height: number, valueAt: (x: number, y: number) => number): GrayPicture {
  const pixels = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) pixels[y * width + x] = Math.min(255, Math.max(0, valueAt(x, y)));
  }
  return { width, height, pixels };
}

function box(
  pixels: Uint8Array,
  { width, height }: GrayPicture,
  x: number,
  y: number,
  wide: number,
  high: number,
  value: number,
): void {
  for (let row = Math.max(0, Math.round(y)); row < Math.min(height, Math.round(y + high)); row++) {
    pixels.fill(
      value,
      row * width + Math.max(0, Math.round(x)),
      row * width + Math.min(width, Math.round(x + wide)),
    );
  }
}

/** The picture drawn anew: what is shown at a place, measured from the centre, is taken from another. */
function drawn(
  picture: GrayPicture,
  around: number,
  from: (x: number, y: number) => [number, number],
): GrayPicture {
  const { width, height, pixels } = picture;
  const centre = { x: (width - 1) / 2, y: (height - 1) / 2 };
  return made(width, height, (column, row) => {
    const [x, y] = from(column - centre.x, row - centre.y);
    const left = Math.floor(x + centre.x);
    const top = Math.floor(y + centre.y);
    if (!isInside(picture, left, top) || !isInside(picture, left + 1, top + 1)) return around;
    const shareX = x + centre.x - left;
    const shareY = y + centre.y - top;
    const at = top * width + left;
    const upper = pixels[at]! * (1 - shareX) + pixels[at + 1]! * shareX;
    const lower = pixels[at + width]! * (1 - shareX) + pixels[at + width + 1]! * shareX;
    return upper * (1 - shareY) + lower * shareY;
  });
}
