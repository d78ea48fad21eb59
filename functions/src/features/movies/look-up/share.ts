/** How many looked-up movies a day and a member may add to the catalogue. */

/** How many of TMDB's results are added to the catalogue at most. */
export const maxFound = 8;

/** Look-ups may fill the catalogue up to this many times `CATALOGUE_SIZE`. */
const maxSizeFactor = 1.1;
/** The new movies of a day, as a part of `CATALOGUE_SIZE`: the room beyond it lasts ten days. */
const dailyFraction = 0.01;
/** One member's share of a day's new movies. */
const memberFraction = 0.05;

/** The part of the room beyond `CATALOGUE_SIZE` that may be emptied in a day. */
const maxDailyRoomFraction = 0.1;

/** What is known when a look-up is to add movies; new ones are counted by UTC day. */
export type LookUpBudget = {
  catalogueSize: number;
  /** Movies in the catalogue. */
  movies: number;
  /** New movies of all look-ups today. */
  today: number;
  /** New movies today of the member who asks. */
  own: number;
};

/** A day's new movies of all members together. */
export function newMoviesPerDay(catalogueSize: number): number {
  return Math.max(maxFound, Math.floor(dailyFraction * catalogueSize));
}

export function dailyShareOfMember(catalogueSize: number): number {
  return Math.max(maxFound, Math.floor(memberFraction * newMoviesPerDay(catalogueSize)));
}

/** How many movies a look-up may add. Half of a day's budget is for members who have added none that day. */
export function roomFor({ catalogueSize, movies, today, own }: LookUpBudget): number {
  const inCatalogue = Math.floor(catalogueSize * maxSizeFactor) - movies;
  const budget = newMoviesPerDay(catalogueSize);
  const inBudget = (own === 0 ? budget : Math.floor(budget / 2)) - today;
  return Math.max(0, Math.min(inCatalogue, inBudget, dailyShareOfMember(catalogueSize) - own));
}

/** A looked-up movie: how many members ask for it, and whether anybody has it. */
export type LookedUp = { movieId: number; askers: number; isReferenced: boolean };

/** How many movies must go, so that a day's budget fits into the room. */
export function placesShort(catalogueSize: number, movies: number): number {
  const most = Math.floor(catalogueSize * maxSizeFactor);
  const target = Math.min(
    newMoviesPerDay(catalogueSize),
    Math.ceil(maxDailyRoomFraction * (most - catalogueSize)),
  );
  return Math.min(target, Math.max(0, movies + target - most));
}

/** The most askers among the `places` least wanted movies; all with fewer must go. Null if none must. */
export function mostAskersToGo(askers: readonly number[], places: number): number | null {
  return (
    askers
      .toSorted((one, other) => one - other)
      .slice(0, places)
      .at(-1) ?? null
  );
}

/** The movies that must go: the least asked for; among them first those that nobody has, then the oldest. */
export function leastWantedMovies(lookedUp: readonly LookedUp[], places: number): number[] {
  return lookedUp
    .toSorted(
      (one, other) => one.askers - other.askers || Number(one.isReferenced) - Number(other.isReferenced),
    )
    .slice(0, places)
    .map(({ movieId }) => movieId);
}
