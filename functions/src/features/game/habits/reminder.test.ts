import { dayOf } from '@cine/contract/game/local-days';
import { onlyZone, withZone } from '@cine/contract/zones/zone-history';
import { expect } from 'chai';
import { nextReminder } from './reminder.ts';

const zones = onlyZone('Europe/Paris');
const habit = {
  frequencyType: 'daily',
  frequencyDays: [] as number[],
  frequencyCount: null,
  reminderTime: '21:30',
  reminderEnabled: true,
  archivedAt: null,
} as const;

describe('The next reminder of a habit', () => {
  const after = (more: object, now: string, inZones = zones) => {
    const at = nextReminder({ ...habit, ...more }, { zones: inZones, now: Date.parse(now) });
    return at === null ? null : new Date(at).toISOString();
  };

  it('is today at its time on the owner’s clocks, or tomorrow once that is over', () => {
    expect(after({}, '2026-12-07T12:00:00Z')).to.equal('2026-12-07T20:30:00.000Z');
    expect(after({}, '2026-12-07T20:30:00Z')).to.equal('2026-12-08T20:30:00.000Z');
    // Clocks go forward over half past two.
    expect(after({ reminderTime: '02:30' }, '2026-03-28T12:00:00Z')).to.equal('2026-03-29T01:30:00.000Z');
  });

  it('comes before the last run of the day where its time is after that', () => {
    expect(after({ reminderTime: '23:40' }, '2026-12-07T12:00:00Z')).to.equal('2026-12-07T22:40:00.000Z');
    expect(after({ reminderTime: '23:59' }, '2026-12-07T12:00:00Z')).to.equal('2026-12-07T22:40:00.000Z');
    expect(after({ reminderTime: '23:59' }, '2026-12-07T22:45:00Z')).to.equal('2026-12-08T22:40:00.000Z');
  });

  it('is on one of its days where these are given', () => {
    const wednesdays = { frequencyType: 'specific_days', frequencyDays: [2] };
    expect(after(wednesdays, '2026-12-07T12:00:00Z')).to.equal('2026-12-09T20:30:00.000Z');
    expect(after(wednesdays, '2026-12-09T21:00:00Z')).to.equal('2026-12-16T20:30:00.000Z');
  });

  it('is none without a time, while it is switched off, and in the archive', () => {
    for (const more of [
      { reminderTime: null },
      { reminderEnabled: false },
      { archivedAt: dayOf('2026-12-01') },
    ])
      expect(after(more, '2026-12-07T12:00:00Z')).to.equal(null);
  });

  it('follows the zone of the day', () => {
    const tokyo = withZone(zones, 'Asia/Tokyo', Date.parse('2026-12-07T03:00:00Z'));
    expect(after({}, '2026-12-07T04:00:00Z', tokyo)).to.equal('2026-12-07T12:30:00.000Z');
  });
});
