import { expect } from 'chai';
import fc from 'fast-check';
import { concessionOf } from '#together/sessions/concession.ts';
import { recentConcessions } from '#together/tonight/ranking/rank.ts';
import { withConcessions } from './concessions.ts';
import { newPlayer } from './player.ts';

const watchOf = (movieId: number, at: number, concession: number, withdrawn = false) => ({
  id: `${movieId}-session${at}`,
  watchedAt: at,
  withdrawn,
  concession,
});

describe('Concessions', () => {
  it('are the others’ average score of the movie, less the user’s own', () => {
    const expected = [
      { uid: 'lea', score: 40 },
      { uid: 'tom', score: 80 },
      { uid: 'zoe', score: 70 },
    ];
    expect(concessionOf(expected, 'lea')).to.equal(35);
    expect(concessionOf(expected, 'tom')).to.equal(-25);
    expect(concessionOf(expected, 'guest')).to.equal(null);
    expect(concessionOf(expected.slice(0, 1), 'lea')).to.equal(null);
  });

  it('count most from the last session, and less if the user got more than the others', () => {
    const first = withConcessions(newPlayer, 1, [watchOf(1, 100, 40)]);
    expect(recentConcessions(first)).to.equal(40);
    const second = withConcessions(first, 2, [watchOf(2, 200, -30)]);
    expect(recentConcessions(second)).to.equal(-10);
  });

  it('forget a withdrawn watch, and return the same object if nothing changed', () => {
    const first = withConcessions(newPlayer, 1, [watchOf(1, 100, 40)]);
    expect(withConcessions(first, 1, [watchOf(1, 100, 40)])).to.equal(first);
    expect(withConcessions(first, 2, [])).to.equal(first);
    expect(withConcessions(first, 1, [watchOf(1, 100, 40, true)])).to.deep.equal(newPlayer);
  });

  it('don’t depend on the order of up to ten sessions', () => {
    const movies = fc.uniqueArray(fc.integer({ min: 1, max: 50 }), { maxLength: 10 });
    fc.assert(
      fc.property(movies, fc.infiniteStream(fc.integer({ min: -50, max: 50 })), (ids, points) => {
        const watches = ids.map((id) => watchOf(id, id * 10, points.next().value));
        const playerAfter = (order: typeof watches) =>
          order.reduce(
            (player, watch) => withConcessions(player, Number.parseInt(watch.id, 10), [watch]),
            newPlayer,
          );
        expect(playerAfter(watches)).to.deep.equal(playerAfter(watches.toReversed()));
      }),
    );
  });
});
