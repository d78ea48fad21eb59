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
        file: 'kinopoisk.ru-my-votes.xls',
        line: 2,
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

  it('a folder says by its name what it tells, unless that is the name of any folder', () => {
    const watchlist = readAll(kinopoiskXls(facts, 'windows-1251', 'kinopoisk.ru-Буду смотреть.xls'));
    expect(watchlist.rows.map(({ says }) => says.wanted?.at)).to.deep.equal(movies.map(() => null));
    expect(watchlist.tables[0]!.doubts).to.deep.equal([]);
    const rated = facts.filter(({ rating }) => rating !== null);
    for (const [some, tells] of [
      [facts, 'list'],
      [rated, 'ratings'],
    ] as const) {
      const [table] = readAll(kinopoiskXls(some, 'windows-1251', 'kinopoisk.ru-favourites.xls')).tables;
      expect(table!.mapping.tells).to.equal(tells);
      expect(table!.doubts).to.deep.equal(['tells']);
    }
  });

  it('a variant with the time of the vote has days without a zone', () => {
    const header = ['русскоязычное название', 'оригинальное название', 'год', 'моя оценка', 'дата и время'];
    const cells = (of: string[]) => `<tr>${of.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
    const page = `<table>${cells(header)}${cells(['Солярис', '', '1972', '8', '05.11.2021, 23:59'])}</table>`;
    const { rows } = readAll({ name: 'votes.html', bytes: new TextEncoder().encode(page) });
    expect(rows[0]!.says).to.deep.equal({ rating: { value: 80, at: day('2021-11-05') } });
  });

  it('a saved page of votes is read, though it has no table', () => {
    const entry = (russian: string, other: string, date: string, vote: string) => `
      <div class="item even"><div class="num">1</div><div class="info">
        <div class="nameRus"><a href="/film/1/">${russian}</a></div><div class="nameEng">${other}</div>
        <div class="rating"><b>7.6</b> <span>(1 234)</span> <span>113 мин.</span></div></div>
        <div class="date">${date}</div><div class="vote">${vote}</div></div>`;
    const page = `<!DOCTYPE html><html><head><style>.vote{}</style></head><body><div class="pagesFromTo">1—50 из 558</div>
      <table><tr><td><div class="profileFilmsList">${[
        entry('Орудия (2025)', 'Weapons', '05.11.2021, 23:59', '8'),
        entry('Звёзды собаки (2026)', 'Dog Stars, The', '04.11.2021, 00:10', '10'),
        entry('Слово (мини-сериал, 2026)', '', '01.02.2020, 10:00', '5'),
      ].join('')}</div></td></tr></table></body></html>`;
    const { rows, leftOut, tables } = readAll({
      name: 'votes.html',
      bytes: new TextEncoder().encode(page),
    });
    expect(tables.map(({ source }) => source)).to.deep.equal(['kinopoisk']);
    expect(rows.map(({ movie, says }) => [movie.titles, movie.year, says])).to.deep.equal([
      [['Орудия', 'Weapons'], 2025, { rating: { value: 80, at: day('2021-11-05') } }],
      [
        ['Звёзды собаки', 'The Dog Stars', 'Dog Stars, The'],
        2026,
        { rating: { value: 100, at: day('2021-11-04') } },
      ],
    ]);
    expect(leftOut).to.deep.equal([
      { file: 'votes.html', line: 3, isEntry: true, leftOut: 'series', title: 'Слово', year: 2026 },
    ]);
  });

  it('tables of scripts are read: with a header, in windows-1251, or without any', () => {
    const parsed = readAll(kinopoiskTables.parser(facts));
    expect(parsed.rows.map(({ says }) => says)).to.deep.equal(ratingsIn(facts, day));
    expect(parsed.rows[0]!.movie).to.deep.include({ titles: ['Alien', 'Чужой'], year: 1979 });
    const exported = readAll(kinopoiskTables.export(facts));
    expect(exported.rows.map(({ says }) => says)).to.deep.equal(ratingsIn(facts, day));
    expect(exported.leftOut.at(-1)).to.deep.include({ file: 'export.csv', line: 8, leftOut: 'series' });
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
