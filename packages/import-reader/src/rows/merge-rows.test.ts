import { expect } from 'chai';
import fc from 'fast-check';
import { readAll } from '../reading.test-support.ts';
import { facts, letterboxdZip, traktZip } from '../samples.test-support.ts';
import { countRows } from './count-rows.ts';
import { mergeRows } from './merge-rows.ts';
import type { Row, RowContent, When } from './row.ts';

const row = (file: string, says: RowContent): Row => ({
  file,
  line: 1,
  says,
  movie: { titles: ['Alien'], year: 1979, tmdbId: null, imdbId: null, directors: [] },
});
const watched = (file: string, ...when: When[]) => row(file, { watched: when });
const first = { date: '2019-05-06' };
const second = { date: '2024-03-04' };

describe('The rows of a movie', () => {
  it('are one: what Letterboxd’s files and Trakt’s say again is said once', () => {
    const { rows, collections } = readAll(letterboxdZip(facts), traktZip(facts));
    const collection = collections[0]!.id;
    const merged = mergeRows(rows.filter(({ movie }) => movie.titles[0] === 'Alien'));
    expect(merged).to.deep.equal({
      watched: [first, second],
      rating: { value: 90, at: { instant: '2024-03-04T20:15:00.000Z' } },
      listed: [
        ...[{ list: 'For a rainy day', collection, position: 1, note: facts[0]!.note, at: null }],
        {
          list: 'rainy-days',
          position: 1,
          note: facts[0]!.note,
          at: { instant: '2024-05-06T20:15:00.000Z' },
        },
      ],
      liked: { at: second, note: facts[0]!.note },
      note: facts[0]!.note,
      tags: ['ship', 'with Ann'],
      owned: { medium: 'Blu-ray', at: { instant: '2024-01-01T20:15:00.000Z' } },
    });
  });

  it('have as many watches without a day as one table alone is sure of', () => {
    expect(mergeRows([watched('watched', null), watched('diary', first)]).watched).to.deep.equal([first]);
    expect(mergeRows([watched('plays', second, null, null), watched('diary', first)]).watched).to.deep.equal([
      ...[first, second, null],
    ]);
    expect(mergeRows([row('ratings', { rating: { value: 50, at: null } })])).not.to.have.property('watched');
  });

  it('are one watch where two of a file are equal, unless one is said to be a rewatch', () => {
    const twice = [watched('diary', first), watched('diary', first), watched('reviews', first)];
    expect(mergeRows(twice).watched).to.deep.equal([first]);
    const again = row('diary', { watched: [first], isRewatch: true });
    expect(mergeRows([...twice, again]).watched).to.deep.equal([first, first]);
  });

  it('are two watches where one file tells a day and a moment beside it', () => {
    const moment = { instant: '2024-03-04T20:15:00.000Z' };
    const own = watched('mine.json', second, moment);
    expect(mergeRows([own]).watched).to.deep.equal([second, moment]);
    expect(mergeRows([own, watched('diary', second)]).watched).to.deep.equal([second, moment]);
    const later = { instant: '2024-03-05T01:00:00.000Z' };
    expect(mergeRows([own, watched('history', moment, later)]).watched).to.deep.equal([second, moment]);
    expect(mergeRows([own, watched('plays', null, null)]).watched).to.deep.equal([second, moment]);
  });

  it('say the same in whichever order they and their files come', () => {
    const times = fc.constantFrom<When>(
      ...[null, first, second, { instant: '2024-03-04T20:15:00.000Z' }],
      ...[{ instant: '2024-03-05T09:00:00.000Z' }, { date: '2024-03-05' }],
    );
    const place = fc.record({ at: times, note: fc.constantFrom('a', 'b') });
    const says = fc.record<RowContent>(
      {
        watched: fc.array(times, { maxLength: 3 }),
        isRewatch: fc.constant(true),
        rating: fc.record({ value: fc.constantFrom(80, 87, 90), at: times }),
        wanted: place,
        liked: place,
        note: fc.constantFrom('x', 'y'),
        tags: fc.subarray(['s', 't', 'u'], { minLength: 1 }),
        owned: fc.record({ medium: fc.constantFrom(null, 'DVD', 'mkv'), at: times }),
        listed: fc.record({
          list: fc.constantFrom('A', 'B'),
          position: fc.constantFrom(null, 1, 2),
          note: fc.constant(null),
          at: times,
        }),
      },
      { requiredKeys: [] },
    );
    const rows = fc.array(
      fc.record({ file: fc.constantFrom('a', 'b', 'c'), line: fc.nat({ max: 2 }), says }),
      { maxLength: 8 },
    );
    const orders = rows.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    const merged = (all: readonly Pick<Row, 'file' | 'line' | 'says'>[]) =>
      mergeRows(all.map((each) => ({ ...row(each.file, each.says), line: each.line })));
    fc.assert(
      fc.property(orders, ([all, others]) => {
        expect(merged(others)).to.deep.equal(merged(all));
      }),
    );
    const asDay = watched('a.csv', second);
    const asMoment = watched('trakt.zip', { instant: '2024-03-05T01:00:00.000Z' });
    for (const both of [
      [asDay, asMoment],
      [asMoment, asDay],
    ])
      expect(mergeRows(both).watched).to.deep.equal([second]);
  });

  it('have the rating of the table of ratings where a diary has another of the same day', () => {
    const at = { date: '2020-01-01' };
    const rating = { value: 90, at };
    const diary = row('diary', { watched: [at], rating: { value: 80, at } });
    const ratings = row('ratings', { rating });
    for (const rows of [
      [diary, ratings],
      [ratings, diary],
    ])
      expect(mergeRows(rows).rating).to.deep.equal(rating);
    const later = row('diary', { watched: [second], rating: { value: 70, at: second } });
    expect(mergeRows([later, ratings]).rating?.value, 'of a later day').to.equal(70);
  });

  it('have the medium that a second library names where the first names none', () => {
    const inLibrary = (medium: string | null) => row('library', { owned: { medium, at: first } });
    const discs = row('other discs', { owned: { medium: 'DVD', at: second } });
    expect(mergeRows([inLibrary(null), discs]).owned).to.deep.equal({ medium: 'DVD', at: first });
    expect(mergeRows([inLibrary('mkv'), discs]).owned).to.deep.equal({ medium: 'mkv', at: first });
  });

  it('are counted by kind', () => {
    const { tables, rows, leftOut } = readAll(letterboxdZip(facts));
    expect(tables.map(({ columns }) => columns.length)).to.deep.equal([4, 4, 4, 5, 8, 9, 5]);
    const faults = (['no-title', 'note-cut', 'note-cut', 'tags-cut'] as const).map((fault) => ({
      file: 'x',
      line: 1,
      fault,
    }));
    expect(countRows([...rows, ...leftOut, ...faults])).to.deep.equal({
      watches: 5 + 6 + 1,
      ratings: 5 + 6 + 1,
      watchlist: 3,
      listed: 7,
      lists: 1,
      likes: 1,
      notes: 2,
      owned: 0,
      notesCut: 2,
      tagsCut: 1,
      faults: 1,
      leftOut: { series: 0, episode: 0, game: 0, other: 0, 'nothing-said': 0 },
    });
  });

  it('say the same twice over', () => {
    const days = fc.constantFrom<When>(null, first, second, { instant: '2024-03-04T20:15:00.000Z' });
    const tables = fc.array(fc.record({ file: fc.constantFrom('a', 'b', 'c'), when: days }), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(tables, (all) => {
        const rows = all.map(({ file, when }) => watched(file, when));
        const once = mergeRows(rows);
        const again = (once.watched ?? []).map((when) => watched('again', when));
        expect(mergeRows([...again, ...rows]).watched).to.deep.equal(once.watched);
      }),
    );
  });
});
