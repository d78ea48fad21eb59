/** Sorts, groups and filters a collection's movies. */
import type { CollectionOrder } from '@cine/contract/operations/watching/collection-parts';
import type { Locale } from '@cine/contract/primitives';
import { distinctTags, keyOfTag } from '@cine/contract/text/distinct-tags';
import { foldText } from '@cine/contract/text/fold-text';
import { titleOf } from '#components/movie/reasons-in-words.ts';
import type { CollectedEntry } from '#data/queries/collections/use-collection.ts';

/** What an order needs to know besides the movies. */
export type OrderFacts = {
  /** The order by hand, as far as there is one. */
  manual: readonly number[];
  /** The reader's own ratings. */
  scores: ReadonlyMap<number, number>;
  locale: Locale;
};

/** Sorts movies; those without what the order goes by come last, and titles decide between equals. */
export function sortMovies(
  entries: readonly CollectedEntry[],
  order: CollectionOrder,
  { manual, scores, locale }: OrderFacts,
): CollectedEntry[] {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const titles = new Map(entries.map((entry) => [entry, titleOf(entry.card, locale)]));
  const byTitle = (one: CollectedEntry, other: CollectedEntry) =>
    compare(titles.get(one)!, titles.get(other)!);
  const byLatest = (one: CollectedEntry, other: CollectedEntry) => other.addedAt - one.addedAt;
  const by = (read: (entry: CollectedEntry) => number | null | undefined, last: number) => {
    const value = (entry: CollectedEntry) => read(entry) ?? last;
    return (one: CollectedEntry, other: CollectedEntry) => value(one) - value(other) || byTitle(one, other);
  };
  const after = Number.MAX_SAFE_INTEGER;
  const places = new Map(manual.map((movieId, place) => [movieId, place]));
  const placeOf = ({ movieId }: CollectedEntry) => places.get(movieId) ?? after;
  const comparing = {
    hand: (one: CollectedEntry, other: CollectedEntry) =>
      placeOf(one) - placeOf(other) || byLatest(one, other) || one.movieId - other.movieId,
    added: (one: CollectedEntry, other: CollectedEntry) => byLatest(one, other) || byTitle(one, other),
    title: byTitle,
    year: by(({ card }) => card.year && -card.year, after),
    rating: by(({ movieId }) => negative(scores.get(movieId)), after),
    runtime: by(({ card }) => card.runtime, after),
  };
  return [...entries].sort(comparing[order]);
}

/** The ids of movies, the last added first, as they stand without an order by hand. */
export function lastAddedFirst(entries: readonly CollectedEntry[]): number[] {
  return entries
    .toSorted((one, other) => other.addedAt - one.addedAt || one.movieId - other.movieId)
    .map(({ movieId }) => movieId);
}

function negative(score: number | undefined): number | undefined {
  return score === undefined ? undefined : -score;
}

export const groupings = ['none', 'tags', 'genres'] as const;
export type Grouping = (typeof groupings)[number];

/** A group of movies that have a tag or a genre; `name` is null for those without any. */
export type MovieGroup = { name: string | null; entries: CollectedEntry[] };

/** Groups by name, each in the given order; a movie is in each of its groups. */
export function groupMovies(
  entries: readonly CollectedEntry[],
  by: Exclude<Grouping, 'none'>,
  nameOf: (group: string) => string,
  locale: Locale,
): MovieGroup[] {
  const groups = new Map<string | null, CollectedEntry[]>();
  const spellings = by === 'tags' ? spellingsOf(entries) : null;
  for (const entry of entries) {
    const names = spellings
      ? (entry.tags ?? []).map((tag) => spellings.get(keyOfTag(tag))!)
      : entry.card.genres;
    for (const name of names.length > 0 ? names : [null]) {
      const members = groups.get(name) ?? [];
      members.push(entry);
      groups.set(name, members);
    }
  }
  const { compare } = new Intl.Collator(locale, { numeric: true });
  return [...groups]
    .map(([name, members]) => ({ name, entries: members }))
    .sort((one, other) => {
      if (one.name === null || other.name === null)
        return Number(one.name === null) - Number(other.name === null);
      return compare(nameOf(one.name), nameOf(other.name));
    });
}

/** The movies whose titles, directors, tags or note have all words. */
export function filterMovies(
  entries: readonly CollectedEntry[],
  query: string,
  locale: Locale,
): readonly CollectedEntry[] {
  const words = foldText(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return entries;
  return entries.filter(({ card, tags = [], note = '', medium = '' }) => {
    const texts = [
      titleOf(card, locale),
      card.title,
      card.originalTitle,
      ...card.directors,
      ...tags,
      note,
      medium,
    ];
    const text = foldText(texts.join('\n'));
    return words.every((word) => text.includes(word));
  });
}

/** All tags of the movies, the most frequent first; those that differ only in case are one. */
export function tagsOf(entries: readonly CollectedEntry[]): string[] {
  return distinctTags(spelledTags(entries));
}

/** Each tag by its key, as it is most often spelled. */
function spellingsOf(entries: readonly CollectedEntry[]): Map<string, string> {
  return new Map(tagsOf(entries).map((tag) => [keyOfTag(tag), tag]));
}

/** All spellings of the movies' tags, the most frequent first. */
function spelledTags(entries: readonly CollectedEntry[]): string[] {
  const counts = new Map<string, number>();
  for (const { tags = [] } of entries) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts]
    .sort(([one, often], [other, oftenOther]) => oftenOther - often || (one < other ? -1 : 1))
    .map(([tag]) => tag);
}
