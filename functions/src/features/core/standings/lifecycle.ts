import type { AccountExport } from '@cine/contract/operations/faces/privacy';
import type { Lifecycle } from '#platform/lifecycle.ts';
import { toInstant, toInstantOrNull } from '#platform/time/instant.ts';
import type { Places } from './documents.ts';
import { deleteStanding, hideStanding, readStanding } from './store.ts';

/** Exports and erases a user's standing; what changes players and accounts keeps it up to date. */
export const lifecycle = {
  documents: ['standings/{uid}'],
  exportParts: async ({ db }, uid) => ({ standing: toExport(await readStanding(db, uid)) }),
  eraseAtOnce: hideStanding,
  erase: async ({ db, newId }, uid) => deleteStanding(db, uid, newId()),
} satisfies Lifecycle;

function toExport(standing: Awaited<ReturnType<typeof readStanding>>): AccountExport['standing'] {
  if (!standing) return null;
  const { film, week, pointsAt, collectedAt, suspendedUntil, changedAt, ranked, guild, ...others } = standing;
  const { gone: _gone, ...rest } = others;
  return {
    ...rest,
    ...(film && { film: { ...film, at: toInstant(film.at) } }),
    ...(week && { week: { ...week, at: toInstant(week.at) } }),
    ...(ranked && { ranked: placesToExport(ranked.now) }),
    ...(ranked?.guild && { rankedFor: ranked.guild.id }),
    ...(guild && {
      guild: { ...guild, week: guild.week && { ...guild.week, at: toInstant(guild.week.at) } },
    }),
    ...(pointsAt !== undefined && { pointsAt: toInstant(pointsAt) }),
    ...(collectedAt !== undefined && { collectedAt: toInstant(collectedAt) }),
    ...(suspendedUntil !== undefined && { suspendedUntil: toInstantOrNull(suspendedUntil) }),
    ...(changedAt !== undefined && { changedAt: toInstant(changedAt) }),
  };
}

function placesToExport(places: Places): NonNullable<NonNullable<AccountExport['standing']>['ranked']> {
  return Object.entries(places).map(([board, { points, at }]) => ({
    board: board as keyof Places,
    points,
    at: toInstant(at),
  }));
}
