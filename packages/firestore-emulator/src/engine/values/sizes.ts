import { invalidArgument } from '../../errors.ts';
import { limits } from '../../limits.ts';
import type { Doc } from '../storage/document.ts';
import { nameSize } from './name-errors.ts';
import { type MapValue, Reference, Timestamp, type Value, Vector } from './values.ts';

/** A document's bytes by Firestore's storage size rules: name, fields, and 32 bytes. */
export function documentSize(path: string, fields: MapValue): number {
  return nameSize(path) + mapSize(fields) + 32;
}

/** Throws when a document is larger than 1 MiB. */
export function checkDocumentSize(doc: Doc): void {
  if (doc.size > limits.documentBytes) {
    throw invalidArgument(`maximum entity size is ${limits.documentBytes} bytes`);
  }
}

function mapSize(map: MapValue): number {
  let size = 0;
  for (const [name, value] of map) size += Buffer.byteLength(name) + 1 + valueSize(value);
  return size;
}

function valueSize(value: Value): number {
  if (typeof value === 'string') return Buffer.byteLength(value) + 1;
  if (value === null || typeof value === 'boolean') return 1;
  if (typeof value !== 'object' || value instanceof Timestamp) return 8;
  if (value instanceof Map) return mapSize(value);
  if (Array.isArray(value)) return value.reduce((sum, item) => sum + valueSize(item), 0);
  if (value instanceof Uint8Array) return value.length;
  if (value instanceof Reference) return nameSize(value.name.slice(value.name.indexOf('/documents/') + 11));
  if (value instanceof Vector) return value.values.length * 8;
  return 16;
}
