/** Which movie some pictures of one clip are from: those that each picture is like, put together. */
import { maxFoundByPicture } from '@cine/contract/operations/movies/frames';
import type { Found } from '@cine/frame-hashes';

/** A still that a picture is like. */
export type Candidate = Pick<Found, 'at' | 'likeness' | 'isSure' | 'how'> & { movieId: number };
/** A movie, its still that is most like a picture, and how many pictures surely show the movie. */
export type Chosen = Candidate & { pictures: number };

/** From here on a likeness is worth a guess. */
const guessFrom = 0.4;

/**
 * The likeliest movies, and whether the first surely is the right one: as one picture says, or at least two
 * of a clip, and more than say so of any other movie. Each picture's candidates are best first.
 */
export function vote(pictures: readonly (readonly Candidate[])[]): { isSure: boolean; movies: Chosen[] } {
  const sure = pictures.flatMap(([best]) => (best?.isSure ? [best.movieId] : []));
  const byMovie = Map.groupBy(pictures.flat(), ({ movieId }) => movieId);
  const movies = [...byMovie.values()]
    .map((candidates): Chosen => {
      const [best] = candidates.toSorted((a, b) => b.likeness - a.likeness);
      return { ...best!, pictures: sure.filter((movieId) => movieId === best!.movieId).length };
    })
    .sort((a, b) => b.pictures - a.pictures || b.likeness - a.likeness || a.movieId - b.movieId);
  const [first, second] = movies;
  const isSure =
    first !== undefined &&
    first.pictures >= Math.min(2, pictures.length) &&
    first.pictures > (second?.pictures ?? 0);
  const likely = movies.filter(({ pictures: votes, likeness }) =>
    isSure ? votes > 0 : likeness >= guessFrom,
  );
  return { isSure, movies: likely.slice(0, maxFoundByPicture) };
}
