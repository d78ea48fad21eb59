import { expect } from 'chai';
import { day, fileOf, readAll } from '../reading.test-support.ts';

type Cell = string | number;

const titles = Array.from({ length: 60 }, (_, at) => `The ${at}th of July`);
const years = titles.map((_, at) => 1920 + ((at * 7) % 80));
const ratings = titles.map((_, at) => 1 + ((at * 7 + 6) % 10));
const days = titles.map((_, at) => `${String(1 + ((at * 5) % 27)).padStart(2, '0')}/03/${2010 + (at % 10)}`);
const names = ['Zork', 'Blip', 'Quux', 'Wibble', 'Frob', 'Nitz'];

const guessOf = (columns: readonly (readonly Cell[])[], header: readonly string[] = names) => {
  const rows = columns[0]!.map((_, at) => columns.map((column) => column[at]).join(';'));
  const all = readAll(fileOf([header.slice(0, columns.length).join(';'), ...rows, ''].join('\n')));
  return { ...all, ...all.tables[0]!, roles: all.tables[0]!.mapping.roles.join() };
};
/** Roles of columns beside titles; as many rows as the first has. */
const rolesOf = (first: readonly Cell[], ...others: (readonly Cell[])[]) =>
  guessOf([titles.slice(0, first.length), first, ...others]).roles;

describe('Under headers that nobody knows, content tells', () => {
  it('years, ratings and days, which are in doubt', () => {
    const { mapping, roles, doubts, rows } = guessOf([titles, years, ratings, days]);
    expect(roles).to.equal('title,year,rating,ratedAt');
    expect(mapping).to.deep.include({ ratingScale: 10, dayFirst: true });
    expect(doubts).to.deep.equal(['columns', 'tells']);
    expect(rows[1]!.movie.year).to.equal(1927);
    expect(rows[1]!.says).to.deep.equal({ rating: { value: 40, at: day('2011-03-06') } });
  });

  it('the same in any order of columns, without a header, or if titles have one', () => {
    expect(guessOf([days, ratings, titles, years]).roles).to.equal('ratedAt,rating,title,year');
    const columns = [titles, years, ratings, days];
    expect(guessOf(columns, ['Title', 'Rok', 'Hodnotenie', 'Videné']).roles).to.equal(
      'title,year,rating,ratedAt',
    );
    const text = titles.map((_, at) => `${columns.map((column) => column[at]).join(';')}\n`).join('');
    expect(readAll(fileOf(text)).tables[0]!.mapping.roles.join()).to.equal('title,year,rating,ratedAt');
  });

  it('them in three rows, with commas in numbers, and where some are missing', () => {
    const three = [['M', 'Freaks', 'Top Hat'], [1931, 1932, 1935], [8, 7, 9], days.slice(0, 3)];
    expect(guessOf(three).roles).to.equal('title,year,rating,ratedAt');
    const halves = ratings.map((rating) => `${rating / 2}`.replace('.', ','));
    expect(rolesOf(years, halves, days)).to.equal('title,year,rating,ratedAt');
    const tens = ratings.map((rating) => `${rating - 1},5`);
    expect(rolesOf(years, tens, days)).to.equal('title,year,rating,ratedAt');
    for (const none of ['', '?', '-']) {
      const some = years.map((year, at) => (at % 3 === 0 ? none : year));
      expect(rolesOf(some, ratings, days), none).to.equal('title,year,rating,ratedAt');
    }
  });

  it('stars and what a rating goes up to', () => {
    const stars = ratings.map((rating) => '★'.repeat(Math.ceil(rating / 2)));
    expect(rolesOf(years, stars)).to.equal('title,year,rating');
    expect(
      rolesOf(
        years,
        ratings.map((rating) => `${rating}/10`),
      ),
    ).to.equal('title,year,rating');
  });
});

describe('Among headers that are known', () => {
  const roles = (header: string, columns: (readonly Cell[])[] = [titles, years, days, ratings]) =>
    guessOf(columns, header.split(';')).roles;

  it('the one unknown column of years is the year, which is in doubt', () => {
    const { doubts, rows } = guessOf([titles, years, ratings, days], ['Title', 'Rok', 'Rating', 'Date']);
    expect(doubts).to.deep.equal(['columns']);
    expect(rows[1]!.movie.year).to.equal(1927);
    const headers = [
      'Title;When made;Date watched;Rating',
      'Что смотрели;Когда вышел;Дата просмотра;Балл из 100',
      'Фильм;Выпуск;Дата просмотра;Оценка',
      'Titre;Zzz;Vu le;Ma note',
    ];
    for (const header of headers) expect(roles(header), header).to.equal('title,year,watchedAt,rating');
    const recent = titles.map((_, at) => 2010 + (at % 10));
    const later = titles.map((_, at) => `${10 + (at % 10)}/03/2023`);
    expect(roles(headers[0]!, [titles, recent, later, ratings])).to.equal('title,year,watchedAt,rating');
  });

  it('no column is the year if there are two, many have none, or they can’t be of movies', () => {
    const header = 'Title;When made;Date watched;Rating';
    expect(roles(`${header};Zork`, [titles, years, days, ratings, years])).to.equal(
      'title,ignored,watchedAt,rating,ignored',
    );
    const columns = {
      gaps: years.map((year, at) => (at % 3 === 0 ? '' : year)),
      'before movies': years.map((year) => year - 100),
      'to come': years.map((year) => year + 110),
    };
    for (const [what, cells] of Object.entries(columns))
      expect(roles(header, [titles, cells, days, ratings]), what).to.equal('title,ignored,watchedAt,rating');
  });

  it('years of watches and purchases aren’t the movie’s', () => {
    const all = [
      'Year watched',
      'Année de visionnage',
      'Vu en',
      'Год просмотра',
      'Jahr gesehen',
      'Bought in',
    ];
    for (const name of all) {
      const { doubts, ...guess } = guessOf([titles, years, ratings], ['Title', name, 'Rating']);
      expect(guess.roles, name).to.equal('title,ignored,rating');
      expect(doubts, name).to.include('columns');
      expect(roles(`Title;${name};Zork;Rating`, [titles, years, years, ratings]), name).to.equal(
        'title,ignored,year,rating',
      );
    }
  });
});

describe('Bare years under a header of days', () => {
  it('are the movie’s, which is in doubt', () => {
    const short = [
      ['M', 'Freaks', 'Top Hat', 'Laura'],
      [1942, 1958, 1935, 2019],
      [8, 7, 9, 4],
    ];
    const film = guessOf(short, ['Film', 'Quando', 'Voto']);
    expect([film.roles, film.doubts]).to.deep.equal(['title,year,rating', ['columns']]);
    expect(film.rows.map(({ movie }) => movie.year)).to.deep.equal(short[1]);
    expect(guessOf([...short, [1, 2, 1, 2]], ['Cosa', 'Quando', 'Voto pazzo', 'xx']).roles).to.equal(
      'title,year,rating,ignored',
    );
  });

  it('are left out, in doubt, where they may be those of watches', () => {
    const recent = titles.map((_, at) => 2010 + (at % 10));
    const watched = guessOf([titles, recent, ratings], ['Film', 'Quando', 'Voto']);
    expect([watched.roles, watched.doubts]).to.deep.equal(['title,ignored,rating', ['columns']]);
    const both = guessOf([titles, years, years, ratings], ['Film', 'Anno', 'Quando', 'Voto']);
    expect([both.roles, both.doubts]).to.deep.equal(['title,year,ignored,rating', ['columns']]);
  });

  it('are faults among days, and where the header names watching', () => {
    const some = days.map((day, at) => (at % 9 === 0 ? day : 1960));
    expect(guessOf([titles, some, ratings], ['Film', 'Quando', 'Voto']).roles).to.equal(
      'title,ratedAt,rating',
    );
    expect(guessOf([titles, years, ratings], ['Title', 'Date watched', 'Rating']).roles).to.equal(
      'title,watchedAt,rating',
    );
  });
});

describe('Content that may mean two things is left alone:', () => {
  it('ranks, counts, copies, minutes, percentages, and averages of others', () => {
    const columns: Record<string, Cell[]> = {
      ranks: titles.map((_, at) => at + 1),
      'ranks of few': [1, 2, 3, 4, 5, 6],
      'some ranks of ten': [1, 2, 3, 5, 6, 7, 9, 10],
      watches: titles.map((_, at) => (at % 5 === 0 ? 1 + (at % 7) : 1)),
      ticks: titles.map((_, at) => at % 2),
      copies: [2, 5, 4],
      hours: titles.map((_, at) => `${1.5 + (at % 5) / 2}`),
      minutes: titles.map((_, at) => 61 + (at % 90)),
      percentages: titles.map((_, at) => (at * 13) % 101),
      'percent signs': titles.map((_, at) => `${(at * 13) % 101}%`),
      ages: titles.map((_, at) => [6, 12, 16, 18][at % 4]!),
      averages: titles.map((_, at) => `${6 + (at % 30) / 10}`),
    };
    for (const [what, cells] of Object.entries(columns))
      expect(rolesOf(years.slice(0, cells.length), cells), what).to.equal('title,year,ignored');
  });

  it('two columns that might be the ratings, or parts of days', () => {
    expect(rolesOf(years, ratings, ratings.toReversed())).to.equal('title,year,ignored,ignored');
    expect(
      rolesOf(
        years,
        [...ratings],
        titles.map((_, at) => 1 + (at % 31)),
      ),
    ).to.equal('title,year,ignored,ignored');
    expect(
      rolesOf(
        years,
        ratings,
        titles.map((_, at) => at + 1),
        titles.map((_, at) => 90 + (at % 90)),
      ),
      'a rank and minutes are others',
    ).to.equal('title,year,rating,ignored,ignored');
  });

  it('two columns of years, and recent ones, which may be those of watches', () => {
    const watched = titles.map((_, at) => 2010 + (at % 10));
    expect(rolesOf(years, watched)).to.equal('title,ignored,ignored');
    expect(rolesOf(watched)).to.equal('title,ignored');
    expect(rolesOf(watched, ratings)).to.equal('title,ignored,rating');
    const later = days.map((_, at) => `${1 + (at % 28)}/03/2023`);
    expect(rolesOf(watched, later), 'but not where days are much later').to.equal('title,year,addedAt');
  });

  it('two columns of days, those of releases, and those beside no year', () => {
    expect(rolesOf(years, days, days.toReversed())).to.equal('title,year,ignored,ignored');
    const releases = years.map((year, at) => `${1 + (at % 28)}.03.${year + (at % 2)}`);
    expect(rolesOf(years, releases)).to.equal('title,year,ignored');
    const births = years.map((year, at) => `${1 + (at % 28)}.03.${year - 30}`);
    expect(rolesOf(years, births)).to.equal('title,year,ignored');
    expect(rolesOf(days)).to.equal('title,ignored');
    const barcodes = titles.map((_, at) => 3_344_428_000_000 + at);
    expect(rolesOf(years, barcodes)).to.equal('title,year,ignored');
  });

  it('a single word that isn’t known among headers that are, and columns of a known service', () => {
    const roles = (header: string[]) => guessOf([titles, years, ratings], header).roles;
    expect(roles(['Title', 'Year', 'Priority'])).to.equal('title,year,ignored');
    expect(roles(['Const', 'Blip', 'Quux'])).to.not.include('rating');
  });

  it('days whose word isn’t known among headers that are, which is said, as they would be lost', () => {
    const table = [titles, years, ratings, days];
    const unknown = guessOf(table, ['Title', 'Year', 'Rating', 'Blip']);
    expect([unknown.roles, unknown.doubts]).to.deep.equal(['title,year,rating,ignored', ['columns']]);
    const guess = guessOf([...table, days], ['Title', 'Year', 'Rating', 'Blip', 'Seen on']);
    expect([guess.roles, guess.doubts]).to.deep.equal(['title,year,rating,ignored,watchedAt', []]);
    expect(guessOf(table, ['Title', 'Year', 'Rating', 'Release date']).doubts, 'of releases').to.deep.equal(
      [],
    );
  });
});
