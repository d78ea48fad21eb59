import { day, minute } from '@cine/contract/time';
import { assert } from 'chai';
import fc from 'fast-check';
import { AppError } from '#platform/errors/app-error.ts';
import {
  assertWithdrawable,
  decidingWatches,
  maxDeciding,
  movieIdOf,
  type WatchEvent,
  watchedWhen,
  watchIdOf,
} from './watch.ts';

const now = Date.parse('2026-12-10T18:00:00Z');

function refusal(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof AppError) return error.reason;
    throw error;
  }
  return 'none';
}

describe('A watch', () => {
  it('has its movie’s id as the start of its id, whatever the key begins with', () => {
    const key = fc.stringMatching(/^[A-Za-z0-9_-]{1,40}$/);
    fc.assert(
      fc.property(fc.maxSafeNat(), key, (movieId, any) => {
        assert.equal(movieIdOf(watchIdOf(movieId, any)), movieId);
        assert.match(watchIdOf(movieId, any), /^[A-Za-z0-9_-]{1,64}$/);
      }),
    );
  });

  const times: [what: string, given: number | undefined, expected: number | string][] = [
    ['no time', undefined, now],
    ['a time gone by', now - 400 * day, now - 400 * day],
    ['this instant', now, now],
    ["a phone's clock that runs ahead", now + 5 * minute, now],
    ['a time to come', now + 5 * minute + 1, 'watch-in-the-future'],
  ];
  for (const [what, time, expected] of times) {
    it(`of ${what} is ${typeof expected === 'string' ? 'refused' : 'accepted'}`, () => {
      if (typeof expected === 'number') assert.equal(watchedWhen(time, now), expected);
      else
        assert.equal(
          refusal(() => watchedWhen(time, now)),
          expected,
        );
    });
  }

  it('decides as long as thirty of the same movie weren’t recorded after it', () => {
    const anyWatches = fc
      .array(fc.record({ movieId: fc.integer({ min: 1, max: 3 }), recordedAt: fc.nat() }), {
        maxLength: 200,
        size: 'max',
      })
      .map((all) =>
        all.map((each, index) => ({ ...each, id: watchIdOf(each.movieId, `${index}`) }) as WatchEvent),
      );
    fc.assert(
      fc.property(anyWatches, fc.infiniteStream(fc.nat()), (watches, order) => {
        const shuffled = watches
          .map((watch) => ({ watch, at: order.next().value }))
          .sort((one, other) => one.at - other.at)
          .map(({ watch }) => watch);
        const decide = new Set(decidingWatches([...shuffled, ...watches]));
        for (const { id, movieId, recordedAt } of watches) {
          const later = watches.filter(
            (other) =>
              other.movieId === movieId &&
              (other.recordedAt > recordedAt || (other.recordedAt === recordedAt && other.id > id)),
          );
          assert.equal(
            [...decide].some((watch) => watch.id === id),
            later.length < maxDeciding,
          );
        }
      }),
    );
  });

  it('can be withdrawn until 24 hours after it was recorded, even if it was watched long before', () => {
    const watch = { watchedAt: now - 100 * day, recordedAt: now } as WatchEvent;
    assert.equal(
      refusal(() => assertWithdrawable(watch, now + day)),
      'none',
    );
    assert.equal(
      refusal(() => assertWithdrawable(watch, now + day + 1)),
      'watch-too-old-to-withdraw',
    );
  });
});
