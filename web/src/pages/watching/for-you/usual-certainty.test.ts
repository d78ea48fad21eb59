import { expect } from 'chai';
import { usualCertainty } from './usual-certainty.ts';

const [guess, likely, sure] = [0, 0.3, 0.9].map((confidence) => ({ score: 70, confidence }));

describe('How sure a list of scores is', () => {
  it('is how sure most of them are, or the less sure of as many', () => {
    expect(usualCertainty([guess!, likely!, guess!])).to.equal('guess');
    expect(usualCertainty([sure!, likely!, sure!, sure!])).to.equal('sure');
    expect(usualCertainty([sure!, likely!])).to.equal('likely');
  });

  it('is not said of one score', () => {
    expect(usualCertainty([])).to.equal(null);
    expect(usualCertainty([guess!])).to.equal(null);
  });
});
