/** Makes unit vectors of texts by a network in a folder. */
import type { Tensor as TensorOf } from 'onnxruntime-common';
import * as z from 'zod';
import { type ModelFolder, openFolder } from '../model-folder.ts';
import {
  dimensionsOf,
  type Input,
  type Network,
  openNetwork,
  type Runtime,
  unitVectors,
} from '../network.ts';
import { type Pooling, readSettings } from '../settings.ts';
import { readTokens } from './tokens.ts';

export type TextEncoderOfFolder = {
  version: string;
  dimensions: number;
  /** The files that it was made of, by their paths in the folder. */
  files: readonly string[];
  /** Unit vectors of the texts, in their order. */
  encode: (texts: readonly string[]) => Promise<Float32Array[]>;
};

const places = {
  files: ['text_model.onnx', 'model.onnx', 'model_quantized.onnx'].flatMap((file) => [`onnx/${file}`, file]),
  outputs: ['sentence_embedding', 'text_embeds', 'last_hidden_state', 'token_embeddings'],
};

const atOnce = 16;
const trial = 'Two friends watch a movie.';

/** Loads a text network, and tries it. Throws a `ModelFolderError` with what is wrong with the folder. */
export async function loadTextEncoder(path: string, runtime: Runtime): Promise<TextEncoderOfFolder> {
  const folder = await openFolder(path);
  const settings = await readSettings(folder);
  const pooling = settings.pooling ?? (await poolingOf(folder)) ?? 'mean';
  const network = await openNetwork(folder, runtime, settings, places);
  const { batch, length } = takenBy(folder, network);
  const tokens = await readTokens(folder, settings, length);

  async function encodeSome(texts: readonly string[]): Promise<Float32Array[]> {
    const rows = texts.map(tokens.of);
    const columns = length ?? Math.max(...rows.map((row) => row.length));
    const answer = await network.run(feedsOf(network, rows, columns, tokens.padding));
    const lengths = rows.map((row) => row.length);
    const vectors = unitVectors(answer, pooling, lengths);
    if (!vectors) throw folder.fault(`its network answers in the shape [${answer.dims.join(', ')}]`);
    return vectors;
  }

  const [tried] = await encodeSome([trial]).catch((cause: Error) => {
    if (cause.name === 'ModelFolderError') throw cause;
    throw folder.fault(`its network fails on a text: ${cause.message}`, { cause });
  });
  return {
    version: await folder.version(),
    dimensions: dimensionsOf(folder, tried!),
    files: folder.files(),
    async encode(texts) {
      // Texts of about the same length need the least filling up.
      const order = texts.map((_, at) => at).sort((a, b) => texts[a]!.length - texts[b]!.length);
      const made: Float32Array[] = [];
      for (let from = 0; from < order.length; from += batch) {
        const some = order.slice(from, from + batch);
        const vectors = await encodeSome(some.map((at) => texts[at]!));
        for (const [index, at] of some.entries()) made[at] = vectors[index]!;
      }
      return made;
    },
  };
}

/** What each input of a text network is filled with, at a token's place; beyond the text, with padding. */
const fillers: Record<string, (row: readonly number[], at: number, padding: number) => number> = {
  input_ids: (row, at, padding) => row[at] ?? padding,
  attention_mask: (row, at) => (at < row.length ? 1 : 0),
  token_type_ids: () => 0,
  position_ids: (_row, at) => at,
};

function feedsOf(
  { inputs, Tensor }: Network,
  rows: readonly number[][],
  columns: number,
  padding: number,
): Record<string, TensorOf> {
  const filled = ({ name, type }: Input) => {
    const fill = fillers[name]!;
    const values = rows.flatMap((row) => Array.from({ length: columns }, (_, at) => fill(row, at, padding)));
    const shape = [rows.length, columns];
    return type === 'int32'
      ? new Tensor('int32', Int32Array.from(values), shape)
      : new Tensor('int64', BigInt64Array.from(values, BigInt), shape);
  };
  return Object.fromEntries(inputs.map((input) => [input.name, filled(input)]));
}

/** How many texts the network takes at once, and the length that they all must have; null if any will do. */
function takenBy(folder: ModelFolder, { inputs }: Network): { batch: number; length: number | null } {
  const ids = inputs.find(({ name }) => name === 'input_ids');
  if (!ids || inputs.some(({ name }) => !Object.hasOwn(fillers, name))) {
    const names = inputs.map(({ name }) => name).join(', ');
    const others = Object.keys(fillers).slice(1).join(', ');
    throw folder.fault(
      `its network asks for ${names}; one of texts asks for input_ids and at most ${others}`,
    );
  }
  const [rows, columns] = ids.shape;
  if (typeof rows === 'number' && rows > 1)
    throw folder.fault(`its network takes ${rows} texts at once only`);
  return { batch: rows === 1 ? 1 : atOnce, length: typeof columns === 'number' ? columns : null };
}

const poolingSchema = z.looseObject({
  pooling_mode_mean_tokens: z.boolean().default(false),
  pooling_mode_cls_token: z.boolean().default(false),
  pooling_mode_lasttoken: z.boolean().default(false),
});

/** How Sentence Transformers' own file pools; null without one. */
async function poolingOf(folder: ModelFolder): Promise<Pooling | null> {
  const settings = await folder.json('1_Pooling/config.json', poolingSchema);
  if (settings === null) return null;
  if (settings.pooling_mode_mean_tokens) return 'mean';
  if (settings.pooling_mode_cls_token) return 'first';
  if (settings.pooling_mode_lasttoken) return 'last';
  throw folder.fault('1_Pooling/config.json pools in a way that can’t be used; say how in encoder.json');
}
