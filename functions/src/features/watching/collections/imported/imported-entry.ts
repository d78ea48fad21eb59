/** What an import changes in entries that a collection has. */
import type { FilledIn } from '@cine/contract/operations/watching/imports';
import { distinctTags } from '@cine/contract/text/distinct-tags';
import type { Collected } from '../collected.ts';
import { originsOf, withOrigins } from '../entry-words.ts';

/** The ids of the entries' movies. */
export function idsOf(entries: readonly Collected[]): number[] {
  return entries.map(({ movieId }) => movieId);
}

/** What an entry becomes by what an import says of it: a medium that it was without, a place by hand. */
export function changeOf(own: Collected, entry: Collected, takes: boolean) {
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
export function withImportedWords(own: Collected, { note, tags = [], from }: Collected): Collected {
  const isNoteNew = own.note === undefined && note !== undefined;
  const areTagsNew = (own.tags ?? []).length === 0 && tags.length > 0;
  const isWritten = own.changed || own.writtenBy !== undefined || (own.from === undefined && hasWords(own));
  if (from === undefined || isWritten || !(isNoteNew || areTagsNew)) return own;
  const isOthers = own.from !== from;
  const filled = {
    ...own,
    ...(isNoteNew && { note }),
    ...(areTagsNew && { tags: distinctTags(tags) }),
  };
  return withOrigins(filled, {
    ...originsOf(own),
    ...(isNoteNew && isOthers && { noteFrom: from }),
    ...(areTagsNew && isOthers && { tagsFrom: from }),
  });
}

/** What an import fills in of an entry that it didn't bring, or did when it was applied before. */
export function filledBy(own: Collected, entry: Collected): FilledIn[] {
  const { from } = entry;
  if (from === undefined || own.from === from) return [];
  const { noteFrom, tagsFrom, mediumFrom } = originsOf(changeOf(own, entry, false).changed);
  const isFilled = { note: noteFrom === from, tags: tagsFrom === from, medium: mediumFrom === from };
  return (Object.keys(isFilled) as (keyof typeof isFilled)[]).filter((what) => isFilled[what]);
}

export function keepsOtherNote(own: Collected | null, { note }: Collected): boolean {
  return own?.note !== undefined && note !== undefined && own.note !== note;
}

function hasWords({ note, tags = [] }: Collected): boolean {
  return note !== undefined || tags.length > 0;
}

/** An entry of others without the medium and the words that an import gave it; the same object if none. */
export function withoutFilled(entry: Collected, importId: string): Collected {
  const origins = originsOf(entry);
  const { noteFrom, tagsFrom, mediumFrom } = origins;
  if (![noteFrom, tagsFrom, mediumFrom].includes(importId)) return entry;
  const { note, tags, medium, ...rest } = withOrigins(entry, {});
  const left = {
    ...rest,
    ...(noteFrom !== importId && note !== undefined && { note }),
    ...(tagsFrom !== importId && tags !== undefined && { tags }),
    ...(mediumFrom !== importId && medium !== undefined && { medium }),
  };
  return withOrigins(left, originsOf({ ...left, ...origins }));
}

export function withoutPosition({ position: _, ...entry }: Collected): Collected {
  return entry;
}
