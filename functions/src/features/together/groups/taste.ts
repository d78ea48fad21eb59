import type { Ratings } from '@cine/contract/ratings/packed-ratings';
import { minInCommon, similarity, sumsOf } from '@cine/neighbours';
import { tasteSummaryOf } from '#watching/tastes/index.ts';

/** A member whose ratings count, of the catalogue's movies alone. */
export type Rater = { uid: string; ratings: Ratings };

/** What a group likes, in points of its members' ratings, 0–100. */
export type GroupTaste = {
  /**
   * Genres that half of them know and all of those like more than other movies; `lead` is the least of these
   * differences. The best liked first.
   */
  shared: { genre: string; lead: number }[];
  /**
   * Genres that one likes more and another less than other movies, and how far they are apart; furthest
   * first.
   */
  apart: { genre: string; fan: string; critic: string; gap: number }[];
  /** The two whose ratings match best, and how many movies both rated; null if no two match. */
  alike: { uids: [string, string]; common: number; similarity: number } | null;
  /** Movies that at least two rated, and all of them well, with their points; the best first. */
  best: { movieId: number; scores: Record<string, number> }[];
};

/** A user knows a genre from this many ratings on. */
const minOfGenre = 3;
/** Below this many points, a difference is chance. */
const noticeable = 5;
/** The points that everybody who rated a movie must have given for it to be rated well. */
const good = 60;
const maxGenres = 5;
const maxMovies = 8;

/** What members have in common and what parts them; empty for fewer than two. */
export function groupTaste(
  raters: readonly Rater[],
  genresOf: (movieId: number) => readonly string[],
): GroupTaste {
  const leads = leadsByGenre(raters, genresOf);
  return {
    shared: sharedIn(leads, raters.length),
    apart: apartIn(leads),
    alike: mostAlike(raters),
    best: ratedBest(raters),
  };
}

type Lead = { uid: string; lead: number };

function leadsByGenre(
  raters: readonly Rater[],
  genresOf: (movieId: number) => readonly string[],
): Map<string, Lead[]> {
  const leads = new Map<string, Lead[]>();
  for (const { uid, ratings } of raters) {
    const { mean, genreMeans } = tasteSummaryOf(ratings, genresOf);
    for (const { genre, count, shrunk } of genreMeans) {
      if (count < minOfGenre) continue;
      leads.set(genre, [...(leads.get(genre) ?? []), { uid, lead: shrunk - mean! }]);
    }
  }
  return leads;
}

function sharedIn(leads: Map<string, Lead[]>, members: number): GroupTaste['shared'] {
  const least = Math.max(2, members / 2);
  return [...leads]
    .filter(([, each]) => each.length >= least)
    .map(([genre, each]) => ({ genre, lead: Math.min(...each.map(({ lead }) => lead)) }))
    .filter(({ lead }) => lead > 0)
    .sort((one, other) => other.lead - one.lead || byText(one.genre, other.genre))
    .slice(0, maxGenres);
}

function apartIn(leads: Map<string, Lead[]>): GroupTaste['apart'] {
  return [...leads]
    .map(([genre, each]) => {
      const sorted = each.toSorted((one, other) => other.lead - one.lead || byText(one.uid, other.uid));
      return { genre, first: sorted[0]!, last: sorted.at(-1)! };
    })
    .filter(({ first, last }) => first.lead >= noticeable && last.lead <= -noticeable)
    .map(({ genre, first, last }) => ({
      genre,
      fan: first.uid,
      critic: last.uid,
      gap: first.lead - last.lead,
    }))
    .sort((one, other) => other.gap - one.gap || byText(one.genre, other.genre))
    .slice(0, maxGenres);
}

function mostAlike(raters: readonly Rater[]): GroupTaste['alike'] {
  const rows = raters.map(({ uid, ratings: { movieIds, scores } }) => ({
    uid,
    row: { movies: Int32Array.from(movieIds), scores },
  }));
  let best: GroupTaste['alike'] = null;
  for (const [at, one] of rows.entries()) {
    for (const other of rows.slice(at + 1)) {
      const sums = sumsOf(one.row, other.row);
      const least = minInCommon(Math.min(one.row.movies.length, other.row.movies.length));
      const match = sums.n < least ? 0 : similarity(sums);
      // NaN where a user gave all movies the same points.
      if (match > (best?.similarity ?? 0))
        best = { uids: [one.uid, other.uid], common: sums.n, similarity: match };
    }
  }
  return best;
}

function ratedBest(raters: readonly Rater[]): GroupTaste['best'] {
  const byMovie = new Map<number, Record<string, number>>();
  for (const { uid, ratings } of raters) {
    for (const [at, movieId] of ratings.movieIds.entries()) {
      byMovie.set(movieId, { ...byMovie.get(movieId), [uid]: ratings.scores[at]! });
    }
  }
  return [...byMovie]
    .map(([movieId, scores]) => ({ movieId, scores, points: Object.values(scores) }))
    .filter(({ points }) => points.length >= 2 && Math.min(...points) >= good)
    .sort(
      (one, other) =>
        other.points.length - one.points.length ||
        meanOf(other.points) - meanOf(one.points) ||
        one.movieId - other.movieId,
    )
    .slice(0, maxMovies)
    .map(({ movieId, scores }) => ({ movieId, scores }));
}

function meanOf(points: readonly number[]): number {
  return points.reduce((sum, each) => sum + each, 0) / points.length;
}

function byText(one: string, other: string): number {
  return one < other ? -1 : 1;
}
