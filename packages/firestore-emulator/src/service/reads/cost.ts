import { isComparable, type Nearest } from '../../engine/query/nearest.ts';
import type { Query } from '../../engine/query/query.ts';
import type { Doc } from '../../engine/storage/document.ts';

/** Index entries that one billed read of an aggregation, and of a vector search, covers. */
const ENTRIES_PER_READ = 1000;
const VECTORS_PER_READ = 100;

/** What a query read, as production bills it. An index entry is counted for each document that is found. */
export type Cost = {
  /** Reads that are billed: one at least. */
  reads: number;
  /** Whether that is the least, because nothing was read. */
  isLeast: boolean;
  documents: number;
  entries: number;
  /** Those of the entries that are billed: an aggregation's. */
  billedEntries: number;
  /** Entries of a vector index; null when none was searched. */
  vectors: number | null;
};

/** The cost of documents; those that an offset skips cost as much as returned ones. */
export function costOfDocuments(query: Query, found: Doc[]): Cost {
  const documents = found.length === 0 ? 0 : query.offset + found.length;
  return cost(documents, { documents, entries: documents });
}

/** The cost of a vector search that went through the documents found and returned some of them. */
export function costOfNearest(found: Doc[], nearest: Nearest, returned: Doc[]): Cost {
  const vectors = found.filter((doc) => isComparable(doc, nearest)).length;
  const documents = returned.length;
  return cost(documents + Math.ceil(vectors / VECTORS_PER_READ), { documents, entries: vectors, vectors });
}

/** The cost of an aggregation over that many index entries. */
export function costOfAggregation(entries: number): Cost {
  return cost(Math.ceil(entries / ENTRIES_PER_READ), { entries, billedEntries: entries });
}

function cost(reads: number, read: Partial<Cost>): Cost {
  const none = { documents: 0, entries: 0, billedEntries: 0, vectors: null };
  return { reads: Math.max(1, reads), isLeast: reads === 0, ...none, ...read };
}
