import type { MovieFacts } from '@cine/contract/movies/movie';
import { unknownMovie } from '@cine/contract/movies/unknown-movie.test-support';
import { expect } from 'chai';
import { acclaimOf } from '#watching/recommendations/index.ts';
import { bestPicks, noTaste, type PickInput, type ReaderTaste } from './picks.ts';

const movie = (id: number, more: Partial<MovieFacts> = {}): MovieFacts => ({ ...unknownMovie, id, ...more });

const likely = (score: number, listed = score) => ({ score, cautious: listed, listed, confidence: 0.5 });

describe('The movies of an issue', () => {
  const movies = [
    movie(1, { rating: 8, popularity: 50 }),
    movie(2, { rating: 9, popularity: 0.5 }),
    movie(3, { rating: 7, popularity: 80 }),
    movie(4, { rating: null, popularity: 300 }),
    movie(5, { rating: 8.5, popularity: 60 }),
    movie(6, { rating: 3, popularity: 90 }),
  ];
  const input: PickInput = {
    movies,
    providersOf: (id) => (id === 5 ? [] : [8]),
    seen: new Set(),
    recentMovieIds: new Set(),
    rated: new Set(),
    taste: noTaste,
  };
  const ids = (more: Partial<PickInput> = {}, limit = 8) =>
    bestPicks({ ...input, ...more }, limit).map((pick) => pick.movie.id);

  it('are well rated by many and on services of the reader', () => {
    expect(ids()).to.deep.equal([1, 3, 2, 4, 6]);
    expect(ids({}, 2)).to.deep.equal([1, 3]);
    expect(ids({ providersOf: () => [] })).to.deep.equal([]);
  });

  it('exclude movies the reader has seen or rated, and put those of recent issues last', () => {
    expect(ids({ seen: new Set([1]) })).to.deep.equal([3, 2, 4, 6]);
    expect(ids({ rated: new Set([3, 2]) })).to.deep.equal([1, 4, 6]);
    expect(ids({ recentMovieIds: new Set([1, 4]) })).to.deep.equal([3, 2, 6, 1, 4]);
  });

  it('follow the taste of the reader where it is known, and say why', () => {
    const likelyOf = ({ id }: MovieFacts) => (id === 6 ? likely(90) : id === 1 ? likely(20) : null);
    const taste: ReaderTaste = { basis: 'ratings', likelyOf, genres: [] };
    const picks = bestPicks({ ...input, taste }, 8);
    expect(picks.map(({ movie: { id }, reason }) => [id, reason])).to.deep.equal([
      [6, { kind: 'taste', score: 90, confidence: 0.5 }],
      [3, { kind: 'acclaim', rating: 7 }],
      [2, { kind: 'acclaim', rating: 9 }],
      [4, { kind: 'popular' }],
      [1, { kind: 'taste', score: 20, confidence: 0.5 }],
    ]);
  });

  it('follow the order of recommendations, and show the predicted score', () => {
    const likelyOf = ({ id }: MovieFacts) => (id === 6 ? likely(90, 50) : likely(70));
    const picks = bestPicks({ ...input, taste: { basis: 'ratings', likelyOf, genres: [] } }, 8);
    expect(picks.map(({ movie: { id } }) => id)).to.deep.equal([1, 2, 3, 4, 6]);
    expect(picks.at(-1)!.reason).to.deep.equal({ kind: 'taste', score: 90, confidence: 0.5 });
  });

  it('give a chosen genre as the reason only without ratings, and only if the movie is of it', () => {
    const genresOf = (id: number): MovieFacts['genres'] =>
      id < 3 ? ['Western', 'Drama'] : id === 4 ? ['Comedy'] : [];
    const genred = movies.map((one) => ({ ...one, genres: genresOf(one.id) }));
    const taste: ReaderTaste = {
      basis: 'genres',
      likelyOf: ({ id }) => likely(90 - id),
      genres: ['Drama', 'Horror'],
    };
    const picks = bestPicks({ ...input, movies: genred, taste }, 8);
    expect(picks.map(({ movie: { id }, reason }) => [id, reason])).to.deep.equal([
      [1, { kind: 'genres' }],
      [2, { kind: 'genres' }],
      [3, { kind: 'acclaim', rating: 7 }],
      [4, { kind: 'popular' }],
      [6, { kind: 'acclaim', rating: 3 }],
    ]);
  });

  it('weigh a rating more the better a movie is known', () => {
    expect(acclaimOf({ rating: 9, popularity: 0 })).to.equal(62);
    expect(acclaimOf({ rating: 9, popularity: 12 })).to.be.closeTo(76, 1e-9);
    expect(acclaimOf({ rating: null, popularity: 500 })).to.equal(62);
  });
});
