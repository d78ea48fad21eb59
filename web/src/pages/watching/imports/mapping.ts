/** What a table's columns may be corrected to hold. */
import type { Mapping } from '@cine/import-reader';

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

/** The mapping with a column corrected; ratings need a scale. */
export function withRole(mapping: Mapping, column: number, role: Role): Mapping {
  const roles = mapping.roles.map((each, at) => (at === column ? role : each));
  const ratingScale = roles.includes('rating') ? (mapping.ratingScale ?? 10) : null;
  return { ...mapping, roles, ratingScale };
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
