import type { Database } from '../../engine/database.ts';
import { refuseNearest } from '../../engine/query/nearest.ts';
import { parseQuery } from '../../engine/query/parse.ts';
import type { Query } from '../../engine/query/query.ts';
import type { Doc } from '../../engine/storage/document.ts';
import { type FieldPath, parseDocumentName, parseParent } from '../../engine/values/paths.ts';
import type { Dependency, View } from '../../engine/watch/watch.ts';
import { invalidArgument } from '../../errors.ts';
import type { Message } from '../../interfaces.ts';
import type { Access } from '../access.ts';
import { checkList } from '../reads/reads.ts';

/** What a target of a Listen stream follows. */
export type ParsedTarget = {
  view: View;
  /** Null for documents that are followed by name. */
  query: Query | null;
  dependencies: Dependency[];
  projection: FieldPath[] | null;
  /** The least number of billed reads of the first snapshot. */
  reads: number;
  /** Whether each document is in or out independently of others: not with a limit or an offset. */
  independent: boolean;
  /** The documents followed by name that don't exist. */
  missing: (docs: Doc[]) => string[];
  /** The documents in it at a time that the history covers. */
  at: (time: number) => Doc[];
  /** Throws if the caller may not see the target, these documents in it, or that others are missing. */
  authorize: (docs: Doc[], missing: string[]) => void;
};

export function parseTarget(database: Database, message: Message, access: Access): ParsedTarget {
  if (message.query) return queryTarget(database, message.query, access);
  return documentsTarget(database, message.documents?.documents ?? [], access);
}

function queryTarget(database: Database, message: Message, access: Access): ParsedTarget {
  checkDatabase(database, message.parent, parseParent(message.parent));
  const structured = message.structuredQuery ?? {};
  refuseNearest(structured);
  const query = parseQuery(parseParent(message.parent).path, structured);
  return {
    ...database.watch.queryView(query),
    query,
    projection: query.projection,
    reads: 1,
    independent: query.limit === null && query.offset === 0,
    missing: () => [],
    at: (time) => database.history.query(query, time),
    authorize: () => checkList(access, query, structured),
  };
}

function documentsTarget(database: Database, names: string[], access: Access): ParsedTarget {
  const paths = [...new Set(names)].map((name) => {
    const parsed = parseDocumentName(name);
    checkDatabase(database, name, parsed);
    return parsed.path;
  });
  return {
    ...database.watch.documentView(paths),
    query: null,
    projection: null,
    reads: paths.length,
    independent: true,
    missing(docs) {
      const sent = new Set(docs.map((doc) => doc.path));
      return paths.filter((path) => !sent.has(path));
    },
    at: (time) => paths.flatMap((path) => database.history.get(path, time) ?? []),
    authorize(docs, missing) {
      for (const doc of docs) access.get(doc.path, doc);
      for (const path of missing) access.get(path, null);
    },
  };
}

function checkDatabase(
  database: Database,
  name: string,
  parsed: { project: string; database: string },
): void {
  if (parsed.project !== database.project || parsed.database !== database.id) {
    throw invalidArgument(`"${name}" is not in database "${database.name}", which the stream is for.`);
  }
}
