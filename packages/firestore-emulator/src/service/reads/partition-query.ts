import { parseQuery } from '../../engine/query/parse.ts';
import type { Query } from '../../engine/query/query.ts';
import { parseParent } from '../../engine/values/paths.ts';
import { invalidArgument } from '../../errors.ts';
import type { CallContext, Message } from '../../interfaces.ts';
import { Access } from '../access.ts';
import type { State } from '../state.ts';
import { pageSize, readToken, writeToken } from './pages.ts';
import { readingOf } from './reading.ts';

/**
 * PartitionQuery: cursors that split a collection group into parts of about the same size. The official
 * emulator lacks it; this is what production documents.
 */
export async function partitionQuery(state: State, request: Message, call: CallContext): Promise<Message> {
  const parent = parseParent(request.parent);
  const database = state.database(parent);
  new Access(state, database, call.caller).requireOwner('Partition queries');
  const count = Number(request.partitionCount ?? 0);
  if (!(count > 0)) throw invalidArgument('partition_count must be positive.');
  const size = pageSize(request.pageSize) || count;
  const query = parseQuery(parent.path, request.structuredQuery ?? {});
  if (!isWholeGroup(query)) {
    throw invalidArgument(
      'A partition query must be a collection group query ordered by __name__ ascending, without filters, cursors, offset and limit.',
    );
  }
  const docs = await database.query(query, readingOf(database, request));
  state.counters(database.project).reads += Math.max(1, docs.length);
  const points = Math.min(count, Math.max(0, docs.length - 1));
  const first = request.pageToken ? Number(readToken(request.pageToken)) : 0;
  const partitions: Message[] = [];
  for (let point = first; point < points && partitions.length < size; point++) {
    const doc = docs[Math.floor(((point + 1) * docs.length) / (points + 1))]!;
    const referenceValue = `${database.name}/documents/${doc.path}`;
    partitions.push({ values: [{ referenceValue }], before: true });
  }
  const next = first + partitions.length;
  return { partitions, ...(next < points && { nextPageToken: writeToken(next) }) };
}

function isWholeGroup(query: Query): boolean {
  const [order, ...others] = query.orders;
  return (
    query.collectionId !== null &&
    query.allDescendants &&
    others.length === 0 &&
    order!.isName &&
    !order!.descending &&
    !(query.filter || query.start || query.end || query.offset) &&
    query.limit === null
  );
}
