/** Splits a collection's movies into documents, and merges these. */
import type { CollectionDocument, CollectionEntry } from '@cine/contract/documents/collections';

/** What a collection's document says of a part. */
export type PartHead = NonNullable<CollectionDocument['parts']>[number];

/** The most movies of a part of a collection. */
export const maxEntries = 500;
/** The most bytes of a part to which others are added. */
export const maxPartBytes = 400_000;

export type PartChanges = {
  /** All parts after the changes. */
  parts: PartHead[];
  written: ReadonlyMap<string, readonly CollectionEntry[]>;
  emptied: readonly string[];
};

/** The parts that hold some of these movies. */
export function partsHolding(parts: readonly PartHead[], movieIds: ReadonlySet<number>): string[] {
  return parts.filter((part) => part.movieIds.some((id) => movieIds.has(id))).map(({ id }) => id);
}

/** How full a part is, from 0 to 1. */
function shareOf({ movieIds, bytes }: PartHead): number {
  return shareWith(movieIds.length, bytes);
}

function shareWith(entries: number, bytes: number): number {
  return Math.max(entries / maxEntries, bytes / maxPartBytes);
}

/** The part with most room for others; null if all are full. */
export function roomiestPart(parts: readonly PartHead[]): string | null {
  const [first] = parts.toSorted((one, other) => shareOf(one) - shareOf(other));
  return first && shareOf(first) < 1 ? first.id : null;
}

/** Up to this many parts are never too many. */
const fewParts = 4;
/** How many of too many parts are put together with a change, besides those that it needs. */
const mergedAtOnce = 2;

/** Whether there are more parts than half full ones would be, so that the two emptiest fit into one. */
function areTooMany(shares: readonly number[]): boolean {
  return shares.length > fewParts + 2 * shares.reduce((sum, share) => sum + share, 0);
}

/** The emptiest parts if there are too many, which the next change merges; otherwise none. */
export function partsToMerge(parts: readonly PartHead[]): string[] {
  if (!areTooMany(parts.map(shareOf))) return [];
  const emptiest = parts.toSorted((one, other) => shareOf(one) - shareOf(other));
  return emptiest.slice(0, mergedAtOnce).map(({ id }) => id);
}

/**
 * Puts entries into parts, and takes movies out. `loaded` has the parts that hold any of these movies, and
 * those to which new ones are added; where they are full, there are more parts. An entry that has outgrown
 * its part moves to another. If there are too many parts, the loaded ones are put together.
 */
export function withEntries(
  parts: readonly PartHead[],
  loaded: ReadonlyMap<string, readonly CollectionEntry[]>,
  puts: readonly CollectionEntry[],
  removedIds: ReadonlySet<number>,
): PartChanges {
  const packing = openPacking(parts, loaded);
  for (const movieId of removedIds) packing.take(movieId);
  for (const entry of puts) packing.put(entry);
  const { holdings, touched } = packing;
  mergeEmptiest(
    holdings,
    parts.filter(({ id }) => !holdings.has(id)),
    touched,
  );

  const others = parts.filter(({ id }) => !touched.has(id));
  const written = new Map(
    [...touched]
      .map((id) => [id, [...holdings.get(id)!.entries.values()]] as const)
      .filter(([, entries]) => entries.length > 0),
  );
  const heads = [...written].map(([id, entries]) => headOf(id, entries, holdings.get(id)!.bytes));
  return {
    parts: [...others, ...heads].sort((one, other) => Number(one.id) - Number(other.id)),
    written,
    emptied: [...touched].filter((id) => !written.has(id) && parts.some((part) => part.id === id)),
  };
}

/** What loaded parts hold while it changes, and which of them changed. */
function openPacking(
  parts: readonly PartHead[],
  loaded: ReadonlyMap<string, readonly CollectionEntry[]>,
): Packing {
  const holdings = new Map([...loaded].map(([id, entries]) => [id, holdingOf(entries)]));
  const touched = new Set<string>();
  let newest = Math.max(-1, ...parts.map(({ id }) => Number(id)));

  function roomFor(entry: CollectionEntry): string {
    const open = [...holdings].find(([, holding]) => fits(holding, entry))?.[0];
    if (open !== undefined) return open;
    newest += 1;
    holdings.set(`${newest}`, { entries: new Map(), bytes: 0 });
    return `${newest}`;
  }

  function take(movieId: number): string | undefined {
    const home = [...holdings].find(([, { entries }]) => entries.has(movieId))?.[0];
    if (home === undefined) return undefined;
    const holding = holdings.get(home)!;
    holding.bytes -= sizeOf(holding.entries.get(movieId)!);
    holding.entries.delete(movieId);
    touched.add(home);
    return home;
  }

  function put(entry: CollectionEntry): void {
    const former = take(entry.movieId);
    const home = former !== undefined && fits(holdings.get(former)!, entry) ? former : roomFor(entry);
    const holding = holdings.get(home)!;
    holding.entries.set(entry.movieId, entry);
    holding.bytes += sizeOf(entry);
    touched.add(home);
  }

  return { holdings, touched, take, put };
}

type Packing = {
  holdings: Map<string, Holding>;
  touched: Set<string>;
  /** Takes a movie out; returns the id of the part that had it. */
  take: (movieId: number) => string | undefined;
  put: (entry: CollectionEntry) => void;
};

function fits({ entries, bytes }: Holding, entry: CollectionEntry): boolean {
  return entries.size < maxEntries && bytes + sizeOf(entry) <= maxPartBytes;
}

function headOf(id: string, entries: readonly CollectionEntry[], bytes: number): PartHead {
  return {
    id,
    movieIds: entries.map(({ movieId }) => movieId).sort((one, other) => one - other),
    bytes,
    newest: Math.max(-1, ...entries.map(({ watched, addedAt }) => (watched ? -1 : addedAt))),
  };
}

/** Puts the emptiest holdings together while there are too many parts. */
function mergeEmptiest(
  holdings: Map<string, Holding>,
  others: readonly PartHead[],
  touched: Set<string>,
): void {
  const shares = others.map(shareOf);
  for (;;) {
    const held = [...holdings]
      .map(([id, { entries, bytes }]) => ({ id, entries, share: shareWith(entries.size, bytes) }))
      .filter(({ entries }) => entries.size > 0)
      .sort((one, other) => one.share - other.share);
    const [one, other] = held;
    if (!one || !other || one.share + other.share > 1) return;
    if (!areTooMany([...shares, ...held.map(({ share }) => share)])) return;
    // Into the later one: a reader of pages may then get a movie twice, but misses none.
    const [from, into] = [one.id, other.id].sort((first, second) => Number(first) - Number(second));
    const source = holdings.get(from!)!;
    const target = holdings.get(into!)!;
    for (const entry of source.entries.values()) target.entries.set(entry.movieId, entry);
    target.bytes += source.bytes;
    holdings.set(from!, { entries: new Map(), bytes: 0 });
    touched.add(from!).add(into!);
  }
}

type Holding = { entries: Map<number, CollectionEntry>; bytes: number };

function holdingOf(entries: readonly CollectionEntry[]): Holding {
  return {
    entries: new Map(entries.map((entry) => [entry.movieId, entry])),
    bytes: entries.reduce((sum, entry) => sum + sizeOf(entry), 0),
  };
}

/** The bytes that an entry takes in its part. */
export function sizeOf(entry: CollectionEntry): number {
  return Buffer.byteLength(JSON.stringify(entry)) + 1;
}

/** What the parts of a transaction have at most together; Firestore takes ten megabytes. */
export const maxTransactionBytes = 3_000_000;

/** About the most bytes that a transaction writes of a collection into which it puts entries. */
export function bytesToPut(parts: readonly PartHead[], entries: readonly CollectionEntry[]): number {
  if (entries.length === 0) return 0;
  const ids = new Set(entries.map(({ movieId }) => movieId));
  const written = new Set([roomiestPart(parts), ...partsHolding(parts, ids), ...partsToMerge(parts)]);
  const bytes = parts.map((part) => 8 * part.movieIds.length + (written.has(part.id) ? part.bytes : 0));
  return [...bytes, ...entries.map(sizeOf)].reduce((sum, each) => sum + each, 0);
}

type Divided = { parts: readonly PartHead[] | null };

/** Whether a former release wrote it, whose movies are documents of their own until it is packed. */
export function isUnpacked(document: Divided | null): boolean {
  return document?.parts === null;
}

/** About the most bytes that an entry has, however much is written of its movie. */
const mostEntryBytes = 4_000;
/** About the most bytes of entries that a transaction moves; what undoes it has them twice in a document. */
const maxMovedBytes = 400_000;

/**
 * Movies of a collection for a transaction each, whose entries have about `mostBytes` together if there are
 * several parts; all at once of one that a former release wrote.
 */
export function splitIntoTransactions(
  document: Divided | null,
  movieIds: readonly number[],
  mostBytes = Number.POSITIVE_INFINITY,
): number[][] {
  if (!document) return [];
  if (document.parts === null) return [[...movieIds]];
  const ids = new Set(movieIds);
  const steps: number[][] = [];
  let bytes = Number.POSITIVE_INFINITY;
  let bytesOfEntries = 0;
  for (const part of document.parts) {
    const here = part.movieIds.filter((id) => ids.has(id));
    if (here.length === 0) continue;
    const bytesHere = Math.min(part.bytes, here.length * mostEntryBytes);
    if (bytes + part.bytes > maxTransactionBytes || bytesOfEntries + bytesHere > mostBytes) {
      steps.push([]);
      bytes = 0;
      bytesOfEntries = 0;
    }
    steps.at(-1)!.push(...here);
    bytes += part.bytes;
    bytesOfEntries += bytesHere;
  }
  return steps;
}

/** Movies of a collection for a transaction each that also changes another one, into which they are moved. */
export function splitForBoth(
  document: Divided | null,
  other: Divided | null,
  movieIds: readonly number[],
): number[][] {
  return splitIntoTransactions(document, movieIds, maxMovedBytes).flatMap((ids) => {
    const steps = splitIntoTransactions(other, ids);
    const there = new Set(steps.flat());
    const [first = [], ...rest] = steps;
    return [[...ids.filter((id) => !there.has(id)), ...first], ...rest];
  });
}

/** So few movies that all parts they may be in fit into a transaction beside those of another collection. */
export const fewMovies = 12;
