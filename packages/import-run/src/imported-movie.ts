/** What an account takes of a movie's rows: how many watches, notes and lists, and lists' names. */
import type { Row, When } from '@cine/import-reader';
import { mergeRows } from '@cine/import-reader/merge';
import { distinctTags } from '@cine/import-reader/tags';
import type { ImportedMovie } from './run.ts';

/** What an account takes of one movie; lists that are collections of our own files don't count. */
export const movieLimits = { watches: 100, lists: 20, listName: 60, medium: 60, tags: 10 } as const;

/** What the rows of one movie say together, as far as an account takes it. */
export function toImportedMovie(movieId: number, rows: readonly Row[]): ImportedMovie {
  const { watched, rating, wanted, listed, liked, note, tags, owned } = mergeRows(rows);
  return {
    movieId,
    ...(watched && { watched: apart(watched.slice(0, movieLimits.watches)) }),
    ...(rating && { rating: { value: rating.value, at: rating.at } }),
    ...(wanted && { wanted: withFewTags(wanted) }),
    ...(listed.length > 0 && { listed: onceEach(listed) }),
    ...(liked && { liked: withFewTags(liked) }),
    ...(note !== undefined && { note }),
    ...(tags && { tags: tags.slice(0, movieLimits.tags) }),
    ...(owned && {
      owned: { ...withFewTags(owned), medium: owned.medium?.slice(0, movieLimits.medium) ?? null },
    }),
  };
}

/** A place with as many tags as an account takes. */
function withFewTags<Place extends { tags?: string[] }>(place: Place): Place {
  return place.tags ? { ...place, tags: place.tags.slice(0, movieLimits.tags) } : place;
}

/** Watches of their own: a moment beside a day is told as a day, as an account takes both for one evening. */
function apart(watched: readonly When[]): When[] {
  const days = new Set(watched.flatMap((when) => (when && 'date' in when ? numberOf(when.date) : [])));
  const isBeside = (when: When) =>
    when !== null && 'instant' in when && [-1, 0, 1].some((by) => days.has(numberOf(when.instant) + by));
  const all = [...watched];
  for (let at = all.findIndex(isBeside); at !== -1; at = all.findIndex(isBeside)) {
    const date = (all[at] as { instant: string }).instant.slice(0, 10);
    all[at] = { date };
    days.add(numberOf(date));
  }
  return all;
}

function numberOf(text: string): number {
  return Date.parse(text.slice(0, 10)) / 86_400_000;
}

/** The first entry of each list, and each collection, with the first note and the tags of all. */
function onceEach(listed: NonNullable<ImportedMovie['listed']>): NonNullable<ImportedMovie['listed']> {
  const lists = new Map<string, (typeof listed)[number]>();
  for (const entry of listed) {
    const name = listName(entry.list);
    const key = entry.collection ?? name;
    const former = lists.get(key);
    if (former) {
      former.note ??= entry.note;
      if (entry.tags) former.tags = distinctTags([...(former.tags ?? []), ...entry.tags]);
    } else if (name !== '') lists.set(key, { ...entry, list: name });
  }
  const named = [...lists.values()].filter(({ collection }) => collection === undefined);
  const cut = new Set(named.slice(movieLimits.lists));
  return [...lists.values()].filter((entry) => !cut.has(entry)).map(withFewTags);
}

/** A list's name; a long one is cut, with a mark of its own, so that it stays apart from those alike. */
export function listName(list: string): string {
  if (list.length <= movieLimits.listName) return list;
  const mark = ` … ${markOf(list)}`;
  const head = list.slice(0, movieLimits.listName - mark.length).replace(/[\ud800-\udbff]$/, '');
  return `${head.trimEnd()}${mark}`;
}

/** What names a list among those of the files. */
export function keyOfList({ list, collection }: { list: string; collection?: string | undefined }): string {
  return collection ?? `list ${listName(list)}`;
}

/** Five letters and digits that are the same for the same text (FNV-1a). */
function markOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36).slice(-5).padStart(5, '0');
}
