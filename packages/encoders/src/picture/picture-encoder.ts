/** Makes unit vectors of pictures by a network in a folder. */
import { openFolder } from '../model-folder.ts';
import { dimensionsOf, type Input, openNetwork, type Runtime, unitVectors } from '../network.ts';
import { readSettings } from '../settings.ts';
import { type Layout, readPreprocessing } from './preprocessing.ts';
import type { Raster } from './resize.ts';

export type PictureEncoder = {
  version: string;
  dimensions: number;
  /** The files that it was made of, by their paths in the folder. */
  files: readonly string[];
  /** A unit vector of the picture. */
  encode: (picture: Raster) => Promise<Float32Array>;
};

const places = {
  files: ['vision_model.onnx', 'model.onnx', 'model_quantized.onnx'].flatMap((file) => [
    `onnx/${file}`,
    file,
  ]),
  outputs: ['image_embeds', 'pooler_output', 'last_hidden_state'],
};

/** Loads a network of pictures, and tries it. Throws a `ModelFolderError` that says what is wrong. */
export async function loadPictureEncoder(path: string, runtime: Runtime): Promise<PictureEncoder> {
  const folder = await openFolder(path);
  const settings = await readSettings(folder);
  const prepare = await readPreprocessing(folder);
  const network = await openNetwork(folder, runtime, settings, places);
  const [input, ...others] = network.inputs;
  if (!input || others.length > 0 || input.type !== 'float32' || input.shape.length !== 4) {
    const inputs = network.inputs.map(({ name, type, shape }) => `${name} (${type}[${shape.join(', ')}])`);
    throw folder.fault(
      `its network asks for ${inputs.join(' and ')}; one of pictures asks for four-dimensional float32 alone`,
    );
  }
  const layout = settings.layout ?? layoutOf(input);

  async function encode(picture: Raster): Promise<Float32Array> {
    const { width, height, values } = prepare(picture, layout);
    const shape = layout === 'NCHW' ? [1, 3, height, width] : [1, height, width, 3];
    const answer = await network.run({ [input!.name]: new network.Tensor('float32', values, shape) });
    // Patches of a picture are all of it, so the whole answer counts.
    const vectors = unitVectors(answer, settings.pooling ?? 'first', [Number.POSITIVE_INFINITY]);
    if (!vectors) throw folder.fault(`its network answers in the shape [${answer.dims.join(', ')}]`);
    return vectors[0]!;
  }

  const tried = await encode(trial()).catch((cause: Error) => {
    if (cause.name === 'ModelFolderError') throw cause;
    throw folder.fault(`its network fails on a picture: ${cause.message}`, { cause });
  });
  return {
    version: await folder.version(),
    dimensions: dimensionsOf(folder, tried),
    files: folder.files(),
    encode,
  };
}

function layoutOf({ shape }: Input): Layout {
  return shape[3] === 3 && shape[1] !== 3 ? 'NHWC' : 'NCHW';
}

/** A picture in which no two columns are alike. */
function trial(): Raster {
  const [width, height] = [64, 48];
  const rgb = Uint8Array.from({ length: width * height * 3 }, (_, at) => (at * 7) % 256);
  return { width, height, rgb };
}
