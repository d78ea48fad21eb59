import type { JobRun } from '@cine/contract/operations/core/jobs';
import { toInstant, toInstantOrNull } from '../../../platform/time/instant.ts';
import type { Run } from './run.ts';

/** A run as operators see it. */
export function runView({ startedAt, aliveAt, finishedAt, ...run }: Run): JobRun {
  const { regions: _regions, followsUntil: _until, batchesGivenUp: _givenUp, ...visible } = run;
  return {
    ...visible,
    startedAt: toInstant(startedAt),
    aliveAt: toInstant(aliveAt),
    finishedAt: toInstantOrNull(finishedAt),
  };
}
