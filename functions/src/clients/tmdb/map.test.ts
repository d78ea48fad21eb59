import {
  movieDetailsSchema,
  movieFactsSchema,
  noDetails,
  offersByRegionSchema,
} from '@cine/contract/movies/movie';
import { expect } from 'chai';
import fc from 'fast-check';
import { leadingCredits, toMovie, toMoviePage, toOffers, toProviders, toStillPaths } from './map.ts';
import { type MovieWire, movieWire } from './wire.ts';

const unknownMovie = {
  id: 7,
  title: 'Untitled',
  original_title: 'Untitled',
  original_language: '',
  release_date: '',
  poster_path: null,
  runtime: 0,
  vote_average: 0,
  vote_count: 0,
  popularity: 0,
  genres: [],
  production_countries: [],
  origin_country: [],
  credits: { cast: [], crew: [] },
  keywords: { keywords: [] },
  release_dates: { results: [] },
  translations: { translations: [] },
  external_ids: {},
  videos: { results: [] },
  'watch/providers': { results: {} },
} satisfies MovieWire;

const toFacts = (wire: MovieWire) => toMovie(wire).facts;
const toDetails = (wire: MovieWire) => toMovie(wire).details;

describe("A movie from TMDB's answer", () => {
  it('has null or an empty list where TMDB writes 0 or an empty text', () => {
    expect(toFacts(unknownMovie)).to.deep.equal({
      id: 7,
      title: 'Untitled',
      originalTitle: 'Untitled',
      titles: {},
      year: null,
      runtime: null,
      genres: [],
      language: null,
      countries: [],
      directors: [],
      cast: [],
      keywords: [],
      rating: null,
      popularity: null,
      certificates: {},
      posterPath: null,
    });
  });

  it('has stills without words first, each once, and none of another kind of file', () => {
    const backdrop = (file_path: string, iso_639_1: string | null) => ({ file_path, iso_639_1 });
    const backdrops = [
      backdrop('/titled.jpg', 'en'),
      backdrop('/a.jpg', null),
      backdrop('/b.png', 'xx'),
      backdrop('/a.jpg', null),
      backdrop('/c.svg', null),
      backdrop('//elsewhere.example/d.jpg', null),
    ];
    expect(toStillPaths({ backdrops })).to.deep.equal(['/a.jpg', '/b.png', '/titled.jpg']);
  });

  it('is the same from its leading credits alone', () => {
    const id = fc.integer({ min: 1, max: 9_999 });
    const name = fc.string({ maxLength: 3 });
    const role = fc.record({ id, name, order: fc.nat(200), character: name });
    const job = fc.constantFrom('Director', 'Writer', 'Editor', 'Driver', 'Foley');
    const credits = fc.record({
      cast: fc.uniqueArray(role, { selector: (person) => person.name.trim(), minLength: 25, maxLength: 45 }),
      crew: fc.array(fc.record({ id, name, job }), { maxLength: 60 }),
    });
    fc.assert(
      fc.property(credits, (all) => {
        const leading = leadingCredits(all);
        expect(toMovie({ ...unknownMovie, credits: leading })).to.deep.equal(
          toMovie({ ...unknownMovie, credits: all }),
        );
        expect(leading.cast.length).to.be.at.most(30);
        expect(leading.crew.filter(({ job }) => job === 'Driver')).to.deep.equal([]);
      }),
    );
  });

  it('has a rating from ten votes on', () => {
    const rated = { ...unknownMovie, vote_average: 8 };
    expect(toFacts({ ...rated, vote_count: 9 }).rating).to.equal(null);
    expect(toFacts({ ...rated, vote_count: 10 }).rating).to.equal(8);
  });

  it('prefers the French of France and fills an empty title in its own language with the original', () => {
    const french = (iso_3166_1: string, title: string) => ({ iso_639_1: 'fr', iso_3166_1, data: { title } });
    const translations = { translations: [french('CA', 'Le Gala'), french('FR', 'La Fête')] };
    expect(toFacts({ ...unknownMovie, translations }).titles).to.deep.equal({ fr: 'La Fête' });

    const own = {
      ...unknownMovie,
      original_language: 'ru',
      original_title: 'Сталкер',
      translations: { translations: [{ iso_639_1: 'ru', iso_3166_1: 'RU', data: { title: '' } }] },
    };
    expect(toFacts(own).titles).to.deep.equal({ ru: 'Сталкер' });
  });

  it('keeps the ten leading roles in billing order and each director once', () => {
    const cast = Array.from({ length: 14 }, (_, n) => ({
      id: n + 1,
      name: `Actor ${13 - n}`,
      order: 13 - n,
    }));
    const crew = [
      { id: 6817, name: 'Agnès Varda', job: 'Director' },
      { id: 6817, name: 'Agnès Varda', job: 'Writer' },
      { id: 6817, name: 'Agnès Varda', job: 'Director' },
    ];
    const facts = toFacts({ ...unknownMovie, credits: { cast, crew } });
    expect(facts.cast).to.deep.equal(Array.from({ length: 10 }, (_, n) => `Actor ${n}`));
    expect(facts.directors).to.deep.equal(['Agnès Varda']);
  });

  it('has details: overviews and other titles in each language, and the people who made it', () => {
    const translation = (iso_639_1: string, iso_3166_1: string, overview: string) => ({
      iso_639_1,
      iso_3166_1,
      data: { title: '', overview },
    });
    const details = toDetails({
      ...unknownMovie,
      release_date: '1962-04-11',
      status: 'Released',
      overview: 'Two hours of a singer.',
      backdrop_path: '/back.jpg',
      vote_count: 812,
      belongs_to_collection: { id: 5, name: 'Paris' },
      external_ids: { imdb_id: 'tt0055852', wikidata_id: 'Q1057264' },
      translations: {
        translations: [
          translation('fr', 'CA', 'Deux heures'),
          translation('fr', 'FR', "Deux heures d'une chanteuse."),
          translation('ru', 'RU', ' '),
          translation('de', 'DE', 'Zwei Stunden.'),
        ],
      },
      credits: {
        cast: [
          { id: 2, name: 'Antoine Bourseiller', order: 1, character: '' },
          { id: 1, name: 'Corinne Marchand', order: 0, character: 'Cléo' },
          { id: 9, name: ' ', order: 2, character: 'Nobody' },
        ],
        crew: [
          { id: 3, name: 'Michel Legrand', job: 'Original Music Composer' },
          { id: 4, name: 'Somebody', job: 'Catering' },
          { id: 6817, name: 'Agnès Varda', job: 'Director' },
        ],
      },
    });
    expect(details).to.deep.equal({
      releaseDate: '1962-04-11',
      status: 'Released',
      overviews: { en: 'Two hours of a singer.', fr: "Deux heures d'une chanteuse." },
      people: [
        { id: 1, name: 'Corinne Marchand', job: 'Actor', character: 'Cléo' },
        { id: 2, name: 'Antoine Bourseiller', job: 'Actor', character: null },
        { id: 6817, name: 'Agnès Varda', job: 'Director', character: null },
        { id: 3, name: 'Michel Legrand', job: 'Original Music Composer', character: null },
      ],
      externalIds: { imdb: 'tt0055852', wikidata: 'Q1057264' },
      collection: { id: 5, name: 'Paris' },
      backdropPath: '/back.jpg',
      votes: 812,
    });
  });

  it('has the official trailer of YouTube in each language, the first published, else one that is not official', () => {
    const trailer = { site: 'YouTube', type: 'Trailer', official: true };
    const videos = [
      { ...trailer, iso_639_1: 'en', key: 'later-key-1', published_at: '2020-05-01T00:00:00.000Z' },
      { ...trailer, iso_639_1: 'en', key: 'first-key-1', published_at: '2019-05-01T00:00:00.000Z' },
      { ...trailer, iso_639_1: 'en', key: 'fan-made--1', official: false },
      { ...trailer, iso_639_1: 'fr', key: 'fan-made--2', official: false },
      { ...trailer, iso_639_1: 'fr', key: 'on-vimeo--1', site: 'Vimeo' },
      { ...trailer, iso_639_1: 'ru', key: 'a-teaser--1', type: 'Teaser' },
      { ...trailer, iso_639_1: 'ru', key: 'not a key' },
      { ...trailer, iso_639_1: 'de', key: 'in-german-1' },
    ];
    for (const results of [videos, videos.toReversed()]) {
      const { trailers } = toDetails({ ...unknownMovie, videos: { results } });
      expect(trailers).to.deep.equal({ en: 'first-key-1', fr: 'fan-made--2' });
    }
    expect(toDetails({ ...unknownMovie, videos: { results: videos.slice(4) } })).to.not.have.property(
      'trailers',
    );
  });

  it('leaves out empty details and invalid days', () => {
    const odd = { imdb_id: '', wikidata_id: '123123' };
    expect(toDetails({ ...unknownMovie, overview: '', external_ids: odd })).to.deep.equal(noDetails);
    expect(toDetails({ ...unknownMovie, release_date: '1999-02-31' }).releaseDate).to.equal(null);
  });

  it("takes a country's certificate from the earliest cinema release that has one", () => {
    const release = (type: number, year: number, certification: string) => ({
      type,
      certification,
      release_date: `${year}-01-01T00:00:00.000Z`,
    });
    const release_dates = {
      results: [
        {
          iso_3166_1: 'FR',
          release_dates: [
            release(4, 1999, '16'),
            release(3, 2010, '10'),
            release(3, 2000, '12'),
            release(3, 1998, ' '),
          ],
        },
        { iso_3166_1: 'GB', release_dates: [release(3, 2000, '')] },
      ],
    };
    expect(toFacts({ ...unknownMovie, release_dates }).certificates).to.deep.equal({ FR: '12' });
  });

  it('never has offers in "ALL", and no country without an offer', () => {
    const offer = [{ provider_id: 8 }];
    const results = { FR: { flatrate: [...offer, ...offer], rent: [] }, GB: {}, ALL: { flatrate: offer } };
    expect(toOffers({ results })).to.deep.equal({ FR: { flatrate: [8] } });
  });

  it('is refused without a title or without a requested part', () => {
    expect(movieWire.safeParse(unknownMovie).success).to.equal(true);
    expect(movieWire.safeParse({ ...unknownMovie, title: ' ', original_title: '' }).success).to.equal(false);
    for (const part of [
      'credits',
      'keywords',
      'release_dates',
      'translations',
      'external_ids',
      'watch/providers',
    ]) {
      expect(movieWire.safeParse({ ...unknownMovie, [part]: undefined }).success, part).to.equal(false);
    }
  });

  it('satisfies our schema whatever TMDB writes', () => {
    fc.assert(
      fc.property(movieWires, (wire) => {
        movieFactsSchema.parse(toFacts(movieWire.parse(wire)));
        movieDetailsSchema.parse(toDetails(movieWire.parse(wire)));
        offersByRegionSchema.parse(toOffers(wire['watch/providers']));
      }),
    );
  });
});

describe("A page of TMDB's lists", () => {
  it('limits its page count to the pages that TMDB serves', () => {
    const wire = { page: 1, total_pages: 38_020, total_results: 760_385, results: [] };
    expect(toMoviePage(wire).totalPages).to.equal(500);
  });

  it("orders providers by the country's own priorities", () => {
    const provider = (provider_id: number, general: number, french: number) => ({
      provider_id,
      provider_name: `P${provider_id}`,
      display_priority: general,
      display_priorities: { FR: french },
    });
    const providers = toProviders({ results: [provider(1, 0, 9), provider(2, 5, 3)] }, 'FR');
    expect(providers.map(({ id, priority }) => [id, priority])).to.deep.equal([
      [2, 3],
      [1, 9],
    ]);
  });
});

const word = fc.oneof(fc.constantFrom('', ' ', 'Léa', 'Ё'), fc.string());
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const code = fc.oneof(fc.constantFrom('FR', 'US', 'ALL', '', 'xx', 'fr', 'ru', 'cn', 'SU'), fc.string());
const date = fc.oneof(fc.constantFrom('', '0000-00-00', '1999-10-15', 'soon', '9999-01-01'), fc.string());
const people = {
  id: fc.integer({ min: 1 }),
  name: word,
  order: fc.integer(),
  job: fc.oneof(fc.constant('Director'), word),
};
const offers = fc.array(fc.record({ provider_id: fc.integer({ min: 1 }) }), { maxLength: 3 });

const movieWires: fc.Arbitrary<MovieWire> = fc.record({
  id: fc.integer({ min: 1 }),
  title: fc.string().map((rest) => `T${rest}`),
  original_title: word,
  original_language: maybe(code),
  release_date: maybe(date),
  overview: maybe(word),
  status: maybe(word),
  backdrop_path: maybe(fc.oneof(fc.constant('/b.jpg'), word)),
  belongs_to_collection: maybe(fc.record({ id: fc.integer({ min: 1 }), name: word })),
  external_ids: fc.record({
    imdb_id: maybe(fc.oneof(fc.constantFrom('tt0137523', 'tt1', '0137523'), word)),
    wikidata_id: maybe(fc.oneof(fc.constantFrom('Q190050', '190050'), word)),
  }),
  videos: fc.record({
    results: fc.array(
      fc.record({
        iso_639_1: maybe(fc.oneof(fc.constantFrom('en', 'fr', 'ru'), code)),
        key: fc.oneof(fc.constantFrom('O-b2VfmmbyA', 'a-fake--key'), word),
        site: fc.oneof(fc.constant('YouTube'), word),
        type: fc.oneof(fc.constant('Trailer'), word),
        official: fc.boolean(),
        published_at: maybe(date),
      }),
    ),
  }),
  poster_path: maybe(fc.oneof(fc.constant('/a.jpg'), word)),
  runtime: maybe(fc.double({ min: -10, max: 900, noNaN: true })),
  vote_average: fc.double({ min: 0, max: 10, noNaN: true }),
  vote_count: fc.nat(),
  popularity: fc.double({ min: 0, max: 10_000, noNaN: true }),
  genres: fc.array(fc.record({ name: word })),
  production_countries: fc.array(fc.record({ iso_3166_1: code })),
  origin_country: fc.array(code),
  credits: fc.record({
    cast: fc.array(
      fc.record({ id: people.id, name: people.name, order: people.order, character: maybe(word) }),
      { maxLength: 40 },
    ),
    crew: fc.array(fc.record({ id: people.id, name: people.name, job: people.job }), { maxLength: 40 }),
  }),
  keywords: fc.record({ keywords: fc.array(fc.record({ name: word })) }),
  release_dates: fc.record({
    results: fc.array(
      fc.record({
        iso_3166_1: code,
        release_dates: fc.array(
          fc.record({ certification: maybe(word), release_date: date, type: fc.integer() }),
        ),
      }),
    ),
  }),
  translations: fc.record({
    translations: fc.array(
      fc.record({
        iso_3166_1: code,
        iso_639_1: code,
        data: fc.record({ title: maybe(word), overview: maybe(word) }),
      }),
    ),
  }),
  'watch/providers': fc.record({
    results: fc.dictionary(code, fc.record({ flatrate: offers, rent: offers }, { requiredKeys: [] })),
  }),
});
