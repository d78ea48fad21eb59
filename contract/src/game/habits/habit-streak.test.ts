import { expect } from 'chai';
import fc from 'fast-check';
import { day as dayMs } from '../../time.ts';
import { dayOf } from '../local-days.ts';
import { type Frequency, frequencyOf, isDue, isSameFrequency } from './frequency.ts';
import {
  changesFrom,
  type HabitHistory,
  habitStreak,
  maxSpans,
  type Span,
  withSpan,
} from './habit-streak.ts';

const monday = dayOf('2026-12-07');
const daily: Frequency = { frequencyType: 'daily', frequencyDays: [], frequencyCount: null };
const weekly: Frequency = { frequencyType: 'weekly', frequencyDays: [], frequencyCount: null };
const times = (count: number): Frequency => ({
  frequencyType: 'x_per_week',
  frequencyDays: [],
  frequencyCount: count,
});
const on = (...days: number[]): Frequency => ({
  frequencyType: 'specific_days',
  frequencyDays: days,
  frequencyCount: null,
});

/** The streak of a habit that always asked for the same, by its days after a Monday. */
const lengthOf = (frequency: Frequency, after: number[], today: number, from = 0, short: number[] = []) =>
  habitStreak(
    {
      spans: [{ from: monday + from, frequency }],
      days: after.map((each) => monday + each),
      short: short.map((each) => monday + each),
    },
    monday + today,
  ).length;

describe('A habit’s own streak', () => {
  it('counts days in a row, and an open today breaks nothing', () => {
    expect(lengthOf(daily, [0, 1, 2], 2)).to.equal(3);
    expect(lengthOf(daily, [0, 1, 2], 3)).to.equal(3);
    expect(lengthOf(daily, [0, 1, 2], 4)).to.equal(0);
    expect(lengthOf(daily, [0, 1, 3], 3)).to.equal(1);
    expect(lengthOf(daily, [], 9)).to.equal(0);
  });

  it('counts given days in a row, and others neither break nor add', () => {
    expect(lengthOf(on(0, 2, 4), [0, 2, 4, 7], 8)).to.equal(4);
    expect(lengthOf(on(0, 2, 4), [0, 1, 2, 3, 4], 6)).to.equal(3);
    expect(lengthOf(on(0, 2, 4), [0, 3, 4], 6)).to.equal(1);
  });

  it('counts weeks in a row that met their number, and the week under way once it does', () => {
    expect(lengthOf(weekly, [3, 8], 10)).to.equal(2);
    expect(lengthOf(weekly, [3], 13)).to.equal(1);
    expect(lengthOf(weekly, [3], 14)).to.equal(0);
    expect(lengthOf(times(3), [0, 1, 2, 7, 8], 12)).to.equal(1);
    expect(lengthOf(times(3), [0, 1, 2, 7, 8, 13], 13)).to.equal(2);
    expect(lengthOf(times(3), [0, 1, 2, 7, 8], 14)).to.equal(0);
  });

  it('isn’t broken by the week in which the habit began', () => {
    expect(lengthOf(times(3), [5, 7, 8, 9], 14, 5)).to.equal(1);
    expect(lengthOf(times(2), [5, 6, 7, 8], 13, 5)).to.equal(2);
  });

  it('counts what was done the day before the habit was made', () => {
    expect(lengthOf(daily, [0, 1], 1, 1)).to.equal(2);
    expect(lengthOf(weekly, [-1, 3], 3)).to.equal(2);
  });

  it('goes on over days that travel cut short', () => {
    expect(lengthOf(daily, [0, 1, 3], 3, 0, [2])).to.equal(3);
    expect(lengthOf(daily, [0, 1, 2, 3], 3, 0, [2])).to.equal(4);
  });

  const changed = (spans: [number, Frequency | null][], after: number[], today: number) =>
    habitStreak(
      {
        spans: spans.map(([from, frequency]) => ({ from: monday + from, frequency })),
        days: after.map((each) => monday + each),
        short: [],
      },
      monday + today,
    );

  it('judges each day by what the habit asked for then', () => {
    const both: [number, Frequency][] = [
      [0, on(0, 2)],
      [4, daily],
    ];
    expect(changed(both, [0, 2, 4, 5], 5).length).to.equal(4);
    expect(changed(both, [0, 2, 4], 6).length).to.equal(0);
    const fewer: [number, Frequency][] = [
      [0, daily],
      [3, on(6)],
    ];
    expect(changed(fewer, [0, 1, 2], 5).length).to.equal(3);
  });

  it('counts a week by what it asked for before or after a change within, once, and isn’t broken by it', () => {
    const more: [number, Frequency][] = [
      [0, times(2)],
      [13, times(7)],
    ];
    expect(changed(more, [0, 1, 7, 8], 13).length).to.equal(2);
    expect(changed(more, [0, 1, 7], 14).length).to.equal(1);
    const fewer: [number, Frequency][] = [
      [0, times(7)],
      [9, weekly],
    ];
    expect(changed(fewer, [0, 1, 2, 3, 4, 5, 6, 8], 13).length).to.equal(2);
  });

  it('begins anew where days become weeks, and remembers the best of each', () => {
    const streak = changed(
      [
        [0, daily],
        [4, weekly],
      ],
      [0, 1, 2, 3],
      20,
    );
    expect(streak).to.deep.equal({ unit: 'weeks', length: 0, best: { days: 4, weeks: 1 } });
  });

  it('stands still while the habit is archived', () => {
    const spans: [number, Frequency | null][] = [
      [0, daily],
      [2, null],
      [9, daily],
    ];
    expect(changed(spans, [0, 1], 8).length).to.equal(2);
    expect(changed(spans, [0, 1, 9], 9).length).to.equal(3);
  });
});

const frequencies = fc.oneof(
  fc.constant(daily),
  fc.constant(weekly),
  fc.integer({ min: 1, max: 7 }).map(times),
  fc
    .uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 7 })
    .map((days) => frequencyOf({ ...on(...days) })),
);

/** Changes in the order of their days, as `withSpan` makes them. */
const histories: fc.Arbitrary<HabitHistory & { today: number }> = fc
  .record({
    changes: fc.array(
      fc.record({ day: fc.integer({ min: 3, max: 60 }), frequency: fc.option(frequencies, { freq: 5 }) }),
      { maxLength: 4 },
    ),
    first: frequencies,
    days: fc.uniqueArray(fc.integer({ min: 2, max: 70 }), { maxLength: 69 }),
    short: fc.uniqueArray(fc.integer({ min: 0, max: 70 }), { maxLength: 4 }),
    today: fc.integer({ min: 60, max: 75 }),
  })
  .map(({ changes, first, days, short, today }) => ({
    spans: changes
      .toSorted((one, other) => one.day - other.day)
      .reduce<readonly Span[]>(
        (spans, { day, frequency }) => withSpan(spans, frequency, monday + day),
        [{ from: monday + 3, frequency: first }],
      ),
    days: days
      .map((day) => monday + day)
      .filter((day) => day <= monday + today)
      .sort((one, other) => one - other),
    short: short.map((day) => monday + day),
    today: monday + today,
  }));

/** Finds a streak's length by looking back from today, day by day, with a calendar of its own. */
function lookingBack({ spans, days, short }: HabitHistory, today: number): number {
  const onDay = (day: number) => spans.findLast(({ from }) => from <= day)?.frequency ?? null;
  const current = spans.findLast(({ frequency, from }) => frequency !== null && from <= today)?.frequency;
  if (!current) return 0;
  const isWeekly = (frequency: Frequency) => ['weekly', 'x_per_week'].includes(frequency.frequencyType);
  // 0 for Monday.
  const weekdayOf = (day: number) => new Date((day - 1) * dayMs).getUTCDay();
  let length = 0;
  let week: { needs: number[]; isWhole: boolean; done: number; until: number } | null = null;
  const first = Math.min(spans[0]!.from, ...days);
  for (let day = today + 6; day >= first - 7; day -= 1) {
    const frequency = day > today ? null : day < spans[0]!.from ? spans[0]!.frequency : onDay(day);
    const isDone = days.includes(day);
    if (frequency && isWeekly(frequency) !== isWeekly(current)) {
      // The week that is half gone was kept, or breaks nothing.
      if (week && week.needs.length > 0) {
        const from = day - weekdayOf(day);
        const inWeek = days.filter((each) => each >= from && each <= week!.until).length;
        if (inWeek >= Math.min(...week.needs)) length += 1;
      }
      return length;
    }
    if (isWeekly(current)) {
      const weekday = weekdayOf(day);
      if (weekday === 6 || !week) week = { needs: [], isWhole: true, done: 0, until: day };
      if (isDone) week.done += 1;
      if (frequency) week.needs.push(frequency.frequencyCount ?? 1);
      const isSame = frequency && isSameFrequency(frequency, onDay(day + 1));
      const isInside = weekday === 6 || isSame;
      if (!frequency || !isInside || day < spans[0]!.from || day >= today) week.isWhole = false;
      if (weekday === 0) {
        if (week.needs.length > 0 && week.done >= Math.min(...week.needs)) length += 1;
        else if (week.isWhole && week.needs.length > 0) return length;
        week = null;
      }
      continue;
    }
    if (!frequency) continue;
    const isOn = frequency.frequencyType === 'daily' || frequency.frequencyDays.includes(weekdayOf(day));
    if (!isOn || day < first) continue;
    if (isDone) length += 1;
    else if (day !== today && !short.includes(day)) return length;
  }
  return length;
}

describe('Any habit’s streak', () => {
  it('is what looking back from today finds, whatever was done and changed', () => {
    fc.assert(
      fc.property(histories, ({ today, ...history }) => {
        expect(habitStreak(history, today).length).to.equal(lookingBack(history, today));
      }),
      { numRuns: 3_000 },
    );
  });

  it('reached its best on some day, and never more', () => {
    fc.assert(
      fc.property(histories, ({ today, ...history }) => {
        const { best, unit, length } = habitStreak(history, today);
        expect(length).to.be.at.most(best[unit]);
        const ever = { days: 0, weeks: 0 };
        for (let day = history.spans[0]!.from - 7; day <= today; day += 1) {
          const then = habitStreak(
            {
              ...history,
              days: history.days.filter((each) => each <= day),
              spans: history.spans.filter(({ from }) => from <= day),
            },
            day,
          );
          ever[then.unit] = Math.max(ever[then.unit], then.length);
        }
        expect(ever.days).to.equal(best.days);
        // A week that was changed within may count by what it asked for first only once that is over.
        expect(ever.weeks).to.be.at.most(best.weeks);
      }),
      { numRuns: 300 },
    );
  });

  it('is no shorter for one day more', () => {
    fc.assert(
      fc.property(histories, fc.integer({ min: 0, max: 75 }), ({ today, ...history }, at) => {
        const day = Math.min(today, monday + at);
        const more = [...new Set([...history.days, day])].sort((one, other) => one - other);
        const [before, after] = [history.days, more].map((days) => habitStreak({ ...history, days }, today));
        expect(after!.length).to.be.at.least(before!.length);
      }),
      { numRuns: 1_000 },
    );
  });

  it('stays as it is where a change is undone on the same day', () => {
    fc.assert(
      fc.property(histories, fc.option(frequencies), ({ today, ...history }, frequency) => {
        const last = history.spans.at(-1)!.frequency;
        const changed = withSpan(withSpan(history.spans, frequency, today), last, today);
        expect(habitStreak({ ...history, spans: changed }, today)).to.deep.equal(habitStreak(history, today));
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('A change of a habit', () => {
  it('counts from today on, or from the day after where today was done', () => {
    expect(changesFrom([], monday)).to.equal(monday);
    expect(changesFrom([monday - 1], monday)).to.equal(monday);
    expect(changesFrom([monday - 1, monday], monday)).to.equal(monday + 1);
  });

  it('takes nothing from the streak and the best, whatever was done today', () => {
    fc.assert(
      fc.property(histories, fc.option(frequencies), ({ today, ...history }, frequency) => {
        const days = [...new Set([...history.days, today])].sort((one, other) => one - other);
        const spans = withSpan(history.spans, frequency, changesFrom(days, today));
        const of = (after: readonly Span[]) => habitStreak({ ...history, days, spans: after }, today);
        expect(of(spans)).to.deep.equal(of(history.spans));
      }),
      { numRuns: 1_000 },
    );
  });

  it('is forgotten after many others', () => {
    let spans: readonly Span[] = [];
    for (let day = 0; day <= maxSpans; day += 1) spans = withSpan(spans, times((day % 2) + 1), monday + day);
    expect(spans).to.have.length(maxSpans);
    expect(spans[0]!.from).to.equal(monday + 1);
  });
});

describe('Whether a habit is due', () => {
  const due = (frequency: Frequency, after: number[], today: number) =>
    isDue(frequency, new Set(after.map((each) => monday + each)), monday + today);

  it('is so each day, on given days, or until its week has enough of them', () => {
    expect(due(daily, [], 3)).to.equal(true);
    expect([0, 1, 2].map((day) => due(on(0, 2), [], day))).to.deep.equal([true, false, true]);
    expect(due(weekly, [0], 2)).to.equal(false);
    expect(due(times(2), [0], 2)).to.equal(true);
    expect(due(times(2), [0, 1], 2)).to.equal(false);
    expect(due(times(2), [-1, 0], 2)).to.equal(true);
    // What was done that day doesn't make it less due.
    expect(due(weekly, [2], 2)).to.equal(true);
  });
});
