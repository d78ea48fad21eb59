import { count, noteOutcome } from '#platform/metrics/measure.ts';
import type { Run } from './run.ts';

/** Counts how a run ended, and keeps that as the job's last outcome, unless somebody cancelled it. */
export function noteEnd({ job, status, reason }: Run): void {
  if (status === 'running') return;
  count('jobs', `${job} ${status}`, [1]);
  if (status !== 'cancelled') noteOutcome(`job ${job}`, reason);
}

/** Keeps that a job had nothing to do. */
export function noteNothingDue({ job }: Pick<Run, 'job'>): void {
  noteOutcome(`job ${job}`, null);
}
