import { dateOf, dayOf } from '@cine/contract/game/local-days';
import { hour, minute } from '@cine/contract/time';
import { dayIn, onlyZone, withZone } from '@cine/contract/zones/zone-history';
import { expect } from 'chai';
import fc from 'fast-check';
import { dateOfMovie, openDays, type WatchDay, watchDayOf } from './watch-day.ts';

const at = (instant: string) => Date.parse(instant);
const paris = { zones: onlyZone('Europe/Paris'), since: at('2026-12-01T00:00:00Z') };

function recorded(movieId: number, watchedAt: string, recordedAt = watchedAt) {
  return { movieId, runtime: 120, watchedAt: at(watchedAt), recordedAt: at(recordedAt) };
}

/** Stamps watches one after another, each knowing the last counted of its week. */
function stampedAll(watches: readonly ReturnType<typeof recorded>[], calendar = paris): WatchDay[] {
  const days: WatchDay[] = [];
  for (const watch of watches) {
    const own = watchDayOf(watch, calendar, null);
    const [lastCounted = null] = days
      .filter(({ monday }) => monday === own.monday)
      .toSorted((one, other) => other.count - one.count);
    days.push(watchDayOf(watch, calendar, lastCounted));
  }
  return days;
}

describe('A movie’s date', () => {
  for (const [watchedAt, timeZone, date] of [
    ['2026-12-10T21:00:00Z', 'Europe/Paris', '2026-12-10'],
    // It began before midnight.
    ['2026-12-10T23:30:00Z', 'Europe/Paris', '2026-12-10'],
    ['2026-12-11T01:30:00Z', 'Europe/Paris', '2026-12-11'],
    ['2026-12-10T21:00:00Z', 'Pacific/Apia', '2026-12-11'],
    ['2026-12-10T21:00:00Z', 'America/New_York', '2026-12-10'],
    ['2026-12-10T20:10:00Z', 'Asia/Kathmandu', '2026-12-10'],
    ['2026-12-10T20:20:00Z', 'Asia/Kathmandu', '2026-12-11'],
    // The night in which clocks go forward has no 2:30.
    ['2026-03-29T02:30:00Z', 'Europe/Paris', '2026-03-29'],
  ] as const) {
    it(`is ${date} in ${timeZone} for one that ended at ${watchedAt}`, () => {
      const movie = { watchedAt: at(watchedAt), runtime: 120 };
      expect(dateOfMovie(movie, onlyZone(timeZone))).to.equal(date);
    });
  }

  it('is that of its end where its runtime is unknown', () => {
    const movie = { watchedAt: at('2026-12-10T23:30:00Z'), runtime: null };
    expect(dateOfMovie(movie, onlyZone('Europe/Paris'))).to.equal('2026-12-11');
  });
});

describe('A watch is on time', () => {
  for (const [watchedAt, recordedAt, onTime] of [
    ['2026-12-10T21:00:00Z', '2026-12-10T21:00:00Z', true],
    ['2026-12-10T21:00:00Z', '2026-12-11T22:59:59Z', true],
    ['2026-12-10T21:00:00Z', '2026-12-11T23:00:00Z', false],
    ['2026-11-30T23:59:00Z', '2026-12-01T08:00:00Z', false],
  ] as const) {
    it(`${onTime ? '' : 'not '}when it is of ${watchedAt} and recorded at ${recordedAt}`, () => {
      expect(watchDayOf(recorded(1, watchedAt, recordedAt), paris, null).onTime).to.equal(onTime);
    });
  }
});

describe('The days that a movie recorded now keeps', () => {
  const dates = (calendar: typeof paris, now: string) =>
    openDays(calendar, at(now)).map(({ day, until }) => [dateOf(day), new Date(until).toISOString()]);

  it('are today until the end of tomorrow, and yesterday until the end of today', () => {
    expect(dates(paris, '2026-12-10T20:00:00Z')).to.deep.equal([
      ['2026-12-10', '2026-12-11T23:00:00.000Z'],
      ['2026-12-09', '2026-12-10T23:00:00.000Z'],
    ]);
    // They signed up today.
    expect(dates(paris, '2026-12-01T20:00:00Z').map(([date]) => date)).to.deep.equal(['2026-12-01']);
  });

  it('leave out a date that nobody had', () => {
    const apia = { since: 0, zones: onlyZone('Pacific/Apia') };
    expect(dates(apia, '2011-12-30T08:00:00Z')[0]).to.deep.equal(['2011-12-29', '2011-12-31T10:00:00.000Z']);
    expect(dates(apia, '2011-12-31T08:00:00Z')[1]).to.deep.equal(['2011-12-29', '2011-12-31T10:00:00.000Z']);
  });

  it('are those of which a watch counts as on time, to the last moment', () => {
    const anyZone = fc.constantFrom(
      'Europe/Paris',
      'Australia/Lord_Howe',
      'America/New_York',
      'Asia/Kathmandu',
    );
    const anyNow = fc.integer({ min: at('2026-01-02T00:00:00Z'), max: at('2026-12-30T00:00:00Z') });
    fc.assert(
      fc.property(anyZone, anyNow, fc.nat(2), (timeZone, now, back) => {
        const calendar = { zones: onlyZone(timeZone), since: 0 };
        const watchedAt = now - back * 24 * hour;
        const onTime = (recordedAt: number) =>
          watchDayOf({ movieId: 1, runtime: null, watchedAt, recordedAt }, calendar, null).onTime;
        const open = openDays(calendar, now).find(({ day }) => day === dayIn(calendar.zones, watchedAt));
        expect(open !== undefined).to.equal(onTime(now));
        if (open) expect([onTime(open.until - 1), onTime(open.until)]).to.deep.equal([true, false]);
      }),
      { numRuns: 50 },
    );
  });
});

describe('A watch of somebody who travels', () => {
  const landed = at('2026-12-10T10:00:00Z');
  const travelled = { ...paris, zones: withZone(paris.zones, 'America/New_York', landed) };

  it('is of the date where they were when it began, also if it is recorded elsewhere', () => {
    const before = recorded(1, '2026-12-10T01:00:00Z', '2026-12-10T12:00:00Z');
    expect(watchDayOf(before, travelled, null)).to.include({ date: '2026-12-10', timeZone: 'Europe/Paris' });
    const after = recorded(1, '2026-12-11T01:00:00Z');
    expect(watchDayOf(after, travelled, null)).to.include({
      date: '2026-12-10',
      timeZone: 'America/New_York',
    });
  });

  it('is on time until the end of the following date that they had', () => {
    const east = { ...paris, zones: withZone(onlyZone('Pacific/Honolulu'), 'Pacific/Kiritimati', landed) };
    // They left on the 10th in Honolulu at midnight, and were in the 11th at once.
    const last = recorded(1, '2026-12-10T08:00:00Z', '2026-12-12T09:59:59Z');
    expect(watchDayOf(last, east, null)).to.include({ date: '2026-12-09', onTime: false });
    const apia = { ...paris, since: 0, zones: onlyZone('Pacific/Apia') };
    const left = recorded(1, '2011-12-30T08:00:00Z', '2011-12-31T09:59:59Z');
    // The 29th, before the 31st.
    expect(watchDayOf(left, apia, null)).to.include({ date: '2011-12-29', onTime: true });
    const late = recorded(1, '2011-12-30T08:00:00Z', '2011-12-31T10:00:00Z');
    expect(watchDayOf(late, apia, null)).to.include({ date: '2011-12-29', onTime: false });
  });

  it('knows the days that were cut short by then', () => {
    const west = withZone(onlyZone('Pacific/Honolulu'), 'Pacific/Kiritimati', landed - 5 * hour);
    const { short } = watchDayOf(recorded(1, '2026-12-12T12:00:00Z'), { ...paris, zones: west }, null);
    expect(short).to.deep.equal([dayOf('2026-12-10')]);
  });
});

describe('A watch’s place', () => {
  it('is by when it was recorded, of the day and of the week from Monday to Sunday', () => {
    const days = stampedAll([
      recorded(1, '2026-12-07T20:00:00Z'),
      recorded(2, '2026-12-07T21:00:00Z'),
      recorded(3, '2026-12-13T20:00:00Z'),
      recorded(4, '2026-12-14T20:00:00Z'),
    ]);
    expect(days.map(({ placeOfDay, placeOfWeek }) => [placeOfDay, placeOfWeek])).to.deep.equal([
      [1, 1],
      [2, 2],
      [1, 3],
      [1, 1],
    ]);
  });

  it('is one for a movie that is recorded twice on a day', () => {
    const days = stampedAll([1, 2, 1].map((movieId) => recorded(movieId, '2026-12-10T20:00:00Z')));
    expect(days.map(({ placeOfDay, placeOfWeek }) => [placeOfDay, placeOfWeek])).to.deep.equal([
      [1, 1],
      [2, 2],
      [1, 1],
    ]);
  });

  it('is the seventh for all beyond the sixth of a day, which take none from the week', () => {
    const six = [1, 2, 3, 4, 5, 6, 7, 8].map((movieId) => recorded(movieId, '2026-12-10T20:00:00Z'));
    const days = stampedAll([...six, recorded(9, '2026-12-11T20:00:00Z')]);
    expect(days.map(({ placeOfDay }) => placeOfDay)).to.deep.equal([1, 2, 3, 4, 5, 6, 7, 7, 1]);
    expect(days.map(({ placeOfWeek }) => placeOfWeek)).to.deep.equal([1, 2, 3, 4, 5, 6, 0, 0, 7]);
  });

  it('of the week isn’t taken by one recorded too late', () => {
    const days = stampedAll([
      recorded(1, '2026-12-07T20:00:00Z', '2026-12-10T20:00:00Z'),
      recorded(2, '2026-12-10T20:00:00Z'),
    ]);
    expect(days.map(({ placeOfWeek }) => placeOfWeek)).to.deep.equal([0, 1]);
  });

  it('of the week is taken by one recorded too late once it is recorded on time', () => {
    const signedUp = { ...paris, since: at('2026-12-10T12:00:00Z') };
    const before = recorded(1, '2026-12-10T11:00:00Z');
    const after = ['2026-12-10T20:00:00Z', '2026-12-10T21:00:00Z'].map((watchedAt) => recorded(1, watchedAt));
    const days = stampedAll([before, ...after, recorded(2, '2026-12-10T22:00:00Z')], signedUp);
    expect(
      days.map(({ onTime, placeOfDay, placeOfWeek }) => [onTime, placeOfDay, placeOfWeek]),
    ).to.deep.equal([
      [false, 1, 0],
      [true, 1, 1],
      [true, 1, 1],
      [true, 2, 2],
    ]);
  });

  it('is each taken once in a day and in a week', () => {
    const anyWatch = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 10 * 24 * 60 }));
    fc.assert(
      fc.property(fc.array(anyWatch, { maxLength: 40 }), (all) => {
        const start = at('2026-12-03T06:00:00Z');
        const signedUp = { ...paris, since: start + 5 * 24 * hour };
        const watches = all
          .toSorted(([, one], [, other]) => one - other)
          .map(([movieId, minutes]) => {
            const watchedAt = start + minutes * minute;
            return { movieId, runtime: 120, watchedAt, recordedAt: watchedAt };
          });
        const days = stampedAll(watches, signedUp);
        const placed = days.map((day, index) => ({ ...day, movieId: watches[index]!.movieId }));
        const firstOf = (some: typeof placed) => {
          const first = new Map(some.map((each) => [`${each.date} ${each.movieId}`, each]));
          return [...first.values()].filter(({ placeOfDay }) => placeOfDay <= 6);
        };
        const taken = firstOf(placed);
        const onTime = firstOf(placed.filter((each) => each.onTime));
        const unique = (keys: string[]) => expect(new Set(keys).size).to.equal(keys.length);
        unique(taken.map(({ date, placeOfDay }) => `${date} ${placeOfDay}`));
        unique(onTime.map(({ monday, placeOfWeek }) => `${monday} ${placeOfWeek}`));
        expect(onTime.map(({ placeOfWeek }) => placeOfWeek)).to.not.include(0);
      }),
    );
  });
});
