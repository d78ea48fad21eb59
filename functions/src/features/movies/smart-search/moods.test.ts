import { heldOutMovies, labelledMovies } from '@cine/contract/movies/mood-labels.test-support';
import { moods } from '@cine/contract/movies/moods';
import { readCatalogue, samplePath } from '@cine/dev-tmdb/catalogue';
import { expect } from 'chai';
import { movieOf } from '#together/tonight/arbitraries.test-support.ts';
import { moodTest } from './moods.ts';

const unrated = { rating: null, popularity: null };
const sample = new Map(
  readCatalogue(samplePath).movies.map((movie) => [movie.id, movieOf({ ...unrated, ...movie })]),
);

describe('Moods', () => {
  it('are labelled for movies of the sample', () => {
    for (const { id, title } of [...labelledMovies, ...heldOutMovies])
      expect(sample.get(id)?.title).to.equal(title);
  });

  for (const mood of moods.keys()) {
    it(`take the labelled movies that fit, and none that doesn't: ${mood}`, () => {
      const fits = moodTest(mood);
      for (const { id, title, fits: labels } of labelledMovies) {
        const label = labels.get(mood);
        if (label !== null) expect(fits(sample.get(id)!), title).to.equal(label);
      }
    });
  }

  it('are right for nineteen in twenty labels of movies that they were not made for', () => {
    const labels = heldOutMovies.flatMap(({ id, fits }) =>
      [...fits].map(([mood, label]) => ({ id, mood, label })),
    );
    const clear = labels.filter(({ label }) => label !== null);
    const right = clear.filter(({ id, mood, label }) => moodTest(mood)(sample.get(id)!) === label);
    expect(right.length / clear.length).to.be.above(0.95);
  });
});
