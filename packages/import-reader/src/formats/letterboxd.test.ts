import { expect } from 'chai';
import { unzipSync } from 'fflate';
import { readFiles, rowsOf } from '../index.ts';
import { readAll, saidOf, fileOf as textFile } from '../reading.test-support.ts';
import { mergeRows } from '../rows/merge-rows.ts';
import type { Row } from '../rows/row.ts';
import {
  facts,
  letterboxdFiles,
  letterboxdImport,
  letterboxdList,
  letterboxdZip,
  zipOf,
} from '../samples.test-support.ts';

const fileOf = (name: string) => letterboxdFiles(facts).find((file) => file.name === name)!;
const saidIn = (name: string) => saidOf(readAll(fileOf(name)));
const titled = (title: string) => facts.find(({ titles }) => titles.en === title)!;

describe('Of Letterboxd', () => {
  it('the diary has watches, rewatches, ratings with half stars, and tags', () => {
    const at = { date: '2024-03-04' };
    const tags = ['ship', 'with Ann'];
    const contents = saidIn('diary.csv');
    expect(contents.slice(0, 3)).to.deep.equal([
      [
        'Alien',
        { watched: [{ date: '2019-05-06' }], rating: { value: 90, at: { date: '2019-05-06' } }, tags },
      ],
      ['Alien', { watched: [at], isRewatch: true, rating: { value: 90, at }, tags }],
      ['Amélie', { watched: [{ date: '2023-12-31' }], rating: { value: 70, at: { date: '2023-12-31' } } }],
    ]);
    expect(contents).to.have.length(facts.flatMap(({ watchedAt }) => watchedAt).length);
  });

  it('a folder is read as the ZIP that a browser unpacked to it', () => {
    const unpacked = Object.entries(unzipSync(letterboxdZip(facts).bytes)).map(([path, bytes]) => ({
      name: `${letterboxdZip(facts).name}/${path}`,
      bytes,
    }));
    const { tables, rows, faults } = readAll(letterboxdZip(facts));
    const folder = readAll(...unpacked);
    expect(folder.tables.map(({ file, mapping }) => [file, mapping.tells])).to.deep.equal(
      tables.map(({ file, mapping }) => [file, mapping.tells]),
    );
    expect(folder.rows).to.deep.equal(rows);
    expect(folder.faults.map(({ fault }) => fault)).to.include.members(faults.map(({ fault }) => fault));
  });

  it('“watched” says that, but not when', () => {
    expect(new Set(saidIn('watched.csv').map(([, says]) => JSON.stringify(says)))).to.deep.equal(
      new Set(['{"watched":[null]}']),
    );
  });

  it('three files with the same columns are told apart by their names', () => {
    expect(saidIn('watchlist.csv')[0]).to.deep.equal([
      'The Good, the Bad and the Ugly',
      { wanted: { at: { date: '2024-01-02' } } },
    ]);
    expect(saidIn('likes/films.csv')).to.deep.equal([['Alien', { liked: { at: { date: '2024-03-04' } } }]]);
    const { tables } = readAll({ ...fileOf('watchlist.csv'), name: 'export (1).csv' });
    expect(tables[0]).to.deep.include({ doubts: ['tells'], source: 'letterboxd' });
  });

  it('ratings are of the day when they were given', () => {
    expect(saidIn('ratings.csv')[1]).to.deep.equal([
      'Amélie',
      { rating: { value: 70, at: { date: '2023-12-31' } } },
    ]);
  });

  it('reviews are notes, without their tags of HTML', () => {
    const [[title, says]] = saidIn('reviews.csv') as [[string, Row['says']]];
    expect([title, says.note]).to.deep.equal(['Alien', titled('Alien').note]);
    const paragraphs = 'Name,Year,Review\nAlien,1979,"<p>The ship.</p><p>The cat.</p>"\n';
    const [[, merged]] = saidOf(readAll(textFile(paragraphs, 'reviews.csv'))) as [[string, Row['says']]];
    expect(merged.note).to.equal('The ship.\n\nThe cat.');
  });

  for (const isOld of [false, true])
    it(`a list ${isOld ? 'of former years ' : ''}has a name, and places and notes of its movies`, () => {
      const { tables, collections, rows } = readAll(letterboxdList(facts, 'for-a-rainy-day.csv', isOld));
      expect(tables[0]!.mapping).to.deep.include({ tells: 'list', list: 'For a rainy day' });
      expect(rows[0]).to.deep.equal({
        file: 'for-a-rainy-day.csv',
        line: 8,
        movie: { titles: ['Alien'], year: 1979, tmdbId: null, imdbId: null, directors: [] },
        says: {
          listed: {
            list: 'For a rainy day',
            collection: collections[0]!.id,
            position: 1,
            note: titled('Alien').note,
            at: null,
          },
        },
      });
      expect(rows.map(({ movie }) => movie.titles[0])).to.deep.equal(facts.map(({ titles }) => titles.en));
      expect(rows.at(1)!.line, 'behind a note of two lines').to.equal(10);
    });

  it('a list has what it says of itself, unless its owner calls it otherwise, and no tags', () => {
    const list = letterboxdList(facts, 'for-a-rainy-day.csv');
    const { collections, tables } = readAll(list);
    expect(collections).to.have.length(1);
    expect(collections[0]).to.deep.include({
      list: 'For a rainy day',
      name: 'For a rainy day',
      order: 'hand',
      isOfRows: true,
      description: 'Long ones.\n\nAnd "slow" ones.',
    });
    const [row] = rowsOf(tables[0]!, { ...tables[0]!.mapping, list: 'Mine' });
    expect(row).to.have.property('says').that.has.property('listed').that.not.has.property('collection');
    const text = new TextDecoder().decode(list.bytes);
    const long = text
      .replace('rainy day,,', 'rainy day,"wet, slow",')
      .replace('Long ones.', 'Long. '.repeat(60));
    const tagged = readAll({ name: 'list.csv', bytes: new TextEncoder().encode(long) });
    expect(tagged.faults).to.deep.equal([{ file: 'list.csv', fault: 'list-tags-left' }]);
    expect(tagged.collections[0]!.description).to.have.length.within(190, 200).and.match(/…$/);
    const twice = readAll(list, { ...list, name: 'again.csv' });
    expect(twice.collections).to.have.length(1);
    const ids = twice.rows.map(({ says }) => says.listed!.collection);
    expect(new Set(ids)).to.deep.equal(new Set([collections[0]!.id]));
  });

  it('two files of one name are two, whose rewatches count once', () => {
    const files = [fileOf('diary.csv'), fileOf('diary.csv')];
    const { tables } = readFiles([...files, zipOf('a.zip', files.slice(1)), zipOf('a.zip', files.slice(1))]);
    expect(tables.map(({ file }) => file)).to.deep.equal([
      ...['diary.csv', 'diary.csv (2)', 'a.zip/diary.csv', 'a.zip (2)/diary.csv'],
    ]);
    const rows = tables.slice(0, 2).map((table) => [...rowsOf(table)].filter((reading) => 'says' in reading));
    const watchesIn = (of: Row[]) => {
      const again = of.find(({ says }) => says.isRewatch)!.movie.titles[0];
      return mergeRows(of.filter(({ movie }) => movie.titles[0] === again)).watched;
    };
    expect(watchesIn(rows.flat())).to.deep.equal(watchesIn(rows[0]!));
  });

  it('the whole export is read, without what is about the person or was deleted', () => {
    const zip = letterboxdZip(facts);
    const { tables, faults } = readAll(zip);
    const paths = tables.map(({ file }) => file.replace(`${zip.name}/`, ''));
    expect(paths).to.deep.equal([
      ...['watched.csv', 'watchlist.csv', 'likes/films.csv', 'ratings.csv', 'diary.csv', 'reviews.csv'],
      'lists/for-a-rainy-day.csv',
    ]);
    expect(faults.map(({ file, fault }) => [file.replace(`${zip.name}/`, ''), fault])).to.deep.equal([
      ['profile.csv', 'not-about-movies'],
      ['comments.csv', 'not-about-movies'],
      ['deleted/diary.csv', 'deleted-there'],
    ]);
    expect(JSON.stringify(tables)).not.to.match(/example\.org|Other/);
  });

  it('an archive whose folders are parted by backslashes is read the same', () => {
    const files = letterboxdFiles(facts);
    const packed = files.map((file) => ({ ...file, name: `ann\\${file.name.replaceAll('/', '\\')}` }));
    const { tables, faults } = readAll(zipOf('export.zip', packed));
    const plain = readAll(zipOf('export.zip', files));
    const tells = (all: typeof tables) => all.map(({ mapping }) => [mapping.tells, mapping.list]);
    expect(tells(tables)).to.deep.equal(tells(plain.tables));
    expect(faults.map(({ fault }) => fault)).to.deep.equal(plain.faults.map(({ fault }) => fault));
  });

  it('the table that it imports is read, too, by its ids', () => {
    const { rows } = readAll(letterboxdImport(facts));
    expect(rows[1]).to.deep.include({
      movie: {
        titles: ['Alien'],
        year: 1979,
        tmdbId: 348,
        imdbId: 'tt0078748',
        directors: ['Ridley Scott'],
      },
      says: {
        watched: [{ date: '2024-03-04' }],
        isRewatch: true,
        rating: { value: 90, at: null },
        note: titled('Alien').note,
        tags: ['ship', 'with Ann'],
      },
    });
  });
});
