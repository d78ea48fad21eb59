import type { Player } from '../player.ts';
import { type BadgeWatch, type Film, filmOf } from './film.ts';
import { packFilms, unpackFilms } from './packed-films.ts';

/**
 * About 1,300 movies, more than any badge asks for. Beyond, those watched longest ago leave: what they earned is for good by
 * then.
 */
export const maxFilmBytes = 32_000;

/** The player with what badges count of one movie, by the watches that decide; the same object if nothing changed. */
export function withFilm(player: Player, movieId: number, watches: readonly BadgeWatch[]): Player {
  // A player from before gets all movies at once.
  if (player.reel === null) return player;
  const former = unpackFilms(player.reel);
  const film = filmOf(movieId, watches);
  const others = former.filter((each) => each.movieId !== movieId);
  if (!film && others.length === former.length) return player;
  const reel = packedWithin(film ? [...others, film] : others);
  return Buffer.compare(reel, player.reel) === 0 ? player : { ...player, reel };
}

/** A player from before badges with all movies, by all their watches. */
export function withWholeReel(player: Player, watches: readonly BadgeWatch[]): Player {
  const byMovie = Map.groupBy(watches, ({ movieId }) => movieId);
  const films = [...byMovie].flatMap(([movieId, ofMovie]) => filmOf(movieId, ofMovie) ?? []);
  return { ...player, reel: packedWithin(films) };
}

function packedWithin(films: readonly Film[]): Uint8Array {
  const packed = packFilms(films);
  if (packed.length <= maxFilmBytes) return packed;
  const latestFirst = films.toSorted(
    (one, other) => lastDay(other) - lastDay(one) || other.movieId - one.movieId,
  );
  // A film's bytes depend on its neighbours' ids, by a few at most.
  let [kept, over] = [latestFirst.length, packed.length - maxFilmBytes];
  while (over > 0) {
    kept -= Math.max(1, Math.floor(over / 40));
    over = packFilms(latestFirst.slice(0, kept)).length - maxFilmBytes;
  }
  return packFilms(latestFirst.slice(0, kept));
}

function lastDay({ showings }: Film): number {
  return showings.at(-1)?.day ?? 0;
}
