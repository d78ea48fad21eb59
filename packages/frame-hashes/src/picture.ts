/** Pictures in luminance: which part is the frame, and its small copies. */

/** Luminance row by row, 0–255, of any size. */
export type GrayPicture = { width: number; height: number; pixels: Uint8Array };
/** In pixels. */
export type Rectangle = { left: number; top: number; width: number; height: number };
/** Averaged luminance row by row. */
export type SmallPicture = { width: number; height: number; pixels: Float32Array };

/** @throws RangeError if it has no pixel, or another number of them than its size says. */
export function assertPicture({ width, height, pixels }: GrayPicture): void {
  const isSize = (size: number) => Number.isInteger(size) && size >= 1;
  if (!isSize(width) || !isSize(height) || pixels.length !== width * height) {
    throw new RangeError(`A picture of ${width} × ${height} has ${pixels.length} pixels.`);
  }
}

/** A line is part of a bar if it is this dark, and as good as even: encoders leave a little noise. */
const darkest = 26;
/** In a brightened copy, bars are less dark, but as even as they were. */
const darkestLit = 64;
const mostSpreadLit = 2.5;
const mostSpread = 5;
/** Bars of a frame are as wide on both sides, up to this share of the picture's side. */
const mostUneven = 0.02;

type Bars = { left: number; right: number; top: number; bottom: number };

/** The frame inside black bars; all of it if bars aren't alike on both sides, or nothing is inside. */
export function insideBars(picture: GrayPicture): Rectangle {
  const bars = barsOf(picture, darkest);
  const even = (one: number, other: number, side: number) =>
    Math.abs(one - other) <= Math.max(2, mostUneven * side) ? [one, other] : [0, 0];
  const [top, bottom] = even(bars.top, bars.bottom, picture.height);
  const [left, right] = even(bars.left, bars.right, picture.width);
  return inside(picture, { top: top!, bottom: bottom!, left: left!, right: right! });
}

/** What is inside dark lines, however many there are on each side: a picture may have been cropped. */
export function insideDarkness(picture: GrayPicture): Rectangle {
  return inside(picture, barsOf(picture, darkestLit));
}

function inside({ width, height }: GrayPicture, bars: Bars): Rectangle {
  const rectangle = {
    left: bars.left,
    top: bars.top,
    width: width - bars.left - bars.right,
    height: height - bars.top - bars.bottom,
  };
  const isFrame = rectangle.width >= 0.3 * width && rectangle.height >= 0.3 * height;
  return isFrame ? rectangle : { left: 0, top: 0, width, height };
}

function barsOf({ width, height, pixels }: GrayPicture, most: number): Bars {
  const isDark = (start: number, step: number, count: number) => {
    let sum = 0;
    let squares = 0;
    for (let at = 0, place = start; at < count && sum <= most * count; at++, place += step) {
      const value = pixels[place]!;
      sum += value;
      squares += value * value;
    }
    const mean = sum / count;
    const spread = mean <= darkest ? mostSpread : mostSpreadLit;
    return mean <= most && squares / count - mean * mean <= spread ** 2;
  };
  const isDarkRow = (row: number) => isDark(row * width, 1, width);
  let top = 0;
  while (top < height && isDarkRow(top)) top++;
  let bottom = 0;
  while (bottom < height - top && isDarkRow(height - 1 - bottom)) bottom++;
  const isDarkColumn = (column: number) => isDark(top * width + column, width, height - top - bottom);
  let left = 0;
  while (left < width && isDarkColumn(left)) left++;
  let right = 0;
  while (right < width - left && isDarkColumn(width - 1 - right)) right++;
  return { left, right, top, bottom };
}

/** The part of a picture at another height, in proportion; a pixel is the mean of what it covers. */
export function shrunk(picture: GrayPicture, part: Rectangle, height: number): SmallPicture {
  const width = Math.max(1, Math.round((part.width / part.height) * height));
  const narrow = new Float32Array(width * part.height);
  const across = spansOf(part.width, width);
  for (let row = 0; row < part.height; row++) {
    const start = (part.top + row) * picture.width + part.left;
    for (let column = 0; column < width; column++) {
      const first = start + across.first[column]!;
      const last = start + across.last[column]!;
      let sum =
        picture.pixels[first]! * across.firstShare[column]! +
        picture.pixels[last]! * across.lastShare[column]!;
      for (let at = first + 1; at < last; at++) sum += picture.pixels[at]!;
      narrow[row * width + column] = sum / across.length;
    }
  }
  const pixels = new Float32Array(width * height);
  const down = spansOf(part.height, height);
  for (let row = 0; row < height; row++) {
    const first = down.first[row]!;
    const last = down.last[row]!;
    const firstShare = down.firstShare[row]!;
    const lastShare = down.lastShare[row]!;
    for (let column = 0; column < width; column++) {
      let sum = narrow[first * width + column]! * firstShare + narrow[last * width + column]! * lastShare;
      for (let at = first + 1; at < last; at++) sum += narrow[at * width + column]!;
      pixels[row * width + column] = sum / down.length;
    }
  }
  return { width, height, pixels };
}

/** The first and the last pixel that each covers, and how much of them. */
type Spans = {
  length: number;
  first: Int32Array;
  last: Int32Array;
  firstShare: Float64Array;
  lastShare: Float64Array;
};

/** Which of `from` pixels in a row each of `to` covers. */
function spansOf(from: number, to: number): Spans {
  const length = from / to;
  const first = Int32Array.from({ length: to }, (_, at) => Math.min(from - 1, Math.floor(at * length)));
  const last = Int32Array.from({ length: to }, (_, at) =>
    Math.max(first[at]!, Math.min(from - 1, Math.ceil((at + 1) * length) - 1)),
  );
  const isOne = (at: number) => first[at] === last[at];
  return {
    ...{ length, first, last },
    firstShare: Float64Array.from(first, (pixel, at) => (isOne(at) ? length : pixel + 1 - at * length)),
    lastShare: Float64Array.from(last, (pixel, at) => (isOne(at) ? 0 : (at + 1) * length - pixel)),
  };
}

/** A copy without its finest structures, each pixel mixed with its neighbours: 1, 2, 1 across and down. */
export function softened({ width, height, pixels }: SmallPicture, times: number): SmallPicture {
  let from = pixels;
  for (let time = 0; time < times; time++) {
    const across = new Float32Array(pixels.length);
    for (let row = 0; row < height; row++) {
      const start = row * width;
      const end = start + width - 1;
      for (let at = start; at <= end; at++) {
        const before = at > start ? at - 1 : at;
        const after = at < end ? at + 1 : at;
        across[at] = (from[before]! + 2 * from[at]! + from[after]!) / 4;
      }
    }
    const into = new Float32Array(pixels.length);
    for (let row = 0; row < height; row++) {
      const above = row > 0 ? -width : 0;
      const below = row < height - 1 ? width : 0;
      for (let at = row * width; at < (row + 1) * width; at++) {
        into[at] = (across[at + above]! + 2 * across[at]! + across[at + below]!) / 4;
      }
    }
    from = into;
  }
  return { width, height, pixels: from };
}

/** Half as wide and high. */
export function halved({ width, height, pixels }: SmallPicture): SmallPicture {
  const small = { width: Math.max(1, width >> 1), height: Math.max(1, height >> 1) };
  const halves = new Float32Array(small.width * small.height);
  const right = width > 1 ? 1 : 0;
  const below = height > 1 ? width : 0;
  for (let row = 0; row < small.height; row++) {
    for (let column = 0; column < small.width; column++) {
      const at = 2 * row * width + 2 * column;
      const sum = pixels[at]! + pixels[at + right]! + pixels[at + below]! + pixels[at + below + right]!;
      halves[row * small.width + column] = sum / 4;
    }
  }
  return { ...small, pixels: halves };
}
