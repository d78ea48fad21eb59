import { expect } from 'chai';
import { day, evening, fileOf, ratingsIn, readAll, saidOf, sorted } from '../reading.test-support.ts';
import { rowsOf } from '../rows/rows-of.ts';
import { critickerXml, facts, isMovie, otherTables } from '../samples.test-support.ts';

const movies = facts.filter(isMovie);

describe('Of any other service', () => {
  it('Criticker’s XML keeps its hundred points, the year in the name, and 0 as a rating', () => {
    const zero = { ...facts[4]!, rating: 0 };
    const { rows } = readAll(critickerXml([facts[0]!, { ...facts[1]!, rating: 73 }, zero]));
    expect(rows[0]!.movie).to.deep.include({ titles: ['Alien'], year: 1979, imdbId: 'tt0078748' });
    expect(rows[0]!.says).to.deep.equal({
      rating: { value: 90, at: day('2024-03-04') },
      note: facts[0]!.note,
    });
    expect(rows.map(({ says }) => says.rating!.value)).to.deep.equal([90, 73, 0]);
    expect(readAll(critickerXml(facts.slice(0, 1))).rows, 'a single film').to.have.length(1);
  });

  it('Criticker’s CSV is read by its headers', () => {
    const { rows, tables } = readAll(
      fileOf('Score,Film Name,Year,Date,Mini Review\n85,"Thing, The",1982,2020-01-02,Cold\n'),
    );
    expect(tables[0]!.mapping.ratingScale).to.equal(100);
    expect(rows[0]).to.deep.include({
      movie: { titles: ['The Thing', 'Thing, The'], year: 1982, tmdbId: null, imdbId: null, directors: [] },
      says: { rating: { value: 85, at: day('2020-01-02') }, note: 'Cold' },
    });
  });

  it('TMDB’s own rating is told from that of all', () => {
    const { rows, leftOut } = readAll(otherTables.tmdb(facts));
    const at = (date: string) => ({ instant: `${date}T10:11:12.000Z` });
    expect(rows.map(({ says }) => says)).to.deep.equal(ratingsIn(facts, at));
    expect(rows[0]!.movie).to.deep.include({ tmdbId: 348, imdbId: 'tt0078748', year: 1979 });
    expect(leftOut).to.have.length(1);
  });

  it('Watcharr’s JSON tells of series apart, and of movies by their ids', () => {
    const item = (type: string, title: string, tmdbId: number) => ({
      ...{ id: tmdbId, status: 'FINISHED', rating: 9, createdAt: '2024-03-04T20:15:00Z' },
      content: { id: 7, tmdbId, title, type, release_date: '1979-05-25T00:00:00Z' },
    });
    const file = fileOf(
      JSON.stringify([item('movie', 'Alien', 348), item('tv', 'Dark', 70523)]),
      'watcharr.json',
    );
    const { rows, leftOut } = readAll(file);
    expect(rows.map(({ movie }) => [movie.titles[0], movie.tmdbId])).to.deep.equal([['Alien', 348]]);
    expect(leftOut.map((each) => each.leftOut)).to.deep.equal(['series']);
  });

  it('Movary’s history has days and comments', () => {
    const { rows } = readAll(otherTables.movary(facts));
    expect(rows[0]!.says).to.deep.equal({ watched: [day('2019-05-06')], note: facts[0]!.note });
    expect(rows).to.have.length(movies.flatMap(({ watchedAt }) => watchedAt).length);
  });

  it('a row without a day is a watch where all rows are such, by name or by columns', () => {
    const undated = { watched: [null] };
    const saysIn = (header: string, name: string) =>
      readAll(fileOf(`${header}\nAlien,1979,\nHeat,1995,2020-01-02\n`, name)).rows.map(({ says }) => says);
    const dated = { watched: [day('2020-01-02')] };
    expect(saysIn('Titre,Année,Vu le', 'Mes films vus.csv')).to.deep.equal([undated, dated]);
    expect(saysIn('Title,Year,WatchedDate', 'import.csv')).to.deep.equal([undated, dated]);
    expect(saysIn('Titre,Année,Vu le', 'films.csv')).to.deep.equal([dated]);
    const history = 'title,year,tmdbId,imdbId,watchedAt\nAlien,1979,348,tt0078748,\n';
    expect(saidOf(readAll(fileOf(history, 'export.csv')))).to.deep.equal([['Alien', undated]]);
  });

  it('a box that isn’t ticked is no watch', () => {
    const all = readAll(fileOf('Title,Year,Watched\nAlien,1979,x\nHeat,1995,\n', 'films.csv'));
    expect(saidOf(all)).to.deep.equal([['Alien', { watched: [null] }]]);
  });

  it('Yamtrack’s states and repeats are watches and wishes', () => {
    const contents = new Map(saidOf(readAll(otherTables.yamtrack(facts))));
    expect(contents.get('Alien')).to.deep.equal({
      watched: [day('2024-03-04'), null],
      rating: { value: 90, at: null },
      note: facts[0]!.note,
    });
    expect(contents.get('2001: A Space Odyssey')).to.deep.equal({ wanted: { at: null } });
    expect(contents.has('Breaking Bad')).to.equal(false);
  });

  it('a movie that was dropped isn’t watched, though it has a last day', () => {
    const text =
      'media_id,source,media_type,title,score,status,end_date\n1,tmdb,movie,Heat,3,Dropped,2020-01-02\n';
    expect(saidOf(readAll(fileOf(text)))).to.deep.equal([['Heat', { rating: { value: 30, at: null } }]]);
  });

  it('states are known by their words under any header: what is planned isn’t watched', () => {
    const text =
      'Title,Type,Year,Watchlist,WatchedDate,Rating,Memo\nAlien,movie,1979,completed,2024-03-04,9,Loud\n' +
      'Heat,movie,1995,plantowatch,,,\nBig,movie,1988,hold,,,\nDark,tv,2017,watching,2024-03-04,,\n';
    expect(saidOf(readAll(fileOf(text)))).to.deep.equal([
      ['Alien', { watched: [day('2024-03-04')], rating: { value: 90, at: null }, note: 'Loud' }],
      ['Heat', { wanted: { at: null } }],
    ]);
  });

  it('MovieLens’ IMDb ids get back their zeros, and its titles their articles', () => {
    const { rows } = readAll(otherTables.movielens([{ ...facts[3]!, rating: 70 }, ...facts]));
    expect(rows[0]!.movie).to.deep.equal({
      titles: ['The Good, the Bad and the Ugly', 'Good, the Bad and the Ugly, The'],
      year: 1966,
      tmdbId: 429,
      imdbId: 'tt0060196',
      directors: [],
    });
    expect(rows.map(({ movie }) => movie.imdbId)).to.include('tt0211915');
    expect(rows.slice(1).map(({ says }) => says)).to.deep.equal(ratingsIn(facts, () => null));
  });

  it('Filmtipset’s five grades are that, though all are whole', () => {
    const { rows, tables } = readAll(otherTables.filmtipset(facts));
    expect(tables[0]).to.deep.include({ source: 'filmtipset', doubts: [] });
    expect(rows.map(({ says }) => says.rating!.value)).to.deep.equal([100, 80, 100, 60]);
  });

  it('a household’s table in French has a title above, days first and notes of twenty', () => {
    const { rows, leftOut, tables } = readAll(otherTables.french(facts));
    expect(tables[0]!.mapping).to.deep.include({ tells: 'watches', ratingScale: 20, dayFirst: true });
    expect(tables[0]!.doubts).to.deep.equal(['rating-scale']);
    expect(rows[0]).to.deep.include({
      line: 3,
      movie: {
        titles: ['Alien, le huitième passager'],
        year: 1979,
        tmdbId: null,
        imdbId: null,
        directors: ['Ridley Scott'],
      },
      says: { watched: [day('2019-05-06')], rating: { value: 90, at: null } },
    });
    expect(rows[3]!.movie.directors).to.deep.equal(['Jaume Balagueró', 'Paco Plaza']);
    expect(
      leftOut.map((each) => each.leftOut),
      'not watched',
    ).to.deep.equal(['nothing-said', 'nothing-said']);
  });

  it('Netflix’ archive has days of watches, ratings and the list, and tells trailers from movies', () => {
    const history =
      'Profile Name,Start Time,Duration,Attributes,Title,Supplemental Video Type,Device Type,Bookmark,Country\n' +
      'Ann,2024-01-01 20:00:00,01:50:00,,Alien,,TV,01:50:00,FR\n' +
      'Ann,2024-01-01 19:59:00,00:01:30,,Alien,TEASER_TRAILER,TV,00:01:30,FR\n';
    const ratings =
      'Profile Name,Title Name,Rating Type,Star Value,Thumbs Value,Device Model,Event Utc Ts\n' +
      'Ann,Alien,star,4,,Some Television,2021-03-04 10:00:00\nAnn,Heat,star,5,,Some Television,2021-03-05 10:00:00\n';
    const list = 'Profile Name,Title Name,Country,Utc Title Add Date\nAnn,Heat,FR,2022-01-02\n';
    const viewed = readAll(fileOf(history, 'ViewingActivity.csv'));
    expect(saidOf(viewed)).to.deep.equal([['Alien', { watched: [day('2024-01-01')] }]]);
    expect(viewed.leftOut).to.deep.include({
      file: 'ViewingActivity.csv',
      line: 3,
      leftOut: 'other',
      title: 'Alien',
      year: null,
    });
    expect(JSON.stringify(viewed.tables)).not.to.include('Ann');
    expect(saidOf(readAll(fileOf(ratings, 'Ratings.csv')))).to.deep.equal([
      ['Alien', { rating: { value: 80, at: day('2021-03-04') } }],
      ['Heat', { rating: { value: 100, at: day('2021-03-05') } }],
    ]);
    expect(saidOf(readAll(fileOf(list, 'MyList.csv')))).to.deep.equal([
      ['Heat', { wanted: { at: day('2022-01-02') } }],
    ]);
  });

  it('an object with arrays of movies, series and others is a table for each', () => {
    const ids = { simkl: 1, tmdb: '348', imdb: 'tt0078748' };
    const text = JSON.stringify({
      movies: [
        {
          status: 'completed',
          last_watched_at: '2024-01-01T20:15:00Z',
          user_rating: 9,
          movie: { title: 'Alien', year: 1979, ids },
        },
        {
          status: 'plantowatch',
          last_watched_at: null,
          user_rating: null,
          movie: { title: 'Heat', year: 1995, ids: {} },
        },
      ],
      shows: [{ status: 'watching', user_rating: 8, show: { title: 'Dark', year: 2017, ids } }],
    });
    const { rows, leftOut } = readAll(fileOf(text, 'backup.json'));
    expect(rows.map(({ file, says }) => [file, says])).to.deep.equal([
      ['backup.json#1', { watched: [evening('2024-01-01')], rating: { value: 90, at: null } }],
      ['backup.json#1', { wanted: { at: null } }],
    ]);
    expect(leftOut).to.deep.equal([
      { file: 'backup.json#2', line: 1, isEntry: true, leftOut: 'series', title: 'Dark', year: null },
    ]);
  });

  it('a list of titles, one a line, may have commas and brackets', () => {
    const { rows, tables } = readAll(
      fileOf('[REC]\nThe Good, the Bad and the Ugly\nAlien (1979)\n', 'to see.txt'),
    );
    expect(rows.map(({ movie }) => [movie.titles[0], movie.year])).to.deep.equal([
      ['[REC]', null],
      ['The Good, the Bad and the Ugly', null],
      ['Alien', 1979],
    ]);
    expect(tables[0]!.mapping.list).to.equal('to see');
  });

  it('headers are known in many languages', () => {
    const headers = [
      'Name,Year,My rating,Date watched',
      'Nom,Année de sortie,Ma note,Vu le',
      'Название,Год выпуска,Моя оценка,Дата просмотра',
      'Titolo,Anno,Il tuo voto,Visto il',
      'Titel,Jahr,Meine Bewertung,Gesehen am',
      'Título,Año,Mi calificación,Fecha de visionado',
      'Film,Année,Étoiles sur 10,Vu le',
    ];
    for (const header of headers) {
      const { rows } = readAll(fileOf(`${header}\nAlien,1979,8,2024-01-02\n`));
      expect(rows[0], header).to.deep.include({
        says: { watched: [day('2024-01-02')], rating: { value: 80, at: null } },
      });
    }
  });

  it('what was done in the future has no day, and that is reported', () => {
    const now = Date.parse('2024-05-03T18:00:00Z');
    const readingsOf = (text: string) => {
      const [table] = readAll(fileOf(text)).tables;
      return sorted([...rowsOf(table!, table!.mapping, now)]);
    };
    const watches = readingsOf('Title,Year,Watched on\nAlien,1979,2031-01-01\nHeat,1995,1970-01-01\n');
    expect(watches.rows.map(({ says }) => says)).to.deep.equal([{ watched: [null] }, { watched: [null] }]);
    expect(watches.rowFaults.map(({ fault }) => fault)).to.deep.equal(['date-unreadable']);
    const ratings = readingsOf('Title,Year,Rating,Rated on\nAlien,1979,9,2031-01-01\n');
    expect(ratings.rows[0]!.says).to.deep.equal({ rating: { value: 90, at: null } });
    expect(ratings.rowFaults.map(({ fault }) => fault)).to.deep.equal(['date-unreadable']);
  });

  it('remarks are notes, under the usual headers', () => {
    const headers = [
      ...['Remarque', 'Remarques', 'Mes remarques', 'Notes perso', 'Remarks', 'My remarks'],
      ...['Примечание', 'Примечания', 'Заметки', 'Мои заметки', 'Отзыв', 'Впечатления'],
    ];
    for (const header of headers) {
      const { rows } = readAll(fileOf(`Title,Year,${header}\nAlien,1979,Seen with Ann\n`, 'ratings.csv'));
      expect(rows[0]?.says, header).to.deep.equal({ note: 'Seen with Ann' });
    }
  });

  it('a header may say of a rating whose it is and what it goes up to', () => {
    const headers: [string, number][] = [
      ...([
        ['Note /20', 20],
        ['Note /10', 10],
        ['Ma note /10', 10],
        ['Note sur 10', 10],
        ['Note (sur 20)', 20],
        ['Rating (out of 10)', 10],
        ['Rating (1-10)', 10],
      ] as [string, number][]),
      ...([
        ['My Rating (10)', 10],
        ['Stars (out of 5)', 5],
        ['Score /100', 100],
        ['Оценка (из 10)', 10],
        ['Оценка из 10', 10],
        ['Моя оценка /10', 10],
        ['Bewertung (1–10)', 10],
      ] as [string, number][]),
      ...([
        ['Note perso', 10],
        ['Personal rating', 10],
        ['Our score', 10],
      ] as [string, number][]),
    ];
    for (const [header, scale] of headers) {
      const cells = scale === 5 ? [5, 4] : [9, 4];
      const text = `Title,Year,Watched on,${header}\nAlien,1979,2020-01-02,${cells[0]}\nHeat,1995,,${cells[1]}\n`;
      const { rows, tables } = readAll(fileOf(text));
      const values = rows.map(({ says }) => says.rating?.value);
      expect(values, header).to.deep.equal(cells.map((cell) => (cell * 100) / scale));
      expect(tables[0]!.doubts, header).to.deep.equal([]);
    }
    const { tables } = readAll(fileOf('Title,IMDb rating (1-10),List 10\nAlien,8.1,a\n'));
    expect(tables[0]!.mapping.roles).to.deep.equal(['title', 'ignored', 'ignored']);
  });
});
