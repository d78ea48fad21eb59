import { expect } from 'chai';
import { encodeModel, errorOf, foldIn, isSound, predict, trainModel } from '../index.ts';
import { makeRandom } from '../numerics/random.ts';
import { factsOf, points, quick, ratingsOf, smallModel, smallRatings } from '../small-world.test-support.ts';

describe('Training the model', () => {
  it('gives the same bytes for the same ratings and seed, and others for another seed', () => {
    const bytes = encodeModel(smallModel);
    expect(encodeModel(trainModel(smallRatings(), factsOf, quick))).to.deep.equal(bytes);
    expect(encodeModel(trainModel(smallRatings(), factsOf, { ...quick, seed: 6 }))).not.to.deep.equal(bytes);
  });

  it('learns tastes: half of a user’s ratings predict the other half', () => {
    let missed = 0;
    let average = 0;
    let rows = 0;
    for (let user = 0; user < 30; user++) {
      const ratings = ratingsOf(user);
      const taste = foldIn(smallModel, ratings.slice(0, 8));
      for (const { movieId, score } of ratings.slice(8)) {
        missed += (predict(smallModel, taste, { movieId })!.score - score) ** 2;
        average += (smallModel.scores.mean - score) ** 2;
        rows++;
      }
    }
    // The noise put in is 6 points, the fondness 18.
    expect(Math.sqrt(missed / rows)).to.be.below(9);
    expect(Math.sqrt(average / rows)).to.be.above(17);
  });

  it('gives the same predictions on any linear scale', () => {
    const ratings = smallRatings();
    const stars = { ...ratings, scores: ratings.scores.map((score) => score / 20) };
    const inStars = trainModel(stars, factsOf, { ...quick, scale: { min: 0, max: 5 } });
    const own = ratingsOf(4);
    const taste = foldIn(smallModel, own);
    const tasteInStars = foldIn(
      inStars,
      own.map((rating) => ({ ...rating, score: rating.score / 20 })),
    );
    for (const movieId of [10, 250, 400])
      expect(predict(inStars, tasteInStars, { movieId })!.score * 20).to.be.closeTo(
        predict(smallModel, taste, { movieId })!.score,
        1e-3,
      );
    expect(points.max).to.equal(smallModel.scale.max);
  });

  describe('with raters whose scores leave no doubt', () => {
    // Set by a deep run of the project that contains this package.
    const seeds = process.env.CINE_DEEP === '1' ? 20 : 1;
    const random = makeRandom(7);
    type Rows = [user: number, movieId: number, score: number][];
    /** Forty-two raters without a taste, and `alike` who rate the same movies by one rule. */
    const withAlike = (
      alike: number,
      movies: number,
      scoreOf: (movieId: number, user: number) => number,
    ): Rows => [
      ...Array.from({ length: 42 * 33 }, (_, at): Rows[number] => [
        Math.floor(at / 33),
        1 + (at % 33) * 20 + Math.floor(random.uniform() * 20),
        Math.floor(random.uniform() * 101),
      ]),
      ...Array.from({ length: alike * movies }, (_, at): Rows[number] => {
        const user = at % alike;
        const movieId = 1 + Math.floor(at / alike);
        return [42 + user, movieId, scoreOf(movieId, user)];
      }),
    ];
    const worlds: Record<string, Rows> = {
      'four who rate 200 movies alike': withAlike(4, 200, (id, user) => 40 + ((id * 7 + user) % 55)),
      'twenty copies of one rater': withAlike(20, 150, (id) => (id * 37) % 101),
      'four who give everything 100': withAlike(4, 300, () => 100),
      'four who know 0 and 100 alone': withAlike(4, 200, (id) => (id % 3 === 0 ? 100 : 0)),
      'everybody giving everything 60': withAlike(4, 200, () => 60).map(([user, id]) => [user, id, 60]),
    };
    for (const [name, rows] of Object.entries(worlds))
      it(`stays near their scores: ${name}`, () => {
        const facts = (id: number) => ({
          genres: [1 + (id % 18), 1 + ((id * 5) % 18)],
          year: 1950 + (id % 70),
        });
        const ratings = {
          users: Int32Array.from(rows, ([user]) => user),
          movieIds: Int32Array.from(rows, ([, movieId]) => movieId),
          scores: Float64Array.from(rows, ([, , score]) => score),
        };
        const raters = [42, 43, 44, 45].map((rater) => {
          const own = rows.filter(([user]) => user === rater);
          return {
            uid: `rater${rater}`,
            ratings: { movieIds: own.map(([, id]) => id), scores: own.map(([, , score]) => score) },
          };
        });
        for (let seed = 1; seed <= seeds; seed++) {
          const model = trainModel(ratings, facts, { scale: points, seed, samples: 2, burnIn: 24 });
          expect(isSound(model), `seed ${seed}`).to.equal(true);
          expect(errorOf(model, raters, facts)!.error, `seed ${seed}`).to.be.below(12);
        }
      });
  });
});
