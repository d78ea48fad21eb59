import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, constants, deflateRaw, inflateRaw } from 'node:zlib';
import { z } from 'zod';

const compress = promisify(brotliCompress);
const decompress = promisify(brotliDecompress);
const deflate = promisify(deflateRaw);
const inflate = promisify<Uint8Array, object, Buffer>(inflateRaw);

/** Marks the format of packed bytes, so that it can change later. */
const format = 1;
const bytesFormat = 2;

export type Packed = { format: number; bytes: Uint8Array };

/**
 * The fields of packed data in a document's codec. Neither copied nor checked record by record, which would take longer
 * than unpacking (docs/decisions/25-document-codecs.md).
 */
export const packedFields = {
  format: z.int(),
  bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
};

/** JSON as compressed bytes: many small records in one document. */
export async function pack(value: unknown): Promise<Packed> {
  const json = Buffer.from(JSON.stringify(value));
  const params = { [constants.BROTLI_PARAM_QUALITY]: 6, [constants.BROTLI_PARAM_SIZE_HINT]: json.length };
  return { format, bytes: await compress(json, { params }) };
}

/** The unpacked value. Throws on bytes of another format. */
export async function unpack(packed: Packed): Promise<unknown> {
  if (packed.format !== format) throw new Error(`Packed format ${packed.format} is unknown`);
  return JSON.parse((await decompress(packed.bytes)).toString());
}

/** Packs bytes that hardly compress; twice as fast to unpack. */
export async function packBytes(bytes: Uint8Array): Promise<Packed> {
  return { format: bytesFormat, bytes: await deflate(bytes) };
}

/** Splits bytes into as few parts as possible of at most a given size, in order: one for each document. */
export function inParts(bytes: Uint8Array, most: number): Uint8Array[] {
  return Array.from({ length: Math.ceil(bytes.length / most) }, (_, part) =>
    bytes.subarray(part * most, (part + 1) * most),
  );
}

/** The bytes that `packBytes` was given. A known size saves memory while unpacking. */
export async function unpackBytes(packed: Packed, size?: number): Promise<Buffer> {
  if (packed.format !== bytesFormat) throw new Error(`Packed format ${packed.format} is unknown`);
  return inflate(packed.bytes, size === undefined ? {} : { chunkSize: Math.max(1024, size) });
}
