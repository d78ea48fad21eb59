/** Plans to put what an import brings into a collection. */
import { maxCollected } from '@cine/contract/operations/watching/collection-parts';
import type { FilledIn } from '@cine/contract/operations/watching/imports';
import type { Context } from '#context.ts';
import { AppError } from '#platform/errors/app-error.ts';
import type { Tx } from '#platform/firestore/transact.ts';
import { type Access, isPlain, isShared, isStanding, type StoredCollection } from '../access/access.ts';
import { assertShared } from '../adding-service.ts';
import { type Collected, coverFrom } from '../collected.ts';
import { type EntryChanges, type OpenedCollection, openCollection } from '../entries-store.ts';
import { putByPosition } from '../order/by-position.ts';
import { bytesToPut, splitIntoTransactions } from '../parts.ts';
import type { Place } from '../place.ts';
import { readCollection } from '../store.ts';
import {
  changeOf,
  filledBy,
  idsOf,
  keepsOtherNote,
  withImportedWords,
  withoutPosition,
} from './imported-entry.ts';

/** What an import brings, and the import if it says what the collection is. */
type GivenEntries = {
  entries: readonly Collected[];
  /** Words for movies that are there without any. */
  words?: readonly Collected[];
  /** Where its files have movies, also those that are there: what is new gets its place among them. */
  positions?: ReadonlyMap<number, number>;
  coverId?: number | null;
  definedBy?: string | null;
  marked?: EntryChanges['marked'];
};

/** Entries that are put into a collection by `planEntries`. */
type PlannedEntries = {
  /** Whether there was no such collection; and the import that made it, if it is as that made it. */
  isNew: boolean;
  /** Whether it is a standing one that takes from an import what it is. */
  isDefined: boolean;
  from: StoredCollection['from'];
  /** The movies that weren't there. */
  added: number[];
  /** Those that were there, not by the import that brings them; those that it doesn't take. */
  had: number[];
  closed: number[];
  /** Those that there is no room for. */
  full: number[];
  /** Those that were there, by another import, or get a medium that they were without. */
  news: number[];
  /** Those that were there with another note than the one that is brought, which stays. */
  noted: number[];
  /** Those that were there and aren't brought, which get words. */
  worded: number[];
  /** What those that were there get, by movie. */
  filled: (readonly [movieId: number, filled: FilledIn[]])[];
  /** Those that were there and are written anew, for a transaction each. */
  changing: { movieIds: number[]; bytes: number }[];
  /** About what this writes at most; and what it does with the added movies alone. */
  bytes: { all: number; alone: number };
  /** Writes the entries; a collection that isn't there yet is made with these fields. */
  write: (made?: EntryChanges['fields']) => void;
};

/**
 * Plans to add entries to one of a user's own collections; movies that are there stay as they are. What may
 * not be added is left out: all if it fills itself, private movies if it is kept with others. A standing one
 * that is plain takes what it is, and its order by hand, from the import that it is `definedBy`.
 */
export async function planEntries(
  context: Context,
  tx: Tx,
  place: Place,
  input: GivenEntries,
  now: number,
): Promise<PlannedEntries> {
  const { words = [], definedBy = null, marked } = input;
  const document = await readCollection(tx, place);
  const standing = isStanding(place);
  const takes = standing && isDefinedBy(definedBy, document);
  const entries = standing && !takes ? input.entries.map(withoutPosition) : input.entries;
  const opened = await openCollection(tx, place, idsToOpen(entries, words, document), document);
  const added = await chooseAdded(context, place, opened, entries);
  const present = entries.flatMap((entry) => {
    const own = opened.entryOf(entry.movieId);
    return own && own.from !== entry.from ? [{ own, ...changeOf(own, entry, takes) }] : [];
  });
  const worded = withWordsFor(opened, entries, words);
  const changing = [...present.filter(isChanged).map(({ changed }) => changed), ...worded];
  const parts = opened.document?.parts ?? [];
  const isDefined = takes && !opened.document?.from;
  const placed = {
    ...orderWith(opened, entries, [...added.put, ...arrangedOf(present)], input.positions),
    ...coverOf(opened.document, input.coverId, added.put, present, { standing, takes }),
  };
  return {
    isNew: !opened.document,
    isDefined,
    from: opened.document?.from,
    added: idsOf(added.put),
    had: idsOf(present.map(({ own }) => own)),
    closed: idsOf(added.closed),
    full: idsOf(added.full),
    news: idsOf([...present.filter(isNews).map(({ own }) => own), ...worded]),
    noted: idsOf(
      [...entries, ...words].filter((entry) => keepsOtherNote(opened.entryOf(entry.movieId), entry)),
    ),
    worded: idsOf(worded),
    filled: [...entries, ...words].flatMap((entry) => {
      const own = opened.entryOf(entry.movieId);
      const filled = own ? filledBy(own, entry) : [];
      return filled.length > 0 ? [[entry.movieId, filled] as const] : [];
    }),
    changing: splitIntoTransactions(opened.document, idsOf(changing)).map((movieIds) => {
      const ids = new Set(movieIds);
      const some = changing.filter(({ movieId }) => ids.has(movieId));
      return { movieIds, bytes: bytesToPut(parts, some) };
    }),
    bytes: {
      all: bytesToPut(parts, [...added.put, ...changing]),
      alone: bytesToPut(parts, added.put),
    },
    write: (made = {}) => {
      const isMade = !opened.document || isDefined;
      const fields = { ...placed, ...(isMade && made) };
      const put = [...added.put, ...changing];
      if (put.length > 0 || isMade) opened.save({ put, fields, ...(marked && { marked }) }, now);
    },
  };
}

function isPlaced({ position }: Collected): boolean {
  return position !== undefined;
}

/** The movies whose entries are needed: all that has a place by hand, if new ones get one. */
function idsToOpen(
  entries: readonly Collected[],
  words: readonly Collected[],
  document: StoredCollection | null,
): number[] {
  const arranged = entries.some(isPlaced) ? (document?.manual ?? []) : [];
  return [...idsOf([...entries, ...words]), ...arranged];
}

/** What is put into a collection, what it doesn't take, and what it has no room for. */
async function chooseAdded(
  context: Context,
  place: Place,
  { document, movieIds, entryOf }: OpenedCollection,
  entries: readonly Collected[],
) {
  const missing = entries.filter(({ movieId }) => !entryOf(movieId));
  const taken = new Set(await fitting(context, { place, document }, missing));
  const listed = [...taken].filter(({ watched }) => !watched);
  const full = new Set(listed.slice(Math.max(0, maxCollected - movieIds.size)));
  const put = [...taken].filter((entry) => !full.has(entry));
  return { put, full: [...full], closed: missing.filter((entry) => !taken.has(entry)) };
}

/** An entry that is there, and what it becomes. */
type PresentEntry = { own: Collected } & ReturnType<typeof changeOf>;

function isNews({ own, isFilled }: PresentEntry): boolean {
  return own.from !== undefined || isFilled;
}

function isChanged({ own, isFilled, changed }: PresentEntry): boolean {
  return isFilled || own.position !== changed.position;
}

function arrangedOf(present: readonly PresentEntry[]): Collected[] {
  return present.filter(({ isArranged }) => isArranged).map(({ changed }) => changed);
}

/** The entries that are there and not brought as such, with the words that they get. */
function withWordsFor(
  { entryOf }: OpenedCollection,
  entries: readonly Collected[],
  words: readonly Collected[],
): Collected[] {
  const brought = new Set(idsOf(entries));
  return words.flatMap((entry) => {
    const own = brought.has(entry.movieId) ? undefined : entryOf(entry.movieId);
    const changed = own && withImportedWords(own, entry);
    return changed && changed !== own ? changed : [];
  });
}

/** The cover that an import gives a collection that it makes or defines; none if there is one. */
function coverOf(
  document: StoredCollection | null,
  coverId: number | null | undefined,
  put: readonly Collected[],
  present: readonly PresentEntry[],
  { standing, takes }: { standing: boolean; takes: boolean },
): EntryChanges['fields'] {
  const isOfImport = standing ? takes : !document || document.from !== undefined;
  if (!isOfImport || document?.cover) return {};
  const entries = [...put, ...(takes ? present.map(({ own }) => own) : [])];
  const cover = entries.find(({ movieId }) => movieId === coverId);
  return cover ? { cover: coverFrom(cover) } : {};
}

/** Whether an import says what a standing collection is: nobody did before, or that import itself. */
function isDefinedBy(importId: string | null, document: StoredCollection | null): boolean {
  if (importId === null) return false;
  return !document || document.from?.importId === importId || isPlain(document);
}

/** The order by hand with entries that have places; a collection that is made is shown in it. */
function orderWith(
  { document, movieIds, entryOf }: OpenedCollection,
  entries: readonly Collected[],
  put: readonly Collected[],
  positions: ReadonlyMap<number, number> = new Map(),
): EntryChanges['fields'] {
  if (!entries.some(isPlaced)) return {};
  const remaining = (document?.manual ?? []).filter((id) => movieIds.has(id));
  const manual = putByPosition(
    remaining,
    put,
    (movieId) => positions.get(movieId) ?? entryOf(movieId)?.position,
  );
  return { manual, ...(!document && { order: 'hand' }) };
}

async function fitting(
  context: Context,
  { place, document }: Pick<Access, 'place' | 'document'>,
  entries: readonly Collected[],
): Promise<readonly Collected[]> {
  if (document?.rules) return [];
  if (!isShared({ place, document })) return entries;
  const isRefused = await Promise.all(
    entries.map(({ movieId }) =>
      assertShared(context, place.ownerId, [movieId]).then(() => false, ifRefused),
    ),
  );
  return entries.filter((_, at) => !isRefused[at]);
}

function ifRefused(error: unknown): true {
  if (error instanceof AppError) return true;
  throw error;
}
