import { labelledMovies } from '@cine/contract/movies/mood-labels.test-support';
import { expect } from 'chai';
import { type Movie, readSample } from './catalogue.ts';
import { checkMovies, checkOffers } from './check-catalogue.ts';

const { movies, problems } = checkMovies(readSample('movies.json'));

function problemsWith(change: object): string[] {
  return checkMovies([{ ...movies[0], ...change }, ...movies.slice(1)]).problems;
}

describe('the sample catalogue', () => {
  it('is well formed, and so are its offers', () => {
    expect(problems).to.deep.equal([]);
    expect(checkOffers(readSample('offers.json'), movies)).to.deep.equal([]);
  });

  it('spans a hundred years with westerns on both sides of 1970, comedies from France and short movies', () => {
    const count = (test: (movie: Movie) => boolean) => movies.filter(test).length;
    expect(count((movie) => movie.year < 1930)).to.be.at.least(10);
    expect(count((movie) => movie.year >= 2020)).to.be.at.least(10);
    expect(count((movie) => movie.genres.includes('Western') && movie.year < 1970)).to.be.at.least(15);
    expect(count((movie) => movie.genres.includes('Western') && movie.year >= 1970)).to.be.at.least(15);
    expect(count((movie) => movie.language === 'fr' && movie.genres.includes('Comedy'))).to.be.at.least(20);
    expect(count((movie) => (movie.runtime ?? 100) < 100)).to.be.at.least(60);
  });

  it('has a line about the plot of sixty famous movies, in three languages', () => {
    const lines = labelledMovies.map(({ id }) => movies.find((movie) => movie.id === id)?.overviews);
    expect(lines).to.not.include(undefined);
    for (const { en, fr, ru } of lines.map((each) => each!)) {
      expect(ru).to.match(/^[^a-zA-Z]*(Earth, Wind & Fire|ABBA)?[^a-zA-Z]*$/);
      expect(`${en}${fr}`).to.not.match(/\p{Script=Cyrillic}|'/u);
      expect(
        [en, fr, ru].every((line) => /[.!?»”]$/.test(line)),
        en,
      ).to.equal(true);
    }
  });
});

describe('checking a catalogue', () => {
  it('reports unknown genres, countries and languages, and values out of range', () => {
    for (const change of [
      { genres: ['Film-Noir'] },
      { countries: ['XX'] },
      { language: 'xx' },
      { rating: 11 },
      { runtime: 0 },
      { certificates: { US: 'X' } },
      { poster: '/a.jpg' },
      { overviews: { en: 'A man.', fr: 'Un homme.' } },
      { overviews: { en: 'A man.', fr: 'Un homme.', ru: 'Человек.'.repeat(20) } },
      { trailer: 'https://youtu.be/vKQi3bBA1y8' },
    ]) {
      expect(problemsWith(change), JSON.stringify(change)).to.have.length(1);
    }
  });

  it('reports a duplicate id and a release date of another year', () => {
    expect(problemsWith({ id: movies[1]?.id })).to.have.length(1);
    expect(problemsWith({ releaseDate: '1999-01-01' })).to.have.length(1);
  });

  it('reports a catalogue that is too small or not a list', () => {
    expect(checkMovies(movies.slice(0, 10)).problems).to.have.length(1);
    expect(checkMovies({}).problems).to.have.length(1);
  });

  it('reports offers by unknown providers, of unknown movies, and an ad tier without its provider', () => {
    const offers = (id: number, flatrate: number[]) => ({
      label: 'sample offers, not real availability',
      providers: [8, 1796].map((provider) => ({ id: provider, name: 'Netflix' })),
      offers: { [id]: { FR: { flatrate } } },
    });
    const id = movies[0]?.id ?? 0;
    expect(checkOffers(offers(id, [8, 1796]), movies)).to.deep.equal([]);
    expect(checkOffers(offers(id, [1796]), movies)).to.have.length(1);
    expect(checkOffers(offers(id, [99]), movies)).to.have.length(1);
    expect(checkOffers(offers(999_999_999, [8]), movies)).to.have.length(1);
    expect(checkOffers({ ...offers(id, [8]), label: 'offers' }, movies)).to.have.length(1);
  });
});
