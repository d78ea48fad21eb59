export { allBadges, badgeProgress, earnedBadges } from './all-badges.ts';
export { moviesWithGroups, unpromisingOf, watchedWithGroups, withFilm, withWholeReel } from './films.ts';
export { unpackFilms } from './packed-films.ts';
export type { BadgeWatch } from './reel-entry.ts';
export { secretBadges } from './secret-badges.ts';
