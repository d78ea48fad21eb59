/** The jobs that ask TMDB, with the batches of their runs. */
import type { Job } from '@cine/contract/operations/core/jobs';
import { TmdbError } from '#clients/tmdb/error.ts';
import type { Context } from '#context.ts';
import { asTheWriter, isImporting, readImport } from '#core/catalogue/index.ts';
import type { JobDefinition, Outcome, Run, RunPlan } from '#core/jobs/index.ts';
import { readChanges } from './changes/changes-service.ts';
import { writeFollowedUntil } from './changes/changes-store.ts';
import { readLists, readTrends } from './lists-service.ts';
import { readMovies } from './movies-service.ts';
import type { CatalogueBatch } from './plan.ts';
import * as plans from './plan-service.ts';
import { tmdbQueue } from './queue-service.ts';

/** A job that updates the catalogue from TMDB. It waits for movies' imports, which write it, too. */
function catalogueJob(job: Job, begin: (context: Context) => Promise<RunPlan>): JobDefinition {
  return {
    job,
    queue: tmdbQueue,
    begin,
    work: (context, run, batch) =>
      asTheWriter(context, () => outcomeOf(context, run, batch as CatalogueBatch)),
    ...(job === 'availability' && { skipsEmptyRuns: true }),
    blockedBy: async (tx, { now }) =>
      isImporting(await readImport(tx), now()) ? 'catalogue-importing' : null,
    failsFor: (error) =>
      error instanceof TmdbError && error.kind === 'unauthorized' ? 'tmdb-refused' : null,
    givenUp: 'tmdb-silent',
    onFinished: (tx, { followsUntil }) => {
      if (followsUntil !== null) writeFollowedUntil(tx, followsUntil);
    },
  };
}

/** Details reads recent movies again, and looks for IMDb's ids of movies that former releases saved. */
export const catalogueJobs = {
  availability: catalogueJob('availability', plans.planDue),
  trending: catalogueJob('trending', plans.planTrending),
  popular: catalogueJob('popular', plans.planPopular),
  details: catalogueJob('details', plans.planRecent),
  changes: catalogueJob('changes', plans.planChanged),
};

function outcomeOf(context: Context, run: Run, batch: CatalogueBatch): Promise<Outcome> {
  switch (batch.kind) {
    case 'movies':
      return readMovies(context, batch.movieIds, run.regions);
    case 'lists':
      return readLists(context, run, batch.lists);
    case 'trending':
      return readTrends(context);
    case 'changes':
      return readChanges(context, run.id, batch);
  }
}
