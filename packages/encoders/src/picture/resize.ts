/** Makes pictures larger and smaller as the programs do by which networks learned: PIL's filters. */

/** A picture of red, green and blue from 0 to 255, pixel by pixel, row by row from the top. */
export type Raster = { width: number; height: number; rgb: ArrayLike<number> };

export type Filter = 'nearest' | 'lanczos' | 'bilinear' | 'bicubic' | 'box' | 'hamming';

/** How far each reaches, in pixels of the smaller picture, and what a pixel at a distance counts. */
const filters: Record<Exclude<Filter, 'nearest'>, { reach: number; weight: (distance: number) => number }> = {
  box: { reach: 0.5, weight: (x) => (x > -0.5 && x <= 0.5 ? 1 : 0) },
  bilinear: { reach: 1, weight: (x) => Math.max(0, 1 - Math.abs(x)) },
  hamming: {
    reach: 1,
    weight: (x) => (Math.abs(x) < 1 ? sinc(x) * (0.54 + 0.46 * Math.cos(Math.PI * x)) : 0),
  },
  bicubic: { reach: 2, weight: (x) => cubic(Math.abs(x)) },
  lanczos: { reach: 3, weight: (x) => (Math.abs(x) < 3 ? sinc(x) * sinc(x / 3) : 0) },
};

/** The picture at another size, in whole numbers from 0 to 255. */
export function resize(picture: Raster, width: number, height: number, filter: Filter): Raster {
  const { rgb } = picture;
  if (picture.width === width && picture.height === height) return picture;
  const across = sourcesOf(picture.width, width, filter);
  const wide = new Uint8ClampedArray(width * picture.height * 3);
  for (let y = 0; y < picture.height; y += 1) {
    for (const [x, { from, weights }] of across.entries()) {
      mix(rgb, (y * picture.width + from) * 3, 3, weights, wide, (y * width + x) * 3);
    }
  }
  const down = sourcesOf(picture.height, height, filter);
  const made = new Uint8ClampedArray(width * height * 3);
  for (const [y, { from, weights }] of down.entries()) {
    for (let x = 0; x < width; x += 1) {
      mix(wide, (from * width + x) * 3, width * 3, weights, made, (y * width + x) * 3);
    }
  }
  return { width, height, rgb: made };
}

type Source = { from: number; weights: number[] };

/** The pixels in a row that make up each pixel of a row of another length. */
function sourcesOf(length: number, targetLength: number, filter: Filter): Source[] {
  const scale = length / targetLength;
  return Array.from({ length: targetLength }, (_, at) => {
    const centre = (at + 0.5) * scale;
    if (filter === 'nearest') return { from: Math.min(length - 1, Math.floor(centre)), weights: [1] };
    const { reach, weight } = filters[filter];
    // A smaller picture has all pixels of the larger one in it.
    const stretch = Math.max(scale, 1);
    const from = Math.max(0, Math.floor(centre - reach * stretch + 0.5));
    const to = Math.min(length, Math.floor(centre + reach * stretch + 0.5));
    const weights = Array.from({ length: to - from }, (_each, index) =>
      weight((from + index - centre + 0.5) / stretch),
    );
    const sum = weights.reduce((total, each) => total + each, 0);
    return { from, weights: weights.map((each) => each / sum) };
  });
}

function mix(
  source: ArrayLike<number>,
  from: number,
  step: number,
  weights: readonly number[],
  target: Uint8ClampedArray,
  at: number,
): void {
  let red = 0;
  let green = 0;
  let blue = 0;
  for (let index = 0; index < weights.length; index += 1) {
    const pixel = from + index * step;
    const weight = weights[index]!;
    red += source[pixel]! * weight;
    green += source[pixel + 1]! * weight;
    blue += source[pixel + 2]! * weight;
  }
  target[at] = red;
  target[at + 1] = green;
  target[at + 2] = blue;
}

function sinc(x: number): number {
  return x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
}

function cubic(x: number): number {
  if (x < 1) return (1.5 * x - 2.5) * x * x + 1;
  return x < 2 ? ((-0.5 * x + 2.5) * x - 4) * x + 2 : 0;
}
