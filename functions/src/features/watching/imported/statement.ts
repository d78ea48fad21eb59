import type { ImportCounts, Said, When } from '@cine/contract/operations/watching/imports';
import { fitting, latestOf } from './bounds.ts';
import { type Day, eveningsOf, unequal } from './evenings.ts';

/** A rating that an import brought, in points. */
export type ImportedRating = {
  value: number;
  at: When;
  /** A rating made here stayed instead of it. */
  stayed?: true;
  /** The points that it replaced here; null if a rating had been withdrawn here. */
  replaced?: number | null;
};

/** What a file says of a movie that wasn't known before. Whatever it doesn't say is missing. */
export type Told = {
  /** Each day on which they watched it, as it was told; a moment and a day may be one evening. */
  watched?: Day[];
  /** How often they watched it at least, if that is more often than days are known. */
  plays?: number;
  rating?: ImportedRating;
  wanted?: true;
  /** The names of lists. */
  listed?: string[];
  liked?: { at: When };
  note?: string;
  tags?: string[];
  owned?: { medium: string | null };
};

/** What an import brought of a movie. `by` is the import's number. */
export type Statement = Told & { movieId: number; by: number };

/** A statement as a file would say it. */
export function saidOf({ movieId, watched = [], plays = 0, ...told }: Statement): Said {
  const undated = Array<null>(Math.max(0, plays - eveningsOf(watched).length)).fill(null);
  return {
    movieId,
    watched: [...watched, ...undated],
    rating: told.rating && { value: told.rating.value, at: told.rating.at },
    wanted: told.wanted && { at: null },
    listed: told.listed?.map((list) => ({ list, position: null, note: null, at: null })),
    liked: told.liked,
    note: told.note,
    tags: told.tags,
    owned: told.owned && { ...told.owned, at: null },
  };
}

/** What is said of a movie beyond what is known of it, and how much of it has no room. */
function splitNew(known: readonly Told[], said: Said) {
  const days = known.flatMap(({ watched = [] }) => watched);
  const dated = (said.watched ?? []).filter((when) => when !== null);
  // All that is told is kept: which moments are on which days may be another matter with the next file.
  const told = unequal(days, dated);
  const all = [...days, ...told];
  const latest = latestOf(all);
  const undated = (said.watched ?? []).length - dated.length;
  const lists = new Set(known.flatMap(({ listed = [] }) => listed));
  const listed = [...new Set((said.listed ?? []).map(({ list }) => list))].filter((list) => !lists.has(list));
  const tagged = new Set(known.flatMap(({ tags = [] }) => tags));
  const tags = [...new Set(said.tags ?? [])].filter((tag) => !tagged.has(tag));
  const fresh = {
    watched: told.filter((day) => latest.has(day)),
    listed: fitting('lists', lists.size, listed),
    tags: fitting('tags', tagged.size, tags),
  };
  const left = told.length + listed.length + tags.length;
  return {
    ...fresh,
    // How many evenings are kept, and how many there are at least.
    evenings: eveningsOf([...latest]).length,
    plays: Math.max(eveningsOf(dated).length + undated, eveningsOf(all).length),
    cut: left - fresh.watched.length - fresh.listed.length - fresh.tags.length,
  };
}

/** Whether there is no room for some of what is said of a movie. */
export function isCut(known: readonly Told[], said: Said): boolean {
  return splitNew(known, said).cut > 0;
}

/** What is said of a movie beyond what is known, as far as there is room; an empty object if nothing. */
export function newIn(known: readonly Told[], said: Said): Told {
  const { watched, listed, tags, evenings, plays } = splitNew(known, said);
  const sure = Math.max(evenings, ...known.map(({ plays: least = 0 }) => least));
  const rating = ratingOf(known);
  const isNew = (kind: keyof Told) => known.every((each) => each[kind] === undefined);
  return {
    ...(watched.length > 0 && { watched }),
    ...(plays > sure && { plays }),
    ...(said.rating && isLater(said.rating.at, rating) && { rating: said.rating }),
    ...(said.wanted && isNew('wanted') && { wanted: true as const }),
    ...(listed.length > 0 && { listed }),
    ...(said.liked && isNew('liked') && { liked: said.liked }),
    ...(said.note !== undefined && isNew('note') && { note: said.note }),
    ...(tags.length > 0 && { tags }),
    ...(said.owned && isNew('owned') && { owned: { medium: said.owned.medium } }),
  };
}

/** What an import brought of a movie at first and later. */
export function joined(one: Told, more: Told): Told {
  const watched = [...(one.watched ?? []), ...(more.watched ?? [])];
  const listed = [...(one.listed ?? []), ...(more.listed ?? [])];
  const tags = [...(one.tags ?? []), ...(more.tags ?? [])];
  return {
    ...one,
    ...more,
    ...(more.rating && { rating: { ...one.rating, ...more.rating } }),
    ...(watched.length > 0 && { watched }),
    ...(listed.length > 0 && { listed }),
    ...(tags.length > 0 && { tags }),
  };
}

/** The rating that counts of what imports brought: the last; of equally old ones, the first. */
export function ratingOf(known: readonly Told[]): ImportedRating | null {
  let last: ImportedRating | null = null;
  for (const { rating } of known) if (rating && isLater(rating.at, last)) last = rating;
  return last;
}

/** What imports together say of a movie. */
export type Imported = {
  /** In order of their days; null for those whose day isn't known. */
  watched: When[];
  rating: ImportedRating | null;
  liked: boolean;
  note: string | null;
  tags: string[];
};

export function together(statements: readonly Told[]): Imported {
  const days = eveningsOf(statements.flatMap(({ watched = [] }) => watched)).sort((one, other) =>
    textOf(one) < textOf(other) ? -1 : 1,
  );
  const plays = Math.max(days.length, ...statements.map(({ plays: least = 0 }) => least));
  return {
    watched: [...days, ...Array<null>(plays - days.length).fill(null)],
    rating: ratingOf(statements),
    liked: statements.some(({ liked }) => liked !== undefined),
    note: statements.find(({ note }) => note !== undefined)?.note ?? null,
    tags: [...new Set(statements.flatMap(({ tags = [] }) => tags))],
  };
}

/** Whether a user watched a movie, by what imports say. */
export function isWatched(statements: readonly Told[]): boolean {
  return statements.some(({ watched, plays }) => watched !== undefined || plays !== undefined);
}

const noCounts: ImportCounts = {
  watches: 0,
  ratings: 0,
  watchlist: 0,
  listed: 0,
  likes: 0,
  notes: 0,
  owned: 0,
};

/** How much something adds to what is known. */
export function countsOf(known: readonly Told[], told: Told): ImportCounts {
  const former = together(known).watched.length;
  return {
    watches: together([...known, told]).watched.length - former,
    ratings: told.rating ? 1 : 0,
    watchlist: told.wanted ? 1 : 0,
    listed: told.listed?.length ?? 0,
    likes: told.liked ? 1 : 0,
    notes: told.note === undefined ? 0 : 1,
    owned: told.owned ? 1 : 0,
  };
}

export function sumOf(all: readonly ImportCounts[]): ImportCounts {
  const sum = { ...noCounts };
  for (const counts of all)
    for (const kind of Object.keys(sum) as (keyof ImportCounts)[]) sum[kind] += counts[kind];
  return sum;
}

/** Whether a rating replaces a known one. Without a time, it replaces none. */
function isLater(at: When, known: { at: When } | null): boolean {
  if (known === null) return true;
  return at !== null && (known.at === null || textOf(at) > textOf(known.at));
}

function textOf(day: Day): string {
  return 'date' in day ? day.date : day.instant;
}
