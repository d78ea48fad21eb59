import { minute } from '@cine/contract/time';
import { type JobDefinition, sharedQueue } from '#core/jobs/index.ts';
import { makeWeek, missingWeeks } from './make-service.ts';

type WeeklyBatch = { kind: 'make'; region: string; monday: string; retries?: number };

/** Offers that are too old to be believed are being checked while this waits, as after an outage. */
const againAfterMs = 10 * minute;
const maxRetries = 3;

/** Chooses each region's challenges of the week, on the Sunday before; what was missed is made up. */
export const weeklyJob: JobDefinition = {
  job: 'weekly',
  queue: sharedQueue,
  begin: async (context) => ({
    batches: (await missingWeeks(context)).map((week) => ({ kind: 'make', ...week }) satisfies WeeklyBatch),
  }),
  async work(context, _run, batch) {
    const week = batch as WeeklyBatch;
    const { region, monday, retries = 0 } = week;
    const made = await makeWeek(context, region, monday);
    if (made !== 'too-few' || retries >= maxRetries) return { counts: { weeks: made === 'made' ? 1 : 0 } };
    const again: WeeklyBatch = { ...week, retries: retries + 1 };
    return { added: [again], addedAfterMs: againAfterMs };
  },
  givenUp: 'given-up',
};
