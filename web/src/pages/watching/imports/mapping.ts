/** What a table's columns may be corrected to hold. */
import type { Mapping } from '@cine/import-reader';
import type { FoundTable } from '#data/imports/reading.ts';

export type Role = Mapping['roles'][number];
export type Tells = Mapping['tells'];

/** What a table may be corrected to tell, and what a column may be corrected to hold. */
export const allTells = [
  ...(['watches', 'ratings', 'watchlist', 'list', 'likes', 'notes', 'shelf', 'nothing'] as const),
] as const satisfies readonly Tells[];

export const choosableRoles = [
  ...(['title', 'originalTitle', 'year', 'releaseDate', 'directors', 'type', 'imdbId', 'tmdbId'] as const),
  ...(['rating', 'ratedAt', 'watchedAt', 'addedAt', 'plays', 'repeats', 'seen', 'rewatch'] as const),
  ...(['liked', 'status', 'tags', 'note', 'list', 'position', 'medium', 'ignored'] as const),
] as const satisfies readonly Role[];

export const ratingScales = [5, 10, 20, 100] as const satisfies readonly Mapping['ratingScale'][];

/** The mapping with what its table tells corrected; the day that it is about follows. */
export function withTells(mapping: Mapping, tells: Tells): Mapping {
  const formerDay = dayOf(mapping.tells);
  const newDay = dayOf(tells);
  const { roles } = mapping;
  const isMoved = formerDay !== newDay && !roles.includes(newDay);
  return {
    ...mapping,
    tells,
    roles: isMoved ? roles.map((role) => (role === formerDay ? newDay : role)) : roles,
  };
}

/** Roles that several columns may be chosen to have. */
const shared: ReadonlySet<Role> = new Set(['originalTitle', 'directors', 'ignored']);

/** What a table of which little is known tells once it is said to have such a column. */
const tellsOfRole: Partial<Record<Role, Tells>> = { watchedAt: 'watches', rating: 'ratings' };

/**
 * The mapping with a column corrected; its role is taken from the column that had it. Ratings have the scale
 * that their cells suggest; what was only guessed to be a list may be a table of ratings or of watches.
 */
export function withRole(
  mapping: Mapping,
  column: number,
  role: Role,
  { scales, doubts, mapping: guess }: Pick<FoundTable, 'scales' | 'doubts' | 'mapping'>,
): Mapping {
  const roles = mapping.roles.map((each, at) =>
    at === column ? role : each === role && !shared.has(role) ? 'ignored' : each,
  );
  const isKept = mapping.roles.indexOf('rating') === roles.indexOf('rating');
  const scale = (isKept && mapping.ratingScale) || (scales[roles.indexOf('rating')] ?? null);
  const corrected = { ...mapping, roles, ratingScale: roles.includes('rating') ? scale : null };
  const tells = tellsOfRole[role];
  const isGuessed = doubts.includes('tells') && guess.tells === 'list' && mapping.tells === 'list';
  return tells && isGuessed ? withTells(corrected, tells) : corrected;
}

/** Whether days of the table may be read in two ways. */
export function hasDays({ roles }: Mapping): boolean {
  return roles.some((role) => role === 'watchedAt' || role === 'ratedAt' || role === 'addedAt');
}

/** Whether the table is one list, whose name its rows don't have. */
export function isOneList({ tells, roles }: Mapping): boolean {
  return tells === 'list' && !roles.includes('list');
}

function dayOf(tells: Tells): Role {
  if (tells === 'watches') return 'watchedAt';
  return tells === 'ratings' ? 'ratedAt' : 'addedAt';
}
