/** Plans to add movies to collections and to remove them, with all that may refuse it. */
import { isCustomMovie } from '@cine/contract/movies/custom-movie';
import type { MovieFacts } from '@cine/contract/movies/movie';
import { maxCollected } from '@cine/contract/operations/watching/collection-parts';
import { distinctTags } from '@cine/contract/text/distinct-tags';
import type { Context } from '#context.ts';
import { requireAccount } from '#core/account/index.ts';
import { loadFactsToShare } from '#movies/custom-movies/index.ts';
import { AppError } from '#platform/errors/app-error.ts';
import type { Tx } from '#platform/firestore/transact.ts';
import {
  type Access,
  isPlain,
  isShared,
  isStanding,
  madePlain,
  type StoredCollection,
} from './access/access.ts';
import { accessToChange } from './access/access-store.ts';
import { asFactsSay, type Collected, coverFrom } from './collected.ts';
import { type EntryChanges, type OpenedCollection, openCollection } from './entries-store.ts';
import { putByPosition } from './order/by-position.ts';
import { bytesToAdd } from './parts.ts';
import type { Place } from './place.ts';
import { readCollection } from './store.ts';

/** What an import brings, and the import if it says what the collection is. */
type GivenEntries = {
  entries: readonly Collected[];
  /** Words for movies that are there without any. */
  words?: readonly Collected[];
  /** Where its files have movies, also those that are there: what is new gets its place among them. */
  positions?: ReadonlyMap<number, number>;
  coverId?: number | null;
  definedBy?: string | null;
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
  /** About what this writes at most; and what it does with those movies alone. */
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
  { entries: given, words = [], positions = new Map(), coverId, definedBy }: GivenEntries,
  now: number,
): Promise<PlannedEntries> {
  const document = await readCollection(tx, place);
  const standing = isStanding(place);
  const takes = standing && isDefinedBy(definedBy ?? null, document);
  const entries = standing && !takes ? given.map(withoutPosition) : given;
  const isPlaced = entries.some(({ position }) => position !== undefined);
  const ids = [...entries, ...words]
    .map(({ movieId }) => movieId)
    .concat(isPlaced ? (document?.manual ?? []) : []);
  const opened = await openCollection(tx, place, ids, document);
  const missing = entries.filter(({ movieId }) => !opened.entryOf(movieId));
  const taken = new Set(await fitting(context, { place, document: opened.document }, missing));
  const listed = [...taken].filter(({ watched }) => !watched);
  const full = new Set(listed.slice(Math.max(0, maxCollected - opened.movieIds.size)));
  const put = [...taken].filter((entry) => !full.has(entry));
  const present = entries.flatMap((entry) => {
    const own = opened.entryOf(entry.movieId);
    return own && own.from !== entry.from ? [{ own, ...changeOf(own, entry, takes) }] : [];
  });
  const presentIds = new Set(entries.map(({ movieId }) => movieId));
  const worded = words.flatMap((entry) => {
    const own = presentIds.has(entry.movieId) ? undefined : opened.entryOf(entry.movieId);
    const changed = own && withImportedWords(own, entry);
    return changed && changed !== own ? changed : [];
  });
  const arranged = present.filter(({ isArranged }) => isArranged).map(({ changed }) => changed);
  const parts = opened.document?.parts ?? [];
  const isDefined = takes && !opened.document?.from;
  const cover = [...put, ...(takes ? present.map(({ own }) => own) : [])].find(
    ({ movieId }) => movieId === coverId,
  );
  const isOfImport = standing ? takes : !opened.document || opened.document.from !== undefined;
  const placed = {
    ...(isPlaced && placedIn(opened, [...put, ...arranged], positions)),
    ...(cover && isOfImport && !opened.document?.cover && { cover: coverFrom(cover) }),
  };
  return {
    isNew: !opened.document,
    isDefined,
    from: opened.document?.from,
    added: put.map(({ movieId }) => movieId),
    had: present.map(({ own }) => own.movieId),
    closed: missing.filter((entry) => !taken.has(entry)).map(({ movieId }) => movieId),
    full: [...full].map(({ movieId }) => movieId),
    news: [
      ...present.filter(({ own, isFilled }) => own.from !== undefined || isFilled).map(({ own }) => own),
      ...worded,
    ].map(({ movieId }) => movieId),
    noted: [...entries, ...words].flatMap((entry) => {
      const own = opened.entryOf(entry.movieId);
      return own && keepsOtherNote(own, entry) ? entry.movieId : [];
    }),
    bytes: {
      all: bytesToAdd(parts, put, new Set([...entries, ...worded].map(({ movieId }) => movieId))),
      alone: bytesToAdd(parts, put),
    },
    write: (made = {}) => {
      const isMade = !opened.document || isDefined;
      const fields = { ...placed, ...(isMade && made) };
      const changed = present.filter(({ isFilled, isArranged }) => isFilled || isArranged);
      const all = [...put, ...changed.map((each) => each.changed), ...worded];
      if (all.length > 0 || isMade) opened.save({ put: all, fields }, now);
    },
  };
}

/** What an entry becomes by what an import says of it: a medium that it was without, a place by hand. */
function changeOf(own: Collected, entry: Collected, takes: boolean) {
  const { medium, from, position } = entry;
  const isMediumNew = own.medium === undefined && medium !== undefined && from !== undefined;
  const withWords = withImportedWords(own, entry);
  const isFilled = isMediumNew || withWords !== own;
  const isArranged = takes && position !== undefined;
  const changed: Collected = {
    ...withWords,
    ...(isMediumNew && { medium, mediumFrom: from }),
    ...(isArranged && { position }),
  };
  return { isFilled, isArranged, changed };
}

/**
 * The entry with a note, or tags, of an import if it has none of that kind and nobody wrote of it here; the
 * same object otherwise.
 */
function withImportedWords(own: Collected, { note, tags = [], from }: Collected): Collected {
  const isNoteNew = own.note === undefined && note !== undefined;
  const areTagsNew = (own.tags ?? []).length === 0 && tags.length > 0;
  const isWritten = own.changed || own.writtenBy !== undefined || (own.from === undefined && hasWords(own));
  if (from === undefined || isWritten || !(isNoteNew || areTagsNew)) return own;
  return {
    ...own,
    ...(isNoteNew && { note }),
    ...(areTagsNew && { tags: distinctTags(tags) }),
    ...(own.from !== from && !hasWords(own) && { wordsFrom: from }),
  };
}

function keepsOtherNote(own: Collected, { note }: Collected): boolean {
  return own.note !== undefined && note !== undefined && own.note !== note;
}

function hasWords({ note, tags = [] }: Collected): boolean {
  return note !== undefined || tags.length > 0;
}

/** Whether an import says what a standing collection is: nobody did before, or that import itself. */
function isDefinedBy(importId: string | null, document: StoredCollection | null): boolean {
  if (importId === null) return false;
  return !document || document.from?.importId === importId || isPlain(document);
}

function withoutPosition({ position: _, ...entry }: Collected): Collected {
  return entry;
}

/** The order by hand with what is put into a collection; one that is made is shown in it. */
function placedIn(
  { document, movieIds, entryOf }: OpenedCollection,
  put: readonly Collected[],
  positions: ReadonlyMap<number, number>,
): NonNullable<EntryChanges['fields']> {
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

/** What of an import is taken out of a collection again. */
type PlannedRemoval = {
  /** Movies that it brought and that were changed since, or added again: they stay. */
  kept: number[];
  /** All movies that stay though no other import says them: those, and what was there before. */
  staying: number[];
  removed: number[];
  /** Whether the collection goes with them, or what the import made of a standing one. */
  isDiscarded: boolean;
  write: () => void;
};

/**
 * What an import brought from an instant on; `heirs` has another import of the movies that it says, too.
 * Without movies, a collection goes that is as an import made it which isn't `counting` any more, or, of a
 * former release, with this name.
 */
type Brought = {
  importId: string;
  since: number;
  heirs: ReadonlyMap<number, string>;
  counting: ReadonlySet<string>;
  name: string | null;
};

/**
 * Plans to take out the movies of a collection that an import brought. What was there before, or another
 * import brought or says, too, stays without a word. `write` writes it.
 */
export async function planRemoval(
  tx: Tx,
  place: Place,
  { importId, since, heirs, counting, name }: Brought,
  movieIds: readonly number[],
  now: number,
): Promise<PlannedRemoval> {
  const stored = await readCollection(tx, place);
  const isUnsaid = isStanding(place) && stored?.from?.importId === importId;
  const opened = await openCollection(tx, place, movieIds, isUnsaid ? madePlain(stored) : stored);
  const present = movieIds.flatMap((id) => opened.entryOf(id) ?? []);
  const idsOf = (entries: readonly Collected[]) => entries.map(({ movieId }) => movieId);
  const brought = present.filter(({ from }) => from === importId);
  const left = brought.filter(({ movieId }) => !heirs.has(movieId));
  const remove = idsOf(left.filter(({ changed }) => !changed));
  const removed = new Set(remove);
  const inherited = brought.flatMap((entry) => {
    const from = heirs.get(entry.movieId);
    return from === undefined ? [] : { ...entry, from };
  });
  const stripped = present
    .filter(
      ({ movieId, mediumFrom, wordsFrom }) =>
        (mediumFrom === importId || wordsFrom === importId) && !removed.has(movieId),
    )
    .map((entry) => withoutFilled(entry, importId));
  const { document } = opened;
  const isEmptied = remove.length === (document?.parts ?? []).flatMap((part) => part.movieIds).length;
  const isAsBrought = document?.from
    ? !counting.has(document.from.importId)
    : remove.length > 0 && isAsMade(document, name);
  const isDiscarded = isEmptied && isAsBrought;
  return {
    kept: idsOf([
      ...present.filter(({ from, addedAt }) => from === undefined && addedAt > since),
      ...left.filter(({ changed }) => changed),
    ]),
    staying: idsOf(present).filter((id) => !heirs.has(id) && !removed.has(id)),
    removed: remove,
    isDiscarded: isDiscarded || isUnsaid,
    write: () => {
      if (isDiscarded) opened.discard();
      else if (isUnsaid || remove.length + inherited.length + stripped.length > 0)
        opened.save({ put: [...inherited, ...stripped], remove }, now);
    },
  };
}

/** An entry of others without the medium and the words that an import gave it. */
function withoutFilled(
  { medium, mediumFrom, wordsFrom, note, tags, ...rest }: Collected,
  importId: string,
): Collected {
  const keepsMedium = mediumFrom !== importId;
  const keepsWords = wordsFrom !== importId;
  return {
    ...rest,
    ...(keepsMedium && medium !== undefined && { medium }),
    ...(keepsMedium && mediumFrom !== undefined && { mediumFrom }),
    ...(keepsWords && note !== undefined && { note }),
    ...(keepsWords && tags !== undefined && { tags }),
    ...(keepsWords && wordsFrom !== undefined && { wordsFrom }),
  };
}

/** Whether a list is what an import makes of a name. */
function isAsMade(document: StoredCollection | null, name: string | null): boolean {
  return (
    name !== null &&
    document?.name === name &&
    document.visibility === 'private' &&
    document.editorIds.length === 0 &&
    [document.description, document.cover, document.rules].every((each) => each === null)
  );
}

/** Throws `collection-full`. */
export function assertRoom({ movieIds }: Pick<OpenedCollection, 'movieIds'>, more: number): void {
  if (more > 0 && movieIds.size + more > maxCollected)
    throw new AppError('collection-full', { limit: maxCollected });
}

/** The entry of a movie that a user adds now. */
export function newEntry(facts: MovieFacts, place: Place, uid: string, now: number): Collected {
  const isOwners = place.kind === 'user' && place.ownerId === uid;
  return { ...asFactsSay(facts), addedAt: now, watched: false, ...(!isOwners && { addedBy: uid }) };
}

/**
 * A collection to which a user may add. Throws `collection-not-found`, `collection-smart`, and what
 * `requireAccount` does.
 */
export async function accessToAdd(context: Context, tx: Tx, uid: string, place: Place): Promise<Access> {
  const [access] = await Promise.all([accessToChange(tx, uid, place), requireAccount(context, tx, uid)]);
  assertOwnMovies(access);
  return access;
}

/** Throws `collection-smart` for a collection that fills itself, which has no movies of its own. */
export function assertOwnMovies({ document }: Pick<Access, 'document'>): void {
  if (document?.rules) throw new AppError('collection-smart');
}

/** Throws `movie-private` and `movie-unknown` for a movie that those who share a collection may not see. */
export async function assertShared(
  context: Context,
  uid: string,
  movieIds: readonly number[],
): Promise<void> {
  await Promise.all(movieIds.filter(isCustomMovie).map((id) => loadFactsToShare(context, uid, id)));
}
