import { readFiles, rowsOf } from '@cine/import-reader';
import { expect } from 'chai';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { csvOf } from './csv.ts';
import { joinPages } from './join-pages.ts';
import type { OwnMovie } from './own-movie.ts';
import { packFiles } from './pack-files.ts';
import { exportFormats, writeFiles } from './write-files.ts';

const alien: OwnMovie['movie'] = {
  titles: ['Alien'],
  year: 1979,
  tmdbId: 348,
  imdbId: 'tt0078748',
  directors: ['Ridley Scott'],
};
const textIn = (files: readonly { name: string; bytes: Uint8Array }[], name: string) =>
  new TextDecoder().decode(files.find((file) => file.name === name)!.bytes);

describe('A table as CSV', () => {
  it('has no cell that a spreadsheet would compute', () => {
    const text = fc.oneof(
      fc.string(),
      fc.string().map((rest) => `=${rest}`),
      fc.string().map((rest) => `\t@${rest}`),
    );
    fc.assert(
      fc.property(text, (cell) => {
        const written = csvOf([[cell]]);
        expect(/^"?\s*[=+\-@＝＋－＠]/.test(written), written).to.equal(false);
      }),
    );
  });

  it('has quotes where they are needed, doubled inside', () => {
    expect(
      csvOf([
        ['a', 1, null],
        ['b,"c"', 'd\r\ne', ' f '],
      ]),
    ).to.equal('a,1,\r\n"b,""c""","d\ne",f\r\n');
  });
});

describe('The files of a format', () => {
  it('are none if there is nothing to say, and a table for each kind at most', () => {
    for (const format of exportFormats) {
      const names = writeFiles(format, [], 'UTC').map(({ name }) => name);
      expect(names, format).to.deep.equal(format === 'json' ? ['movies.json'] : []);
    }
  });

  it('are a ZIP if they are several', () => {
    const rated = { movie: alien, says: { listed: [], rating: { value: 87, at: null } } };
    const names = (says: OwnMovie['says']) =>
      packFiles(writeFiles('letterboxd', [{ movie: alien, says }], 'UTC'), 'mine.zip').name;
    expect(names(rated.says)).to.equal('ratings.csv');
    expect(names({ ...rated.says, wanted: { at: null } })).to.equal('mine.zip');
  });

  it('have beside them in the ZIP what is to be read of them, which is no table when they are read again', () => {
    const says = { listed: [], rating: { value: 87, at: null }, wanted: { at: null } };
    const files = writeFiles('letterboxd', [{ movie: alien, says }], 'UTC');
    const readme =
      'Which file goes where:\n\ndiary and ratings: letterboxd.com/import\nwatchlist: its own page\n';
    const { tables } = readFiles([packFiles(files, 'mine.zip', readme)]);
    expect(tables.map(({ file }) => file)).to.deep.equal(['mine.zip/ratings.csv', 'mine.zip/watchlist.csv']);
    const { bytes } = packFiles(files, 'mine.zip', readme);
    expect(
      textIn(
        Object.entries(unzipSync(bytes)).map(([name, each]) => ({ name, bytes: each })),
        'README.txt',
      ),
    ).to.equal(readme);
    expect(Object.keys(unzipSync(packFiles(files, 'mine.zip').bytes))).to.not.include('README.txt');
  });

  it('say of Letterboxd’s diary which watch was another one, and what was thought at the last', () => {
    const says = {
      watched: [{ date: '2024-03-04' }, { instant: '2019-05-05T22:00:00Z' }],
      listed: [],
      rating: { value: 87, at: { date: '2024-03-05' } },
      note: 'I <3 it',
      tags: ['a,b', 'c'],
    };
    const files = writeFiles('letterboxd', [{ movie: alien, says }], 'Europe/Paris');
    expect(textIn(files, 'diary.csv').trim().split('\r\n')).to.deep.equal([
      'tmdbID,imdbID,Title,Year,Directors,WatchedDate,Watched,CreatedDate,Rating10,Rewatch,Tags,Review',
      '348,tt0078748,Alien,1979,Ridley Scott,2019-05-06,true,,,false,,',
      '348,tt0078748,Alien,1979,Ridley Scott,2024-03-04,true,2024-03-05,9,true,"a b, c",I &lt;3 it',
    ]);
  });

  it('are below the megabyte that Letterboxd takes, with a movie’s rows in one of them', () => {
    const watched = Array.from({ length: 40 }, (_, n) => ({
      date: `2024-01-${String((n % 28) + 1).padStart(2, '0')}`,
    }));
    const movies = Array.from({ length: 1500 }, (_, n) => ({
      movie: { ...alien, tmdbId: n + 1 },
      says: { listed: [], watched },
    }));
    const files = writeFiles('letterboxd', movies, 'UTC');
    expect(files.length).to.be.at.least(4);
    expect(files.map(({ name }) => name)).to.include.members(['diary-1.csv', `diary-${files.length}.csv`]);
    const inFiles = new Map<string, Set<string>>();
    for (const { name, bytes } of files) {
      expect(bytes.length).to.be.below(1_000_000);
      const lines = new TextDecoder().decode(bytes).trim().split('\r\n').slice(1);
      for (const line of lines) {
        const id = line.slice(0, line.indexOf(','));
        inFiles.set(id, new Set([...(inFiles.get(id) ?? []), name]));
      }
    }
    expect(inFiles.size).to.equal(1500);
    expect([...inFiles.values()].every(({ size }) => size === 1)).to.equal(true);
  });

  it('have each note where it stands, as far as there is a place for it', () => {
    const says: OwnMovie['says'] = {
      listed: [{ list: 'Noir', position: 1, note: 'Rain', at: null }],
      note: 'The best',
      wanted: { at: null, note: 'With Tom' },
      liked: { at: null, tags: ['loud'] },
      owned: { medium: null, at: null, note: 'Scratched' },
    };
    const filesOf = (format: (typeof exportFormats)[number]) =>
      writeFiles(format, [{ movie: alien, says }], 'UTC');
    const notesIn = (format: (typeof exportFormats)[number]) => {
      const text = filesOf(format)
        .map(({ bytes }) => new TextDecoder().decode(bytes))
        .join('');
      return ['The best', 'With Tom', 'Scratched', 'Rain'].filter((note) => text.includes(note));
    };
    expect(notesIn('json')).to.deep.equal(['The best', 'With Tom', 'Scratched', 'Rain']);
    expect(notesIn('trakt')).to.deep.equal(['The best', 'With Tom', 'Scratched', 'Rain']);
    expect(notesIn('imdb')).to.deep.equal(['With Tom', 'Scratched', 'Rain']);
    expect(notesIn('letterboxd')).to.deep.equal(['The best', 'With Tom', 'Scratched', 'Rain']);
    const { watchlist, likes } = JSON.parse(textIn(filesOf('json'), 'movies.json'));
    expect(watchlist[0].comment).to.equal('With Tom');
    expect(likes[0].tags).to.deep.equal(['loud']);
    expect(likes[0]).to.not.have.property('comment');
  });

  it('keep the day that an import tells, beside which another knows a moment that is elsewhere', () => {
    const [date, instant] = ['2024-03-04', '2024-03-05T01:00:00.000Z'];
    const watchedOf = (from?: string) => {
      const told = { movieId: 348, from: 'one', watched: [{ date }] };
      const parts = [told, { movieId: 348, from, watched: [{ instant }] }];
      return joinPages([{ said: parts, movies: [{ ...alien, movieId: 348 }] }])[0]!.says.watched;
    };
    expect(watchedOf('two')).to.deep.equal([{ date }]);
    expect(watchedOf(), 'recorded here').to.deep.equal([{ instant }]);
  });

  it('tell each watch of a day of which a moment is known, too', () => {
    const date = '2022-10-31';
    const parts = [
      { movieId: 348, from: 'one', watched: [{ date }, { date }] },
      { movieId: 348, from: 'two', watched: [{ instant: `${date}T22:30:00.000Z` }] },
    ];
    const movies = joinPages([{ said: parts, movies: [{ ...alien, movieId: 348 }] }]);
    expect(movies[0]!.says.watched).to.deep.equal([{ date }, { date }]);
    const { tables } = readFiles(writeFiles('json', movies, 'UTC'));
    const rows = tables.flatMap((table) => [...rowsOf(table)]);
    expect(rows.map((row) => 'says' in row && row.says.isRewatch)).to.deep.equal([undefined, true]);
  });

  it('have all notes that imports brought of a movie', () => {
    const parts = ['Dust', 'Rain', 'Dust'].map((note, n) => ({ movieId: 348, from: `${n}`, note }));
    const movies = joinPages([{ said: parts, movies: [{ ...alien, movieId: 348 }] }]);
    const { tables } = readFiles(writeFiles('json', movies, 'UTC'));
    const rows = tables.flatMap((table) => [...rowsOf(table)]);
    expect(rows.map((row) => 'says' in row && row.says.note)).to.deep.equal(['Dust', 'Rain']);
  });

  it('tell collections of one name apart, with all that they are, in JSON', () => {
    const of = { description: 'A: ü', order: 'hand', visibility: 'link', rules: null, cover: alien };
    const collections = [
      { ...of, id: 'one', name: 'Best' },
      { ...of, id: 'two', name: 'Best', cover: null },
      { ...of, id: 'three', name: 'Fills itself', rules: [{ field: 'year' }], cover: null },
    ];
    const on = (collection: string) => ({
      list: 'Best',
      collection,
      position: 1,
      note: null,
      at: null,
      tags: [collection],
    });
    const movies = [{ movie: alien, says: { listed: [on('one'), on('two')] } }];
    const readout = readFiles(writeFiles('json', movies, 'UTC', collections));
    expect(readout.faults).to.deep.equal([]);
    expect(readout.collections).to.deep.equal(
      collections.map(({ visibility: _, cover, ...each }, at) => ({
        ...each,
        list: at === 1 ? 'Best (2)' : each.name,
        cover: cover && { ...cover, directors: [] },
      })),
    );
    const rows = readout.tables.flatMap((table) => [...rowsOf(table)]);
    expect(rows.map((row) => 'says' in row && row.says.listed)).to.deep.equal([on('one'), on('two')]);
  });

  it('keep what standing collections are, and their order by hand, in JSON', () => {
    const of = { description: 'A: ü', order: 'hand', visibility: 'private', rules: null, cover: alien };
    const collections = ['watchlist', 'likes', 'shelf'].map((id) => ({ ...of, id, name: id }));
    const place = { at: { instant: '2024-03-04T20:15:00.000Z' }, note: 'Soon', tags: ['loud'] };
    const says = {
      wanted: { ...place, position: 3 },
      liked: { ...place, position: 2 },
      listed: [],
      owned: { ...place, position: 1, medium: 'VHS' },
    };
    const saysIn = (told: typeof collections) =>
      readFiles(writeFiles('json', [{ movie: alien, says }], 'UTC', told)).tables.flatMap((table) =>
        [...rowsOf(table)].map((row) => 'says' in row && row.says),
      );
    expect(saysIn(collections)).to.deep.equal([
      { wanted: says.wanted },
      { liked: says.liked },
      { owned: says.owned },
    ]);
    expect(saysIn([]), 'of collections that the file doesn’t tell of').to.deep.equal([
      { wanted: place },
      { liked: place },
      { owned: { ...place, medium: 'VHS' } },
    ]);
  });

  it('number the movies of a watchlist from 1, whatever else there is', () => {
    const movies: OwnMovie[] = [
      { movie: alien, says: { listed: [], rating: { value: 87, at: null } } },
      { movie: { ...alien, imdbId: 'tt0090605' }, says: { listed: [], wanted: { at: null } } },
    ];
    const imdb = textIn(writeFiles('imdb', movies, 'UTC'), 'watchlist.csv');
    expect(imdb.split('\r\n')[1]).to.match(/^1,tt0090605,/);
    const [row] = JSON.parse(textIn(writeFiles('trakt', movies, 'UTC'), 'lists-watchlist.json'));
    expect(row.rank).to.equal(1);
  });

  it('have movies without any id by title and year', () => {
    const own = {
      movie: { ...alien, tmdbId: null, imdbId: null },
      says: { listed: [], wanted: { at: null } },
    };
    for (const format of exportFormats) {
      const { tables } = readFiles([packFiles(writeFiles(format, [own], 'UTC'), 'mine.zip')]);
      expect(
        tables.map(({ packed }) => packed.length),
        format,
      ).to.deep.equal([1]);
    }
  });
});

describe('What is told in parts', () => {
  it('is one by movie, in which a watch of one day that two tell is one', () => {
    const joined = joinPages([
      {
        said: [
          { movieId: 348, watched: [{ instant: '2024-03-04T20:15:00Z' }] },
          { movieId: 999, liked: { at: null } },
        ],
        movies: [{ movieId: 348, ...alien }],
      },
      {
        said: [
          { movieId: 348, from: 'one', watched: [{ date: '2024-03-04' }, { date: '2019-05-06' }] },
          { movieId: 348, from: 'two', watched: [null, null, null] },
          { movieId: 348, listed: [{ list: 'A', position: 1, note: null, at: null }] },
          { movieId: 348, from: 'two', listed: [{ list: 'A', position: null, note: null, at: null }] },
        ],
        movies: [],
      },
    ]);
    expect(joined).to.deep.equal([
      {
        movie: alien,
        says: {
          watched: [{ date: '2019-05-06' }, { instant: '2024-03-04T20:15:00Z' }, null],
          listed: [{ list: 'A', position: 1, note: null, at: null }],
        },
      },
    ]);
  });

  it('keeps the words of each place, and those of the movie as such', () => {
    const parts = [
      { movieId: 348, liked: { at: null, note: 'Loud' } },
      { movieId: 348, wanted: { at: null, note: 'With Tom', tags: ['ship'] } },
      { movieId: 348, from: 'one', note: 'The best', tags: ['space'] },
    ];
    const [own] = joinPages([{ said: parts, movies: [{ movieId: 348, ...alien }] }]);
    expect(own!.says).to.deep.equal({
      listed: [],
      note: 'The best',
      tags: ['space'],
      liked: { at: null, note: 'Loud' },
      wanted: { at: null, note: 'With Tom', tags: ['ship'] },
    });
  });

  it('has the movies of a list as it shows them: by position, or the latest first', () => {
    const on = (movieId: number, position: number | null, date: string) => ({
      said: [{ movieId, listed: [{ list: 'A', position, note: null, at: { date } }] }],
      movies: [{ movieId, ...alien, imdbId: `tt${movieId}` }],
    });
    const pages = [
      on(1, null, '2020-01-01'),
      on(2, null, '2021-01-01'),
      on(3, 2, '2022-01-01'),
      on(4, 1, '2019-01-01'),
    ];
    const rows = textIn(writeFiles('letterboxd', joinPages(pages), 'UTC'), 'lists/01-a.csv')
      .trim()
      .split('\r\n');
    expect(rows.map((row) => row.split(',')[1])).to.deep.equal(['imdbID', 'tt4', 'tt3', 'tt2', 'tt1']);
  });
});
