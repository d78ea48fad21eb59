/** Packs a document's data as compressed bytes, in several documents if they are many. */
import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, constants, deflateRaw, inflateRaw } from 'node:zlib';
import {
  type DocumentCodec,
  DocumentInvalid,
  documentCodec,
  type Upgrade,
  versionOf,
} from '@cine/contract/documents/codec';
import * as z from 'zod';

const compress = promisify(brotliCompress);
const decompress = promisify(brotliDecompress);
const deflate = promisify(deflateRaw);
const inflate = promisify<Uint8Array, object, Buffer>(inflateRaw);

/** How bytes are encoded. The shape of what is in them has the document's version. */
const format = 1;
const bytesFormat = 2;

export type Packed = { format: number; bytes: Uint8Array };

export const packedFields = {
  format: z.int(),
  bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
};

/** Leads from one version to the next: the document's fields, what is packed in it, or both. */
export type PackedUpgrade = { fields?: Upgrade; content?: (former: unknown) => unknown };

/** A document with JSON packed in it; its version counts for both. */
export type PackedDocument<T, Content> = DocumentCodec<T> & {
  /** Reads and writes the packed JSON, unpacked, as the field `content`. */
  readonly unpacked: DocumentCodec<{ content: Content }>;
  pack(content: Content): Promise<Packed>;
  /**
   * The document and its content. Content of the current version isn't checked, which would take as long as
   * unpacking (docs/decisions/25-document-codecs.md); that of any other version is. Throws `DocumentInvalid`.
   */
  unpack(data: unknown): Promise<{ value: T; content: Content }>;
};

/** A codec for a document whose content is one compressed value, besides fields that can be queried. */
export function packedDocument<Shape extends PackedShape, Content>(
  name: string,
  schema: z.ZodObject<Shape, z.core.$strict>,
  content: z.ZodType<Content>,
  upgrades: readonly PackedUpgrade[] = [],
): PackedDocument<z.output<typeof schema>, Content> {
  const codec = documentCodec(
    name,
    schema,
    upgrades.map(({ fields = asItIs }) => fields),
  );
  const unpacked = documentCodec(
    name,
    z.strictObject({ content }),
    upgrades.map(
      (upgrade): Upgrade =>
        (former) => ({ content: (upgrade.content ?? asItIs)(former.content) }),
    ),
  ) as DocumentCodec<{ content: Content }>;
  return {
    ...codec,
    unpacked,
    pack,
    async unpack(data) {
      const value = codec.decode(data);
      const v = versionOf(data);
      const content = await readable(name, v, () => unpack(value as Packed));
      // A release that was rolled back meets later versions, too.
      if (v !== codec.version) return { value, ...unpacked.decode({ content, v }) };
      return { value, content: content as Content };
    },
  };
}

/** Documents that hold the bytes of one engine in parts. Their layout has a number of its own. */
export type PartDocument<T, Content> = DocumentCodec<T> & {
  /** What all parts hold together. A known size saves memory. Throws `DocumentInvalid`. */
  join(parts: readonly Packed[], size?: number): Promise<Content>;
};

/** Makes the codec of documents whose bytes together are what `decode` reads. */
export function partDocument<Shape extends PackedShape, Content>(
  name: string,
  schema: z.ZodObject<Shape, z.core.$strict>,
  decode: (bytes: Uint8Array) => Content,
): PartDocument<z.output<typeof schema>, Content> {
  const codec = documentCodec(name, schema);
  return {
    ...codec,
    join: (parts, size) =>
      readable(name, codec.version, async () => {
        const bytes = Buffer.concat(parts.map((part) => part.bytes));
        return decode(await unpackBytes({ format: parts[0]!.format, bytes }, size));
      }),
  };
}

/** Whether a codec is of this kind, for tests that look into all of them. */
export function isPackedDocument(codec: DocumentCodec<unknown>): codec is PackedDocument<unknown, unknown> {
  return 'unpacked' in codec;
}

export function isPartDocument(codec: DocumentCodec<unknown>): codec is PartDocument<unknown, unknown> {
  return 'join' in codec;
}

type PackedShape = z.core.$ZodShape & typeof packedFields;

function asItIs<T>(former: T): T {
  return former;
}

async function readable<T>(name: string, version: number, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (cause) {
    throw new DocumentInvalid(name, version, ['bytes: unreadable'], { cause });
  }
}

/** The value as JSON, compressed by Brotli. */
export async function pack(value: unknown): Promise<Packed> {
  const json = Buffer.from(JSON.stringify(value));
  const params = { [constants.BROTLI_PARAM_QUALITY]: 6, [constants.BROTLI_PARAM_SIZE_HINT]: json.length };
  return { format, bytes: await compress(json, { params }) };
}

/** The unpacked value, unchecked. Throws on bytes of another format. */
export async function unpack(packed: Packed): Promise<unknown> {
  if (packed.format !== format) throw new Error(`Packed format ${packed.format} is unknown`);
  return JSON.parse((await decompress(packed.bytes)).toString());
}

/** Packs bytes that hardly compress, in an encoding that unpacks faster. */
export async function packBytes(bytes: Uint8Array): Promise<Packed> {
  return { format: bytesFormat, bytes: await deflate(bytes) };
}

/** Splits bytes into as few parts as possible, in order: one for each document. */
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
