import { dayOf } from '@cine/contract/game/local-days';
import { assert, expect } from 'chai';
import fc from 'fast-check';
import { createElement } from 'react';
import { rendered } from '#test/support/render.tsx';
import { habitMonth, monthAfter } from './month.ts';
import { MonthCalendar } from './month-calendar.tsx';

describe('A month of a habit', () => {
  it('follows another over the edges of years, and leads back', () => {
    expect(monthAfter('2026-12', 1)).to.equal('2027-01');
    expect(monthAfter('2026-01', -1)).to.equal('2025-12');
    fc.assert(
      fc.property(fc.integer({ min: 1901, max: 2198 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const at = `${year}-${String(month).padStart(2, '0')}`;
        assert.equal(monthAfter(monthAfter(at, 1), -1), at);
        const days = habitMonth(at, new Set())
          .weeks.flat()
          .filter((day) => day !== null);
        assert.equal(days[0]!.date, `${at}-01`);
        assert.equal(dayOf(days.at(-1)!.date) + 1, dayOf(`${monthAfter(at, 1)}-01`));
      }),
      { numRuns: 60 },
    );
  });

  it('counts and marks the days of it on which the habit was done', () => {
    const done = ['2026-11-30', '2026-12-01', '2026-12-31', '2027-01-01'].map(dayOf);
    const { weeks, count } = habitMonth('2026-12', new Set(done));
    expect(count).to.equal(2);
    const marked = weeks.flat().flatMap((day) => (day?.isDone ? [day.date] : []));
    expect(marked).to.deep.equal(['2026-12-01', '2026-12-31']);
  });
});

describe('The calendar of a habit', () => {
  const { markup, texts } = rendered(
    createElement(MonthCalendar, {
      done: ['2026-12-09', '2026-12-10'].map(dayOf),
      today: '2026-12-10',
      colour: '#10B981',
    }),
  );

  it('begins on today’s month, which is the last, and says which days were kept', () => {
    expect(texts.join(' ')).to.include('décembre 2026 2 jours');
    expect(markup.match(/data-done/g)).to.have.length(2);
    expect(texts.filter((text) => text === 'fait')).to.have.length(2);
    expect(markup.match(/aria-current="date"/g)).to.have.length(1);
    // No habit was done in a month before, and none can be after.
    expect(markup.match(/aria-disabled="true"/g)).to.have.length(2);
  });
});
