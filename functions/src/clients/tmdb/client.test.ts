import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inspect } from 'node:util';
import { movieFactsSchema, offersByRegionSchema } from '@cine/contract/movies/movie';
import { hour } from '@cine/contract/time';
import { readCatalogue, samplePath, startTmdb, type TmdbServer } from '@cine/dev-tmdb';
import { expect } from 'chai';
import { deep } from '../../../../scripts/test/deep.ts';
import { createTmdb, type TmdbOptions } from './client.ts';
import { TmdbError, type TmdbErrorKind } from './error.ts';

const token = 'test-token-that-no-log-may-show';
const catalogue = readCatalogue(samplePath);
const sample = catalogue.movies.find(({ titles }) => titles.ru === 'Белоснежка и семь гномов')!;

describe('the TMDB client', () => {
  let server: TmdbServer;

  beforeEach(async () => {
    server = await startTmdb({ token, catalogue, requestsPerSecond: 1000 });
  });
  afterEach(() => server.close());

  function client(options: Partial<TmdbOptions> = {}) {
    return createTmdb({
      baseUrl: server.url,
      token,
      requestsPerSecond: 500,
      backoffMs: 4,
      random: () => 0.5,
      ...options,
    });
  }

  describe('with valid requests', () => {
    it('reads the facts and offers of a movie in one request', async () => {
      const movie = await client().movie(sample.id);
      const { id, title, originalTitle, titles, year, runtime, genres, language } = sample;
      expect(movie?.facts).to.deep.include({
        id,
        title,
        originalTitle,
        titles,
        year,
        runtime,
        genres,
        language,
      });
      expect(movie?.facts).to.deep.include({
        directors: sample.directors,
        keywords: sample.keywords,
        rating: sample.rating,
        certificates: sample.certificates,
      });
      expect(movie?.offers).to.deep.equal(catalogue.offers[sample.id]);
      expect(server.requests.entries).to.have.length(1);
    });

    it('reads valid facts and offers of the catalogue’s movies', async () => {
      const tmdb = client();
      const some = catalogue.movies.filter((_, at) => at % deep(5, 1) === 0);
      const movies = await Promise.all(some.map(({ id }) => tmdb.movie(id)));
      for (const movie of movies) {
        movieFactsSchema.parse(movie?.facts);
        offersByRegionSchema.parse(movie?.offers);
      }
    });

    it('reads the same offers alone as with the movie', async () => {
      const tmdb = client();
      expect(await tmdb.watchProviders(sample.id)).to.deep.equal((await tmdb.movie(sample.id))?.offers);
    });

    it('returns null for a movie that TMDB does not have', async () => {
      expect(await client().movie(999_999_999)).to.equal(null);
      expect(await client().watchProviders(999_999_999)).to.equal(null);
    });

    it('reads the pages of a list to the last one without repeating a movie', async () => {
      const tmdb = client();
      const first = await tmdb.popular();
      const ids = first.results.map((movie) => movie.id);
      for (let page = 2; page <= first.totalPages; page++) {
        ids.push(...(await tmdb.popular(page)).results.map((movie) => movie.id));
      }
      expect(new Set(ids).size).to.equal(catalogue.movies.length);
      expect(ids).to.have.length(first.totalResults);
    });

    it('discovers only what the given providers offer in a country', async () => {
      const where = { region: 'FR', providers: [8, 337], kinds: ['flatrate' as const] };
      const { results, totalResults } = await client().discover({ where });
      const expected = catalogue.movies.filter(({ id }) =>
        catalogue.offers[id]?.FR?.flatrate?.some((provider) => where.providers.includes(provider)),
      );
      expect(totalResults).to.equal(expected.length).and.be.greaterThan(0);
      expect(expected.map(({ id }) => id)).to.include.members(results.map(({ id }) => id));
    });

    it('discovers by genre, years and runtime together', async () => {
      const query = { genres: [18], years: { from: 1990, to: 1999 }, runtime: { to: 120 } };
      const { results } = await client().discover(query);
      expect(results).to.have.length.above(0);
      for (const movie of results) {
        expect(movie.genreIds).to.include(18);
        expect(movie.year).to.be.within(1990, 1999);
        expect(catalogue.movies.find(({ id }) => id === movie.id)?.runtime).to.be.at.most(120);
      }
    });

    it('finds a movie by its Russian title and answers in French', async () => {
      const { results } = await client().search('Белоснежка', { locale: 'fr-FR' });
      expect(results.map((movie) => movie.title)).to.deep.equal([sample.titles.fr]);
    });

    it('reads trends, changes, providers, genres and the configuration', async () => {
      const tmdb = client();
      expect((await tmdb.trending('week')).results).to.have.length(20);
      const changes = await tmdb.changes('2026-11-01', '2026-11-15');
      expect(changes.results).to.have.length.within(1, Math.min(100, changes.totalResults));
      expect((await tmdb.providers('FR'))[0]).to.deep.equal({
        id: 8,
        name: 'Netflix',
        logoPath: null,
        priority: 0,
      });
      expect(await tmdb.genres()).to.deep.include({ id: 878, name: 'Science Fiction' });
      expect((await tmdb.configuration()).imageBaseUrl).to.equal(`${server.url}/t/p/`);
    });

    it('reads the stills that a movie has, and their files without the token', async () => {
      const tmdb = client();
      const paths = (await tmdb.stills(sample.id))!;
      expect(paths).to.have.length(3);
      const file = (await tmdb.still(paths[0]!))!;
      expect(Buffer.from(file).subarray(0, 3)).to.deep.equal(Buffer.from([0xff, 0xd8, 0xff]));
      expect(await tmdb.still('/gone.jpg')).to.equal(null);
      expect(await tmdb.stills(999_999_999)).to.equal(null);
    });

    it('tries a file again that fails', async () => {
      const [path] = (await client().stills(sample.id))!;
      server.faults.next(2, 'offline', { path: `/t/p/w300${path}` });
      expect(await client().still(path!)).to.be.instanceOf(Uint8Array);
    });
  });

  describe('with invalid requests', () => {
    it('refuses "ALL" as a country without asking TMDB', async () => {
      const tmdb = client();
      await failsWith('bad-request', tmdb.providers('ALL'));
      await failsWith('bad-request', tmdb.discover({ where: { region: 'ALL' } }));
      expect(server.requests.entries).to.have.length(0);
    });

    it('refuses an impossible id or page without asking TMDB', async () => {
      const tmdb = client();
      await failsWith('bad-request', tmdb.movie(0));
      await failsWith('bad-request', tmdb.movie(1.5));
      await failsWith('bad-request', tmdb.popular(501));
      expect(server.requests.entries).to.have.length(0);
    });

    it("reports TMDB's reason for refusing more than 14 days of changes, without a retry", async () => {
      const error = await failsWith('bad-request', client().changes('2026-10-01', '2026-11-01'));
      expect(error.statusCode).to.equal(20);
      expect(error.message).to.include('14 days');
      expect(server.requests.entries).to.have.length(1);
    });

    it('throws for a wrong address instead of reporting a missing movie', async () => {
      const other = createServer((_, response) => response.writeHead(404).end('no such page')).listen(0);
      await once(other, 'listening');
      const { port } = other.address() as AddressInfo;
      await failsWith('invalid-answer', client({ baseUrl: `http://127.0.0.1:${port}` }).movie(sample.id));
      other.close().closeAllConnections();
    });
  });

  describe('when TMDB fails', () => {
    for (const kind of ['rate-limit', 'server-error', 'half', 'offline'] as const) {
      it(`succeeds on a retry after ${kind}`, async () => {
        server.faults.next(2, kind, { retryAfter: 0 });
        expect((await client().movie(sample.id))?.facts.title).to.equal(sample.title);
        expect(server.requests.entries).to.have.length(3);
      });
    }

    it('retries an attempt that is too slow', async () => {
      server.faults.next(1, 'slow', { ms: 500 });
      const movie = await client({ timeoutMs: 100 }).movie(sample.id);
      expect(movie?.facts.title).to.equal(sample.title);
      expect(server.requests.entries.map((entry) => entry.status)).to.deep.equal(['slow', 200]);
    });

    for (const [fault, kind] of [
      ['rate-limit', 'rate-limited'],
      ['server-error', 'unavailable'],
      ['half', 'unavailable'],
      ['offline', 'unavailable'],
    ] as const) {
      it(`throws "${kind}" when ${fault} lasts, after three retries`, async () => {
        server.faults.next(99, fault, { retryAfter: 0 });
        await failsWith(kind, client().movie(sample.id));
        expect(server.requests.entries).to.have.length(4);
      });
    }

    it('throws "unavailable" when every attempt is too slow', async () => {
      server.faults.next(99, 'slow', { ms: 300 });
      await failsWith('unavailable', client({ timeoutMs: 30, retries: 1 }).popular());
    });

    it('stops within its total time, however many attempts are left', async () => {
      server.faults.next(99, 'slow', { ms: 300 });
      const start = performance.now();
      await failsWith('unavailable', client({ timeoutMs: 60, totalTimeoutMs: 150, retries: 50 }).popular());
      // Fifty tries of 60 ms each would take three seconds.
      expect(performance.now() - start).to.be.below(2000);
    });

    it('throws "unavailable" when nothing listens at the address', async () => {
      const gone = await startTmdb({ catalogue });
      await gone.close();
      const error = await failsWith('unavailable', client({ baseUrl: gone.url }).popular());
      expect(error.message).to.include('ECONNREFUSED');
    });

    for (const [what, body] of [
      ['a page of HTML', undefined],
      ['half a JSON text', '{"page": 1, "resu'],
      ['an empty body', ''],
      ['JSON of another shape', '{"results": []}'],
      [
        'a movie list where a field has another type',
        '{"page":1,"total_pages":1,"total_results":1,"results":[{"id":"1"}]}',
      ],
    ] as const) {
      it(`throws "invalid-answer" for ${what}, without a retry`, async () => {
        server.faults.next(1, 'garbage', body === undefined ? {} : { body });
        await failsWith('invalid-answer', client().popular());
        expect(server.requests.entries).to.have.length(1);
      });
    }

    it('waits as long as Retry-After says, with all other requests', async () => {
      const tmdb = client();
      server.faults.next(1, 'rate-limit', { retryAfter: 1 });
      const start = performance.now();
      const first = tmdb.popular();
      while (server.requests.entries.length === 0) await new Promise(setImmediate);
      await new Promise((resolve) => setTimeout(resolve, 50));
      await Promise.all([first, tmdb.genres()]);
      expect(server.requests.entries.map((entry) => entry.status)).to.deep.equal(['rate-limit', 200, 200]);
      for (const entry of server.requests.entries.slice(1)) expect(entry.at - start).to.be.at.least(950);
    });

    it('fails at once when Retry-After exceeds the limit, and reports it', async () => {
      server.faults.next(1, 'rate-limit', { retryAfter: 3600 });
      const error = await failsWith('rate-limited', client({ maxRetryAfterMs: 20 }).popular());
      expect(error.retryAfterMs).to.equal(hour);
      expect(server.requests.entries).to.have.length(1);
    });
  });

  it('names the setting when the token is refused, and never shows the token', async () => {
    const wrong = 'wrong-token-that-no-log-may-show';
    const error = await failsWith('unauthorized', client({ token: wrong }).popular());
    expect(error.message).to.include('configuration');
    expect(server.requests.entries).to.have.length(1);
    server.faults.next(99, 'offline');
    const others = [error, await failsWith('unavailable', client({ token: wrong, retries: 0 }).popular())];
    for (const one of others) expect(inspect(one, { depth: 20, showHidden: true })).to.not.include(wrong);
  });

  it('stays below its rate in every second, retries included', async () => {
    const tmdb = client({ requestsPerSecond: 20 });
    server.faults.next(5, 'server-error');
    await Promise.all(Array.from({ length: 24 }, () => tmdb.genres()));
    expect(server.requests.entries).to.have.length(29);
    // The server counts arrivals; what the network delays can fall into the next second's count.
    expect(server.requests.peakPerSecond()).to.be.within(15, 22);
  });
});

async function failsWith(kind: TmdbErrorKind, answer: Promise<unknown>): Promise<TmdbError> {
  const error = await answer.then(
    (value) => expect.fail(`answered ${JSON.stringify(value).slice(0, 80)}`),
    (reason: unknown) => reason,
  );
  expect(error).to.be.instanceOf(TmdbError);
  expect((error as TmdbError).kind).to.equal(kind);
  return error as TmdbError;
}
