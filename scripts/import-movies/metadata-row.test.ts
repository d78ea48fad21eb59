import { movieDetailsSchema, movieFactsSchema } from '@cine/contract/movies/movie';
import { expect } from 'chai';
import fc from 'fast-check';
import { toMovie } from '../../functions/src/clients/tmdb/map.ts';
import {
  type MetadataColumn,
  type MetadataReading,
  metadataColumns,
  readMetadata,
  toImdbId,
} from './metadata-row.ts';

const toyStory: Record<MetadataColumn, string> = {
  adult: 'False',
  belongs_to_collection: `{'id': 10194, 'name': "Toy Story's Collection", 'poster_path': None, 'backdrop_path': '/9Fq.jpg'}`,
  genres: `[{'id': 16, 'name': 'Animation'}, {'id': 35, 'name': 'Comedy'}]`,
  id: '862',
  imdb_id: 'tt0114709',
  original_language: 'en',
  original_title: 'Toy Story',
  overview: 'Led by Woody, "Andy\'s" toys\n\nlive happily.',
  popularity: '21.946943',
  poster_path: '/rhIRbceoE9lR4veEXuwCC2wARtG.jpg',
  production_countries: `[{'iso_3166_1': 'US', 'name': 'United States of America'}]`,
  release_date: '1995-10-30',
  runtime: '81.0',
  status: 'Released',
  title: 'Toy Story',
  video: 'False',
  vote_average: '7.7',
  vote_count: '5415',
};

function read(cells: Partial<Record<MetadataColumn, string>>, fields = 24): MetadataReading {
  return readMetadata({ line: 2, cells: { ...toyStory, ...cells }, fields, expected: 24 });
}

function movieIn(cells: Partial<Record<MetadataColumn, string>>) {
  const reading = read(cells);
  if (reading.kind !== 'movie') throw new Error(`${reading.kind}: ${reading.why}`);
  const whole = { ...reading.wire, credits: { cast: [], crew: [] }, keywords: { keywords: [] } };
  return { ...toMovie(whole), notes: reading.notes };
}

describe('A row of movies_metadata.csv', () => {
  it("becomes the movie that TMDB's client would return", () => {
    const { facts, details, notes } = movieIn({});
    expect(notes).to.deep.equal([]);
    expect(facts).to.deep.equal({
      id: 862,
      title: 'Toy Story',
      originalTitle: 'Toy Story',
      titles: {},
      year: 1995,
      runtime: 81,
      genres: ['Animation', 'Comedy'],
      language: 'en',
      countries: ['US'],
      directors: [],
      cast: [],
      keywords: [],
      rating: 7.7,
      popularity: 21.946943,
      certificates: {},
      posterPath: '/rhIRbceoE9lR4veEXuwCC2wARtG.jpg',
    });
    expect(details).to.deep.equal({
      releaseDate: '1995-10-30',
      status: 'Released',
      overviews: { en: 'Led by Woody, "Andy\'s" toys\n\nlive happily.' },
      people: [],
      externalIds: { imdb: 'tt0114709' },
      collection: { id: 10194, name: "Toy Story's Collection" },
      backdropPath: null,
      votes: 5415,
    });
  });

  it('leaves empty fields unknown without a note, and takes 0 for unknown', () => {
    const empty = Object.fromEntries(metadataColumns.map((column) => [column, '']));
    const { facts, details, notes } = movieIn({
      ...empty,
      adult: 'False',
      video: 'False',
      id: '1',
      title: 'T',
    });
    expect(notes).to.deep.equal([]);
    expect(facts).to.include({
      title: 'T',
      originalTitle: 'T',
      year: null,
      runtime: null,
      rating: null,
      popularity: null,
    });
    expect(details).to.deep.include({
      releaseDate: null,
      overviews: {},
      externalIds: {},
      collection: null,
      votes: 0,
    });
    expect(movieIn({ runtime: '0.0', popularity: '0', imdb_id: '0' })).to.deep.include({ notes: [] });
    expect(movieIn({ runtime: '0.0' }).facts.runtime).to.equal(null);
  });

  it('has a rating only from ten votes on', () => {
    expect(movieIn({ vote_count: '9' }).facts.rating).to.equal(null);
    expect(movieIn({ vote_count: '10.0' }).facts.rating).to.equal(7.7);
  });

  it('keeps the original title of French and Russian movies in that language', () => {
    const cells = { original_language: 'ru', original_title: 'Брат', title: 'Brother' };
    expect(movieIn(cells).facts.titles).to.deep.equal({ ru: 'Брат' });
  });

  for (const [what, cells, fields, why] of [
    ['the first half of one that is cut in two', {}, 10, '10 fields instead of 24: a row cut in two'],
    [
      'the second half',
      { adult: ' - Written by Ørnås', id: '1997-08-20' },
      15,
      '15 fields instead of 24: a row cut in two',
    ],
    [
      'a second half that a spreadsheet filled up',
      { adult: ' - Written by Ørnås', id: '1997-08-20' },
      24,
      'adult is neither True nor False: a row that is shifted',
    ],
    [
      'a first half that a spreadsheet filled up',
      { video: '', title: '' },
      24,
      'video is neither True nor False: a row cut in two',
    ],
    ['one with a date for an id', { id: '1997-08-20' }, 24, 'no id: “1997-08-20”'],
    ['one with no id', { id: '' }, 24, 'no id: “”'],
    ['one with the id 0', { id: '0' }, 24, 'no id: “0”'],
    ['one with an id that TMDB could not give', { id: '2147483648' }, 24, 'no id: “2147483648”'],
    ['one with the id of a movie that a member made', { id: '1099511627776' }, 24, 'no id: “1099511627776”'],
    [
      'one that swallowed others',
      { overview: 'x'.repeat(30_000) },
      24,
      'a field of 30000 characters: an unterminated quote',
    ],
    ['one without any title', { title: ' ', original_title: '' }, 24, 'no title'],
  ] as const) {
    it(`is refused when it is ${what}`, () => {
      expect(read(cells, fields)).to.deep.include({ kind: 'refused', why });
    });
  }

  it('is skipped when it is for adults, or a video', () => {
    expect(read({ adult: 'True' })).to.deep.equal({ kind: 'skipped', id: 862, why: 'for adults' });
    expect(read({ video: 'TRUE' })).to.deep.equal({ kind: 'skipped', id: 862, why: 'a video, no film' });
  });

  for (const [cells, path, value, note] of [
    [{ genres: `[{'id': 16, 'name': 'Anim` }, 'facts.genres', [], 'genres: An unterminated string at 20'],
    [
      { genres: `[{'name': 'Foreign'}, {'name': 'Drama'}]` },
      'facts.genres',
      ['Drama'],
      "genres: “Foreign” is none of TMDB's",
    ],
    [{ genres: `{'name': 'Drama'}` }, 'facts.genres', [], 'genres: no list'],
    [{ genres: `[7, {'name': 'Drama'}]` }, 'facts.genres', ['Drama'], 'genres: 1 of it no dict'],
    [{ production_countries: 'nan' }, 'facts.countries', [], 'production_countries: No literal at 0'],
    [{ belongs_to_collection: '0.065736' }, 'details.collection', null, 'belongs_to_collection: no dict'],
    [
      { belongs_to_collection: `{'id': None, 'name': 'X'}` },
      'details.collection',
      null,
      'belongs_to_collection: without an id or a name',
    ],
    [{ release_date: '2001-02-29' }, 'details.releaseDate', null, 'release_date: “2001-02-29” cannot be'],
    [{ release_date: '0000-00-00' }, 'facts.year', null, 'release_date: “0000-00-00” cannot be'],
    [{ release_date: '1066-10-14' }, 'facts.year', null, 'release_date: “1066-10-14” cannot be'],
    [{ release_date: '10/30/1995' }, 'facts.year', null, 'release_date: “10/30/1995” cannot be'],
    [{ runtime: '-5' }, 'facts.runtime', null, 'runtime: “-5” cannot be'],
    [{ runtime: 'NaN' }, 'facts.runtime', null, 'runtime: “NaN” cannot be'],
    [{ runtime: '1e9' }, 'facts.runtime', null, 'runtime: “1e9” cannot be'],
    [{ vote_average: '77' }, 'details.votes', 5415, 'vote_average: “77” cannot be'],
    [{ vote_count: '2.5' }, 'facts.rating', null, 'vote_count: “2.5” cannot be'],
    [
      { popularity: 'Beware Of Frost Bites' },
      'facts.popularity',
      null,
      'popularity: “Beware Of Frost Bites” cannot be',
    ],
    [{ imdb_id: 'nm0000001' }, 'details.externalIds', {}, 'imdb_id: “nm0000001” is none'],
  ] as const) {
    it(`stays with ${Object.keys(cells)[0]} ${Object.values(cells)[0]} unknown, and notes it`, () => {
      const movie = movieIn(cells);
      const [part, field] = path.split('.') as ['facts' | 'details', string];
      expect((movie[part] as Record<string, unknown>)[field]).to.deep.equal(value);
      expect(movie.notes).to.deep.equal([note]);
    });
  }

  for (const text of ['No overview found.', 'No Overview', ' no movie overview available. ']) {
    it(`has no overview where it says “${text}”`, () => {
      expect(movieIn({ overview: text }).details.overviews).to.deep.equal({});
    });
  }

  it('becomes a valid catalogue movie or none, for any content', () => {
    const odd = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '',
        '0',
        '-1',
        '1e400',
        'True',
        "[{'name': ''}]",
        "{'id': 1, 'name': 'x'}",
        '9999-12-31',
        '[None]',
        'tt1',
      ),
    );
    const cells = fc.dictionary(fc.constantFrom(...metadataColumns), odd, { maxKeys: 6 });
    fc.assert(
      fc.property(cells, (some) => {
        const reading = read(some);
        if (reading.kind !== 'movie') return;
        const { facts, details } = movieIn(some);
        movieFactsSchema.parse(facts);
        movieDetailsSchema.parse(details);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("IMDb's id", () => {
  for (const [text, id] of [
    ['tt0114709', 'tt0114709'],
    ['114709', 'tt0114709'],
    ['0114709', 'tt0114709'],
    ['114709.0', 'tt0114709'],
    ['tt114709', 'tt0114709'],
    ['12345678', 'tt12345678'],
    ['5', 'tt0000005'],
    ['0', null],
    ['tt0', null],
    ['', null],
    ['tt', null],
    ['nm0000001', null],
  ] as const) {
    it(`of “${text}” is ${id ?? 'unknown'}`, () => {
      expect(toImdbId(text)).to.equal(id);
    });
  }
});
