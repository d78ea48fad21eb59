import { expect } from 'chai';
import fc from 'fast-check';
import { moveInManualOrder } from '../../../../../../functions/src/features/watching/collections/order/manual-order.ts';
import { callsFor, moveTo, wholeOrder, withMove } from './hand-order.ts';

const orders = fc.uniqueArray(fc.nat(50), { minLength: 1, maxLength: 20 });

describe('The order by hand', () => {
  it('has the movies that were put somewhere first, without those that are gone', () => {
    expect(wholeOrder([3, 9, 1], [1, 2, 3, 4])).to.deep.equal([3, 1, 2, 4]);
  });

  it('brings movies behind another one, or to the beginning', () => {
    expect(withMove([1, 2, 3, 4], { movieIds: [1], after: 3 })).to.deep.equal([2, 3, 1, 4]);
    expect(withMove([1, 2, 3, 4], { movieIds: [4, 2], after: null })).to.deep.equal([4, 2, 1, 3]);
  });

  it('stays as it is where the movie, or the one before it, is gone', () => {
    expect(withMove([1, 2], { movieIds: [9], after: 1 })).to.deep.equal([1, 2]);
    expect(withMove([1, 2], { movieIds: [1], after: 9 })).to.deep.equal([1, 2]);
  });

  it('has a movie at the place where it was let go, however often the move is made', () => {
    fc.assert(
      fc.property(orders, fc.nat(), fc.integer({ min: -3, max: 25 }), (order, which, place) => {
        const movieId = order[which % order.length]!;
        const move = moveTo(order, movieId, place);
        const to = Math.min(order.length - 1, Math.max(0, place));
        if (move === null) {
          expect(order.indexOf(movieId)).to.equal(to);
          return;
        }
        const moved = withMove(order, move);
        expect(moved.indexOf(movieId)).to.equal(to);
        expect(moved).to.have.members(order);
        expect(withMove(moved, move)).to.deep.equal(moved);
      }),
    );
  });

  it('is the same one at the server, which knows only the places that were given', () => {
    fc.assert(
      fc.property(orders, fc.nat(20), fc.nat(), fc.nat(20), (added, count, which, place) => {
        const manual = added.slice(-Math.min(count, added.length)).toReversed();
        const order = wholeOrder(manual, added);
        const move = moveTo(order, order[which % order.length]!, place);
        if (move === null) return;
        const calls = callsFor(order, manual, move);
        const savedOrder = calls.reduce<readonly number[]>(
          (all, { movieIds, after }) => moveInManualOrder(all, movieIds, after),
          manual,
        );
        expect(wholeOrder(savedOrder, added)).to.deep.equal(withMove(order, move));
      }),
    );
  });

  it('is sent in calls of two hundred', () => {
    const order = Array.from({ length: 450 }, (_, at) => at);
    const calls = callsFor(order, [], { movieIds: [0], after: 449 });
    expect(calls.map(({ movieIds, after }) => [movieIds.length, after])).to.deep.equal([
      [200, null],
      [200, 200],
      [50, 400],
    ]);
  });
});
