/** What is written of a movie in a collection: changed, compared, and taken back by an undo. */
import type { Collected } from './collected.ts';

/** What is written of a movie: null for nothing; what is absent stays as it is. */
export type Words = { note?: string | null; tags?: string[]; medium?: string | null };

/** What a call wrote of a movie, and what was written before. */
export type WordsChange = { movieId: number; before: Words & { untouched?: true }; after: Words };

/** The entry with other words, marked if an import brought it; the same object if none differ. */
export function withWords(former: Collected, { note, tags, medium }: Words): Collected {
  const { note: formerNote, tags: formerTags, medium: formerMedium, mediumFrom, wordsFrom, ...rest } = former;
  const after = {
    note: note === undefined ? formerNote : (note ?? undefined),
    tags: tags ?? formerTags ?? [],
    medium: medium === undefined ? formerMedium : (medium ?? undefined),
  };
  const entry = {
    ...rest,
    ...((rest.from !== undefined || wordsFrom !== undefined) && { changed: true as const }),
    ...(after.note !== undefined && { note: after.note }),
    ...(after.tags.length > 0 && { tags: after.tags }),
    ...(after.medium !== undefined && { medium: after.medium }),
    ...(wordsFrom !== undefined && note === undefined && tags === undefined && { wordsFrom }),
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
