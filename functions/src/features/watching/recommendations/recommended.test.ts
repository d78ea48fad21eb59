import { unknownMovie } from '@cine/contract/movies/unknown-movie.test-support';
import { maxRecommended } from '@cine/contract/operations/watching/recommendations';
import { expect } from 'chai';
import { cardOf } from '#core/catalogue/index.ts';
import { newPlayer } from '#core/players/index.ts';
import { asLikely, type PredictedScores } from './predicted-scores.ts';
import { bestRecommendations, keptOfGenre } from './recommended.ts';

const movies = Array.from({ length: 1_000 }, (_, at) => ({
  ...unknownMovie,
  id: at + 1,
  genres: at % 10 === 9 ? ['Horror'] : ['Comedy', 'Romance'],
}));

function best(scoreOf: (movie: (typeof movies)[number]) => number, seen?: readonly number[]) {
  return bestBy((movie) => asLikely(scoreOf(movie), 0.5), seen);
}

function bestBy(likelyOf: PredictedScores['likelyOf'], seen: readonly number[] = []) {
  const predicted: PredictedScores = {
    basis: 'ratings',
    likelyOf,
    reasonsOf: () => [],
  };
  return bestRecommendations(predicted, newPlayer.taste, seen, movies, cardOf);
}

describe('The best movies for a user', () => {
  it('keep their order where predictions exceed the scale', () => {
    const scores = new Map([
      [7, 130],
      [3, 120],
      [5, 101],
    ]);
    const listed = best(({ id }) => scores.get(id) ?? -id);
    expect(listed.slice(0, 4).map(({ movieId, score }) => [movieId, score])).to.deep.equal([
      [7, 100],
      [3, 100],
      [5, 100],
      [1, 0],
    ]);
  });

  it('are the best overall, then those of genres rare among them', () => {
    const listed = best(({ id, genres }) => (genres.includes('Horror') ? 10 : 90) - id / 1_000);
    expect(listed.slice(0, maxRecommended).some(({ genres }) => genres.includes('Horror'))).to.equal(false);
    const rest = listed.slice(maxRecommended);
    expect(rest.map(({ genres }) => genres)).to.deep.equal(new Array(keptOfGenre).fill(['Horror']));
    expect(rest.map(({ movieId }) => movieId)).to.deep.equal(
      Array.from({ length: keptOfGenre }, (_, at) => 10 * (at + 1)),
    );
  });

  it('are in the order in which movies are listed, and show their scores', () => {
    const listed = bestBy(({ id }) => ({ score: 50 + id, cautious: 50, listed: -id, confidence: 0.5 }));
    expect(listed.slice(0, 3).map(({ movieId, score }) => [movieId, score])).to.deep.equal([
      [1, 51],
      [2, 52],
      [3, 53],
    ]);
  });

  it('exclude movies the user has seen', () => {
    expect(best(() => 50, [1, 2, 3])[0]!.movieId).to.equal(4);
  });
});
