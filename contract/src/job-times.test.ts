import { expect } from 'chai';
import fc from 'fast-check';
import { jobSchedules, jobsStartEveryMinutes, timeZoneOf } from './job-schedules.ts';
import { lastDue, nextDue } from './job-times.ts';
import type { Job } from './operations/core/jobs.ts';
import { hour, minute } from './time.ts';

const at = (text: string) => Date.parse(text);
const job = fc.constantFrom(...(Object.keys(jobSchedules) as Job[]));
const instant = fc.integer({ min: at('2024-01-01T00:00:00Z'), max: at('2034-01-01T00:00:00Z') });
/** What a clock in a time zone shows, as another implementation has it. */
const clock = (timeZone: string) =>
  new Intl.DateTimeFormat('fr-FR', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const clocks = { 'Europe/Paris': clock('Europe/Paris'), UTC: clock('UTC') };

const after = (of: Job, instant: string) => new Date(nextDue(of, Date.parse(instant))).toISOString();

describe('When a job was last due', () => {
  it('follows the clocks of Paris, in winter and in summer', () => {
    const cases: [Job, now: string, due: string][] = [
      ['trending', '2026-01-10T01:00:00Z', '2026-01-10T01:00:00Z'],
      ['trending', '2026-01-10T00:59:59Z', '2026-01-09T01:00:00Z'],
      ['trending', '2026-07-10T00:00:00Z', '2026-07-10T00:00:00Z'],
      ['details', '2026-01-10T16:59:00Z', '2026-01-10T11:00:00Z'],
      ['details', '2026-01-09T23:30:00Z', '2026-01-09T23:00:00Z'],
      ['changes', '2026-07-10T02:59:00Z', '2026-07-09T03:00:00Z'],
      ['availability', '2026-07-10T02:59:00Z', '2026-07-10T02:30:00Z'],
    ];
    for (const [each, now, due] of cases)
      expect(new Date(lastDue(each, at(now))).toISOString(), `${each} ${now}`).to.equal(
        due.replace('Z', '.000Z'),
      );
  });

  it('handles the hour skipped and the hour repeated by daylight saving', () => {
    // Spring: 02:00 does not exist on 29 March 2026. Autumn: it comes twice on 25 October.
    expect(lastDue('trending', at('2026-03-29T00:59:00Z'))).to.equal(at('2026-03-28T01:00:00Z'));
    expect(lastDue('trending', at('2026-03-29T01:00:00Z'))).to.equal(at('2026-03-29T01:00:00Z'));
    expect(lastDue('trending', at('2026-10-25T00:30:00Z'))).to.equal(at('2026-10-25T00:00:00Z'));
    expect(lastDue('trending', at('2026-10-25T01:30:00Z'))).to.equal(at('2026-10-25T00:00:00Z'));
    expect(lastDue('popular', at('2026-10-25T01:59:00Z'))).to.equal(at('2026-10-24T01:00:00Z'));
  });

  it("is never in the future, nor longer ago than the job's period, and matches the schedule", () => {
    fc.assert(
      fc.property(job, instant, (each, now) => {
        const due = lastDue(each, now);
        const schedule = jobSchedules[each];
        const waits = 'hours' in schedule ? 24 / schedule.hours.length + 1 : schedule.everyMinutes / 60;
        expect(due).to.be.within(now - waits * hour, now);
        expect(lastDue(each, due)).to.equal(due);
        if (!('hours' in schedule)) return;
        const time = clocks[timeZoneOf(schedule) as keyof typeof clocks].format(due);
        const minutes = String(schedule.minute ?? 0).padStart(2, '0');
        const hours = schedule.hours.map((of) => `${String(of).padStart(2, '0')}:${minutes}`);
        // The hour that follows one that was skipped.
        if (!time.startsWith('03:') || new Date(due).getUTCMonth() !== 2) expect(hours).to.include(time);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('The one timer of all jobs', () => {
  it('comes at the very minute that each is due, all year, also when clocks change', () => {
    const step = jobsStartEveryMinutes * minute;
    for (const each of Object.keys(jobSchedules) as Job[]) {
      let due = nextDue(each, at('2026-01-01T00:00:00Z'));
      for (; due < at('2027-01-01T00:00:00Z'); due = nextDue(each, due)) {
        expect(due % step, `${each} ${new Date(due).toISOString()}`).to.equal(0);
        expect(lastDue(each, due)).to.equal(due);
      }
    }
  });
});

describe('When a job is next due', () => {
  it('is at full half hours for one that runs every half hour', () => {
    expect(after('availability', '2026-11-22T11:29:59.999Z')).to.equal('2026-11-22T11:30:00.000Z');
    expect(after('availability', '2026-11-22T11:30:00Z')).to.equal('2026-11-22T12:00:00.000Z');
  });

  it('is at the next of its hours, in Paris', () => {
    expect(after('details', '2026-11-22T04:59:00Z')).to.equal('2026-11-22T05:00:00.000Z');
    expect(after('details', '2026-11-22T17:00:00Z')).to.equal('2026-11-22T23:00:00.000Z');
    expect(after('training', '2026-07-01T03:29:00Z')).to.equal('2026-07-01T03:30:00.000Z');
    expect(after('training', '2026-07-01T03:30:00Z')).to.equal('2026-07-02T03:30:00.000Z');
  });

  it('is right after an hour that daylight saving time skips, and once where it repeats one', () => {
    expect(after('trending', '2026-03-28T12:00:00Z')).to.equal('2026-03-29T01:00:00.000Z');
    expect(after('trending', '2026-10-24T12:00:00Z')).to.equal('2026-10-25T00:00:00.000Z');
    expect(after('trending', '2026-10-25T00:30:00Z')).to.equal('2026-10-26T01:00:00.000Z');
  });
});
