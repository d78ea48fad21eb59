import type { Database } from '../../engine/database.ts';
import { aggregatedFields, parseAggregations } from '../../engine/query/aggregate.ts';
import { findNearest, parseNearest } from '../../engine/query/nearest.ts';
import { parseQuery } from '../../engine/query/parse.ts';
import { collectionPathOf, type Query } from '../../engine/query/query.ts';
import { encodeDocument } from '../../engine/storage/document.ts';
import { encodeId } from '../../engine/transactions/transactions.ts';
import {
  compareStrings,
  type FieldPath,
  parseDatabase,
  parseDocumentName,
  parseParent,
} from '../../engine/values/paths.ts';
import { EmulatorError, invalidArgument } from '../../errors.ts';
import type { CallContext, FirestoreService, Message } from '../../interfaces.ts';
import { Access, checkToken } from '../access.ts';
import type { State } from '../state.ts';
import { costOfAggregation, costOfDocuments, costOfNearest } from './cost.ts';
import { explainOf } from './explain.ts';
import { readToken, writeToken } from './pages.ts';
import { partitionQuery } from './partition-query.ts';
import { beginTransaction, maskOf, readingOf } from './reading.ts';

/** GetDocument, ListCollectionIds, PartitionQuery, BeginTransaction and Rollback. */
export function readRpcs(state: State): FirestoreService['unary'] {
  return {
    async BeginTransaction(request, call) {
      const database = state.database(parseDatabase(request.database));
      checkToken(call);
      return { transaction: encodeId(beginTransaction(database, request.options)) };
    },

    async Rollback(request, call) {
      const { transactions } = state.database(parseDatabase(request.database));
      checkToken(call);
      transactions.rollback(request.transaction ?? '');
      return {};
    },

    async GetDocument(request, call) {
      const name = parseDocumentName(request.name);
      const database = state.database(name);
      const { caller } = call;
      const [doc] = await database.getAll([name.path], readingOf(database, request));
      state.counters(database.project).reads++;
      new Access(state, database, caller).get(name.path, doc!);
      if (!doc) throw new EmulatorError('NOT_FOUND', `Document (${request.name}) not found.`);
      return encodeDocument(database.name, doc, maskOf(request.mask));
    },

    async ListCollectionIds(request, call) {
      const { database, access, path } = openParent(state, request.parent, call);
      if (Number(request.pageSize ?? 0) < 0) {
        throw invalidArgument('page_size must be greater than or equal to zero.');
      }
      access.requireOwner('Metadata operations');
      state.counters(database.project).reads++;
      const after = request.pageToken ? String(readToken(request.pageToken)) : null;
      const { time } = readingOf(database, request);
      const all =
        time === null ? database.store.collectionIds(path) : database.history.collectionIds(path, time);
      const ids = all.filter((id) => after === null || compareStrings(id, after) > 0);
      const size = Number(request.pageSize ?? 0) || ids.length;
      const page = ids.slice(0, size);
      return { collectionIds: page, ...(ids.length > size && { nextPageToken: writeToken(page.at(-1)!) }) };
    },

    PartitionQuery: (request, call) => partitionQuery(state, request, call),
  };
}

/** BatchGetDocuments, RunQuery, RunAggregationQuery, and the refusal of ExecutePipeline. */
export function streamRpcs(state: State): FirestoreService['serverStream'] {
  return {
    async *BatchGetDocuments(request, call) {
      const database = state.database(parseDatabase(request.database));
      const access = new Access(state, database, call.caller);
      const names: string[] = [...new Set<string>(request.documents ?? [])];
      const paths = names.map((name) => pathIn(database, name));
      const mask = maskOf(request.mask);
      const reading = readingOf(database, request);
      if (reading.started) yield { transaction: reading.started };
      const docs = await database.getAll(paths, reading);
      state.counters(database.project).reads += docs.length;
      access.getAll(paths, docs);
      for (const [i, doc] of docs.entries()) {
        const { readTime } = reading;
        yield doc
          ? { found: encodeDocument(database.name, doc, mask), readTime }
          : { missing: names[i], readTime };
      }
    },

    async *RunQuery(request, call) {
      const parent = openParent(state, request.parent, call);
      const { database } = parent;
      const query = listQuery(parent, request.structuredQuery);
      const nearest = parseNearest(request.structuredQuery);
      state.queries.admit(database.project, query, nearest);
      const reading = readingOf(database, request);
      if (reading.started) yield { transaction: reading.started };
      const explain = explainOf(request, query, nearest);
      if (explain && !explain.analyze) {
        state.counters(database.project).reads++;
        yield explain.metrics();
        return;
      }
      const matching = await database.query(query, reading);
      const docs = nearest ? findNearest(matching, nearest) : matching;
      const cost = nearest ? costOfNearest(matching, nearest, docs) : costOfDocuments(query, matching);
      state.counters(database.project).reads += cost.reads;
      const end = { done: true, ...explain?.metrics({ results: docs.length, cost }) };
      if (docs.length === 0) yield { readTime: reading.readTime, ...end };
      for (const [i, doc] of docs.entries()) {
        const document = encodeDocument(database.name, doc, query.projection);
        const last = i === docs.length - 1;
        const skipped = query.offset > 0 && !last ? { skippedResults: query.offset } : {};
        yield { document, readTime: reading.readTime, ...skipped, ...(last && end) };
      }
    },

    async *RunAggregationQuery(request, call) {
      const parent = openParent(state, request.parent, call);
      const { database } = parent;
      const message = request.structuredAggregationQuery ?? {};
      const aggregations = parseAggregations(message.aggregations);
      const query = listQuery(parent, message.structuredQuery, aggregatedFields(aggregations));
      const nearest = parseNearest(message.structuredQuery);
      state.queries.admit(database.project, query, nearest);
      const reading = readingOf(database, request);
      const started = reading.started ? { transaction: reading.started } : {};
      const explain = explainOf(request, query, nearest);
      if (explain && !explain.analyze) {
        state.counters(database.project).reads++;
        yield { ...started, ...explain.metrics() };
        return;
      }
      const result = await database.aggregate(query, aggregations, reading, nearest);
      const cost = costOfAggregation(result.entries);
      state.counters(database.project).reads += cost.reads;
      const metrics = explain?.metrics({ results: 1, cost }) ?? {};
      yield {
        result: { aggregateFields: result.fields },
        readTime: reading.readTime,
        ...started,
        ...metrics,
      };
    },

    // biome-ignore lint/correctness/useYield: it never answers
    async *ExecutePipeline(request) {
      parseDatabase(request.database);
      throw new EmulatorError(
        'UNIMPLEMENTED',
        'ExecutePipeline requires the Database Edition to be `enterprise`, which is not emulated.',
      );
    },
  };
}

function pathIn(database: Database, name: string): string {
  const parsed = parseDocumentName(name);
  if (parsed.project === database.project && parsed.database === database.id) return parsed.path;
  throw invalidArgument(`Document "${name}" is not in database "${database.name}".`);
}

type OpenedParent = { database: Database; path: string; access: Access };

/** Opens a parent for a caller. Errors in the name come before errors in the token. */
function openParent(state: State, parentName: unknown, call: CallContext): OpenedParent {
  const parent = parseParent(parentName);
  const database = state.database(parent);
  return { database, path: parent.path, access: new Access(state, database, call.caller) };
}

/** The query of a message, checked against the rules. */
function listQuery(
  { path, access }: OpenedParent,
  message: Message | null | undefined,
  aggregated: FieldPath[] = [],
): Query {
  const query = parseQuery(path, message ?? {}, aggregated);
  checkList(access, query, message ?? {});
  return query;
}

/** Checks a query against the rules of the collection or collection group it reads. */
export function checkList(access: Access, query: Query, message: Message): void {
  if (query.collectionId === null) access.listEverything();
  else access.list(collectionPathOf(query) ?? query.collectionId, message, query.allDescendants);
}
