import { day } from '@cine/contract/time';
import { expect } from 'chai';
import fc from 'fast-check';
import { type Ask, askWeekOf, countedIn, currentKeys, fromKey, toKey, withAsks as withMost } from './asks.ts';

const most = 3;
const withAsks = (former: readonly Ask[], regions: readonly string[], now: number) =>
  withMost(former, regions, now, most);

const monday = Date.UTC(2026, 10, 19);
const week = 7 * day;

/** What a member asks for, with pauses of some days between. */
const history = fc.array(
  fc.record({
    pause: fc.integer({ min: 0, max: 30 }),
    regions: fc.uniqueArray(fc.constantFrom('JP', 'US', 'DE', 'IT', 'KR', 'BR'), { maxLength: 4 }),
  }),
  { maxLength: 20 },
);

/** The asks after a history, and when it ended; `each` sees every state. */
function after(
  steps: readonly { pause: number; regions: readonly string[] }[],
  each: (asks: readonly Ask[], now: number, regions: readonly string[]) => void = () => {},
): { asks: readonly Ask[]; now: number } {
  let [asks, now]: [readonly Ask[], number] = [[], monday];
  for (const { pause, regions } of steps) {
    now += pause * day;
    asks = withAsks(asks, regions, now) ?? asks;
    each(asks, now, regions);
  }
  return { asks, now };
}

describe('What a member counts for, such as regions', () => {
  it('is three things at most, none twice, however many they ask for', () => {
    fc.assert(
      fc.property(history, (steps) => {
        after(steps, (asks, now) => {
          expect(asks.length).to.be.at.most(most);
          const counted = countedIn(asks, now);
          expect(new Set(counted).size).to.equal(counted.length);
        });
      }),
    );
  });

  it('were all asked for within four weeks, and no longer count after that', () => {
    fc.assert(
      fc.property(history, (steps) => {
        const lately: { region: string; at: number }[] = [];
        const { asks, now } = after(steps, (current, at, regions) => {
          lately.push(...regions.map((region) => ({ region, at })));
          for (const region of countedIn(current, at))
            expect(lately.some((ask) => ask.region === region && at - ask.at < 4 * week)).to.equal(true);
        });
        expect(countedIn(asks, now + 4 * week)).to.deep.equal([]);
      }),
    );
  });

  it('include one for three weeks at least after it was asked for, unless three later ones took its place', () => {
    fc.assert(
      fc.property(fc.constantFrom('JP', 'US'), fc.integer({ min: 0, max: 21 }), (region, days) => {
        const asks = withAsks([], [region], monday)!;
        expect(countedIn(asks, monday + days * day)).to.deep.equal([region]);
      }),
    );
    const asks = withAsks([], ['JP'], monday)!;
    const later = withAsks(asks, ['US', 'DE', 'IT', 'KR'], monday + week)!;
    expect(countedIn(later, monday + week)).to.deep.equal(['DE', 'IT', 'US']);
  });

  it('change once a week at most for each, so that asking again costs nothing', () => {
    fc.assert(
      fc.property(history, (steps) => {
        const { asks, now } = after(steps);
        for (const region of asks.filter((ask) => ask.week === askWeekOf(now)).map((ask) => ask.what))
          expect(withAsks(asks, [region], now)).to.equal(null);
      }),
    );
    const full = withAsks([], ['JP', 'US', 'DE'], monday)!;
    expect(withAsks(full, ['IT'], monday)).to.equal(null);
    expect(withAsks([], [], monday)).to.equal(null);
  });

  it('are found by the same keys as they are stored under', () => {
    fc.assert(
      fc.property(history, fc.constantFrom('JP', 'US', 'DE'), (steps, region) => {
        const { asks, now } = after(steps);
        const keys = asks.map(toKey);
        expect(keys.map(fromKey)).to.deep.equal(asks);
        const isFound = currentKeys(region, now).some((key) => keys.includes(key));
        expect(isFound).to.equal(countedIn(asks, now).includes(region));
      }),
    );
  });
});
