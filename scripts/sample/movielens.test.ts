import { expect } from 'chai';
import fc from 'fast-check';
import type { Movie } from './catalogue.ts';
import { compareWithMovieLens, csvFields, reasonsNotSame } from './movielens.ts';

const stagecoach: Movie = {
  id: 995,
  title: 'Stagecoach',
  originalTitle: 'Stagecoach',
  year: 1939,
  genres: ['Western', 'Adventure'],
  language: 'en',
  countries: ['US'],
  directors: ['John Ford'],
};
const theirs = { title: 'Stagecoach (1939)', year: 1939, genres: ['Action', 'Western'] };

describe('comparing with MovieLens', () => {
  it('accepts a movie whose year, one genre and one word of the title agree', () => {
    expect(reasonsNotSame(stagecoach, theirs)).to.deep.equal([]);
    expect(reasonsNotSame(stagecoach, { ...theirs, year: 1940 })).to.deep.equal([]);
  });

  it('reports a year that is two off, genres without overlap, and the title of another movie', () => {
    expect(reasonsNotSame(stagecoach, { ...theirs, year: 1941 })).to.deep.equal(['year 1941']);
    expect(reasonsNotSame(stagecoach, { ...theirs, genres: ['Drama'] })).to.deep.equal(['genres Drama']);
    expect(reasonsNotSame(stagecoach, { ...theirs, title: 'The Rules of the Game (1939)' })).to.have.length(
      1,
    );
  });

  it('recognises a title by its original or French name, without accents, with the article last', () => {
    const movie: Movie = {
      ...stagecoach,
      originalTitle: 'L’Été',
      titles: { fr: 'La Chevauchée fantastique' },
    };
    for (const title of ['Ete, L’ (1939)', 'Chevauchee fantastique, La (1939)']) {
      expect(reasonsNotSame(movie, { ...theirs, title })).to.deep.equal([]);
    }
    expect(reasonsNotSame(movie, { ...theirs, title: 'Grande Illusion, La (1939)' })).to.have.length(1);
  });

  it('accepts missing years and genres', () => {
    const vague = { title: 'Stagecoach', year: undefined, genres: [] };
    expect(reasonsNotSame(stagecoach, vague)).to.deep.equal([]);
  });

  it('counts checked movies and names those that MovieLens lacks', () => {
    const other = { ...stagecoach, id: 1 };
    const result = compareWithMovieLens([stagecoach, other], new Map([[995, { ...theirs, year: 1986 }]]));
    expect(result.checked).to.equal(1);
    expect(result.unknown).to.deep.equal([other]);
    expect(result.mismatches).to.have.length(1);
  });

  it('parses every CSV line with quotes where they are needed', () => {
    const quote = (field: string) => (/[",]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field);
    const field = fc.string({ unit: fc.constantFrom('a', 'é', ' ', ',', '"', '(') });
    fc.assert(
      fc.property(fc.array(field, { minLength: 1 }), (fields) => {
        expect(csvFields(fields.map(quote).join(','))).to.deep.equal(fields);
      }),
    );
  });
});
