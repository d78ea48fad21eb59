/** A network in a folder: opened, asked, and its answer made one unit vector for each thing given. */
import { join } from 'node:path';
import type { InferenceSession, Tensor } from 'onnxruntime-common';
import type { ModelFolder } from './model-folder.ts';
import type { EncoderSettings, Pooling } from './settings.ts';

/** What runs networks: onnxruntime-node or onnxruntime-web. */
export type Runtime = Pick<typeof import('onnxruntime-common'), 'InferenceSession' | 'Tensor'>;

/** Shape: a number where it is fixed, otherwise a name. */
export type Input = { name: string; type: Tensor.Type; shape: readonly (number | string)[] };

export type Network = Awaited<ReturnType<typeof openNetwork>>;

/** Opens the network, and chooses its output: the named one, the first of these it has, or its only one. */
export async function openNetwork(
  folder: ModelFolder,
  { InferenceSession, Tensor }: Runtime,
  { model, output }: EncoderSettings,
  { files, outputs }: { files: readonly string[]; outputs: readonly string[] },
) {
  const file = await folder.network(model === undefined ? files : [model]);
  const session = await InferenceSession.create(join(folder.path, file)).catch((cause: Error) => {
    throw folder.fault(`${file} isn’t a network that onnxruntime can run: ${cause.message}`, { cause });
  });
  const chosen = chooseOutput(folder, session, output, outputs);
  const inputs = session.inputMetadata.map((input): Input => {
    if (!input.isTensor) throw folder.fault(`the input ${input.name} isn’t a tensor`);
    return input;
  });
  return {
    inputs,
    Tensor,
    /** Runs the network; its answer is refused if it isn't in 32-bit floats. */
    async run(feeds: Record<string, Tensor>): Promise<Made> {
      const answer = (await session.run(feeds, [chosen]))[chosen]!;
      if (!(answer.data instanceof Float32Array)) {
        throw folder.fault(`the output ${chosen} is of the type ${answer.type}; only float32 can be used`);
      }
      return { data: answer.data, dims: answer.dims };
    },
  };
}

function chooseOutput(
  folder: ModelFolder,
  { outputNames }: InferenceSession,
  named: string | undefined,
  usual: readonly string[],
): string {
  const candidates = named === undefined ? usual : [named];
  const output = candidates.find((name) => outputNames.includes(name));
  if (output !== undefined) return output;
  if (named === undefined && outputNames.length === 1) return outputNames[0]!;
  throw folder.fault(
    `its network gives ${outputNames.join(', ')}, and none of these is ${candidates.join(', ')}; name one in encoder.json as "output"`,
  );
}

type Made = { data: Float32Array; dims: readonly number[] };

/**
 * One unit vector for each thing given. The answer's shape is [things, dimensions], [things, parts,
 * dimensions], which are pooled (parts beyond a thing's length don't count), or [things, dimensions, rows,
 * columns], whose mean is taken. Null for another shape.
 */
export function unitVectors(
  { data, dims }: Made,
  pooling: Pooling,
  lengths: readonly number[],
): Float32Array[] | null {
  const [things, second = 0, third = 0, fourth = 0] = dims;
  if (things !== lengths.length) return null;
  const size = data.length / things;
  const each = (make: (own: Float32Array, length: number) => Float32Array) =>
    lengths.map((length, at) => unit(make(data.subarray(at * size, (at + 1) * size), length)));
  if (dims.length === 2) return each((own) => own.slice());
  if (dims.length === 3) return each((own, length) => pooled(own, Math.min(length, second), third, pooling));
  if (dims.length === 4) return each((own) => meanOfPlanes(own, second, third * fourth));
  return null;
}

function pooled(parts: Float32Array, count: number, dimensions: number, pooling: Pooling): Float32Array {
  if (pooling === 'first') return parts.slice(0, dimensions);
  if (pooling === 'last') return parts.slice((count - 1) * dimensions, count * dimensions);
  const sum = new Float32Array(dimensions);
  for (let at = 0; at < count * dimensions; at += 1) sum[at % dimensions]! += parts[at]!;
  return sum;
}

function meanOfPlanes(planes: Float32Array, dimensions: number, pixels: number): Float32Array {
  return Float32Array.from({ length: dimensions }, (_, at) => {
    let sum = 0;
    for (let each = 0; each < pixels; each += 1) sum += planes[at * pixels + each]!;
    return sum / pixels;
  });
}

/** The vector at length 1, unless it has none. */
function unit(vector: Float32Array): Float32Array {
  const length = Math.hypot(...vector);
  return length === 0 ? vector : vector.map((value) => value / length);
}

/** The dimensions of a trial's vector. Throws if it is none. */
export function dimensionsOf(folder: ModelFolder, trial: Float32Array): number {
  const isUsable = trial.length > 1 && trial.some((value) => value !== 0) && trial.every(Number.isFinite);
  if (!isUsable) throw folder.fault('its network gives no usable vector');
  return trial.length;
}
