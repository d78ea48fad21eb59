import type { GenreName } from '@cine/contract/movies/tmdb-codes';

/** A genre's colour, as a hue of OKLCH in degrees. */
const hues: Readonly<Record<GenreName, number>> = {
  Action: 35,
  Adventure: 70,
  Animation: 205,
  Comedy: 85,
  Crime: 15,
  Documentary: 170,
  Drama: 285,
  Family: 130,
  Fantasy: 310,
  History: 60,
  Horror: 25,
  Music: 340,
  Mystery: 265,
  Romance: 5,
  'Science Fiction': 235,
  'TV Movie': 190,
  Thriller: 250,
  War: 115,
  Western: 50,
};

const unknown = 270;

/** Two hues for a movie: those of its first two genres, or of one and a neighbouring hue. */
export function genreHues(genres: readonly string[]): [from: number, to: number] {
  const named: readonly number[] = genres.flatMap((genre) => (isGenre(genre) ? [hues[genre]] : []));
  const from = named[0] ?? unknown;
  return [from, named[1] ?? (from + 40) % 360];
}

function isGenre(name: string): name is GenreName {
  return Object.hasOwn(hues, name);
}
