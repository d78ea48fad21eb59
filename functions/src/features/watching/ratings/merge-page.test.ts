import { unknownMovie } from '@cine/contract/movies/unknown-movie.test-support';
import { type RatingOrder, ratingOrderSchema } from '@cine/contract/operations/watching/ratings';
import { expect } from 'chai';
import fc from 'fast-check';
import type { Position } from './cursor.ts';
import { type Listed, mergePage } from './merge-page.ts';
import { asFactsSay, type Rating, unratedMovie } from './rating.ts';

const made = ({ movieId, score, ratedAt }: Listed): Rating => ({
  ...unratedMovie(asFactsSay({ ...unknownMovie, id: movieId })),
  score,
  ratedAt,
});

describe('A list of ratings, made here and imported', () => {
  const rating = fc.record({
    movieId: fc.integer({ min: 1, max: 120 }),
    score: fc.integer({ min: 0, max: 4 }),
    ratedAt: fc.integer({ min: 0, max: 4 }),
  });
  const some = fc.uniqueArray(rating, { selector: ({ movieId }) => movieId, maxLength: 25 });

  it('has each once over all its pages, in order, the imported one where there are two', () => {
    const order = fc.constantFrom(...ratingOrderSchema.options);
    fc.assert(
      fc.property(some, some, order, fc.integer({ min: 1, max: 8 }), (own, imported, by, pageSize) => {
        const pages = allPages(by, own, imported, pageSize);
        const replaced = new Set(imported.map(({ movieId }) => movieId));
        const expected = [...imported, ...own.filter(({ movieId }) => !replaced.has(movieId))].sort(
          inOrder(by),
        );
        expect(pages.flat().map(({ movieId }) => movieId)).to.deep.equal(
          expected.map(({ movieId }) => movieId),
        );
        for (const page of pages) expect(page.length).to.be.at.most(pageSize);
      }),
    );
  });
});

const valueIn = (by: RatingOrder, { score, ratedAt }: Listed) => (by === 'newest' ? ratedAt : score);
const inOrder = (by: RatingOrder) => (one: Listed, other: Listed) =>
  valueIn(by, other) - valueIn(by, one) || (String(one.movieId) < String(other.movieId) ? 1 : -1);

/** All pages, of which the store has those made here. */
function allPages(by: RatingOrder, own: readonly Listed[], imported: readonly Listed[], pageSize: number) {
  const sorted = own.toSorted(inOrder(by));
  const pages: Listed[][] = [];
  for (let after: Position | null = null; ; ) {
    const rest = sorted.filter((each) => !after || isAfter(by, each, after));
    const ratings = rest.slice(0, pageSize).map(made);
    const { page, next } = mergePage(
      by,
      after,
      { ratings, hasMore: ratings.length === pageSize, imported },
      pageSize,
    );
    pages.push(page);
    if (!next) return pages;
    after = next;
  }
}

function isAfter(by: RatingOrder, rating: Listed, { value, movieId }: Position): boolean {
  const own = valueIn(by, rating);
  return own < value || (own === value && String(rating.movieId) < String(movieId));
}
