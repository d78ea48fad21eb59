import { expect } from 'chai';
import { betIn } from './bet.ts';

describe('A bet that was typed', () => {
  it('is a whole number up to the most, or nothing', () => {
    expect(betIn('', 50)).to.equal(0);
    expect(betIn(' 50 ', 50)).to.equal(50);
    for (const typed of ['51', '-1', '1.5', 'ten', '99999999999'])
      expect(betIn(typed, 50), typed).to.equal(null);
  });
});
