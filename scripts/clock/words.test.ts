import { day, hour, minute } from '@cine/contract/time';
import { expect } from 'chai';
import { durationOf, inWords, reportOf } from './words.ts';

const delivery = { taskId: null, dueAt: 0, at: 0 };
const now = new Date(2026, 10, 22, 12, 5).getTime();

describe('npm run clock', () => {
  it('takes durations in one unit, and nothing else', () => {
    expect(['90m', '4h', '3d', '1w'].map(durationOf)).to.deep.equal([
      90 * minute,
      4 * hour,
      3 * day,
      7 * day,
    ]);
    for (const other of ['', '4', 'h', '0h', '-4h', '1.5h', 'tomorrow'])
      expect(() => durationOf(other)).to.throw(/is no duration/);
  });

  it('counts what ran by its name, and what failed', () => {
    const report = reportOf([
      { ...delivery, name: 'mail-sweep', status: 200 },
      { ...delivery, name: 'jobs-startDue', status: 'unreachable' },
      { ...delivery, name: 'mail-sweep', status: 500 },
    ]);
    expect(report.replace(/ +/g, ' ')).to.equal(
      'Ran meanwhile:\n jobs-startDue 1, 1 failed\n mail-sweep 2, 1 failed\n',
    );
    expect(reportOf([])).to.equal('Nothing was due.\n');
  });

  it('lists what is due, the next first, and the tasks that wait', () => {
    const schedules = [
      { name: 'later', schedule: '0 * * * *', timeZone: 'Europe/Paris', dueAt: now + 55 * minute },
      { name: 'sooner', schedule: '*/10 * * * *', timeZone: 'Europe/Paris', dueAt: now + 5 * minute },
    ];
    const lines = inWords({ now, schedules, tasks: { count: 2, dueAt: now + minute } }).split('\n');
    expect(lines.map((line) => line.replace(/ +/g, ' '))).to.deep.equal([
      'It is 22 Nov 2026, 12:05 in the suite. Next due:',
      ' sooner 22 Nov 2026, 12:10 */10 * * * *',
      ' later 22 Nov 2026, 13:00 0 * * * *',
      'Tasks that wait: 2; the next is due 22 Nov 2026, 12:06',
    ]);
    expect(inWords({ now, schedules: [], tasks: { count: 0, dueAt: null } })).to.match(/No task waits\.$/);
  });
});
