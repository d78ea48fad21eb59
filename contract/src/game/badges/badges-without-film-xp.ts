/** Which badges pay XP that isn't film XP. */

/**
 * Badges whose XP isn't film XP, as what earns them can be had without a movie: levels, habits, duels, and
 * streaks, whose days habits keep as well as movies.
 */
const withoutMovies: ReadonlySet<string> = new Set([
  'three-nights',
  'week-run',
  'fortnight',
  'month-run',
  'hundred-nights',
  'level-five',
  'level-ten',
  'level-twenty-five',
  'level-fifty',
  'daily-rushes',
  'second-nature',
  'long-take',
  'en-garde',
  'swashbuckler',
  'still-standing',
]);

export function isFilmBadge(id: string): boolean {
  return !withoutMovies.has(id);
}
