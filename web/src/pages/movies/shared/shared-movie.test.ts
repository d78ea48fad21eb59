import type { MovieCard } from '@cine/contract/operations/movies/movies';
import { expect } from 'chai';
import { certainMovie, sharedMovie } from './shared-movie.ts';

const nothing = { title: '', text: '', url: '' };

const card = (movieId: number, title: string, year: number, fr?: string): MovieCard => ({
  movieId,
  title,
  originalTitle: title,
  titles: fr === undefined ? {} : { fr },
  year,
  runtime: 100,
  genres: [],
  directors: [],
  posterPath: null,
});

describe('What another app shares', () => {
  it('is a link to TMDB or IMDb wherever it stands', () => {
    const tmdb = { query: 'themoviedb.org/movie/603', year: null };
    expect(sharedMovie({ ...nothing, url: 'https://www.themoviedb.org/movie/603-the-matrix' })).to.deep.equal(
      tmdb,
    );
    expect(
      sharedMovie({
        ...nothing,
        text: 'The Matrix (1999) https://www.imdb.com/title/tt0133093/?ref_=ext_shr',
      }),
    ).to.deep.equal({ query: 'tt0133093', year: null });
  });

  it('is the title in quotation marks, in a page’s title, in its address or alone', () => {
    const expected: [Partial<typeof nothing>, string, number | null][] = [
      [{ text: 'As-tu vu « Matrix » sur Netflix ? https://www.netflix.com/title/20557937' }, 'Matrix', null],
      [{ text: 'Seen "The Matrix" on Netflix yet?' }, 'The Matrix', null],
      [{ title: 'Matrix - film 1999 - AlloCiné', url: 'https://www.allocine.fr/film/1' }, 'Matrix', 1999],
      [{ title: 'Матрица (фильм, 1999)' }, 'Матрица', 1999],
      [{ title: 'The Matrix Official Trailer (1999)' }, 'The Matrix', 1999],
      [{ url: 'https://letterboxd.com/lea/film/suspiria-2018/' }, 'suspiria', 2018],
      [{ text: 'https://fr.wikipedia.org/wiki/Les_%C3%89vad%C3%A9s_(film)' }, 'Les Évadés', null],
      [{ text: '  Le   Voyage de Chihiro\n' }, 'Le Voyage de Chihiro', null],
      [{ title: '(500) Days of Summer' }, '(500) Days of Summer', null],
      [{ title: 'Blade Runner 2049' }, 'Blade Runner 2049', null],
    ];
    for (const [shared, query, year] of expected)
      expect(sharedMovie({ ...nothing, ...shared }), query).to.deep.equal({ query, year });
  });

  it('is nothing if it says nothing, and never longer than a search may be', () => {
    expect(sharedMovie(nothing)).to.equal(null);
    expect(sharedMovie({ ...nothing, url: 'https://example.org/' })).to.equal(null);
    expect(sharedMovie({ ...nothing, text: 'а'.repeat(300) })!.query).to.have.lengthOf(100);
  });

  it('opens a movie only if there is no doubt which', () => {
    const suspirias = [
      card(1, 'Suspiria', 1977),
      card(2, 'Suspiria', 2018),
      card(3, 'Suspiria’s Shadow', 2018),
    ];
    expect(certainMovie(suspirias, { query: 'suspiria', year: 2018 })?.movieId).to.equal(2);
    expect(certainMovie(suspirias, { query: 'suspiria', year: null })).to.equal(null);
    expect(certainMovie(suspirias, { query: 'suspiri', year: null })).to.equal(null);
    const escapes = [card(4, 'The Shawshank Redemption', 1994, 'Les Évadés')];
    expect(certainMovie(escapes, { query: 'les evades', year: null })?.movieId).to.equal(4);
    expect(certainMovie(escapes, { query: 'tt0111161', year: null })?.movieId).to.equal(4);
    expect(certainMovie([], { query: 'tt0111161', year: null })).to.equal(null);
  });
});
