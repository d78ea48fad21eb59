import { GeoPoint, Reference, Timestamp, type Value, type Vector } from '../values/values.ts';
import type { Doc } from './document.ts';

// Bytes in the heap of a 64-bit V8 that does not compress pointers, as Node's does not.
const POINTER = 8;
const NUMBER = 16;
const BIGINT = 24;
const ARRAY = 48;
const MAP = 32;
const STRING = 16;
/** The overhead of a small array of bytes. */
const BYTES = 200;
const TIMESTAMP = 40;
/** A version with its times; its name is its document's. */
const VERSION = 104;

/** Approximate bytes of a document's version, without the name that versions share. */
export function versionMemory(doc: Doc): number {
  return VERSION + valueMemory(doc.fields);
}

/** Approximate bytes of the strings of a document's name. */
export function nameMemory(path: string): number {
  return 4 * STRING + 2 * path.length;
}

function valueMemory(value: Value): number {
  switch (typeof value) {
    case 'string':
      return stringMemory(value);
    case 'bigint':
      return BIGINT;
    case 'number':
      return NUMBER;
    case 'boolean':
      return 0;
  }
  if (value === null) return 0;
  if (value instanceof Map) return mapMemory(value);
  if (Array.isArray(value)) {
    return value.reduce((sum: number, item: Value) => sum + POINTER + valueMemory(item), ARRAY);
  }
  if (value instanceof Timestamp) return TIMESTAMP;
  if (value instanceof Uint8Array) return BYTES + value.length;
  if (value instanceof Reference) return MAP + stringMemory(value.name);
  if (value instanceof GeoPoint) return TIMESTAMP + 2 * NUMBER;
  return MAP + ARRAY + NUMBER * (value as Vector).values.length;
}

/** V8 stores equal field names once, but some documents have names of their own. */
function mapMemory(map: ReadonlyMap<string, Value>): number {
  // A full table doubles; it has a bucket for every two entries of three pointers each.
  let capacity = 4;
  while (capacity < map.size) capacity *= 2;
  let sum = MAP + ARRAY + capacity * 3.5 * POINTER;
  for (const [name, value] of map) sum += name.length + valueMemory(value);
  return sum;
}

/** V8 takes one byte a character for Latin-1, otherwise two. */
function stringMemory(text: string): number {
  return STRING + POINTER / 2 + Math.min(Buffer.byteLength(text), 2 * text.length);
}
