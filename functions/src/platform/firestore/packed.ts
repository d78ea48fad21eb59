import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, constants, deflateRaw, inflateRaw } from 'node:zlib';
import { z } from 'zod';

const compress = promisify(brotliCompress);
const decompress = promisify(brotliDecompress);
const deflate = promisify(deflateRaw);
const inflate = promisify<Uint8Array, object, Buffer>(inflateRaw);

/** Marks how bytes were made, so that a later format can be told from this one. */
const format = 1;
const bytesFormat = 2;

export type Packed = { format: number; bytes: Uint8Array };

/**
 * The fields of packed data in a document's codec. They aren't copied, and what is packed isn't checked record by record: that
 * would take longer than unpacking it (docs/decisions/25-document-codecs.md).
 */
export const packedFields = {
  format: z.int(),
  bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
};

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

/** The same for bytes that are hardly smaller when packed better: unpacked twice as fast. */
export async function packBytes(bytes: Uint8Array): Promise<Packed> {
  return { format: bytesFormat, bytes: await deflate(bytes) };
}

/** Bytes cut into as few parts as there can be of so many bytes at most: each fits into a document, in this order. */
export function inParts(bytes: Uint8Array, most: number): Uint8Array[] {
  return Array.from({ length: Math.ceil(bytes.length / most) }, (_, part) =>
    bytes.subarray(part * most, (part + 1) * most),
  );
}

/** The bytes that `packBytes` was given. Where it is known how many they are, they take no more memory on the way. */
export async function unpackBytes(packed: Packed, size?: number): Promise<Buffer> {
  if (packed.format !== bytesFormat) throw new Error(`Packed format ${packed.format} is not known here`);
  return inflate(packed.bytes, size === undefined ? {} : { chunkSize: Math.max(1024, size) });
}
