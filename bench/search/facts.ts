import { createHash } from 'node:crypto';
import type { MovieFacts } from '@cine/contract/movies/movie';
import { genreNames } from '@cine/contract/movies/tmdb-codes';
import { unknownMovie } from '@cine/contract/movies/unknown-movie.test-support';
import type { Movie } from './catalogue.ts';

/** A movie as the catalogue has it; fields that only cards show are made up, as an index stores cards too. */
export function factsOf(movie: Movie): MovieFacts {
  const { id, title, original, french, russian, labels, year, popularity } = movie;
  const poster = createHash('sha256').update(String(id)).digest('base64url').slice(0, 27);
  return {
    ...unknownMovie,
    id,
    title,
    originalTitle: original || title,
    titles: { ...(french && { fr: french }), ...(russian && { ru: russian }) },
    year,
    runtime: 60 + (id % 100),
    genres: [genreNames[id % 19]!, genreNames[(id * 7 + 3) % 19]!],
    directors: labels.slice(0, 1),
    cast: labels.slice(1, 5),
    keywords: labels.slice(5),
    popularity,
    posterPath: `/${poster}.jpg`,
  };
}
