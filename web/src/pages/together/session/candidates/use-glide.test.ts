import { expect } from 'chai';
import { movedBy } from './use-glide.ts';

describe('Cards that glide', () => {
  it('come from where they stood, and new ones from nowhere', () => {
    expect(movedBy([11, 12, 13], [13, 11, 14])).to.deep.equal([-2, 1, 0]);
    expect(movedBy([11, 12, 13], [11, 12, 13])).to.deep.equal([0, 0, 0]);
    expect(movedBy([], [11])).to.deep.equal([0]);
  });
});
