import { importedMovieSchema, maxReviewLetters } from '@cine/contract/operations/watching/imports';
import { expect } from 'chai';
import fc from 'fast-check';
import { combineStatements } from '#watching/statements/index.ts';
import { partsOfImported } from './exported-part.ts';

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
          return partsOfImported(entry, new Map([[348, counts.value]])).flatMap((part) => part.rating ?? []);
        });
        expect(new Set(exported.map(({ value }) => value))).to.deep.equal(new Set([counts.value]));
        expect(exported).to.deep.include({ value: counts.value, at: counts.at });
      }),
    );
  });
});

describe('What an import brought', () => {
  it('is exported in parts that an import takes, which together say all of it', () => {
    const paragraphs = `${'a'.repeat(maxReviewLetters / 2 - 1)}\n \n${'b'.repeat(maxReviewLetters / 2 - 1)}`;
    const notes = [paragraphs, 'c'.repeat(maxReviewLetters), 'd'];
    const watched = Array.from({ length: 70 }, (_, at) => ({ date: `20${10 + at}-01-01` }));
    const tags = ['ship'];
    const entry = { importId: 'one', movieId: 348, watched, plays: 150, note: notes.join('\n\n'), tags };
    const parts = partsOfImported(entry, new Map());
    for (const { from, ...part } of parts) {
      expect(from).to.equal('one');
      expect(importedMovieSchema.safeParse(part).error).to.equal(undefined);
    }
    const told = parts.flatMap((part) => part.watched ?? []);
    expect(told).to.deep.equal([...watched, ...Array<null>(80).fill(null)]);
    expect(parts.flatMap((part) => part.note ?? [])).to.deep.equal([
      paragraphs.replace('\n \n', '\n'),
      ...notes.slice(1),
    ]);
    expect(parts.flatMap((part) => part.tags ?? [])).to.deep.equal(tags);
    expect(partsOfImported({ importId: 'one', movieId: 348 }, new Map())).to.deep.equal([]);
  });
});
