/** Writes model folders with small networks, as Hugging Face's are laid out. */
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Input, networkFile } from './networks.test-support.ts';

export type Files = Record<string, Uint8Array | object | null>;

/** Writes the files, objects as JSON and without those that are null, into a new folder; returns its path. */
export async function folderOf(files: Files): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'cine-encoders-'));
  for (const [name, content] of Object.entries(files)) {
    if (content === null) continue;
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content instanceof Uint8Array ? content : JSON.stringify(content));
  }
  return folder;
}

/** Words that a test's text network knows, and their meanings in four dimensions. */
const meanings: Record<string, readonly number[]> = {
  sad: [1, 0, 0, 0.2],
  tearful: [0.9, 0.1, 0, 0.2],
  funny: [0, 1, 0, 0.2],
  comic: [0.1, 0.9, 0, 0.2],
  space: [0, 0, 1, 0.2],
  rocket: [0, 0.1, 0.9, 0.2],
};
const marks = ['[PAD]', '[UNK]', '[CLS]', '[SEP]'];
const words = [...marks, ...Object.keys(meanings)];

const ids = (name: string): Input => ({ name, type: 'int64', shape: ['batch', 'tokens'] });

/** A network that knows what a few English words mean: a token's vector is its word's meaning. */
export const textFiles = {
  'onnx/model.onnx': networkFile({
    inputs: [ids('input_ids'), ids('attention_mask'), ids('token_type_ids')],
    nodes: [{ kind: 'Gather', from: ['meanings', 'input_ids'], to: 'last_hidden_state' }],
    outputs: [{ name: 'last_hidden_state', shape: ['batch', 'tokens', 4] }],
    weights: [
      {
        name: 'meanings',
        shape: [words.length, 4],
        // What only fills up would pull everything aside, if it counted.
        values: Float32Array.from(
          words.flatMap((word) => meanings[word] ?? (word === '[PAD]' ? [-9, -9, -9, -9] : [0, 0, 0, 0.01])),
        ),
      },
    ],
  }),
  'tokenizer.json': {
    version: '1.0',
    truncation: null,
    padding: null,
    added_tokens: marks.map((content, id) => ({
      id,
      content,
      single_word: false,
      lstrip: false,
      rstrip: false,
      normalized: false,
      special: true,
    })),
    normalizer: {
      type: 'BertNormalizer',
      clean_text: true,
      handle_chinese_chars: true,
      strip_accents: null,
      lowercase: true,
    },
    pre_tokenizer: { type: 'BertPreTokenizer' },
    post_processor: {
      type: 'TemplateProcessing',
      single: [
        { SpecialToken: { id: '[CLS]', type_id: 0 } },
        { Sequence: { id: 'A', type_id: 0 } },
        { SpecialToken: { id: '[SEP]', type_id: 0 } },
      ],
      pair: [],
      special_tokens: {
        '[CLS]': { id: '[CLS]', ids: [2], tokens: ['[CLS]'] },
        '[SEP]': { id: '[SEP]', ids: [3], tokens: ['[SEP]'] },
      },
    },
    decoder: { type: 'WordPiece', prefix: '##', cleanup: true },
    model: {
      type: 'WordPiece',
      unk_token: '[UNK]',
      continuing_subword_prefix: '##',
      max_input_chars_per_word: 100,
      vocab: Object.fromEntries(words.map((word, id) => [word, id])),
    },
  },
  'tokenizer_config.json': { tokenizer_class: 'BertTokenizer', model_max_length: 8 },
  'config.json': { model_type: 'bert', pad_token_id: 0, max_position_embeddings: 16 },
} satisfies Files;

/** A network that sees a picture as four by four spots of colour. */
export const pictureFiles = {
  'model.onnx': pictureNetwork('NCHW'),
  'preprocessor_config.json': {
    image_processor_type: 'CLIPImageProcessor',
    do_resize: true,
    size: { shortest_edge: 32 },
    resample: 3,
    do_center_crop: true,
    crop_size: { height: 32, width: 32 },
    do_rescale: true,
    do_normalize: true,
    image_mean: [0.5, 0.5, 0.5],
    image_std: [0.5, 0.5, 0.5],
  },
} satisfies Files;

/** A network for pictures, with their channels first or last. */
export function pictureNetwork(layout: 'NCHW' | 'NHWC'): Uint8Array {
  const isLast = layout === 'NHWC';
  return networkFile({
    inputs: [
      {
        name: 'pixel_values',
        type: 'float32',
        shape: isLast ? ['batch', 'height', 'width', 3] : ['batch', 3, 'height', 'width'],
      },
    ],
    nodes: [
      {
        kind: 'Transpose',
        from: ['pixel_values'],
        to: 'planes',
        attributes: { perm: isLast ? [0, 3, 1, 2] : [0, 1, 2, 3] },
      },
      {
        kind: 'AveragePool',
        from: ['planes'],
        to: 'spots',
        attributes: { kernel_shape: [8, 8], strides: [8, 8] },
      },
      { kind: 'Flatten', from: ['spots'], to: 'image_embeds', attributes: { axis: 1 } },
    ],
    outputs: [{ name: 'image_embeds', shape: ['batch', 'spots'] }],
    weights: [],
  });
}
