import { lastDue } from '@cine/contract/job-times';
import type { Job } from '@cine/contract/operations/core/jobs';
import { minute } from '@cine/contract/time';

/** The job's own timer, which retries twice, goes first. */
const graceMs = 15 * minute;

/**
 * When the missed run was due, in epoch milliseconds; null if none was missed. `latest` is when the last run
 * began, null if there was none.
 */
export function missedSince(job: Job, latest: number | null, now: number): number | null {
  const due = lastDue(job, now);
  return now - due >= graceMs && (latest ?? 0) < due ? due : null;
}
