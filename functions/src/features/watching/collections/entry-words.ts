/** What is written of a movie in a collection: changed, compared, and taken back by an undo. */
import type { Collected } from './collected.ts';

/** What is written of a movie: null for nothing; what is absent stays as it is. */
export type Words = { note?: string | null; tags?: string[]; medium?: string | null };

/** What a call wrote of a movie, and what was written before. */
export type WordsChange = { movieId: number; before: Words & { untouched?: true }; after: Words };

/** The imports that gave an entry of others its note, its tags and its medium. */
export type Origins = Pick<Collected, 'noteFrom' | 'tagsFrom' | 'mediumFrom'>;

/** Which imports gave an entry of others what is written of it, also as a former release wrote it. */
export function originsOf({ note, tags = [], medium, ...entry }: Collected): Origins {
  const { wordsFrom, noteFrom = wordsFrom, tagsFrom = wordsFrom, mediumFrom } = entry;
  return {
    ...(note !== undefined && noteFrom !== undefined && { noteFrom }),
    ...(tags.length > 0 && tagsFrom !== undefined && { tagsFrom }),
    ...(medium !== undefined && mediumFrom !== undefined && { mediumFrom }),
  };
}

/** The entry with these origins, and no others. */
export function withOrigins(entry: Collected, origins: Origins): Collected {
  const { noteFrom: _note, tagsFrom: _tags, mediumFrom: _medium, wordsFrom: _words, ...rest } = entry;
  return { ...rest, ...origins };
}

/** The entry with other words, marked if an import brought it; the same object if none differ. */
export function withWords(former: Collected, { note, tags, medium }: Words): Collected {
  const origins = originsOf(former);
  const {
    note: formerNote,
    tags: formerTags,
    medium: formerMedium,
    dismissed,
    ...rest
  } = withOrigins(former, {});
  const after = {
    note: note === undefined ? formerNote : (note ?? undefined),
    tags: tags ?? formerTags ?? [],
    medium: medium === undefined ? formerMedium : (medium ?? undefined),
  };
  const { noteFrom, tagsFrom, mediumFrom } = origins;
  const isOfImport = [rest.from, noteFrom, tagsFrom].some((from) => from !== undefined);
  const entry = {
    ...rest,
    ...(isOfImport && { changed: true as const }),
    ...(after.note !== undefined && { note: after.note }),
    // What was dismissed stays so when a note is mended, and ends with it.
    ...(dismissed && after.note !== undefined && { dismissed }),
    ...(after.tags.length > 0 && { tags: after.tags }),
    ...(after.medium !== undefined && { medium: after.medium }),
    ...(noteFrom !== undefined && note === undefined && { noteFrom }),
    ...(tagsFrom !== undefined && tags === undefined && { tagsFrom }),
    ...(mediumFrom !== undefined && medium === undefined && { mediumFrom }),
  };
  return wordsBetween(former, entry) ? entry : former;
}

/** What differs in the words of an entry; null if nothing does. */
export function wordsBetween(former: Collected, entry: Collected): WordsChange | null {
  const before = wordsOf(former);
  const after = wordsOf(entry);
  const keys = (['note', 'tags', 'medium'] as const).filter((key) => !isSame(before[key], after[key]));
  if (keys.length === 0) return null;
  const { movieId, from, changed } = former;
  return {
    movieId,
    before: { ...only(before, keys), ...(from !== undefined && !changed && { untouched: true }) },
    after: only(after, keys),
  };
}

/** What is written of a movie from when it is added. */
export type Written = { movieId: number } & Pick<Collected, 'note' | 'tags' | 'medium'>;

/** What is written of added entries, without those of which that is nothing. */
export function writtenOf(entries: readonly Collected[]): Written[] {
  return entries.flatMap(({ movieId, note, tags = [], medium }) => {
    const written = {
      ...(note !== undefined && { note }),
      ...(tags.length > 0 && { tags }),
      ...(medium !== undefined && { medium }),
    };
    return Object.keys(written).length > 0 ? { movieId, ...written } : [];
  });
}

/** Whether what is written of an entry is what was from when it was added. */
export function isAsWritten(entry: Collected, written: readonly Written[]): boolean {
  const own = written.filter(({ movieId }) => movieId === entry.movieId);
  return isSame(writtenOf([entry]), own);
}

/** The entry as it was before; null if its words were changed since. */
export function withFormerWords(entry: Collected, { before, after }: WordsChange): Collected | null {
  const now = wordsOf(entry);
  const isChanged = (Object.keys(after) as (keyof Words)[]).some((key) => !isSame(now[key], after[key]));
  if (isChanged) return null;
  const { untouched, ...words } = before;
  const { changed, ...restored } = withWords(entry, words);
  return changed && !untouched ? { ...restored, changed } : restored;
}

function wordsOf({ note, tags = [], medium }: Collected): Required<Words> {
  return { note: note ?? null, tags, medium: medium ?? null };
}

function only(words: Required<Words>, keys: readonly (keyof Words)[]): Words {
  return Object.fromEntries(keys.map((key) => [key, words[key]]));
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
