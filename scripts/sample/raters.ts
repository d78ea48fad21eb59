import type { MovieFacts } from '@cine/contract/movies/movie';
import { drawsFrom } from './draw.ts';

export type Rater = { uid: string; username: string; ratings: { movieId: number; score: number }[] };

/** The facts of a movie that decide a rater's opinion. */
type Movie = Pick<MovieFacts, 'id' | 'genres' | 'rating' | 'popularity'>;

const draw = drawsFrom('sample raters 1');
/** How many of the best-known movies may be rated. */
const maxRated = 200;

/**
 * Made-up users with varied tastes: each prefers some genres, dislikes others, is generous or strict, and has
 * rated twenty to fifty of the best-known movies. The same in every run.
 */
export function sampleRaters(movies: readonly Movie[], people: number): Rater[] {
  const best = [...movies]
    .sort((one, other) => (other.popularity ?? 0) - (one.popularity ?? 0) || one.id - other.id)
    .slice(0, maxRated);
  return Array.from({ length: people }, (_, person) => {
    const count = 20 + Math.floor(31 * draw(person, 'count'));
    // Everybody has seen what is best known; the rest is a matter of luck.
    const rated = best
      .map((movie, rank) => ({ movie, place: draw(person, 'rates', movie.id) * (rank + maxRated / 4) }))
      .sort((one, other) => one.place - other.place)
      .slice(0, count);
    const number = numberOf(person);
    return {
      uid: raterUid(person),
      username: `neighbour_${number}`,
      ratings: rated.map(({ movie }) => ({ movieId: movie.id, score: scoreOf(person, movie) })),
    };
  });
}

export function raterUid(person: number): string {
  return `sample-rater-${numberOf(person)}`;
}

function numberOf(person: number): string {
  return String(person + 1).padStart(2, '0');
}

/** Points from 0 to 100: the average opinion, the rater's taste and severity, and some noise. */
function scoreOf(person: number, { id, genres, rating }: Movie): number {
  const acclaim = 60 + 10 * ((rating ?? 6.5) - 6.5);
  const leanings = genres.map((genre) => 120 * (draw(person, 'likes', genre) - 0.5));
  const leaning = leanings.reduce((sum, each) => sum + each, 0) / Math.max(1, leanings.length);
  const generosity = 20 * (draw(person, 'generous') - 0.5);
  const mood = 16 * (draw(person, 'mood', id) - 0.5);
  return Math.min(100, Math.max(0, Math.round(acclaim + leaning + generosity + mood)));
}
