import { expect } from 'chai';
import { day, fileOf, ratingsIn, readAll } from '../reading.test-support.ts';
import { facts, imdbList, imdbOldList, imdbRatings, isMovie } from '../samples.test-support.ts';

describe('Of IMDb', () => {
  for (const generation of [2017, 2023, 2024] as const)
    it(`ratings as of ${generation} are read, and series counted`, () => {
      const expectedFacts =
        generation === 2017 ? facts.filter(({ titles }) => titles.en !== 'Stalker') : facts;
      const { rows, leftOut, rowFaults, faults } = readAll(imdbRatings(facts, generation));
      expect(rows.map(({ says }) => says)).to.deep.equal(ratingsIn(expectedFacts, day));
      const ids = expectedFacts
        .filter(({ rating, lastYear }) => rating !== null && !lastYear)
        .map(({ imdbId }) => imdbId);
      expect(rows.map(({ movie }) => movie.imdbId)).to.deep.equal(ids);
      expect(leftOut.map(({ leftOut }) => leftOut)).to.deep.equal(['series']);
      expect([faults, rowFaults]).to.deep.equal([[], []]);
    });

  it('types of titles are understood in other languages', () => {
    for (const language of ['it', 'fr'] as const) {
      const { rows, leftOut } = readAll(imdbRatings(facts, 2024, language));
      expect([rows.length, leftOut.length], language).to.deep.equal([4, 1]);
    }
  });

  it('headers in another language say the same', () => {
    const header = 'Const,La tua valutazione,Data di valutazione,Titolo,Tipo di titolo,Anno,Registi';
    const film = 'tt0211915,9,2015-01-02,Il favoloso mondo di Amélie,Film,2001,Jean-Pierre Jeunet';
    const { rows } = readAll(fileOf(`${header}\n${film}\n`, 'valutazioni.csv'));
    expect(rows[0]!.says).to.deep.equal({ rating: { value: 90, at: day('2015-01-02') } });
  });

  it('podcasts and music are left out under their Russian names, too', () => {
    const types = ['Подкаст', 'Музыкальное видео', 'Видео'];
    const lines = types.map((type, at) => `tt100000${at},8,Название,${type}`);
    const { leftOut, rows } = readAll(fileOf(`Const,Your Rating,Title,Title Type\n${lines.join('\n')}\n`));
    expect(leftOut.map((each) => each.leftOut)).to.deep.equal(['other', 'other']);
    expect(rows).to.have.length(1);
  });

  it('a movie has both titles, its year and its directors', () => {
    expect(readAll(imdbRatings(facts, 2024)).rows[1]!.movie).to.deep.equal({
      titles: ['Amélie', 'Le Fabuleux Destin d’Amélie Poulain'],
      year: 2001,
      tmdbId: null,
      imdbId: 'tt0211915',
      directors: ['Jean-Pierre Jeunet'],
    });
  });

  it('a watchlist says what is wanted since when, and the ratings beside', () => {
    const { rows } = readAll(imdbList(facts, 'WATCHLIST.csv'));
    expect(rows[3]!.says).to.deep.equal({ wanted: { at: day('2024-01-02') } });
    expect(rows[1]!.says).to.deep.equal({
      wanted: { at: day('2024-06-07') },
      rating: { value: 70, at: day('2023-12-31') },
    });
    expect(rows).to.have.length(facts.filter(isMovie).length);
  });

  it('any other list is one by its file’s name, with places and notes', () => {
    const { rows } = readAll(imdbList(facts, 'Best of space.csv'));
    expect(rows[0]!.says.listed).to.deep.equal({
      list: 'Best of space',
      position: 1,
      note: facts[0]!.note,
      at: day('2024-06-07'),
    });
  });

  it('an older file in windows-1252 is read, however few of its letters have accents', () => {
    const text = 'Const,Your Rating,Title,Genres\ntt0211915,9,Am_lie,Com_die\n';
    const bytes = Uint8Array.from(text, (letter) => (letter === '_' ? 0xe9 : letter.charCodeAt(0)));
    const { rows } = readAll({ name: 'ratings.csv', bytes });
    expect(rows.map(({ movie }) => movie.titles)).to.deep.equal([['Amélie']]);
  });

  it('lists of 2017 have small letters and dates in words', () => {
    const { rows, leftOut } = readAll(imdbOldList(facts, 'old.csv'));
    expect(rows[4]).to.deep.include({
      movie: {
        titles: ['[REC]'],
        year: 2007,
        tmdbId: null,
        imdbId: 'tt1038988',
        directors: ['Jaume Balagueró', 'Paco Plaza'],
      },
      says: {
        rating: { value: 50, at: null },
        listed: { list: 'old', position: 5, note: null, at: day('2017-04-22') },
      },
    });
    expect(leftOut).to.have.length(1);
  });
});
