import type { Database } from '../../engine/database.ts';
import { parseQuery } from '../../engine/query/parse.ts';
import type { Query } from '../../engine/query/query.ts';
import { type Doc, encodeDocument, getField } from '../../engine/storage/document.ts';
import { encodeValue } from '../../engine/values/encoding.ts';
import { checkCollectionId, comparePaths, NAME_FIELD, parseParent } from '../../engine/values/paths.ts';
import { invalidArgument } from '../../errors.ts';
import type { CallContext, Message } from '../../interfaces.ts';
import { Access } from '../access.ts';
import type { State } from '../state.ts';
import { pageSize, readToken, writeToken } from './pages.ts';
import { maskOf, readingOf } from './reading.ts';
import { checkList } from './reads.ts';

const DEFAULT_PAGE = 300;

/** ListDocuments: a page of a collection, with `showMissing` also documents that only have subcollections. */
export async function listDocuments(state: State, request: Message, call: CallContext): Promise<Message> {
  const parent = parseParent(request.parent);
  const database = state.database(parent);
  const access = new Access(state, database, call.caller);
  const size = pageSize(request.pageSize) || DEFAULT_PAGE;
  const { collectionId } = request;
  if (collectionId) checkCollectionId(collectionId);
  else if (request.showMissing) throw invalidArgument('collection id must be set when show_missing is true');
  const start = request.pageToken ? readToken(request.pageToken) : null;
  if (request.showMissing) {
    if (request.orderBy) throw invalidArgument('cannot specify an order when show_missing is true');
    access.requireOwner('Metadata operations');
    const collection = parent.path === '' ? collectionId : `${parent.path}/${collectionId}`;
    const after = start === null ? null : String(start);
    return listWithMissing(state, database, collection, after, size, request);
  }
  const message: Message = {
    ...(collectionId && { from: [{ collectionId }] }),
    orderBy: parseOrderBy(request.orderBy),
    limit: { value: size },
  };
  const query = parseQuery(parent.path, start ? startingAfter(message, start) : message);
  checkList(access, query, message);
  state.queries.admit(database.project, query, null);
  const reading = readingOf(database, request);
  const docs = await database.query(query, reading);
  state.counters(database.project).reads += Math.max(1, docs.length);
  const mask = maskOf(request.mask);
  return {
    documents: docs.map((doc) => encodeDocument(database.name, doc, mask)),
    ...(docs.length === size && { nextPageToken: writeToken(positionOf(database, query, docs.at(-1)!)) }),
  };
}

function parseOrderBy(text: string | undefined): Message[] {
  if (!text) return [];
  return text.split(',').map((part) => {
    const [, fieldPath, direction = 'asc'] = /^\s*(\S+)(?:\s+(asc|desc))?\s*$/i.exec(part) ?? [];
    if (!fieldPath) throw invalidArgument(`Invalid order by "${text}".`);
    return {
      field: { fieldPath },
      direction: direction.toLowerCase() === 'desc' ? 'DESCENDING' : 'ASCENDING',
    };
  });
}

/** Starts after a page token's position, with the implicit order by name, for which it has a value. */
function startingAfter(message: Message, values: unknown): Message {
  if (!Array.isArray(values)) throw invalidArgument('Invalid page token.');
  const orderBy: Message[] = [...message.orderBy];
  if (orderBy.length < values.length) {
    orderBy.push({ field: { fieldPath: NAME_FIELD }, direction: orderBy.at(-1)?.direction });
  }
  return { ...message, orderBy, startAt: { values } };
}

function positionOf(database: Database, query: Query, doc: Doc): Message[] {
  return query.orders.map((order) =>
    order.isName
      ? { referenceValue: `${database.name}/documents/${doc.path}` }
      : encodeValue(getField(doc.fields, order.path)!),
  );
}

function listWithMissing(
  state: State,
  database: Database,
  collection: string,
  after: string | null,
  size: number,
  request: Message,
): Message {
  const { time } = readingOf(database, request);
  const entries =
    time === null ? latestEntries(database, collection) : database.history.collection(collection, time);
  const following = [...entries]
    .map(([path, doc]) => ({ path, doc }))
    .filter(({ path }) => after === null || comparePaths(path, after) > 0)
    .sort((a, b) => comparePaths(a.path, b.path));
  const page = following.slice(0, size);
  state.counters(database.project).reads += Math.max(1, page.length);
  const mask = maskOf(request.mask);
  return {
    documents: page.map(({ path, doc }) =>
      doc ? encodeDocument(database.name, doc, mask) : { name: `${database.name}/documents/${path}` },
    ),
    ...(following.length > size && { nextPageToken: writeToken(page.at(-1)!.path) }),
  };
}

function latestEntries(database: Database, collection: string): Map<string, Doc | null> {
  const entries = new Map<string, Doc | null>();
  for (const doc of database.store.collection(collection)?.docs.values() ?? []) entries.set(doc.path, doc);
  for (const path of database.store.missingDocuments(collection)) entries.set(path, null);
  return entries;
}
