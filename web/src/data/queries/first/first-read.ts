/** The first reads of a page, over Firestore's REST API. */
import type { ListQuery } from '@cine/contract/list-query';
import { askDatabase } from '../../database-rest.ts';
import type { Seat } from '../../firebase.ts';
import { headStart } from '../../head-start.ts';
import { untilCodeMayLoad } from '../../offline/missing-code.ts';
import { signInOf } from '../../sign-in-of.ts';
import type { Listen, Live, LiveResult } from '../use-live.ts';

/** A document's id and values; instants are dates. */
export type StoredDocument = { id: string; values: Record<string, unknown> };

/** A value in Firestore's REST API: an object with its type as the only key. */
type Value = Record<string, unknown>;
type RestDocument = { name: string; fields?: Record<string, Value> };
type Got = { found?: RestDocument; readTime: string };

/**
 * Listens as `listen` does. A device that keeps no data first shows what `read` finds: its request doesn't
 * wait until the SDK has loaded.
 */
export function afterFirstRead<T>(
  seat: Seat,
  read: () => Promise<LiveResult<T>>,
  listen: Listen<T>,
): Listen<T> {
  return async (set) => {
    if (await seat.keepsData()) return listen(set);
    // What can't be read is refused again, in the SDK's words.
    const first = await read().catch(() => null);
    if (first === null) return listen(set);
    set(first);
    await headStart();
    let isBehind = true;
    const setLater = (value: Live<T>) => {
      // An empty cache knows less than the server has said.
      isBehind &&= 'isFromDevice' in value && value.isFromDevice;
      if (!isBehind) set(value);
    };
    return onceItsCodeLoads(() => listen(setLater));
  };
}

/**
 * Acts, again with each change of the network while the code for it can't be loaded: what was read first
 * stays until then.
 */
async function onceItsCodeLoads<T>(act: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await act();
    } catch (error) {
      // Browsers say so by this type alone.
      if (!(error instanceof TypeError)) throw error;
      await untilCodeMayLoad();
    }
  }
}

/** Reads a document; null if it is missing. Throws unless it is answered. */
export async function readDocument(seat: Seat, path: string): Promise<StoredDocument | null> {
  const { found } = await getOne(seat, path);
  return found ? documentOf(found) : null;
}

/** The server's time when it read the user's account, in epoch milliseconds. Throws unless it is answered. */
export async function readServerTime(seat: Seat): Promise<number> {
  const { uid } = await signInOf(seat);
  return Date.parse((await getOne(seat, `users/${uid}`)).readTime);
}

async function getOne(seat: Seat, path: string): Promise<Got> {
  const body = (database: string) => ({ documents: [`${database}/documents/${path}`] });
  const [answer] = (await askDatabase(seat, 'documents:batchGet', body)) as [Got];
  return answer;
}

/** Reads a list. Throws unless it is answered. */
export async function readDocuments(seat: Seat, query: ListQuery, limit?: number): Promise<StoredDocument[]> {
  const parent = ['documents', ...query.collection.split('/').slice(0, -1)].join('/');
  const body = () => ({ structuredQuery: { ...structuredQueryOf(query), limit } });
  const answers = (await askDatabase(seat, `${parent}:runQuery`, body)) as { document?: RestDocument }[];
  return answers.flatMap(({ document }) => (document ? [documentOf(document)] : []));
}

/** A query as the REST API takes it. */
export function structuredQueryOf({ collection, where, orderBy }: ListQuery) {
  const filters = where.map(([fieldPath, operator, value]) => ({
    fieldFilter: { field: { fieldPath }, op: operators[operator], value: storedValue(value) },
  }));
  return {
    from: [{ collectionId: collection.split('/').at(-1) }],
    ...(filters.length > 0 && { where: { compositeFilter: { op: 'AND', filters } } }),
    ...(orderBy && { orderBy: [{ field: { fieldPath: orderBy[0] }, direction: directions[orderBy[1]] }] }),
  };
}

const operators = {
  '==': 'EQUAL',
  '>': 'GREATER_THAN',
  in: 'IN',
  'array-contains': 'ARRAY_CONTAINS',
} as const;
const directions = { asc: 'ASCENDING', desc: 'DESCENDING' } as const;

function storedValue(value: ListQuery['where'][number][2]): Value {
  if (value === null) return { nullValue: null };
  if (Array.isArray(value)) return { arrayValue: { values: value.map(storedValue) } };
  if (value instanceof Date) return { timestampValue: value.toISOString() };
  return typeof value === 'string' ? { stringValue: value } : { booleanValue: value };
}

/** A document of the REST API, with values as codecs take them. */
export function documentOf({ name, fields }: RestDocument): StoredDocument {
  return { id: name.slice(name.lastIndexOf('/') + 1), values: readFields(fields) };
}

function readFields(fields: RestDocument['fields'] = {}): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, readValue(value)]));
}

function readValue(value: Value): unknown {
  const [[type, content] = ['nullValue', null]] = Object.entries(value);
  return readers[type]?.(content as never) ?? content;
}

/** How values are read, by their type; others are as they are. */
const readers: Readonly<Record<string, (content: never) => unknown>> = {
  integerValue: Number,
  doubleValue: Number,
  timestampValue: (content: string) => new Date(content),
  bytesValue: (content: string) => Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0)),
  arrayValue: ({ values = [] }: { values?: Value[] }) => values.map(readValue),
  mapValue: ({ fields }: Pick<RestDocument, 'fields'>) => readFields(fields),
};
