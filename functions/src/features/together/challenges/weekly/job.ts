import { type JobDefinition, sharedQueue } from '#core/jobs/index.ts';
import { makeWeek, missingWeeks } from './make-service.ts';

type WeeklyBatch = { kind: 'make'; region: string; monday: string };

/** Chooses each region's challenges of the week, on the Sunday before; what was missed is made up. */
export const weeklyJob: JobDefinition = {
  job: 'weekly',
  queue: sharedQueue,
  begin: async (context) => ({
    batches: (await missingWeeks(context)).map((week) => ({ kind: 'make', ...week }) satisfies WeeklyBatch),
  }),
  async work(context, _run, batch) {
    const { region, monday } = batch as WeeklyBatch;
    const isMade = await makeWeek(context, region, monday);
    return { counts: { weeks: isMade ? 1 : 0 } };
  },
  givenUp: 'given-up',
};
