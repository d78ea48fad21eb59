import type { AccountExport } from '@cine/contract/operations/faces/privacy';
import { countedIn } from '#core/asks/index.ts';
import type { Lifecycle } from '#platform/lifecycle.ts';
import { toInstant } from '#platform/time/instant.ts';
import { loadMovieAsks } from './room-store.ts';
import { type LookUp, loadLookUps } from './store.ts';

/** Exports a user's look-ups, which are erased with the account. */
export const lifecycle = {
  documents: ['users/{uid}/lookUps/{lookUpId}', 'users/{uid}/movieAsks/latest'],
  exportParts: async ({ db, now }, uid) => ({
    lookUps: (await loadLookUps(db, uid)).map(toExport),
    moviesAsked: countedIn(await loadMovieAsks(db, uid), now()).map(Number),
  }),
} satisfies Lifecycle;

function toExport({
  id: _id,
  turn: _turn,
  movies,
  askedAt,
  expiresAt,
  added = 0,
  ...lookUp
}: LookUp): AccountExport['lookUps'][number] {
  return {
    ...lookUp,
    movieIds: movies.map(({ movieId }) => movieId),
    added,
    askedAt: toInstant(askedAt),
    expiresAt: toInstant(expiresAt),
  };
}
