import { readCatalogue, samplePath } from '@cine/dev-tmdb/catalogue';
import { expect } from 'chai';
import { enough } from '../../functions/src/features/watching/taste-model/train-service.ts';
import { sampleRaters } from './raters.ts';

const facts = readCatalogue(samplePath).movies.map(({ id, genres, rating, popularity }) => ({
  id,
  genres,
  rating: rating ?? null,
  popularity: popularity ?? null,
}));

describe("The sample's raters", () => {
  const raters = sampleRaters(facts, 40);

  it('are enough to train on, and the same in every run', () => {
    expect(raters.length).to.be.at.least(enough.users);
    expect(raters.flatMap(({ ratings }) => ratings).length).to.be.at.least(enough.ratings);
    expect(sampleRaters(facts, 40)).to.deep.equal(raters);
  });

  it('rate a movie once, from 0 to 100, and know the same movies as others', () => {
    for (const { ratings } of raters) {
      expect(new Set(ratings.map(({ movieId }) => movieId)).size).to.equal(ratings.length);
      for (const { score } of ratings) expect(score).to.be.within(0, 100);
    }
    const ids = raters.map(({ ratings }) => new Set(ratings.map(({ movieId }) => movieId)));
    for (const [at, own] of ids.entries()) {
      const alike = ids.filter(
        (other, place) => place !== at && [...own].filter((id) => other.has(id)).length >= 5,
      );
      expect(alike.length, `people who know the movies that ${at} knows`).to.be.at.least(10);
    }
  });

  it('have different tastes', () => {
    const genreOf = new Map(facts.map(({ id, genres }) => [id, genres]));
    const meanOf = (genre: string, { ratings }: (typeof raters)[number]) => {
      const scores = ratings.filter(({ movieId }) => genreOf.get(movieId)!.includes(genre));
      return scores.reduce((sum, { score }) => sum + score, 0) / scores.length;
    };
    const gaps = raters.map((rater) => meanOf('Comedy', rater) - meanOf('Drama', rater));
    expect(gaps.filter((gap) => gap > 10).length).to.be.at.least(5);
    expect(gaps.filter((gap) => gap < -10).length).to.be.at.least(5);
  });
});
