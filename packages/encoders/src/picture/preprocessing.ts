/** What is done to a picture before a network looks at it, as the folder's preprocessor_config.json says. */
import * as z from 'zod';
import type { ModelFolder } from '../model-folder.ts';
import { type Filter, type Raster, resize } from './resize.ts';

const side = z.int().min(1).max(2048);
const both = z.looseObject({ height: side, width: side });
const three = z.array(z.number()).length(3);

const schema = z.looseObject({
  do_resize: z.boolean().default(true),
  size: z.union([side, both, z.looseObject({ shortest_edge: side })]).default(224),
  resample: z.int().min(0).max(5).default(2),
  /** How much of the resized picture remains after it was cropped to its size. */
  crop_pct: z.number().min(0.1).max(1).nullish(),
  do_center_crop: z.boolean().default(false),
  crop_size: z.union([side, both]).default(224),
  do_rescale: z.boolean().default(true),
  rescale_factor: z
    .number()
    .positive()
    .default(1 / 255),
  do_normalize: z.boolean().default(true),
  image_mean: three.default([0.5, 0.5, 0.5]),
  image_std: three.refine((values) => !values.includes(0)).default([0.5, 0.5, 0.5]),
  /** From red, green, blue to blue, green, red. */
  do_flip_channel_order: z.boolean().default(false),
  do_pad: z.literal(false).nullish(),
});

type Steps = z.output<typeof schema>;
type Size = { width: number; height: number };

export type Layout = 'NCHW' | 'NHWC';
/** The picture's size when it is prepared, and its numbers in a network's order. */
export type Prepared = Size & { values: Float32Array };

/** The filters by the numbers that PIL gives them. */
const filtersByNumber: readonly Filter[] = ['nearest', 'lanczos', 'bilinear', 'bicubic', 'box', 'hamming'];

/** Reads how to prepare a picture. Throws a `ModelFolderError` where that isn't said, or can't be done. */
export async function readPreprocessing(
  folder: ModelFolder,
): Promise<(picture: Raster, layout: Layout) => Prepared> {
  const steps = await folder.json('preprocessor_config.json', schema);
  if (steps === null) throw folder.fault('has no preprocessor_config.json');
  return (picture, layout) => {
    const seen = framed(picture, steps);
    return { width: seen.width, height: seen.height, values: valuesOf(seen, steps, layout) };
  };
}

/** The picture as large as the network sees it. */
function framed(picture: Raster, { do_resize, size, resample, crop_pct, ...steps }: Steps): Raster {
  const filter = filtersByNumber[resample]!;
  const shortest =
    typeof size === 'number' ? size : 'shortest_edge' in size ? (size.shortest_edge as number) : null;
  if (do_resize && shortest !== null && crop_pct) {
    const larger = fitted(picture, Math.floor(shortest / crop_pct));
    return cropped(resize(picture, larger.width, larger.height, filter), bothOf(shortest));
  }
  // A plain number is the shorter side if the picture is cropped then, otherwise both sides.
  const keepsForm = typeof size === 'object' ? shortest !== null : steps.do_center_crop;
  const target = shortest !== null && keepsForm ? fitted(picture, shortest) : bothOf(size as number | Size);
  const resized = do_resize ? resize(picture, target.width, target.height, filter) : picture;
  return steps.do_center_crop ? cropped(resized, bothOf(steps.crop_size)) : resized;
}

function bothOf(size: number | Size): Size {
  return typeof size === 'number' ? { width: size, height: size } : size;
}

/** The size of the same form with this shorter side. */
function fitted({ width, height }: Size, shortest: number): Size {
  const scale = shortest / Math.min(width, height);
  const scaled = (length: number) => Math.max(shortest, Math.floor(length * scale));
  return { width: scaled(width), height: scaled(height) };
}

/** The middle of the picture; black where it is smaller. */
function cropped({ width, height, rgb }: Raster, size: Size): Raster {
  const left = Math.floor((width - size.width) / 2);
  const top = Math.floor((height - size.height) / 2);
  const made = new Uint8ClampedArray(size.width * size.height * 3);
  for (let y = 0; y < size.height; y += 1) {
    for (let x = 0; x < size.width; x += 1) {
      const [column, row] = [left + x, top + y];
      if (column < 0 || row < 0 || column >= width || row >= height) continue;
      for (let channel = 0; channel < 3; channel += 1) {
        made[(y * size.width + x) * 3 + channel] = rgb[(row * width + column) * 3 + channel]!;
      }
    }
  }
  return { ...size, rgb: made };
}

function valuesOf({ width, height, rgb }: Raster, steps: Steps, layout: Layout): Float32Array {
  const pixels = width * height;
  const values = new Float32Array(pixels * 3);
  const factor = steps.do_rescale ? steps.rescale_factor : 1;
  for (let channel = 0; channel < 3; channel += 1) {
    const source = steps.do_flip_channel_order ? 2 - channel : channel;
    const mean = steps.do_normalize ? steps.image_mean[channel]! : 0;
    const deviation = steps.do_normalize ? steps.image_std[channel]! : 1;
    for (let pixel = 0; pixel < pixels; pixel += 1) {
      const at = layout === 'NCHW' ? channel * pixels + pixel : pixel * 3 + channel;
      values[at] = (rgb[pixel * 3 + source]! * factor - mean) / deviation;
    }
  }
  return values;
}
