import { day, hour } from '@cine/contract/time';
import { assert } from 'chai';
import fc from 'fast-check';
import type { JoinedChallenge } from '#core/players/index.ts';
import { progressOf } from '#together/challenges/index.ts';
import {
  anyChallenge,
  anyWatches,
  joined,
  joinedAt,
  sixties,
  watched,
} from '#together/challenges/progress.test-support.ts';
import { withMovieCounted } from './count-movie.ts';

describe('withMovieCounted', () => {
  it('completes the challenge with the movie that decides it, and reverts when that is withdrawn', () => {
    const one = withMovieCounted(joined, 9, [watched(9)], 1000);
    assert.deepInclude(one, { moviesWatched: [9], isCompleted: false, completedAt: null });
    const two = withMovieCounted(one, 2, [watched(2)], 2000);
    assert.deepInclude(two, { moviesWatched: [2, 9], isCompleted: true, completedAt: 2000 });
    const reverted = withMovieCounted(two, 9, [watched(9, { withdrawn: true })], 3000);
    assert.deepInclude(reverted, { moviesWatched: [2], isCompleted: false, completedAt: null });
  });

  it('returns the same object when the trigger runs again', () => {
    const once = withMovieCounted(joined, 9, [watched(9)], 1000);
    assert.strictEqual(
      withMovieCounted(once, 9, [watched(9), watched(9, { watchedAt: joinedAt + day })], 2000),
      once,
    );
    assert.strictEqual(withMovieCounted(joined, 9, [watched(9, { withdrawn: true })], 2000), joined);
    assert.strictEqual(withMovieCounted(joined, 9, [], 2000), joined);
  });

  it('keeps a movie that was watched twice when one of the watches is withdrawn', () => {
    const watches = [watched(9, { withdrawn: true }), watched(9, { watchedAt: joinedAt + day })];
    assert.deepEqual(withMovieCounted(joined, 9, watches, 1000).moviesWatched, [9]);
  });

  it('dates the completion by the watch that still counts after a withdrawal', () => {
    const single = { ...joined, challenge: { ...sixties, targetCount: 1 } };
    const completed = withMovieCounted(single, 9, [watched(9)], joinedAt + 2 * hour);
    const again = watched(9, { watchedAt: joinedAt + 20 * hour });
    assert.strictEqual(withMovieCounted(completed, 9, [watched(9), again], joinedAt + day), completed);
    const held = withMovieCounted(completed, 9, [watched(9, { withdrawn: true }), again], joinedAt + day);
    assert.deepInclude(held, { isCompleted: true, completedAt: again.recordedAt });
  });

  it('changes the date of the completion if it rests on a newer movie', () => {
    const completed = [1, 2, 3].reduce(
      (before, id) => withMovieCounted(before, id, [watched(id)], 1000 * id),
      joined,
    );
    assert.equal(completed.completedAt, 2000);
    const held = withMovieCounted(completed, 1, [], 9000);
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
        for (const watch of watches)
          following = withMovieCounted(following, watch.movieId, [watch], joinedAt);
        assert.lengthOf(following.moviesWatched, 200);
        for (const removal of removals) {
          const watch = watches[removal % watches.length]!;
          watch.withdrawn = true;
          following = withMovieCounted(following, watch.movieId, [watch], joinedAt);
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
    const full = ids.reduce((before, id) => withMovieCounted(before, id, [watched(id)], joinedAt), joined);
    const without = withMovieCounted(full, 7, [watched(7, { withdrawn: true })], joinedAt);
    assert.lengthOf(without.moviesWatched, 199);
    assert.strictEqual(withMovieCounted(without, 201, [watched(201)], joinedAt), without);
    const again = watched(7, { watchedAt: joinedAt + day });
    assert.deepEqual(withMovieCounted(without, 7, [again], joinedAt).moviesWatched, full.moviesWatched);
  });
});

describe('progress', () => {
  it('counted movie by movie, in any order and from any state, equals the whole recount', () => {
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
            withMovieCounted(
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
