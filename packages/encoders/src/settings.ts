/** What the operator may say in encoder.json where the folder's own files don't, or say it otherwise. */
import * as z from 'zod';
import type { ModelFolder } from './model-folder.ts';

export const pooling = z.enum(['mean', 'first', 'last']);
export type Pooling = z.output<typeof pooling>;

const settingsSchema = z
  .strictObject({
    /** The network's file in the folder. */
    model: z.string().min(1),
    /** The network's output to take. */
    output: z.string().min(1),
    /** How vectors of parts (tokens, patches) become one. */
    pooling,
    /** Tokens of a text that are read; the rest is left out. */
    maxTokens: z.int().min(3).max(8192),
    /** What every text begins with, as some networks want: `query: `. */
    prefix: z.string().max(1000),
    /** Where a picture's channels are: before its rows, or after its columns. */
    layout: z.enum(['NCHW', 'NHWC']),
  })
  .partial();

export type EncoderSettings = z.output<typeof settingsSchema>;

export async function readSettings(folder: ModelFolder): Promise<EncoderSettings> {
  return (await folder.json('encoder.json', settingsSchema)) ?? {};
}
