import { packFilms, unpackFilms } from './packed-films.ts';
import { type BadgeWatch, filmOf, hashOf, type ReelEntry } from './reel-entry.ts';

/** About 1,300 movies, more than badges need; those watched longest ago leave, as they earned for good. */
export const maxFilmBytes = 32_000;

type Reeled = { reel: Uint8Array | null };

/** The player with what badges count of a movie; the same object if unchanged. */
export function withFilm<One extends Reeled>(
  player: One,
  movieId: number,
  watches: readonly BadgeWatch[],
): One {
  // A player from before gets all movies at once.
  if (player.reel === null) return player;
  const former = unpackFilms(player.reel);
  const film = filmOf(movieId, watches);
  const others = former.filter((each) => each.movieId !== movieId);
  if (!film && others.length === former.length) return player;
  const reel = packedWithin(film ? [...others, film] : others);
  return Buffer.compare(reel, player.reel) === 0 ? player : { ...player, reel };
}

/** How many movies a player watched with groups on some days; without those of none. */
export function moviesWithGroups(
  { reel }: Reeled,
  days: ReadonlySet<number>,
  groupIds: readonly string[],
): Map<string, number> {
  const showings = filmsIn(reel).flatMap((film) => film.showings);
  const counts = Map.groupBy(
    showings.filter(({ day, group }) => group !== 0 && days.has(day)),
    ({ group }) => group,
  );
  const moviesOf = groupIds.map((id) => [id, counts.get(hashOf(id))?.length ?? 0] as const);
  return new Map(moviesOf.filter(([, count]) => count > 0));
}

/** Whether a player watched anything with a group on some local days. */
export function watchedWithGroups({ reel }: Reeled, days: ReadonlySet<number>): boolean {
  return filmsIn(reel).some(({ showings }) =>
    showings.some(({ day, group }) => group !== 0 && days.has(day)),
  );
}

/** The movies that were predicted to please a player little. */
export function unpromisingOf({ reel }: Reeled): Set<number> {
  const unpromising = filmsIn(reel).filter((film) => film.unpromising);
  return new Set(unpromising.map(({ movieId }) => movieId));
}

function filmsIn(reel: Reeled['reel']): ReelEntry[] {
  return unpackFilms(reel ?? new Uint8Array());
}

/** A player from before badges with all movies, by all their watches. */
export function withWholeReel<One extends Reeled>(player: One, watches: readonly BadgeWatch[]): One {
  const byMovie = Map.groupBy(watches, ({ movieId }) => movieId);
  const films = [...byMovie].flatMap(([movieId, ofMovie]) => filmOf(movieId, ofMovie) ?? []);
  return { ...player, reel: packedWithin(films) };
}

function packedWithin(films: readonly ReelEntry[]): Uint8Array {
  const packed = packFilms(films);
  if (packed.length <= maxFilmBytes) return packed;
  const latestFirst = films.toSorted(
    (one, other) => lastDay(other) - lastDay(one) || other.movieId - one.movieId,
  );
  // A film's bytes depend on its neighbours' ids, by a few at most.
  let count = latestFirst.length;
  let over = packed.length - maxFilmBytes;
  while (over > 0) {
    count -= Math.max(1, Math.floor(over / 40));
    over = packFilms(latestFirst.slice(0, count)).length - maxFilmBytes;
  }
  return packFilms(latestFirst.slice(0, count));
}

function lastDay({ showings }: ReelEntry): number {
  return showings.at(-1)?.day ?? 0;
}
