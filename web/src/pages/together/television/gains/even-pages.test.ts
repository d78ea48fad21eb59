import { expect } from 'chai';
import fc from 'fast-check';
import { evenPages } from './even-pages.ts';

describe('The pages of a television’s gains', () => {
  it('have about as many people each', () => {
    const lengths = [1, 4, 5, 6, 8, 9].map((count) =>
      evenPages(Array(count).fill('who'), 4).map(({ length }) => length),
    );
    expect(lengths).to.deep.equal([[1], [4], [3, 2], [3, 3], [4, 4], [3, 3, 3]]);
  });

  it('have everybody once, in order, and never too many', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 60 }), fc.integer({ min: 1, max: 8 }), (all, most) => {
        const pages = evenPages(all, most);
        expect(pages.flat()).to.deep.equal(all);
        for (const page of pages) expect(page.length).to.be.at.most(most);
      }),
    );
  });
});
