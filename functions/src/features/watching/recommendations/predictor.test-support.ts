import type { MovieFacts } from '@cine/contract/movies/movie';
import { unknownMovie } from '@cine/contract/movies/unknown-movie.test-support';

const all = Array.from({ length: 24 }, (_, at): [number, MovieFacts] => [
  at + 1,
  {
    ...unknownMovie,
    id: at + 1,
    title: `Movie ${at + 1}`,
    year: 1960 + at,
    genres: [at % 2 === 0 ? 'Western' : 'Comedy'],
    rating: 6.2,
    popularity: 10,
  },
]);
const ofGenre = (genre: string) => all.filter(([, { genres }]) => genres.includes(genre)).map(([id]) => id);

/** Twelve westerns and twelve comedies of equal general ratings. */
export const predictor = {
  movies: new Map(all),
  westerns: ofGenre('Western'),
  comedies: ofGenre('Comedy'),
};
