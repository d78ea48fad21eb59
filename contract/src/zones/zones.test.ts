import { expect } from 'chai';
import fc from 'fast-check';
import { dateOf, dayOf } from '../game/local-days.ts';
import { streaksOf } from '../game/streak-days.ts';
import { day as dayMs, hour } from '../time.ts';
import { anyLife, type Life, tellLife, zones } from './lives.test-support.ts';
import { instantOf, localDay, offsetAt } from './local-clock.ts';
import {
  dayIn,
  dayLengths,
  noneShort,
  onlyZone,
  shortDays,
  withShort,
  withZone,
  type Zones,
} from './zone-history.ts';

const isDeep = process.env.CINE_DEEP === '1';

const at = (instant: string) => Date.parse(instant);
const datesOf = (days: Iterable<number>) => [...days].map(dateOf);

function zonesBy({ start, home, choices }: Life, after: number): Zones {
  return choices
    .filter((each) => each.after <= after)
    .reduce((had, each) => withZone(had, each.timeZone, start + each.after * hour), onlyZone(home));
}

describe('Clocks of a time zone', () => {
  it('show dates as the calendar does, in twelve zones', () => {
    for (const timeZone of zones) {
      const written = new Intl.DateTimeFormat('sv', { timeZone });
      const anyInstant = fc.integer({ min: at('2010-01-01T00:00:00Z'), max: at('2029-12-31T00:00:00Z') });
      fc.assert(
        fc.property(anyInstant, (instant) => dateOf(localDay(instant, timeZone)) === written.format(instant)),
      );
    }
  });

  for (const [timeZone, date, minute, instant] of [
    ['Europe/Paris', '2026-12-10', 20 * 60, '2026-12-10T19:00:00Z'],
    ['Asia/Kathmandu', '2026-12-10', 20 * 60, '2026-12-10T14:15:00Z'],
    // A gap of half an hour: 2:15 isn't shown, so it is 2:45.
    ['Australia/Lord_Howe', '2026-10-04', 2 * 60 + 15, '2026-10-03T15:45:00Z'],
    // 2:30 is shown twice.
    ['Europe/Paris', '2026-10-25', 150, '2026-10-25T00:30:00Z'],
    ['Pacific/Kiritimati', '2026-12-10', 0, '2026-12-09T10:00:00Z'],
  ] as const) {
    it(`show minute ${minute} of ${date} at ${instant} in ${timeZone}`, () => {
      expect(new Date(instantOf(dayOf(date), minute, timeZone)).toISOString()).to.equal(
        new Date(instant).toISOString(),
      );
    });
  }

  it('of a zone that isn’t known are those of Paris', () => {
    const noon = at('2026-07-10T12:00:00Z');
    expect(offsetAt(noon, 'Europe/Narnia')).to.equal(2 * hour);
  });
});

describe('The zone of a user’s days', () => {
  const noon = at('2026-12-10T12:00:00Z');
  const paris = onlyZone('Europe/Paris');

  it('follows a choice at once, and another one twenty hours after', () => {
    const tokyo = withZone(paris, 'Asia/Tokyo', noon);
    expect(tokyo.at(-1)).to.deep.equal({ timeZone: 'Asia/Tokyo', since: noon });
    const soon = withZone(tokyo, 'Pacific/Apia', noon + hour);
    expect(soon.at(-1)).to.deep.equal({ timeZone: 'Pacific/Apia', since: noon + 20 * hour });
    const other = withZone(soon, 'Asia/Kathmandu', noon + 2 * hour);
    expect(other.slice(1).map(({ timeZone }) => timeZone)).to.deep.equal(['Asia/Tokyo', 'Asia/Kathmandu']);
    expect(withZone(other, 'Asia/Tokyo', noon + 3 * hour)).to.deep.equal(tokyo);
  });

  it('is remembered for twenty days after it was left, so that some two dozen are the most', () => {
    let zonesNow: Zones = paris;
    for (let hours = 0; hours < 100 * 24; hours += 1)
      zonesNow = withZone(zonesNow, zones[hours % zones.length]!, noon + hours * hour);
    expect(zonesNow.length).to.be.within(20, 27);
    const later = withZone(zonesNow, zonesNow.at(-1)!.timeZone, noon + 130 * dayMs);
    expect(later).to.have.length(1);
  });
});

describe('Short days', () => {
  it('are none where nobody travels, whatever clocks do', () => {
    for (const timeZone of zones) {
      for (let now = at('2026-01-01T05:00:00Z'); now < at('2027-06-01T00:00:00Z'); now += 13 * dayMs)
        expect(shortDays(onlyZone(timeZone), now), timeZone).to.deep.equal([]);
    }
  });

  it('are the date that Apia left out', () => {
    const apia = onlyZone('Pacific/Apia');
    expect(datesOf(shortDays(apia, at('2012-01-02T12:00:00Z')))).to.deep.equal(['2011-12-30']);
  });

  it('are those that a flight over the date line cuts short, one way only', () => {
    // Seven in the evening of the 9th in Honolulu, and seven of the 10th in Kiritimati.
    const west = withZone(onlyZone('Pacific/Honolulu'), 'Pacific/Kiritimati', at('2026-12-10T05:00:00Z'));
    expect(datesOf(shortDays(west, at('2026-12-12T12:00:00Z')))).to.deep.equal(['2026-12-10']);
    const east = withZone(onlyZone('Pacific/Kiritimati'), 'Pacific/Honolulu', at('2026-12-10T05:00:00Z'));
    expect(shortDays(east, at('2026-12-13T12:00:00Z'))).to.deep.equal([]);
    const lengths = dayLengths(east, at('2026-12-09T10:00:00Z'), at('2026-12-11T10:00:00Z'));
    expect(lengths.get(dayOf('2026-12-10'))).to.equal(19 * hour + 24 * hour);
  });

  it('are known in whatever order they were looked at', () => {
    const today = dayOf('2026-12-20');
    const looks = [
      { short: [today - 20, today - 9], at: (today - 7) * dayMs },
      { short: [today - 9, today - 2], at: (today - 1) * dayMs },
      // The day before yesterday was lived again.
      { short: [today - 9], at: today * dayMs },
    ];
    const after = (order: number[]) =>
      order.reduce((had, each) => withShort(had, looks[each]!.short, looks[each]!.at), noneShort);
    for (const order of [
      [0, 1, 2],
      [2, 1, 0],
      [1, 2, 0],
      [0, 2, 1, 1, 0],
    ])
      expect(after(order), `${order}`).to.deep.equal({ days: [today - 20, today - 9], at: today * dayMs });
    const all = after([0, 1, 2]);
    for (const { short, at: seenAt } of looks) expect(withShort(all, short, seenAt)).to.equal(all);
  });
});

describe('A life in twelve zones', () => {
  it('has the days, the short days and the streaks of a calendar told by quarter hours', () => {
    const reached = { short: 0, excused: 0, frozen: 0, broken: 0, later: 0 };
    fc.assert(
      fc.property(anyLife, (life) => {
        let short = noneShort;
        const days = life.watchedAfter.map((after) => {
          const zonesNow = zonesBy(life, after);
          const now = life.start + after * hour;
          short = withShort(short, shortDays(zonesNow, now), now);
          if (zonesNow.at(-1)!.since > now) reached.later += 1;
          return dayIn(zonesNow, now);
        });
        const told = tellLife(life);
        expect(days).to.deep.equal(told.days);
        const streaks = streaksOf(days, new Set(short.days));
        expect(streaks.days.map(({ day, length }) => [day, length])).to.deep.equal([...told.lengths]);
        reached.short += told.short.size;
        reached.excused += streaks.excused.length;
        reached.frozen += streaks.days.filter(({ frozen }) => frozen !== null).length;
        reached.broken += streaks.days.filter(({ length }) => length === 1).length - 1;
      }),
      isDeep ? { numRuns: 450 } : { numRuns: 60, seed: 1 },
    );
    // The property proves nothing about cases that no life reached.
    for (const [what, times] of Object.entries(reached)) expect(times, what).to.be.above(isDeep ? 20 : 5);
  });

  it('keeps the dates that were lived, whatever zone is chosen later', () => {
    fc.assert(
      fc.property(anyLife, fc.nat(), (life, which) => {
        const count = 1 + (which % life.watchedAfter.length);
        expect(tellLife(life, count).days).to.deep.equal(tellLife(life).days.slice(0, count));
        const now = life.start + life.watchedAfter.at(-1)! * hour;
        const all = zonesBy(life, life.watchedAfter.at(-1)!);
        const recent = life.watchedAfter.filter((after) => now - (life.start + after * hour) < 15 * dayMs);
        const told = tellLife(life).days.slice(-recent.length);
        expect(recent.map((after) => dayIn(all, life.start + after * hour))).to.deep.equal(told);
      }),
      isDeep ? { numRuns: 60 } : { numRuns: 30, seed: 1 },
    );
  });
});
