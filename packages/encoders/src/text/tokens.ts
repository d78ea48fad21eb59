/** Divides texts into a network's tokens, as the folder's tokenizer.json says. */
import { Tokenizer } from '@huggingface/tokenizers';
import * as z from 'zod';
import type { ModelFolder } from '../model-folder.ts';
import type { EncoderSettings } from '../settings.ts';

export type Tokens = {
  /** The tokens of a text, with those that mark its beginning and end. */
  of: (text: string) => number[];
  /** What fills shorter texts up. */
  padding: number;
};

const tokenizerSchema = z.looseObject({
  model: z.looseObject({}),
  truncation: z.looseObject({ max_length: z.int() }).nullish(),
  padding: z.looseObject({ pad_id: z.int() }).nullish(),
});
const configSchema = z.looseObject({
  pad_token_id: z.int().nullish(),
  max_position_embeddings: z.int().nullish(),
});

/** A text needs no more to be understood, and what a network does grows with their square. */
const usualMost = 512;

/**
 * Reads the folder's tokenizer, for a network that takes texts of this many tokens, or of any number. Throws
 * a `ModelFolderError` without one.
 */
export async function readTokens(
  folder: ModelFolder,
  { maxTokens, prefix = '' }: EncoderSettings,
  length: number | null,
): Promise<Tokens> {
  const settings = await folder.json('tokenizer.json', tokenizerSchema);
  if (settings === null) throw folder.fault('has no tokenizer.json');
  const ofTokenizer = await folder.json('tokenizer_config.json', z.looseObject({}));
  const ofNetwork = await folder.json('config.json', configSchema);
  const ofSentences = await folder.json(
    'sentence_bert_config.json',
    z.looseObject({ max_seq_length: z.int().nullish() }),
  );
  const tokenizer = tokenizerOf(folder, settings, ofTokenizer ?? {});
  const stated = z.int().safeParse(ofTokenizer?.model_max_length).data;
  const stops = [
    ofSentences?.max_seq_length,
    settings.truncation?.max_length,
    stated,
    ofNetwork?.max_position_embeddings,
  ];
  const most = Math.min(maxTokens ?? Math.min(usualMost, ...known(stops)), ...known([length]));
  return {
    of: (text) => cut(tokenizer, prefix + text, most),
    padding: settings.padding?.pad_id ?? ofNetwork?.pad_token_id ?? 0,
  };
}

function known(limits: readonly (number | null | undefined)[]): number[] {
  return limits.filter((limit) => limit !== null && limit !== undefined);
}

function tokenizerOf(folder: ModelFolder, settings: object, config: object): Tokenizer {
  try {
    return new Tokenizer(settings, config);
  } catch (cause) {
    throw folder.fault(`its tokenizer.json is of a kind that can’t be used: ${String(cause)}`, { cause });
  }
}

/** The text's first tokens, and what stands before and after all of them. */
function cut(tokenizer: Tokenizer, text: string, most: number): number[] {
  const whole = tokenizer.encode(text).ids;
  if (whole.length <= most) return whole;
  const bare = tokenizer.encode(text, { add_special_tokens: false }).ids;
  const marks = whole.length - bare.length;
  const before = Array.from({ length: marks }, (_, at) => at).find((at) => whole[at] === bare[0]) ?? marks;
  return [
    ...whole.slice(0, before),
    ...bare.slice(0, most - marks),
    ...whole.slice(whole.length - marks + before),
  ];
}
