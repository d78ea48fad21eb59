import { expect } from 'chai';
import { evening, fileOf, ratingsIn, readAll, sorted } from '../reading.test-support.ts';
import { rowsOf } from '../rows/rows-of.ts';
import { facts, isMovie, traktFiles, traktZip, zipOf } from '../samples.test-support.ts';

const read = (isOld: boolean) => {
  const zip = traktZip(facts, isOld);
  const all = readAll(zip);
  const table = (name: string) => all.tables.find(({ file }) => file.endsWith(name))!;
  return { ...all, saysIn: (name: string) => sorted([...rowsOf(table(name))]).rows.map(({ says }) => says) };
};

describe('Of Trakt', () => {
  for (const isOld of [false, true])
    it(`an archive as of ${isOld ? 'the former layout' : 'today'} is read by the shape of its files`, () => {
      const { saysIn, leftOut, tables } = read(isOld);
      expect(saysIn('watched-movies.json')[0]).to.deep.equal({ watched: [evening('2024-03-04'), null] });
      expect(saysIn('ratings-movies.json')).to.deep.equal(ratingsIn(facts, evening));
      expect(saysIn('watchlist.json')).to.deep.equal([
        { wanted: { at: evening('2024-01-02') } },
        { wanted: { at: evening('2023-05-06') } },
      ]);
      expect(saysIn('favorites.json')[0]).to.deep.equal({
        liked: { at: evening('2024-05-05'), note: facts[0]!.note },
      });
      expect(saysIn('rainy-days.json')[0]!.listed).to.deep.equal({
        list: 'rainy-days',
        position: 1,
        note: facts[0]!.note,
        at: evening('2024-05-06'),
      });
      expect(saysIn('collection-movies.json')[0]).to.deep.equal({
        owned: { medium: 'Blu-ray', at: evening('2024-01-01') },
      });
      expect(saysIn('comments-movies.json')).to.deep.equal([{ note: facts[0]!.note }]);
      expect(leftOut.map((each) => each.leftOut)).to.deep.equal(['series', 'episode', 'series', 'series']);
      for (const { title, isEntry } of leftOut)
        expect([typeof title, isEntry]).to.deep.equal(['string', true]);
      expect(new Set(tables.map(({ source }) => source))).to.deep.equal(new Set(['trakt']));
    });

  it('series are left out without doubts, whosever ids they have', () => {
    const show = { title: 'Dark', year: 2017, ids: { imdb: 'tt5753856', tmdb: 70_523 } };
    const at = '2024-03-04T20:15:00.000Z';
    const files = Object.entries({
      'watched-shows.json': [{ plays: 2, last_watched_at: at, show }],
      'ratings-shows.json': [{ rated_at: at, rating: 9, type: 'show', show }],
    }).map(([name, value]) => ({ name, bytes: new TextEncoder().encode(JSON.stringify(value)) }));
    const { tables, leftOut } = readAll(zipOf('trakt.zip', files));
    expect(tables.map(({ doubts }) => doubts)).to.deep.equal([[], []]);
    expect(leftOut.map((each) => each.leftOut)).to.deep.equal(['series', 'series']);
  });

  it('a history in several files has each watch', () => {
    const { saysIn } = read(false);
    const watches = [...saysIn('history-1.json'), ...saysIn('history-2.json')].map(({ watched }) => watched);
    expect(watches).to.deep.equal(
      facts.filter(isMovie).flatMap(({ watchedAt }) => watchedAt.map((at) => [evening(at)])),
    );
  });

  it('noon is a day, as files without times have it, and any other moment stays', () => {
    const movie = { title: 'Alien', year: 1979, ids: { trakt: 1, tmdb: 348 } };
    const rows = ['2023-01-04T12:00:00.000Z', '2023-01-03T22:30:00.000Z', '2023-01-05T12:00:01.000Z'].map(
      (watched_at) => ({ watched_at, action: 'watch', type: 'movie', movie }),
    );
    const bytes = new TextEncoder().encode(JSON.stringify(rows));
    const watches = readAll({ name: 'watched-history-1.json', bytes }).rows.map(({ says }) => says.watched);
    expect(watches).to.deep.equal([
      [{ date: '2023-01-04' }],
      [{ instant: '2023-01-03T22:30:00.000Z' }],
      [{ instant: '2023-01-05T12:00:01.000Z' }],
    ]);
  });

  it('what was hidden or only begun is left out, and lists are no movies', () => {
    const movie = { title: 'Alien', year: 1979, ids: { trakt: 1, tmdb: 348 } };
    const at = '2024-03-04T20:15:00.000Z';
    const lists = [{ name: 'Horror', description: '', privacy: 'private', item_count: 1, ids: { trakt: 4 } }];
    const files = Object.entries({
      'hidden-dropped.json': [{ hidden_at: at, type: 'movie', movie }],
      'hidden/hidden-recommendations.json': [{ hidden_at: at, type: 'movie', movie }],
      'playback-movies.json': [{ progress: 45.2, paused_at: at, id: 13, type: 'movie', movie }],
      'lists-lists.json': lists,
      'lists-horror.json': [{ rank: 1, listed_at: at, type: 'movie', movie }],
    }).map(([name, value]) => ({ name, bytes: new TextEncoder().encode(JSON.stringify(value)) }));
    const { rows, tables } = readAll(zipOf('trakt.zip', files));
    expect(rows.map(({ movie: { titles }, says }) => [titles, Object.keys(says)])).to.deep.equal([
      [['Alien'], ['listed']],
    ]);
    expect(tables.flatMap(({ doubts }) => doubts)).to.deep.equal([]);
    expect(readAll({ ...files[3]!, name: 'x.json' }).rows).to.deep.equal([]);
  });

  it('every row has its ids', () => {
    const { rows } = read(false);
    const ids = new Map(facts.map(({ tmdbId, imdbId }) => [tmdbId, imdbId]));
    for (const { movie } of rows) expect(movie.imdbId).to.equal(ids.get(movie.tmdbId!));
  });

  it('a file that can’t be read doesn’t keep others from it', () => {
    const { faults } = read(false);
    expect(faults.map(({ file, fault }) => [file.slice('trakt-export.zip/'.length), fault])).to.deep.equal([
      ['user-profile.json', 'not-about-movies'],
      ['lists-broken.json', 'file-damaged'],
    ]);
  });

  it('a file of any name is called damaged if it is no whole JSON, but not if others’ words are in it', () => {
    const faultOf = (name: string, text: string) =>
      readAll(zipOf('trakt.zip', [{ name, bytes: new TextEncoder().encode(text) }])).faults[0]?.fault;
    const broken = ['{broken', '[broken', '{', '[', 'broken', "{'id': 1}", '{"id":1', '[{"id":1},'];
    for (const { name } of traktFiles(facts))
      for (const text of [...broken, `{broken${' x'.repeat(700)}`])
        expect(faultOf(name, text), `${name}: ${text.slice(0, 20)}`).to.equal('file-damaged');
    expect(faultOf('user-settings.json', '[1,2]')).to.equal('not-about-movies');
    for (const text of ['null', '[]', '{}', '""'])
      expect(faultOf('user-settings.json', text), text).to.equal('nothing-to-read');
    expect(readAll(fileOf('{broken', 'ratings.json')).faults[0]!.fault, 'alone').to.equal('file-damaged');
    expect(faultOf('ratings.json', 'Title,Year\nAlien,1979\n'), 'a table').to.equal(undefined);
  });

  it('files outside of an archive are read, too, and lines of JSON', () => {
    const file = traktFiles(facts).find(({ name }) => name === 'ratings-movies.json')!;
    const rows = JSON.parse(new TextDecoder().decode(file.bytes)) as unknown[];
    const lines = rows.map((row) => JSON.stringify(row)).join('\n');
    const files = [file, { name: 'lines.json', bytes: new TextEncoder().encode(lines) }];
    for (const each of files)
      expect(readAll(each).rows.map(({ says }) => says)).to.deep.equal(ratingsIn(facts, evening));
  });
});
