import { expect } from 'chai';
import fc from 'fast-check';
import { concessionOf, recentConcessions, withConcessions } from './concessions.ts';
import { newPlayer } from './player.ts';

const evening = (movieId: number, at: number, concession: number, withdrawn = false) => ({
  id: `${movieId}-evening${at}`,
  watchedAt: at,
  withdrawn,
  concession,
});

describe('Giving way', () => {
  it('is what the movie is worth to the others on average, less what it is to oneself', () => {
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

  it('counts the last evening most, and what one got more than the others against it', () => {
    const first = withConcessions(newPlayer, 1, [evening(1, 100, 40)]);
    expect(recentConcessions(first)).to.equal(40);
    const second = withConcessions(first, 2, [evening(2, 200, -30)]);
    expect(recentConcessions(second)).to.equal(-10);
  });

  it('forgets a watch that is taken back, and stays the same object where nothing is new', () => {
    const first = withConcessions(newPlayer, 1, [evening(1, 100, 40)]);
    expect(withConcessions(first, 1, [evening(1, 100, 40)])).to.equal(first);
    expect(withConcessions(first, 2, [])).to.equal(first);
    expect(withConcessions(first, 1, [evening(1, 100, 40, true)])).to.deep.equal(newPlayer);
  });

  it('is the same in whatever order up to ten evenings are told', () => {
    const evenings = fc.uniqueArray(fc.integer({ min: 1, max: 50 }), { maxLength: 10 });
    fc.assert(
      fc.property(evenings, fc.infiniteStream(fc.integer({ min: -50, max: 50 })), (ids, points) => {
        const watches = ids.map((id) => evening(id, id * 10, points.next().value));
        const told = (order: typeof watches) =>
          order.reduce(
            (player, watch) => withConcessions(player, Number.parseInt(watch.id, 10), [watch]),
            newPlayer,
          );
        expect(told(watches)).to.deep.equal(told(watches.toReversed()));
      }),
    );
  });
});
