import { expect } from 'chai';
import { namedInWords } from './named-in-words.ts';

describe('A movie as its file names it', () => {
  const movie = { year: 1997, imdbId: 'tt0118849', tmdbId: null, directors: [] };

  it('has its year behind it, or its id where that is all', () => {
    expect(namedInWords({ ...movie, titles: ['Heat'] })).to.equal('Heat (1997)');
    expect(namedInWords({ ...movie, titles: [], year: null })).to.equal('tt0118849');
  });

  it('keeps its year behind a title from right to left', () => {
    expect(namedInWords({ ...movie, titles: ['بچه‌های آسمان'] })).to.equal('\u2068بچه‌های آسمان\u2069 (1997)');
  });
});
