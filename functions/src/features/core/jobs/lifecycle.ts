import type { Lifecycle } from '#platform/lifecycle.ts';
import { toInstant } from '#platform/time/instant.ts';
import { eraseOperator, loadRunsOf } from './store.ts';

/** Exports the runs that a user started; erasing takes their name out of these, which stay. */
export const lifecycle = {
  documents: ['jobRuns/{runId}'],
  exportParts: async ({ db }, uid) => ({
    jobRuns: (await loadRunsOf(db, uid)).map(({ id, job, startedAt }) => ({
      id,
      job,
      startedAt: toInstant(startedAt),
    })),
  }),
  erase: async ({ db }, uid) => eraseOperator(db, uid),
} satisfies Lifecycle;
