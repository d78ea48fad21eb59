import { expect } from 'chai';
import { partName, periodName } from './period-name.ts';

describe('The name of a period', () => {
  it('is as short as it can be, in each language', () => {
    const week = { from: '2026-04-06', to: '2026-04-12' };
    expect(periodName('year', { from: '2026-01-01', to: '2026-12-31' }, 'fr')).to.equal('2026');
    expect(periodName('month', { from: '2026-04-01', to: '2026-04-30' }, 'fr')).to.equal('avril 2026');
    expect(periodName('week', week, 'fr')).to.match(/^6.12 avril 2026$/);
    expect(periodName('month', { from: '2026-04-01', to: '2026-04-30' }, 'ru')).to.equal('апрель 2026');
    expect(periodName('day', { from: '2026-04-01', to: '2026-04-01' }, 'fr')).to.equal('1er avril 2026');
  });

  it('marks each month, each day of a week, and the first day of each week of a month', () => {
    expect(partName('year', '2026-04-01', 'en')).to.deep.equal({ name: 'April', mark: 'A' });
    expect(partName('week', '2026-04-06', 'en').mark).to.equal('Mon');
    const marks = ['2026-04-01', '2026-04-02', '2026-04-08'].map(
      (date) => partName('month', date, 'ru').mark,
    );
    expect(marks).to.deep.equal(['1', '', '8']);
  });
});
