import { expect } from 'chai';
import { nextDue } from './job-schedules.ts';

const after = (job: Parameters<typeof nextDue>[0], instant: string) =>
  new Date(nextDue(job, Date.parse(instant))).toISOString();

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
