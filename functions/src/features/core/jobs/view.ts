import type { JobRun } from '@cine/contract/operations/core/jobs';
import { toInstant, toInstantOrNull } from '../../../platform/time/instant.ts';
import type { Run } from './run.ts';

/** A run as operators see it. */
export function runView(run: Run): JobRun {
  return {
    ...run,
    startedAt: toInstant(run.startedAt),
    aliveAt: toInstant(run.aliveAt),
    finishedAt: toInstantOrNull(run.finishedAt),
  };
}
