import { expect } from 'chai';
import { baselineOf, biasOf, predictByNeighbours, weightOf } from '../index.ts';

const options = { significance: 10, neighbours: 2, shrinkage: 0 };

describe('Predictions from neighbours', () => {
  const people = [
    [
      { movieId: 1, score: 80 },
      { movieId: 2, score: 60 },
    ],
    [
      { movieId: 1, score: 60 },
      { movieId: 2, score: 40 },
    ],
  ];

  it('start from the mean and the biases, which are exact without shrinkage', () => {
    const baseline = baselineOf(people, { movieShrinkage: 0, userShrinkage: 0 });
    expect(baseline.mean).to.equal(60);
    expect(baseline.movies.get(1)).to.equal(10);
    expect(baseline.movies.get(2)).to.equal(-10);
    expect(people.map((own) => biasOf(baseline, own))).to.deep.equal([10, -10]);
    expect(predictByNeighbours(baseline, people[0]!, [], 1, options)).to.deep.equal({ score: 80, used: [] });
  });

  it('draw a bias to zero, the more the fewer ratings it rests on', () => {
    const { movies } = baselineOf(people.slice(0, 1), { movieShrinkage: 1, userShrinkage: 0 });
    expect(movies.get(1)).to.equal(5);
    expect(biasOf({ mean: 50, movies: new Map(), userShrinkage: 2 }, [{ movieId: 1, score: 80 }])).to.equal(
      10,
    );
  });

  it('weight a correlation by the number of common movies', () => {
    const like = { correlation: 0.9, scores: new Map(), bias: 0 };
    expect(weightOf({ ...like, common: 10 }, options)).to.equal(0.45);
    expect(weightOf({ ...like, common: 90 }, options)).to.be.closeTo(0.81, 1e-12);
  });

  it('add the weighted mean of the best neighbours’ deviations from their expected scores', () => {
    const baseline = { mean: 50, movies: new Map([[1, 5]]), userShrinkage: 0 };
    const neighbour = (correlation: number, score: number, bias: number) => ({
      correlation,
      common: 10,
      scores: new Map([[1, score]]),
      bias,
    });
    const neighbours = [
      neighbour(0.2, 0, 0),
      neighbour(0.8, 80, 5),
      neighbour(0.4, 55, -10),
      neighbour(-0.9, 0, 0),
      { ...neighbour(1, 0, 0), scores: new Map([[2, 0]]) },
    ];
    // 0.4 of weight say 80 − 60 = 20, 0.2 say 55 − 45 = 10.
    const { score, used } = predictByNeighbours(baseline, [], neighbours, 1, options);
    expect(score).to.be.closeTo(55 + (0.4 * 20 + 0.2 * 10) / 0.6, 1e-9);
    expect(used.map((each) => each.score)).to.deep.equal([80, 55]);
    const held = predictByNeighbours(baseline, [], neighbours, 1, { ...options, shrinkage: 0.6 });
    expect(held.score).to.be.closeTo(55 + (0.4 * 20 + 0.2 * 10) / 1.2, 1e-9);
  });
});
