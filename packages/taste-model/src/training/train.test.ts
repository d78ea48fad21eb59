import { expect } from 'chai';
import { encodeModel, foldIn, predict, trainModel } from '../index.ts';
import { factsOf, points, quick, ratingsOf, smallModel, smallRatings } from '../small-world.test-support.ts';

describe('Training the model', () => {
  it('gives the same bytes for the same ratings and seed, and others for another seed', () => {
    const bytes = encodeModel(smallModel);
    expect(encodeModel(trainModel(smallRatings(), factsOf, quick))).to.deep.equal(bytes);
    expect(encodeModel(trainModel(smallRatings(), factsOf, { ...quick, seed: 6 }))).not.to.deep.equal(bytes);
  });

  it('learns tastes: half of a user’s ratings predict the other half', () => {
    let [missed, average, rows] = [0, 0, 0];
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
});
