/**
 * Values in Firestore's own types, recognised by their shape; both SDKs take `Date` and bytes for writing.
 */
import * as z from 'zod';
import { packDays, unpackDays } from '../game/active-days.ts';
import { packIds, packNumbers, unpackIds, unpackNumbers } from '../movies/id-set.ts';
import { lenient } from './lenient.ts';

/** Firestore's `Timestamp` when read, a `Date` when written. */
export type StoredInstant = Date | { toMillis(): number };

/** `Buffer` from the admin SDK, `Bytes` from the client SDK; plain bytes when written. */
export type StoredBytes = Uint8Array | { toUint8Array(): Uint8Array };

/** An instant in epoch milliseconds. */
export const storedInstant = z.codec(
  z.custom<StoredInstant>((value) => value instanceof Date || has(value, 'toMillis')),
  z.int(),
  {
    decode: (time) => (time instanceof Date ? time.getTime() : time.toMillis()),
    encode: (milliseconds) => new Date(milliseconds),
  },
);

/** A time zone in which a user's days are counted since an instant. */
export const storedZone = z.strictObject({ timeZone: z.string(), since: storedInstant });

/** Bytes of their own: what the admin SDK returns is a view of all that it received. */
export const storedBytes = z.codec(
  z.custom<StoredBytes>((value) => value instanceof Uint8Array || has(value, 'toUint8Array')),
  z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  {
    decode: (bytes) => (bytes instanceof Uint8Array ? new Uint8Array(bytes) : bytes.toUint8Array()),
    encode: (bytes) => bytes,
  },
);

/** A set of movie ids, ascending, packed as `id-set.ts` says. */
export const storedIdSet = z.codec(
  storedBytes,
  z.custom<number[]>((value) => Array.isArray(value)),
  { decode: unpackIds, encode: (ids) => packIds(ids) },
);

/** Movie ids in an order of their own. */
export const storedIdList = z.codec(
  storedBytes,
  z.custom<number[]>((value) => Array.isArray(value)),
  { decode: unpackNumbers, encode: packNumbers },
);

/** Values of a schema as the bytes of their JSON, which Firestore neither indexes nor limits in number. */
export function storedJson<Value>(schema: z.ZodType<Value>) {
  return z.codec(storedBytes, lenient(schema), {
    decode: (bytes) => JSON.parse(new TextDecoder().decode(bytes)),
    encode: (value) => new TextEncoder().encode(JSON.stringify(value)),
  });
}

/** Local days, packed as `active-days.ts` says. */
export const storedDays = z.codec(storedBytes, z.array(z.int()), { decode: unpackDays, encode: packDays });

function has(value: unknown, method: string): boolean {
  return typeof value === 'object' && value !== null && method in value;
}
