import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, constants } from 'node:zlib';

const compress = promisify(brotliCompress);
const decompress = promisify(brotliDecompress);

/** Marks how bytes were made, so that a later format can be told from this one. */
const format = 1;

export type Packed = { format: number; bytes: Uint8Array };

/** JSON as compressed bytes: many small records in one document that one read brings. */
export async function pack(value: unknown): Promise<Packed> {
  const json = Buffer.from(JSON.stringify(value));
  const params = { [constants.BROTLI_PARAM_QUALITY]: 6, [constants.BROTLI_PARAM_SIZE_HINT]: json.length };
  return { format, bytes: await compress(json, { params }) };
}

/** The value that `pack` was given. Throws on bytes of another format, rather than misread them. */
export async function unpack(packed: Packed): Promise<unknown> {
  if (packed.format !== format) throw new Error(`Packed format ${packed.format} is not known here`);
  return JSON.parse((await decompress(packed.bytes)).toString());
}
