/** What a read is billed: documents and index entries. */
import { isComparable, type Nearest } from '../../engine/query/nearest.ts';
import type { Query } from '../../engine/query/query.ts';
import type { Doc } from '../../engine/storage/document.ts';

/** Index entries that one billed read of an aggregation, and of a vector search, covers. */
const ENTRIES_PER_READ = 1000;
const VECTORS_PER_READ = 100;

/** The billed cost of a query. One index entry is counted for each document found. */
export type Cost = {
  /** Billed reads, at least one. */
  reads: number;
  /** Whether only the minimum is billed, because nothing was read. */
  isLeast: boolean;
  documents: number;
  entries: number;
  /** Billed index entries: those of an aggregation. */
  billedEntries: number;
  /** Entries read from a vector index; null if none was searched. */
  vectors: number | null;
};

/** The cost of documents, including those skipped by an offset. */
export function costOfDocuments(query: Query, docs: Doc[]): Cost {
  const documents = docs.length === 0 ? 0 : query.offset + docs.length;
  return cost(documents, { documents, entries: documents });
}

/** The cost of a vector search that compared the documents found and returned some of them. */
export function costOfNearest(docs: Doc[], nearest: Nearest, returned: Doc[]): Cost {
  const vectors = docs.filter((doc) => isComparable(doc, nearest)).length;
  const documents = returned.length;
  return cost(documents + Math.ceil(vectors / VECTORS_PER_READ), { documents, entries: vectors, vectors });
}

/** What an aggregation is billed: a read for each thousand index entries or part of them. */
export function costOfAggregation(entries: number): Cost {
  return cost(Math.ceil(entries / ENTRIES_PER_READ), { entries, billedEntries: entries });
}

function cost(reads: number, details: Partial<Cost>): Cost {
  const none = { documents: 0, entries: 0, billedEntries: 0, vectors: null };
  return { reads: Math.max(1, reads), isLeast: reads === 0, ...none, ...details };
}
