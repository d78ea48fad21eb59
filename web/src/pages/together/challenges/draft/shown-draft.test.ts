import type { DraftMovie } from '@cine/contract/operations/together/challenge-drafts';
import { expect } from 'chai';
import { countsOf, shownDraft } from './shown-draft.ts';

const movie = (movieId: number, part: Partial<DraftMovie> = {}): DraftMovie => ({
  ...{ movieId, title: 'A movie', titles: {}, year: 1990, genres: [], directors: [], posterPath: null },
  ...{ fits: true, confidence: 50, reason: 'So it is.', by: 'terms', model: null },
  ...{ isIn: true, isReviewed: false },
  ...part,
});

describe('A draft’s list', () => {
  it('has what fits first, the surest on top, then the others, the least sure on top', () => {
    const movies = [
      movie(1, { confidence: 40 }),
      movie(2, { fits: false, isIn: false, confidence: 90 }),
      movie(3, { confidence: 95 }),
      movie(4, { fits: false, isIn: false, confidence: 30 }),
      movie(5, { confidence: 100, by: 'maker' }),
    ];
    const { listed, others } = shownDraft({ movies }, new Map());
    expect(listed.map(({ movieId }) => movieId)).to.deep.equal([5, 3, 1]);
    expect(others.map(({ movieId }) => movieId)).to.deep.equal([4, 2]);
  });

  it('shows at once what its maker said, and leaves the movie where it is', () => {
    const movies = [movie(1), movie(2, { fits: false, isIn: false })];
    const lists = shownDraft(
      { movies },
      new Map([
        [1, false],
        [2, true],
      ]),
    );
    expect(lists.listed.map(({ isIn }) => isIn)).to.deep.equal([false]);
    expect(lists.others.map(({ isIn }) => isIn)).to.deep.equal([true]);
    expect(countsOf(lists)).to.deep.equal({ inList: 1, byModel: 0, byVectors: 0 });
  });
});
