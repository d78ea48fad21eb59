/** Field numbers of App Engine's `EntityProto`, as used in exports. Keys omit the default database. */

export const ENTITY = { key: 13, property: 14, rawProperty: 15, entityGroup: 16 };
export const KEY = { app: 13, path: 14, namespace: 20, database: 23 };
/** A collection (`type`) and a document: `id` for `__id7__`, otherwise `name`. */
export const PATH = { element: 1, type: 2, id: 3, name: 4 };
/** Each array element is a property, marked `multiple`; maps and vectors are entities in a string value. */
export const PROPERTY = { meaning: 1, name: 3, multiple: 4, value: 5 };
export const VALUE = { int64: 1, boolean: 2, string: 3, double: 4, point: 5, user: 8, reference: 12 };
export const POINT = { x: 6, y: 7 };
export const REFERENCE = { app: 13, element: 14, type: 15, id: 16, name: 17, namespace: 20, database: 23 };

/** The meaning of a property's value, where its type isn't enough. */
export const MEANING = { time: 7, point: 9, blob: 14, byteString: 16, entity: 19, emptyList: 24 };

export const DEFAULT_DATABASE = '(default)';
/** The only property of a vector's entity. */
export const VECTOR = '__vector__';

const NUMERIC_ID = /^__id(0|-?[1-9]\d*)__$/;

/** The number in `__id7__`; null for any other id, including `__id07__`, which couldn't be restored. */
export function numericId(id: string): bigint | null {
  const digits = id.startsWith('__id') && NUMERIC_ID.exec(id)?.[1];
  if (!digits) return null;
  const number = BigInt(digits);
  return BigInt.asIntN(64, number) === number ? number : null;
}
