import { expect } from 'chai';
import { rateMovie, scoreSchema } from '../operations/watching/ratings.ts';
import { pointsOf } from './points.ts';

describe('The points of a rating', () => {
  it('are whole even for half stars with a rounding error, which the schema accepts', () => {
    for (const stars of [0.5000000000000001, 0.5000000000000003, 2.9999999999999996]) {
      expect(rateMovie.input.safeParse({ movieId: 1, stars }).success).to.equal(true);
      expect(scoreSchema.safeParse(pointsOf({ stars })).success, String(stars)).to.equal(true);
    }
  });
});
