import { heldOutMovies, labelledMovies } from '@cine/contract/movies/mood-labels.test-support';
import { readCatalogue, samplePath } from '@cine/dev-tmdb/catalogue';
import { expect } from 'chai';

const titles = new Map(readCatalogue(samplePath).movies.map(({ id, title }) => [id, title]));

describe('Labels of moods', () => {
  it('are of movies in the sample', () => {
    for (const { id, title } of [...labelledMovies, ...heldOutMovies]) expect(titles.get(id)).to.equal(title);
  });
});
