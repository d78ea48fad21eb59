import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, constants } from 'node:zlib';

const compress = promisify(brotliCompress);
const decompress = promisify(brotliDecompress);

/** Marks how bytes were made, so that a later format can be told from this one. */
const format = 1;

export type Packed = { format: number; bytes: Uint8Array };

/** JSON as compressed bytes: many small records in one document that one read brings. */
export async function pack(value: unknown): Promise<Packed> {
  return packBytes(Buffer.from(JSON.stringify(value)));
}

/** The value that `pack` was given. Throws on bytes of another format, rather than misread them. */
export async function unpack(packed: Packed): Promise<unknown> {
  return JSON.parse((await unpackBytes(packed)).toString());
}

/** The same for bytes. */
export async function packBytes(bytes: Uint8Array): Promise<Packed> {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 6, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return { format, bytes: await compress(bytes, { params }) };
}

/** The bytes that `packBytes` was given. Where it is known how many they are, they take no more memory on the way. */
export async function unpackBytes(packed: Packed, size?: number): Promise<Buffer> {
  if (packed.format !== format) throw new Error(`Packed format ${packed.format} is not known here`);
  return decompress(packed.bytes, size === undefined ? {} : { chunkSize: Math.max(1024, size) });
}
