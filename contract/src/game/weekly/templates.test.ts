import { expect } from 'chai';
import { themeOfId, weeklyTemplates } from './templates.ts';
import { isWeekly, weeklyId } from './weeks.ts';

describe('A weekly challenge’s id', () => {
  it('tells its theme and difficulty, as no other challenge’s does', () => {
    for (const [difficulty, themes] of Object.entries(weeklyTemplates))
      for (const [id, theme] of Object.entries(themes)) {
        expect(themeOfId(weeklyId('2026-11-23', id))).to.deep.equal({ theme, difficulty });
        expect(isWeekly(weeklyId('2026-11-23', id))).to.equal(true);
        expect(themeOfId(id)).to.equal(null);
      }
    expect(themeOfId(weeklyId('2026-11-23', 'gone'))).to.equal(null);
    expect(isWeekly('weekly-westerns')).to.equal(false);
  });
});
