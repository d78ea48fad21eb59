import { type JobSchedule, jobSchedules, nextDue, timeZoneOf } from '@cine/contract/job-schedules';
import { jobSchema } from '@cine/contract/operations/core/jobs';
import { day } from '@cine/contract/time';
import { expect } from 'chai';
import fc from 'fast-check';
import { createSchedule } from './schedule.ts';

/** The crontab line of a job's times. */
function lineOf(schedule: JobSchedule): string {
  if ('everyMinutes' in schedule) return `*/${schedule.everyMinutes} * * * *`;
  return `${schedule.minute ?? 0} ${schedule.hours.join()} * * *`;
}

describe('The times that the dashboard shows', () => {
  it('are those at which the schedules run, daylight saving time included', () => {
    const from = Date.UTC(2026, 0, 1);
    const instants = fc.integer({ min: from, max: Date.UTC(2028, 0, 1) });
    // The two Sundays of a year on which Paris changes its time.
    const changes = fc.constantFrom(Date.UTC(2026, 2, 29), Date.UTC(2026, 9, 25));
    const around = fc.tuple(changes, fc.integer({ min: -day, max: day })).map(([a, b]) => a + b);
    fc.assert(
      fc.property(fc.constantFrom(...jobSchema.options), fc.oneof(instants, around), (job, now) => {
        const options = { schedule: lineOf(jobSchedules[job]), timeZone: timeZoneOf(jobSchedules[job]) };
        const time = { now: () => now, moveTo: () => undefined };
        expect(nextDue(job, now)).to.equal(createSchedule(job, 'http://nowhere', options, 60, time).nextAt());
      }),
      { numRuns: 500 },
    );
  });
});
