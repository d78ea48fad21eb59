/** One of TMDB's lists: the most popular movies of all, or those that subscriptions offer in a region. */
export type List = { region: string | null; pages: number };

/** A movie as a list names it. */
export type Listed = { id: number; popularity: number | null };

/** TMDB's pages have twenty movies. */
const popularPages = 100;
const pagesPerRegion = 50;

const hour = 60 * 60_000;
/** A catalogue with fewer movies is young: what TMDB did not deliver the first time is asked for soon. */
const few = 2_000;

/** Whether TMDB's lists are to be asked for more movies: daily, hourly at first, until there are as many as wanted. */
export function isListingDue(movies: number, wanted: number, listedAt: number | null, now: number): boolean {
  if (movies >= wanted) return false;
  return listedAt === null || now - listedAt >= (movies < few ? hour : 24 * hour);
}

/** The lists that movies are taken from. */
export function listsFor(regions: readonly string[]): List[] {
  return [
    { region: null, pages: popularPages },
    ...regions.map((region) => ({ region, pages: pagesPerRegion })),
  ];
}

/** The movies on lists that are not known yet, each once, the most popular first; at most `room` of them. */
export function newOnes(listed: readonly Listed[], isKnown: (id: number) => boolean, room: number): number[] {
  const unknown = new Map(listed.filter(({ id }) => !isKnown(id)).map((movie) => [movie.id, movie]));
  return [...unknown.values()]
    .sort((a, b) => (b.popularity ?? 0) - (a.popularity ?? 0) || a.id - b.id)
    .slice(0, room)
    .map(({ id }) => id);
}
