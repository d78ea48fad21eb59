import { expect } from 'chai';
import { linkedMovie } from './movie-link.ts';

describe('A link to a movie', () => {
  it('is read anywhere in a text, with what the sites add to it', () => {
    for (const text of [
      'https://www.themoviedb.org/movie/603-the-matrix?language=fr',
      'Look! themoviedb.org/movie/603',
      'https://www.themoviedb.org/fr/movie/603',
    ])
      expect(linkedMovie(text), text).to.deep.equal({ tmdbId: 603, imdbId: null });
    for (const text of [
      'https://m.imdb.com/fr/title/tt0133093/?ref_=ext_shr_lnk',
      'The Matrix (1999) https://www.imdb.com/title/tt0133093',
      'TT0133093',
    ])
      expect(linkedMovie(text), text).to.deep.equal({ tmdbId: null, imdbId: 'tt0133093' });
  });

  it('isn’t any other text, nor a link to a series’ page or a person’s', () => {
    for (const text of [
      'The Matrix',
      'tt12',
      'https://www.themoviedb.org/tv/1399-game-of-thrones',
      'https://www.themoviedb.org/person/6384',
      'https://www.imdb.com/name/nm0000206/',
      '',
    ])
      expect(linkedMovie(text), text).to.equal(null);
  });
});
