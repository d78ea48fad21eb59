/** A player's reel: the movies they watched, in brief, for awarding badges; at most 1,300 movies. */
import { packReel, unpackReel } from './packed-reel.ts';
import { type BadgeWatch, hashOf, type ReelEntry, reelEntryOf } from './reel-entry.ts';

/**
 * The most bytes of a player's reel, enough for about 1,300 movies. Those watched longest ago leave first:
 * the badges they earned stay.
 */
export const maxReelBytes = 32_000;

type Reeled = { reel: Uint8Array | null };

/** The player with a movie's reel entry as its watches make it; the same object if nothing changes. */
export function withReelEntry<One extends Reeled>(
  player: One,
  movieId: number,
  watches: readonly BadgeWatch[],
): One {
  // A player from before reels were kept gets the whole one at once, by `withWholeReel`.
  if (player.reel === null) return player;
  const former = unpackReel(player.reel);
  const entry = reelEntryOf(movieId, watches);
  const others = former.filter((each) => each.movieId !== movieId);
  if (!entry && others.length === former.length) return player;
  const reel = packedWithin(entry ? [...others, entry] : others);
  return Buffer.compare(reel, player.reel) === 0 ? player : { ...player, reel };
}

/** How many movies a player watched with each group on some local days; groups without any are left out. */
export function moviesWithGroups(
  { reel }: Reeled,
  days: ReadonlySet<number>,
  groupIds: readonly string[],
): Map<string, number> {
  const showings = entriesOf(reel).flatMap((entry) => entry.showings);
  const counts = Map.groupBy(
    showings.filter(({ day, group }) => group !== 0 && days.has(day)),
    ({ group }) => group,
  );
  const moviesOf = groupIds.map((id) => [id, counts.get(hashOf(id))?.length ?? 0] as const);
  return new Map(moviesOf.filter(([, count]) => count > 0));
}

/** Whether a player watched anything with a group on some local days. */
export function watchedWithGroups({ reel }: Reeled, days: ReadonlySet<number>): boolean {
  return entriesOf(reel).some(({ showings }) =>
    showings.some(({ day, group }) => group !== 0 && days.has(day)),
  );
}

/** The movies that were predicted to please a player little. */
export function unpromisingOf({ reel }: Reeled): Set<number> {
  const unpromising = entriesOf(reel).filter((entry) => entry.unpromising);
  return new Set(unpromising.map(({ movieId }) => movieId));
}

function entriesOf(reel: Reeled['reel']): ReelEntry[] {
  return unpackReel(reel ?? new Uint8Array());
}

/** A player from before badges, with a reel made of all their watches. */
export function withWholeReel<One extends Reeled>(player: One, watches: readonly BadgeWatch[]): One {
  const byMovie = Map.groupBy(watches, ({ movieId }) => movieId);
  const entries = [...byMovie].flatMap(([movieId, ofMovie]) => reelEntryOf(movieId, ofMovie) ?? []);
  return { ...player, reel: packedWithin(entries) };
}

function packedWithin(entries: readonly ReelEntry[]): Uint8Array {
  const packed = packReel(entries);
  if (packed.length <= maxReelBytes) return packed;
  const latestFirst = entries.toSorted(
    (one, other) => lastDay(other) - lastDay(one) || other.movieId - one.movieId,
  );
  // An entry's bytes depend on its neighbours' ids, by a few at most.
  let count = latestFirst.length;
  let over = packed.length - maxReelBytes;
  while (over > 0) {
    count -= Math.max(1, Math.floor(over / 40));
    over = packReel(latestFirst.slice(0, count)).length - maxReelBytes;
  }
  return packReel(latestFirst.slice(0, count));
}

function lastDay({ showings }: ReelEntry): number {
  return showings.at(-1)?.day ?? 0;
}
