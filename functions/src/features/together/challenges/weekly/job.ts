import { type JobDefinition, type Outcome, queueOf } from '#core/jobs/index.ts';
import { makeWeek, missingWeeks } from './make-service.ts';

type WeeklyBatch = { kind: 'make'; region: string; monday: string };

/** Chooses each region's challenges of the week, on the Sunday before; what was missed is made up. */
export const weeklyJob: JobDefinition = {
  job: 'weekly',
  queue: queueOf('weekly'),
  begin: async (context) => ({
    batches: (await missingWeeks(context)).map((week) => ({ kind: 'make', ...week }) satisfies WeeklyBatch),
  }),
  async work(context, _run, each): Promise<Outcome> {
    const { region, monday } = each as WeeklyBatch;
    try {
      const isMade = await makeWeek(context, region, monday);
      return { counts: { weeks: isMade ? 1 : 0 }, added: [], errors: [], stopped: null };
    } catch (error) {
      const stopped = error instanceof Error ? error : new Error(String(error));
      return { counts: {}, added: [], errors: [`${stopped.name}: ${stopped.message}`], stopped };
    }
  },
  givenUp: 'given-up',
  // The catalogue is in memory, to count the movies that fit.
  worker: { memory: '1GiB' },
};
