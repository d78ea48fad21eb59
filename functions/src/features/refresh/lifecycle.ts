import type { AccountExport } from '@cine/contract/privacy';
import type { Lifecycle } from '../../platform/lifecycle.ts';
import { toInstant } from '../../platform/time/instant.ts';
import { type LookUp, loadLookUps } from './look-up-store.ts';
import { eraseOperator, loadRunsOf } from './operator-store.ts';

/** Look-ups are erased with the account; runs stay without naming who started them. */
export const lifecycle = {
  documents: ['users/{uid}/lookUps/{lookUpId}', 'jobRuns/{runId}'],
  exportParts: async ({ db }, uid) => {
    const [lookUps, runs] = await Promise.all([loadLookUps(db, uid), loadRunsOf(db, uid)]);
    return {
      lookUps: lookUps.map(toExport),
      jobRuns: runs.map(({ id, job, startedAt }) => ({ id, job, startedAt: toInstant(startedAt) })),
    };
  },
  erase: async ({ db }, uid) => eraseOperator(db, uid),
} satisfies Lifecycle;

function toExport({
  id: _id,
  movies,
  askedAt,
  expiresAt,
  ...lookUp
}: LookUp): AccountExport['lookUps'][number] {
  return {
    ...lookUp,
    movieIds: movies.map(({ movieId }) => movieId),
    askedAt: toInstant(askedAt),
    expiresAt: toInstant(expiresAt),
  };
}
