import { expect } from 'chai';
import { evening, fileOf, readAll, saidOf } from '../reading.test-support.ts';
import { discsCsv, facts, jellyfinJson, plexJson, plexXml, xlsxOf } from '../samples.test-support.ts';

const added = { instant: '2024-01-01T00:00:00.000Z' };

describe('What somebody owns', () => {
  it('is read of Jellyfin, with what was watched and liked, and without folders', () => {
    const { rows, leftOut, tables } = readAll(jellyfinJson(facts));
    expect(rows[0]).to.deep.include({
      movie: {
        titles: ['Alien, le huitième passager', 'Alien'],
        year: 1979,
        tmdbId: 348,
        imdbId: 'tt0078748',
        directors: [],
      },
      says: {
        watched: [evening('2024-03-04'), null],
        liked: { at: null },
        owned: { medium: 'mkv', at: added },
      },
    });
    expect(rows[2]!.says).to.deep.equal({ owned: { medium: 'mkv', at: added } });
    expect(leftOut).to.have.length(1);
    expect(JSON.stringify(tables)).not.to.include('/home/ann');
  });

  it('is read of Jellyfin’s CSV, whose ids stand in one cell', () => {
    const text =
      'Name,ProductionYear,ProviderIds,Container\nNo title here,1979,TmdbCollection=8091;Tmdb=348;Imdb=tt0078748,mkv\n';
    const { rows, tables } = readAll(fileOf(text, 'jellyfin.csv'));
    expect(tables[0]!.source).to.equal('jellyfin');
    expect(rows[0]!.movie).to.deep.include({ tmdbId: 348, imdbId: 'tt0078748' });
  });

  it('is read of Plex, whose own rating isn’t the critics’', () => {
    const { rows, leftOut, tables } = readAll(plexJson(facts));
    expect(rows[0]).to.deep.include({
      movie: {
        titles: ['Alien'],
        year: 1979,
        tmdbId: 348,
        imdbId: 'tt0078748',
        directors: ['Ridley Scott'],
      },
      says: {
        watched: [evening('2024-03-04'), null],
        rating: { value: 90, at: null },
        owned: { medium: null, at: evening('2024-01-01') },
      },
    });
    expect(rows[2]!.says).to.deep.equal({ owned: { medium: null, at: evening('2024-01-01') } });
    expect(leftOut).to.have.length(1);
    expect(JSON.stringify(tables)).not.to.include('/home/ann');
  });

  it('is read of Plex’s XML, be it one movie or many', () => {
    for (const some of [facts, facts.slice(0, 1)]) {
      const { rows } = readAll(plexXml(some));
      expect(rows[0]!.movie).to.deep.include({ titles: ['Alien'], tmdbId: 348, imdbId: 'tt0078748' });
      expect(rows[0]!.says).to.deep.equal({ owned: { medium: null, at: null } });
    }
  });

  it('has no original title, director nor medium where a library’s table says that it’s not available', () => {
    const text =
      'Title,Original Title,Year,Studio,Content Rating,Director,Container\nAlien,N/A,1979,Fox,R,N/A,n/a\n';
    const { rows } = readAll(fileOf(text, 'plex.csv'));
    expect(rows[0]!.movie).to.deep.include({ titles: ['Alien'], directors: [] });
    expect(rows[0]!.says).to.deep.equal({ owned: { medium: null, at: null } });
  });

  it('wasn’t watched where it was only begun', () => {
    const ids = { Imdb: 'tt0078748' };
    const userData = { Played: false, PlayCount: 1, LastPlayedDate: '2024-03-04T20:15:00Z' };
    const jellyfin = [{ Name: 'Alien', ServerId: 'a', Type: 'Movie', ProviderIds: ids, UserData: userData }];
    const begun = { ratingKey: '1', type: 'movie', title: 'Alien', viewOffset: 9, lastViewedAt: 1709583300 };
    const seen = { ...begun, title: 'Heat', viewCount: 1 };
    const says = (value: unknown) => saidOf(readAll(fileOf(JSON.stringify(value), 'items.json')));
    const owned = { medium: null, at: null };
    expect(says(jellyfin)).to.deep.equal([['Alien', { owned }]]);
    expect(says([begun])).to.deep.equal([['Alien', { owned }]]);
    expect(says([begun, seen])).to.deep.equal([
      ['Alien', { owned }],
      ['Heat', { watched: [evening('2024-03-04')], owned }],
    ]);
  });

  it('is read of a list of discs', () => {
    expect(saidOf(readAll(discsCsv(facts)))).to.deep.equal([
      ['Чужой', { owned: { medium: 'Blu-ray', at: null } }],
      ['Сталкер', { owned: { medium: 'DVD', at: null } }],
      ['2001 год: Космическая одиссея', { owned: { medium: 'MKV', at: null } }],
    ]);
  });

  it('is read of a library’s CSV, whose ratings are the critics’ but for one’s own', () => {
    const read = (header: string, cells: string) => {
      const { tables, rows } = readAll(fileOf(`Title,Year,${header}\nAlien,1979,${cells}\n`, 'all.csv'));
      return [tables[0]!.mapping.tells, tables[0]!.doubts, rows[0]?.says];
    };
    const owned = { medium: 'mkv', at: null };
    const library = 'Studio,Content Rating,Rating,User Rating,Container';
    expect(read(library, 'Fox,R,9.8,,mkv')).to.deep.equal(['shelf', [], { owned }]);
    const rating = { value: 70, at: null };
    expect(read(library, 'Fox,R,9.8,7,mkv')).to.deep.equal(['shelf', [], { rating, owned }]);
    expect(read('Studio,Content Rating,Rating,Container', 'Fox,R,9.8,mkv')).to.deep.equal([
      ...['shelf', [], { owned }],
    ]);
    const inDoubt = ['columns', 'tells'];
    expect(read('Studio,Rating', 'Fox,9.8').slice(0, 2)).to.deep.equal(['shelf', inDoubt]);
    expect(read('My Rating,Rating', ',8.1')).to.deep.equal(['ratings', inDoubt, undefined]);
    const contents = read('Studio,Note perso', 'Fox,9');
    expect(contents).to.deep.equal(['ratings', [], { rating: { value: 90, at: null } }]);
  });

  it('is read of Jellyfin’s CSV, whose paths say that it is a library', () => {
    const text =
      'Name,Year,Type,IMDB,TMDB,Path,DateCreated\n' +
      'Alien,1979,Movie,tt0078748,348,/home/ann/Alien.mkv,2024-01-01T20:15:00.000Z\n';
    const { rows, tables } = readAll(fileOf(text, 'export.csv'));
    expect([tables[0]!.mapping.tells, tables[0]!.doubts]).to.deep.equal(['shelf', []]);
    expect(rows[0]!.movie).to.deep.include({ titles: ['Alien'], tmdbId: 348, imdbId: 'tt0078748' });
    expect(rows[0]!.says).to.deep.equal({ owned: { medium: null, at: evening('2024-01-01') } });
    expect(JSON.stringify(tables)).not.to.include('/home/ann');
  });

  it('is read of a library’s CSV by what holds several ids', () => {
    const text = 'title,year,guids,addedAt\nAlien,1979,"imdb://tt0078748,tmdb://348",1704140100\n';
    const { rows } = readAll(fileOf(text, 'library.csv'));
    expect(rows[0]!.movie).to.deep.include({ tmdbId: 348, imdbId: 'tt0078748' });
    expect(rows[0]!.says).to.deep.equal({ owned: { medium: null, at: evening('2024-01-01') } });
  });
});

describe('A spreadsheet', () => {
  it('is read as it is shown: shared texts, days, and numbers without noise', () => {
    const { rows } = readAll(
      xlsxOf([
        ['Title', 'Year', 'Watched', 'Rating', 'Notes'],
        ['Alien & "others"', 1979, '2024-03-04', 7.199999999999999, ''],
        [null, null, null, null, null],
        ['Amélie', 2001, '2023-01-30', 9, 'so <good>'],
      ]),
    );
    expect(rows.map(({ line, says }) => ({ line, says }))).to.deep.equal([
      { line: 2, says: { watched: [{ date: '2024-03-04' }], rating: { value: 72, at: null } } },
      {
        line: 4,
        says: { watched: [{ date: '2023-01-30' }], rating: { value: 90, at: null }, note: 'so <good>' },
      },
    ]);
    expect(rows[0]!.movie.titles).to.deep.equal(['Alien & "others"']);
  });
});
