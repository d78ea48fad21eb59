import { expect } from 'chai';
import { withoutRepeats } from './without-repeats.ts';

describe('Pages of a list that grows at its beginning', () => {
  it('show each thing once, at its first place and as it was said there', () => {
    const rows = ['c new', 'b', 'a', 'c old', 'z'].map((text) => ({ id: text[0]!, text }));
    expect(withoutRepeats(rows).map(({ text }) => text)).to.deep.equal(['c new', 'b', 'a', 'z']);
  });
});
