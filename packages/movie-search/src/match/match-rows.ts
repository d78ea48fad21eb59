import type { SearchIndex } from '../inverted-index/search-index.ts';
import { distinctTitles, takenApart, withArticleFirst, withoutYear } from './as-written.ts';
import { moviesTitled, spellingsOf } from './candidates.ts';
import { decide } from './decide.ts';
import type { Row } from './evidence.ts';
import { type ImdbLookup, imdbNumber } from './imdb-ids.ts';
import type { Match, NamedMovie } from './named-movie.ts';
import { moviesNear } from './near-titles.ts';
import { movieWithId } from './title-table.ts';

const maxDirectors = 8;

/** What is known of the movies' ids. */
export type KnownIds = {
  movieOfImdbId: ImdbLookup;
  /** Whether the IMDb id of a movie is known. */
  hasImdbId: (movieId: number) => boolean;
  /** Whether a movie's id in the catalogue is TMDB's. */
  isOfTmdb: (movieId: number) => boolean;
};

const noneKnown: KnownIds = { movieOfImdbId: () => null, hasImdbId: () => false, isOfTmdb: () => true };

/**
 * The movie of each row, each on its own: by its ids, otherwise by a title in any language, its year or a
 * neighbouring one, and its directors. If a movie is in several segments, the last entry counts.
 */
export function matchRows(
  segments: readonly SearchIndex[],
  rows: readonly NamedMovie[],
  knownIds: Partial<KnownIds> = {},
): Match[] {
  const ids = { ...noneKnown, ...knownIds };
  return rows.map(
    (row) => byIds(segments, row, ids.movieOfImdbId) ?? unlessOther(byTitle(segments, row), row, ids),
  );
}

/** A title's match as it is, or to be asked about if the row's ids are of another movie. */
function unlessOther(match: Match, { tmdbId, imdbId }: NamedMovie, ids: KnownIds): Match {
  if (match.kind !== 'matched') return match;
  const { movieId } = match;
  const isOther =
    (tmdbId !== null && tmdbId > 0 && ids.isOfTmdb(movieId)) ||
    (imdbId !== null && imdbNumber(imdbId) !== null && ids.hasImdbId(movieId));
  return isOther ? { kind: 'ambiguous', candidates: [movieId] } : match;
}

/**
 * An id counts whatever the title says, as that may be in a language we lack. If two ids are of
 * two movies, the title chooses.
 */
function byIds(segments: readonly SearchIndex[], row: NamedMovie, movieOfImdbId: ImdbLookup): Match | null {
  const isThere = (id: number) => segments.some((segment) => movieWithId(segment, id) >= 0);
  const tmdb = row.tmdbId !== null && isThere(row.tmdbId) ? row.tmdbId : null;
  const named = row.imdbId === null ? null : movieOfImdbId(row.imdbId);
  const imdb = named !== null && isThere(named) ? named : null;
  if (tmdb !== null && imdb !== null && tmdb !== imdb) {
    const titled = byTitle(segments, row);
    if (titled.kind === 'matched' && titled.movieId === tmdb) return { ...titled, by: 'tmdb' };
    if (titled.kind === 'matched' && titled.movieId === imdb) return { ...titled, by: 'imdb' };
    return { kind: 'ambiguous', candidates: [tmdb, imdb] };
  }
  if (tmdb !== null) return { kind: 'matched', movieId: tmdb, by: 'tmdb' };
  return imdb === null ? null : { kind: 'matched', movieId: imdb, by: 'imdb' };
}

function byTitle(segments: readonly SearchIndex[], { titles, year, directors }: NamedMovie): Match {
  const written = distinctTitles(titles);
  const undated = written.map((title) => withoutYear(withArticleFirst(title)));
  const rowOf = (spellings: readonly string[], of: number | null): Row => ({
    titles: spellingsOf(spellings),
    year: of,
    directors: directors.slice(0, maxDirectors),
  });
  const yearInTitle = undated.find((each) => each.year !== null)?.year ?? null;
  let row = rowOf(written, year);
  // Brackets and years may be of a title, so that they are taken apart only where it isn't known.
  let match = decide(row, moviesTitled(segments, row.titles));
  const whole = distinctTitles(undated.map((each) => each.title));
  if (!match && yearInTitle !== null) {
    row = rowOf(whole, year ?? yearInTitle);
    match = decide(row, moviesTitled(segments, row.titles));
  }
  const parts = distinctTitles(whole.flatMap(takenApart));
  if (!match && parts.join() !== whole.join()) {
    row = rowOf(parts, row.year);
    match = decide(row, moviesTitled(segments, row.titles));
  }
  return match ?? decide(row, moviesNear(segments, row.titles, row.year)) ?? { kind: 'not-found' };
}
