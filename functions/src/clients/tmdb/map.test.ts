import { movieFactsSchema, offersByRegionSchema } from '@cine/contract/movie';
import { expect } from 'chai';
import fc from 'fast-check';
import { toFacts, toMoviePage, toOffers, toProviders } from './map.ts';
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
  'watch/providers': { results: {} },
} satisfies MovieWire;

describe("a movie from TMDB's answer", () => {
  it('has null or nothing where TMDB writes 0 or an empty text', () => {
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
    const cast = Array.from({ length: 14 }, (_, n) => ({ name: `Actor ${13 - n}`, order: 13 - n }));
    const crew = [
      { name: 'Agnès Varda', job: 'Director' },
      { name: 'Agnès Varda', job: 'Writer' },
      { name: 'Agnès Varda', job: 'Director' },
    ];
    const facts = toFacts({ ...unknownMovie, credits: { cast, crew } });
    expect(facts.cast).to.deep.equal(Array.from({ length: 10 }, (_, n) => `Actor ${n}`));
    expect(facts.directors).to.deep.equal(['Agnès Varda']);
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

  it('is refused when it has no title at all or lacks one of the parts that were asked for', () => {
    expect(movieWire.safeParse(unknownMovie).success).to.equal(true);
    expect(movieWire.safeParse({ ...unknownMovie, title: ' ', original_title: '' }).success).to.equal(false);
    for (const part of ['credits', 'keywords', 'release_dates', 'translations', 'watch/providers']) {
      expect(movieWire.safeParse({ ...unknownMovie, [part]: undefined }).success, part).to.equal(false);
    }
  });

  it('satisfies our schema whatever TMDB writes', () => {
    fc.assert(
      fc.property(movieWires, (wire) => {
        movieFactsSchema.parse(toFacts(movieWire.parse(wire)));
        offersByRegionSchema.parse(toOffers(wire['watch/providers']));
      }),
    );
  });
});

describe("a page of TMDB's lists", () => {
  it('does not promise pages that TMDB refuses', () => {
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
const people = { name: word, order: fc.integer(), job: fc.oneof(fc.constant('Director'), word) };
const offers = fc.array(fc.record({ provider_id: fc.integer({ min: 1 }) }), { maxLength: 3 });

const movieWires: fc.Arbitrary<MovieWire> = fc.record({
  id: fc.integer({ min: 1 }),
  title: fc.string().map((rest) => `T${rest}`),
  original_title: word,
  original_language: maybe(code),
  release_date: maybe(date),
  poster_path: maybe(fc.oneof(fc.constant('/a.jpg'), word)),
  runtime: maybe(fc.double({ min: -10, max: 900, noNaN: true })),
  vote_average: fc.double({ min: 0, max: 10, noNaN: true }),
  vote_count: fc.nat(),
  popularity: fc.double({ min: 0, max: 10_000, noNaN: true }),
  genres: fc.array(fc.record({ name: word })),
  production_countries: fc.array(fc.record({ iso_3166_1: code })),
  origin_country: fc.array(code),
  credits: fc.record({
    cast: fc.array(fc.record({ name: people.name, order: people.order }), { maxLength: 20 }),
    crew: fc.array(fc.record({ name: people.name, job: people.job })),
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
      fc.record({ iso_3166_1: code, iso_639_1: code, data: fc.record({ title: maybe(word) }) }),
    ),
  }),
  'watch/providers': fc.record({
    results: fc.dictionary(code, fc.record({ flatrate: offers, rent: offers }, { requiredKeys: [] })),
  }),
});
