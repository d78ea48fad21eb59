import { day, hour } from '@cine/contract/time';
import { assert } from 'chai';
import fc from 'fast-check';
import type { JoinedChallenge } from '#core/players/index.ts';
import {
  anyChallenge,
  anyWatches,
  facts,
  holidays,
  inSeason,
  joined,
  joinedAt,
  watched,
} from './progress.test-support.ts';
import { isFinished, isInTime, progressOf } from './progress.ts';

describe('isInTime', () => {
  const at = (watchedAt: number, lag = 0) => ({ watchedAt, recordedAt: watchedAt + lag });
  const from = Date.parse(holidays.from);
  const to = Date.parse(holidays.to);
  const table: [what: string, times: { watchedAt: number; recordedAt: number }, JoinedChallenge, boolean][] =
    [
      ['the moment of joining', at(joinedAt), joined, true],
      ['just before joining', at(joinedAt - 1), joined, false],
      ['recorded 7 days later', at(joinedAt, 7 * day), joined, true],
      ['recorded more than 7 days later', at(joinedAt, 7 * day + 1), joined, false],
      ['recorded before it was watched', at(joinedAt + hour, -1), joined, false],
      ['just before the season', at(from - 1), inSeason, false],
      ["the season's first moment", at(from), inSeason, true],
      ["the season's last moment", at(to - 1), inSeason, true],
      ["the season's end", at(to), inSeason, false],
      ['watched in the season, recorded after it', at(to - 1, 7 * day), inSeason, true],
    ];
  for (const [what, times, participation, expected] of table) {
    it(`${expected ? 'accepts' : 'refuses'} ${what}`, () =>
      assert.equal(isInTime(times, participation), expected));
  }

  it('refuses a watch in the season but before joining', () => {
    const late = { ...inSeason, joinedAt: from + day };
    assert.isFalse(isInTime(at(from + day - 1), late));
    assert.isTrue(isInTime(at(from + day), late));
  });
});

describe('progressOf', () => {
  it('counts live watches in time of movies that meet the rules, each movie once', () => {
    const watches = [
      watched(30),
      watched(4),
      watched(30, { watchedAt: joinedAt + day }),
      watched(5, { withdrawn: true }),
      watched(6, { watchedAt: joinedAt - hour }),
      watched(7, { facts: { ...facts, year: 1970 } }),
      watched(8, { facts: { ...facts, year: null } }),
    ];
    assert.deepEqual(progressOf(joined, watches), {
      moviesWatched: [4, 30],
      currentCount: 2,
      isCompleted: true,
    });
  });

  it('judges a movie by its recorded facts', () => {
    const corrected = watched(4, { facts: { ...facts, year: 1959 } });
    assert.deepEqual(progressOf(joined, [corrected]).moviesWatched, []);
    assert.deepEqual(progressOf(joined, [corrected, watched(4)]).moviesWatched, [4]);
  });

  it('keeps counting beyond the target', () => {
    const { currentCount, isCompleted } = progressOf(joined, [watched(1), watched(2), watched(3)]);
    assert.deepEqual({ currentCount, isCompleted }, { currentCount: 3, isCompleted: true });
  });
});

describe('isFinished', () => {
  it('is false while a watch can still be recorded in time', () => {
    assert.isFalse(isFinished(joined, joinedAt + 1000 * day));
    assert.isFalse(isFinished(inSeason, Date.parse(holidays.to) + 7 * day));
  });

  it('is true two days after completion, when no watch can be withdrawn and no trigger is late', () => {
    const completed = { ...joined, isCompleted: true, completedAt: joinedAt };
    assert.isFalse(isFinished(completed, joinedAt + 2 * day));
    assert.isTrue(isFinished(completed, joinedAt + 2 * day + 1));
  });

  it("is true once a season's last watches have settled, completed or not", () => {
    assert.isTrue(isFinished(inSeason, Date.parse(holidays.to) + 9 * day + 1));
  });
});

describe('progressOf', () => {
  it('depends neither on the order of watches nor on repetitions', () => {
    const shuffled = anyWatches.chain((watches) =>
      fc.record({
        watches: fc.constant(watches),
        again: fc.shuffledSubarray(watches, { minLength: watches.length }),
        twice: fc.subarray(watches),
      }),
    );
    fc.assert(
      fc.property(anyChallenge, shuffled, (challenge, { watches, again, twice }) => {
        assert.deepEqual(progressOf(challenge, [...twice, ...again]), progressOf(challenge, watches));
      }),
    );
  });
});
