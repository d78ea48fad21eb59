import { expect } from 'chai';
import { day, ratingsIn, readAll } from '../reading.test-support.ts';
import { facts, isMovie, kinopoiskJson, kinopoiskTables, kinopoiskXls } from '../samples.test-support.ts';

const movies = facts.filter(isMovie);

describe('Of Kinopoisk', () => {
  for (const encoding of ['windows-1251', 'utf-8'] as const)
    it(`the “.xls” that is a page is read in ${encoding}`, () => {
      const { rows, leftOut, faults } = readAll(kinopoiskXls(facts, encoding));
      expect(faults).to.deep.equal([]);
      expect(rows[0]).to.deep.equal({
        ...{ file: 'kinopoisk.ru-my-votes.xls', line: 2 },
        movie: {
          titles: ['Чужой', 'Alien'],
          year: 1979,
          tmdbId: null,
          imdbId: null,
          directors: ['Ridley Scott'],
        },
        says: { rating: { value: 90, at: null }, note: facts[0]!.note },
      });
      expect(rows[2]!.movie.titles, 'a Russian movie').to.deep.equal(['Сталкер']);
      expect(rows[1]!.movie.titles[1]).to.equal('Le Fabuleux Destin d’Amélie Poulain');
      expect(
        leftOut.map((each) => each.leftOut),
        '“zero” and years of a series',
      ).to.deep.equal([...['nothing-said', 'nothing-said', 'series']]);
    });

  it('a folder says by its name what it tells', () => {
    const { rows } = readAll(kinopoiskXls(facts, 'windows-1251', 'kinopoisk.ru-favourites.xls'));
    expect(rows.map(({ says }) => says.liked)).to.deep.equal(movies.map(() => ({ at: null })));
  });

  it('a variant with the time of the vote has days without a zone', () => {
    const header = ['русскоязычное название', 'оригинальное название', 'год', 'моя оценка', 'дата и время'];
    const cells = (of: string[]) => `<tr>${of.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
    const page = `<table>${cells(header)}${cells(['Солярис', '', '1972', '8', '05.11.2021, 23:59'])}</table>`;
    const { rows } = readAll({ name: 'votes.html', bytes: new TextEncoder().encode(page) });
    expect(rows[0]!.says).to.deep.equal({ rating: { value: 80, at: day('2021-11-05') } });
  });

  it('tables of scripts are read: with a header, in windows-1251, or without any', () => {
    const parsed = readAll(kinopoiskTables.parser(facts));
    expect(parsed.rows.map(({ says }) => says)).to.deep.equal(ratingsIn(facts, day));
    expect(parsed.rows[0]!.movie).to.deep.include({ titles: ['Alien', 'Чужой'], year: 1979 });
    const exported = readAll(kinopoiskTables.export(facts));
    expect(exported.rows.map(({ says }) => says)).to.deep.equal(ratingsIn(facts, day));
    expect(exported.leftOut.at(-1)).to.deep.equal({ file: 'export.csv', line: 8, leftOut: 'series' });
    const watched = readAll(kinopoiskTables.watched(movies));
    expect(watched.tables[0]!.doubts).to.deep.equal(['columns', 'tells']);
    expect(watched.rows.map(({ movie, says }) => [movie.titles[0], says])).to.deep.equal(
      movies.map(({ titles }) => [titles.ru, { watched: [null] }]),
    );
  });

  it('JSON of scripts is read', () => {
    const { rows } = readAll(kinopoiskJson.script(movies));
    expect(rows.map(({ says }) => says)).to.deep.equal(ratingsIn(facts, () => null));
    const extension = readAll(kinopoiskJson.extension(facts));
    expect(
      extension.rows.map(({ says }) => says),
      'without a zone',
    ).to.deep.equal(ratingsIn(facts, day));
    expect(extension.leftOut.at(-1)!.leftOut).to.equal('series');
  });
});
