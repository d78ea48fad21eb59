import { expect } from 'chai';
import { mostAtOnce } from './hottest.ts';

describe('The hottest document', () => {
  it('is the one with most writes in any second, wherever that second begins', () => {
    const log = new Map([
      ['often, but never at once', [0, 1_000, 2_000, 3_000]],
      ['over the turn of a second', [900, 1_899]],
      ['once', [500]],
    ]);
    expect(mostAtOnce(log, 1_000)).to.deep.equal({ path: 'over the turn of a second', writes: 2 });
    expect(mostAtOnce(log, Number.POSITIVE_INFINITY).writes).to.equal(4);
    expect(mostAtOnce(new Map(), 1_000).writes).to.equal(0);
  });
});
