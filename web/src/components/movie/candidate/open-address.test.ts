import { expect } from 'chai';
import { openAddress } from './open-address.ts';

describe('Where a movie is opened', () => {
  const movie = { movieId: 101, title: 'Léon & co' };

  it('is the service’s search for its title, for each of its tiers', () => {
    for (const netflix of [8, 1796])
      expect(openAddress(netflix, movie, 'FR')).to.equal(
        'https://www.netflix.com/search?q=L%C3%A9on%20%26%20co',
      );
  });

  it('is TMDB’s page of its offers for other services', () => {
    for (const other of [381, 123456])
      expect(openAddress(other, movie, 'FR')).to.equal(
        'https://www.themoviedb.org/movie/101/watch?locale=FR',
      );
  });
});
