import type { SearchIndex } from './search-index.ts';

/** The layout of the bytes; `indexFormat` counts what is in them. */
const layout = 1;
const types = { Uint8Array, Uint16Array, Uint32Array };
type Part = { path: string[]; type: keyof typeof types; length: number };

/**
 * The index as bytes, little-endian: the layout's number, the length of the table of arrays, that table as
 * JSON, and the arrays, each at a multiple of four.
 */
export function encodeIndex(index: SearchIndex): Uint8Array {
  const arrays = arraysOf(index, []);
  const table = Buffer.from(
    JSON.stringify(
      arrays.map(([path, array]): Part => {
        const type = (array instanceof Buffer ? 'Uint8Array' : array.constructor.name) as Part['type'];
        return { path, type, length: array.length };
      }),
    ),
  );
  const start = 8 + aligned(table.length);
  const bytes = Buffer.alloc(start + arrays.reduce((sum, [, array]) => sum + aligned(array.byteLength), 0));
  bytes.writeUInt32LE(layout, 0);
  bytes.writeUInt32LE(table.length, 4);
  table.copy(bytes, 8);
  let at = start;
  for (const [, array] of arrays) {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at);
    at += aligned(array.byteLength);
  }
  return bytes;
}

/** The index of these bytes, copied only if they don't begin at a multiple of 4. Throws on other layouts. */
export function decodeIndex(packed: Uint8Array): SearchIndex {
  const bytes = packed.byteOffset % 4 === 0 ? packed : Uint8Array.from(packed);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0, true) !== layout)
    throw new Error(`Unknown layout ${view.getUint32(0, true)} of the search index`);
  const tableLength = view.getUint32(4, true);
  const table = JSON.parse(Buffer.from(bytes.subarray(8, 8 + tableLength)).toString()) as Part[];
  const index: Record<string, unknown> = {};
  let at = bytes.byteOffset + 8 + aligned(tableLength);
  for (const { path, type, length } of table) {
    const array = new types[type](bytes.buffer as ArrayBuffer, at, length);
    at += aligned(array.byteLength);
    put(index, path, array);
  }
  return index as SearchIndex;
}

function put(holder: Record<string, unknown>, [name, ...rest]: string[], array: AnyArray): void {
  if (rest.length === 0) holder[name!] = array;
  else {
    const inner = (holder[name!] ?? {}) as Record<string, unknown>;
    holder[name!] = inner;
    put(inner, rest, array);
  }
}

type AnyArray = Uint8Array | Uint16Array | Uint32Array;

function arraysOf(holder: object, path: string[]): [path: string[], array: AnyArray][] {
  return Object.entries(holder).flatMap(([name, value]) =>
    ArrayBuffer.isView(value)
      ? [[[...path, name], value as AnyArray] as [string[], AnyArray]]
      : arraysOf(value as object, [...path, name]),
  );
}

function aligned(length: number): number {
  return Math.ceil(length / 4) * 4;
}
