import { expect } from 'chai';
import fc from 'fast-check';
import { combineStatements } from '#watching/statements/index.ts';
import { partOfImported } from './exported-part.ts';

describe('The rating of what imports brought', () => {
  it('is exported as it counts, whatever the imports and their order', () => {
    const at = fc.option(fc.nat({ max: 8 }).map((n) => ({ date: `2020-01-0${n + 1}` })));
    const rating = fc.record({ value: fc.integer({ min: 0, max: 100 }), at });
    fc.assert(
      fc.property(fc.array(rating, { minLength: 1, maxLength: 5 }), (ratings) => {
        const statements = ratings.map((each, n) => ({ movieId: 348, by: n, rating: each }));
        const counts = combineStatements(statements).rating!;
        const exported = statements.flatMap(({ by, ...statement }) => {
          const entry = { ...statement, importId: String(by) };
          return partOfImported(entry, new Map([[348, counts.value]]))?.rating ?? [];
        });
        expect(new Set(exported.map(({ value }) => value))).to.deep.equal(new Set([counts.value]));
        expect(exported).to.deep.include({ value: counts.value, at: counts.at });
      }),
    );
  });
});
