import type { JobCounts } from '@cine/contract/operations/core/jobs';
import { oneStepJob } from '#core/jobs/index.ts';
import type { ModelRecord } from './store.ts';
import { trainTasteModel } from './train-service.ts';

/** Trains the taste model every morning, after the catalogue's jobs. */
export const trainingJob = oneStepJob(
  'training',
  async (context) => jobCountsOf(await trainTasteModel(context)),
  {
    // All ratings are in memory at once.
    memory: '2GiB',
  },
);

/** What a run says of a training: a model that isn't published is no failure. */
export function jobCountsOf(trained: ModelRecord | null): JobCounts {
  if (!trained) return {};
  const { users, ratings, error, formerError, published } = trained;
  const isWorse = !published && error !== null && (formerError === null || error > formerError);
  return { users, ratings, worse: Number(isWorse), useless: Number(!published && error === null) };
}
