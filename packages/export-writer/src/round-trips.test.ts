import { type MergedRows, type Reading, type Row, readFiles, rowsOf, type When } from '@cine/import-reader';
import { mergeRows, notesOf } from '@cine/import-reader/merge';
import { expect } from 'chai';
import fc from 'fast-check';
import { dayIn, inOrder } from './days.ts';
import type { OwnMovie } from './own-movie.ts';
import { ownMovies } from './own-movies.test-support.ts';
import { packFiles } from './pack-files.ts';
import { notesIn } from './texts.ts';
import { type ExportFormat, exportFormats, writeFiles } from './write-files.ts';

const timeZone = 'Asia/Tokyo';

/** A few, always the same; more in a deep run of the project that contains this package. */
const tries = process.env.CINE_DEEP === '1' ? { numRuns: 200 } : { numRuns: 15, seed: 1 };

/** What a format can hold of what is said. */
type Held = {
  when: (when: When) => When;
  points: (value: number) => number;
  /** A tag where commas and the like part tags. */
  tag?: (tag: string) => string;
  lacks: (keyof MergedRows)[];
  /** When a list got a movie, where that isn't as the rest. */
  whenListed?: (when: When) => When;
};

const tens = (value: number) => Math.max(1, Math.round(value / 10)) * 10;
const day = (when: When) => (when === null ? null : { date: dayIn(timeZone)(when) });
const held: Record<ExportFormat, Held> = {
  letterboxd: {
    when: day,
    points: tens,
    lacks: [],
    whenListed: (when) => when,
    tag: (tag) => tag.replace(/\s*[,;/]\s*/g, ' '),
  },
  imdb: { when: day, points: tens, lacks: ['note', 'tags'] },
  trakt: { when: (when) => when, points: tens, lacks: ['tags'] },
  json: { when: (when) => when, points: (value) => value, lacks: [] },
};

function asHeld(says: MergedRows, { when, points, lacks, whenListed = when, tag }: Held): MergedRows {
  const { watched, rating, wanted, liked, owned } = says;
  const tagged = (tags: string[]) => (tag ? tags.map(tag) : tags);
  const placed = <Place extends { at: When; tags?: string[] | undefined }>(
    place: Place,
    at = when(place.at),
  ) => {
    const { tags, ...rest } = place;
    return { ...rest, at, ...(tags && !lacks.includes('tags') && { tags: tagged(tags) }) };
  };
  const heldSays: MergedRows = {
    ...says,
    listed: byName(says.listed.map((entry) => placed(entry, whenListed(entry.at)))),
    ...(says.tags && { tags: tagged(says.tags) }),
    ...(watched && { watched: inOrder(watched.map(when)) }),
    ...(rating && { rating: { value: points(rating.value), at: when(rating.at) } }),
    ...(wanted && { wanted: placed(wanted) }),
    ...(liked && { liked: placed(liked) }),
    ...(owned && { owned: placed(owned) }),
  };
  for (const part of lacks) delete heldSays[part];
  return heldSays;
}

function byName(listed: MergedRows['listed']): MergedRows['listed'] {
  return listed.toSorted((one, other) => (one.list < other.list ? -1 : 1));
}

/** What the files of a format say when they are read as anybody's are. */
function readBack(format: ExportFormat, movies: readonly OwnMovie[]) {
  const file = packFiles(writeFiles(format, movies, timeZone), 'movies.zip');
  const { tables, faults } = readFiles([file]);
  const readings = tables.flatMap((table): Reading[] => [...rowsOf(table)]);
  expect(faults).to.deep.equal([]);
  expect(readings.filter((reading) => !('says' in reading))).to.deep.equal([]);
  const rows = new Map<string, Row[]>();
  for (const row of readings.filter((reading) => 'says' in reading)) {
    const { imdbId } = row.movie;
    rows.set(imdbId!, [...(rows.get(imdbId!) ?? []), row]);
  }
  return { tables, rows };
}

describe('What somebody says of movies', () => {
  for (const format of exportFormats)
    it(`is read back from files as ${format} as far as these can hold it`, () => {
      fc.assert(
        fc.property(ownMovies, (movies) => {
          const rowsToWrite = movies
            .map(({ movie, says }) => ({ movie, says: asHeld(says, held[format]) }))
            .filter(({ says }) => says.listed.length > 0 || Object.keys(says).length > 1);
          fc.pre(rowsToWrite.length > 0);
          const { rows } = readBack(format, movies);
          expect([...rows.keys()].sort()).to.deep.equal(rowsToWrite.map(({ movie }) => movie.imdbId!).sort());
          for (const { movie, says } of rowsToWrite) {
            const own = rows.get(movie.imdbId!)!;
            const merged = mergeRows(own);
            const { note } = says;
            const first = note === undefined ? {} : { note: notesIn(note)[0]! };
            expect({ ...merged, listed: byName(merged.listed) }).to.deep.equal({ ...says, ...first });
            expect(notesOf(own)).to.deep.equal(notesIn(note));
            for (const { movie: named } of own) {
              expect(named.titles).to.include(movie.titles[0]);
              expect(named.year).to.equal(movie.year);
              if (format !== 'imdb') expect(named.tmdbId).to.equal(movie.tmdbId);
              if (format !== 'trakt') expect(named.directors).to.deep.equal(movie.directors);
            }
          }
        }),
        tries,
      );
    });

  it('is read back with all its notes, whose text would be too long as one', () => {
    const movie = { titles: ['Alien'], year: 1979, tmdbId: 348, imdbId: 'tt0078748', directors: [] };
    const notes = ['a', 'я', '&'].map((letter) => `${letter.repeat(248)}\n \n${letter.repeat(249)}`);
    const says = { listed: [], watched: [null], note: notes.join('\n\n') };
    for (const format of ['letterboxd', 'trakt', 'json'] as const)
      expect(notesOf(readBack(format, [{ movie, says }]).rows.get(movie.imdbId)!)).to.deep.equal(notes);
  });

  it('is read back with a whole review', () => {
    const movie = { titles: ['Alien'], year: 1979, tmdbId: 348, imdbId: 'tt0078748', directors: [] };
    const note = 'Dust & rain, «and» <3. '.repeat(400).trim();
    const says = { listed: [], watched: [null], note };
    for (const format of ['letterboxd', 'trakt', 'json'] as const)
      expect(notesOf(readBack(format, [{ movie, says }]).rows.get(movie.imdbId)!)).to.deep.equal([note]);
  });

  it('is read back from JSON with moments on a told day and beside it', () => {
    const movie = { titles: ['Alien'], year: 1979, tmdbId: 348, imdbId: 'tt0078748', directors: [] };
    const watched = [
      { date: '2024-03-04' },
      { instant: '2024-03-04T20:15:00.000Z' },
      { instant: '2024-03-05T20:15:00.000Z' },
    ];
    const { rows } = readBack('json', [{ movie, says: { listed: [], watched } }]);
    expect(mergeRows(rows.get(movie.imdbId)!).watched).to.deep.equal(watched);
  });

  it('is read without doubts about scales and days', () => {
    fc.assert(
      fc.property(fc.constantFrom(...exportFormats), ownMovies, (format, movies) => {
        fc.pre(writeFiles(format, movies, timeZone).length > 0);
        for (const { doubts, file } of readBack(format, movies).tables)
          expect(doubts, file).to.not.include.members(['rating-scale']).and.not.include.members(['columns']);
      }),
      tries,
    );
  });
});
