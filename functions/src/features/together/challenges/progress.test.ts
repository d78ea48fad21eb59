import type { MovieFacts } from '@cine/contract/movies/movie';
import { unknownMovie } from '@cine/contract/movies/unknown-movie.test-support';
import type { Challenge } from '@cine/contract/operations/together/challenges';
import { day, hour } from '@cine/contract/time';
import { assert } from 'chai';
import fc from 'fast-check';
import type { JoinedChallenge } from '#core/players/index.ts';
import type { WatchEvent } from '#watching/watches/index.ts';
import { isFinished, isInTime, progressOf, withMovie } from './progress.ts';

const joinedAt = Date.parse('2026-12-10T18:00:00Z');

const sixties: Challenge = {
  id: 'sixties',
  version: 1,
  titles: { en: 'The sixties' },
  rules: [{ field: 'decade', operator: 'eq', value: 1960 }],
  targetCount: 2,
  xpReward: 100,
  season: null,
  audience: 'everyone',
  makerId: null,
};
const holidays = { from: '2026-12-12T00:00:00Z', to: '2026-12-20T00:00:00Z' };
const joined: JoinedChallenge = {
  challenge: sixties,
  joinedAt,
  moviesWatched: [],
  isCompleted: false,
  completedAt: null,
};
const inSeason: JoinedChallenge = { ...joined, challenge: { ...sixties, season: holidays } };

const facts: MovieFacts = { ...unknownMovie, year: 1962, runtime: 90, genres: ['Drama'] };

function watched(movieId: number, changes: Partial<WatchEvent> = {}): WatchEvent {
  const watchedAt = changes.watchedAt ?? joinedAt + hour;
  return {
    id: `${movieId}-${watchedAt}`,
    movieId,
    facts: { ...facts, id: movieId },
    watchedAt,
    recordedAt: watchedAt + hour,
    sessionId: null,
    withdrawn: false,
    ...changes,
  };
}

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

describe('withMovie', () => {
  it('completes the challenge with the movie that decides it, and reverts when that is withdrawn', () => {
    const one = withMovie(joined, 9, [watched(9)], 1000);
    assert.deepInclude(one, { moviesWatched: [9], isCompleted: false, completedAt: null });
    const two = withMovie(one, 2, [watched(2)], 2000);
    assert.deepInclude(two, { moviesWatched: [2, 9], isCompleted: true, completedAt: 2000 });
    const reverted = withMovie(two, 9, [watched(9, { withdrawn: true })], 3000);
    assert.deepInclude(reverted, { moviesWatched: [2], isCompleted: false, completedAt: null });
  });

  it('returns the same object when the trigger runs again', () => {
    const once = withMovie(joined, 9, [watched(9)], 1000);
    assert.strictEqual(
      withMovie(once, 9, [watched(9), watched(9, { watchedAt: joinedAt + day })], 2000),
      once,
    );
    assert.strictEqual(withMovie(joined, 9, [watched(9, { withdrawn: true })], 2000), joined);
    assert.strictEqual(withMovie(joined, 9, [], 2000), joined);
  });

  it('keeps a movie that was watched twice when one of the watches is withdrawn', () => {
    const watches = [watched(9, { withdrawn: true }), watched(9, { watchedAt: joinedAt + day })];
    assert.deepEqual(withMovie(joined, 9, watches, 1000).moviesWatched, [9]);
  });

  it('dates the completion by the watch that still counts after a withdrawal', () => {
    const single = { ...joined, challenge: { ...sixties, targetCount: 1 } };
    const completed = withMovie(single, 9, [watched(9)], joinedAt + 2 * hour);
    const again = watched(9, { watchedAt: joinedAt + 20 * hour });
    assert.strictEqual(withMovie(completed, 9, [watched(9), again], joinedAt + day), completed);
    const held = withMovie(completed, 9, [watched(9, { withdrawn: true }), again], joinedAt + day);
    assert.deepInclude(held, { isCompleted: true, completedAt: again.recordedAt });
  });

  it('changes the date of the completion if it rests on a newer movie', () => {
    const completed = [1, 2, 3].reduce(
      (before, id) => withMovie(before, id, [watched(id)], 1000 * id),
      joined,
    );
    assert.equal(completed.completedAt, 2000);
    const held = withMovie(completed, 1, [], 9000);
    assert.deepInclude(held, { moviesWatched: [2, 3], isCompleted: true, completedAt: 9000 });
  });
});

describe('A full list of movies', () => {
  const movieIds = fc.uniqueArray(fc.integer({ min: 1, max: 260 }), { minLength: 210, maxLength: 250 });

  it('holds the lowest ids of those that count, in any order of changes', () => {
    fc.assert(
      fc.property(movieIds, fc.array(fc.nat(), { maxLength: 30 }), (ids, removals) => {
        const watches = ids.map((id) => watched(id));
        let following: JoinedChallenge = joined;
        for (const watch of watches) following = withMovie(following, watch.movieId, [watch], joinedAt);
        assert.lengthOf(following.moviesWatched, 200);
        for (const removal of removals) {
          const watch = watches[removal % watches.length]!;
          watch.withdrawn = true;
          following = withMovie(following, watch.movieId, [watch], joinedAt);
        }
        const { moviesWatched, isCompleted } = progressOf(joined, watches);
        assert.deepEqual(following.moviesWatched, moviesWatched);
        assert.equal(following.isCompleted, isCompleted);
      }),
      { numRuns: 20 },
    );
  });

  it('keeps the place of a movie that was withdrawn, which no other takes', () => {
    const ids = Array.from({ length: 201 }, (_, index) => index + 1);
    const full = ids.reduce((before, id) => withMovie(before, id, [watched(id)], joinedAt), joined);
    const without = withMovie(full, 7, [watched(7, { withdrawn: true })], joinedAt);
    assert.lengthOf(without.moviesWatched, 199);
    assert.strictEqual(withMovie(without, 201, [watched(201)], joinedAt), without);
    const again = watched(7, { watchedAt: joinedAt + day });
    assert.deepEqual(withMovie(without, 7, [again], joinedAt).moviesWatched, full.moviesWatched);
  });
});

describe('isSettled', () => {
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

/** Watches of a few movies, around every boundary, some withdrawn, some of an unknown or wrong year. */
const anyWatches = fc.array(
  fc
    .record({
      movieId: fc.integer({ min: 1, max: 5 }),
      watchedAt: fc
        .constantFrom(-day, -1, 0, hour, 2 * day, 5 * day, 10 * day)
        .map((after) => joinedAt + after),
      lag: fc.constantFrom(-1, 0, hour, 7 * day, 7 * day + 1),
      withdrawn: fc.boolean(),
      year: fc.constantFrom(1959, 1960, 1969, 1970, null),
    })
    .map(({ movieId, watchedAt, lag, withdrawn, year }) =>
      watched(movieId, { watchedAt, recordedAt: watchedAt + lag, withdrawn, facts: { ...facts, year } }),
    ),
  { maxLength: 20 },
);
const anyChallenge = fc.constantFrom(joined, inSeason);

describe('progress', () => {
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

  it('settled movie by movie, in any order and from any state, equals the whole recount', () => {
    const anyState = fc.uniqueArray(fc.integer({ min: 1, max: 5 })).map((ids) => ids.sort((a, b) => a - b));
    const anyOrder = fc.shuffledSubarray([1, 2, 3, 4, 5], { minLength: 5 });
    fc.assert(
      fc.property(anyChallenge, anyWatches, anyState, anyOrder, (challenge, watches, before, order) => {
        const isCompleted = before.length >= 2;
        const state = {
          ...challenge,
          moviesWatched: before,
          isCompleted,
          completedAt: isCompleted ? 1 : null,
        };
        const after = order.reduce(
          (current, id) =>
            withMovie(
              current,
              id,
              watches.filter((watch) => watch.movieId === id),
              2,
            ),
          state,
        );
        const { moviesWatched, isCompleted: completed } = progressOf(challenge, watches);
        assert.deepEqual([after.moviesWatched, after.isCompleted], [moviesWatched, completed]);
        assert.equal(after.completedAt === null, !completed);
      }),
      { numRuns: 500 },
    );
  });
});
