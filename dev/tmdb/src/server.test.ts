import { expect } from 'chai';
import { type Catalogue, readCatalogue, samplePath } from './catalogue.ts';
import { startTmdb, type TmdbServer } from './server.ts';

type Body = Record<string, unknown> & { results: { id: number; title: string }[] };

const sample = readCatalogue(samplePath);

describe('the local stand-in for TMDB', () => {
  let server: TmdbServer;

  beforeEach(async () => {
    server = await startTmdb({ token: 'secret', catalogue: sample, requestsPerSecond: 1000 });
  });
  afterEach(() => server.close());

  async function ask(path: string, headers: Record<string, string> = { authorization: 'Bearer secret' }) {
    const response = await fetch(server.url + path, { headers });
    return { status: response.status, headers: response.headers, body: (await response.json()) as Body };
  }

  const ids = (body: Body) => body.results.map((movie) => movie.id);

  it('accepts the token as a bearer token or as api_key, and refuses another or none', async () => {
    expect((await ask('/3/configuration')).status).to.equal(200);
    expect((await ask('/3/configuration?api_key=secret', {})).status).to.equal(200);
    for (const { status, body } of [
      await ask('/3/configuration', { authorization: 'Bearer wrong' }),
      await ask('/3/configuration', {}),
    ]) {
      expect(status).to.equal(401);
      expect(body).to.deep.equal({
        success: false,
        status_code: 7,
        status_message: 'Invalid API key: You must be granted a valid key.',
      });
    }
  });

  it('draws the stills that it lists, each its own and always the same', async () => {
    const { body } = await ask('/3/movie/408/images');
    const { body: configuration } = await ask('/3/configuration');
    const { secure_base_url: base } = configuration.images as { secure_base_url: string };
    const paths = (body.backdrops as { file_path: string }[]).map(({ file_path: path }) => path);
    const bytesOf = async (path: string) => {
      const response = await fetch(`${base}w300${path}`);
      expect(response.headers.get('content-type')).to.equal('image/jpeg');
      return Buffer.from(await response.arrayBuffer()).toString('base64');
    };
    const drawn = await Promise.all([...paths, ...paths].map(bytesOf));
    expect(new Set(drawn).size).to.equal(3);
    expect(drawn.slice(3)).to.deep.equal(drawn.slice(0, 3));
    expect((await fetch(`${base}w300/nothing.jpg`)).status).to.equal(404);
  });

  it("answers a missing resource with TMDB's code 34", async () => {
    for (const path of ['/3/movie/999999999', '/3/movie/abc', '/3/nonsense', '/3/movie/408/constructor']) {
      const { status, body } = await ask(path);
      expect([path, status, body.status_code]).to.deep.equal([path, 404, 34]);
    }
  });

  it('appends requested parts, up to twenty', async () => {
    const { body } = await ask('/3/movie/408?append_to_response=watch/providers,credits,nonsense');
    expect(body).to.include.keys('watch/providers', 'credits').and.not.include.keys('keywords', 'nonsense');
    const alone = await ask('/3/movie/408/watch/providers');
    expect(alone.body.results).to.deep.equal((body['watch/providers'] as Body).results);

    const many = (count: number) =>
      `/3/movie/408?append_to_response=${Array(count).fill('credits').join(',')}`;
    expect((await ask(many(20))).status).to.equal(200);
    expect(await ask(many(21))).to.have.nested.property('body.status_code', 27);
  });

  it('has a line about the plot and an official trailer of well-known movies, and invents no trailer', async () => {
    const matrix = await ask('/3/movie/603?append_to_response=videos,translations&language=fr-FR');
    expect(matrix.body.overview).to.include('deux pilules');
    expect(matrix.body)
      .to.have.nested.property('translations.translations[1].data.overview')
      .that.includes('таблетки');
    expect(matrix.body).to.have.nested.property('videos.results[0]').that.deep.includes({
      iso_639_1: 'en',
      site: 'YouTube',
      type: 'Trailer',
      official: true,
      key: 'vKQi3bBA1y8',
    });
    const other = await ask('/3/movie/408?append_to_response=videos');
    expect(other.body.videos).to.deep.equal({ results: [] });
  });

  it('returns titles in the requested language', async () => {
    const titles = async (language: string) => (await ask(`/3/movie/408?language=${language}`)).body.title;
    expect(await titles('fr-FR')).to.equal('Blanche-Neige et les Sept Nains');
    expect(await titles('ru-RU')).to.equal('Белоснежка и семь гномов');
    expect(await titles('de-DE')).to.equal('Snow White and the Seven Dwarfs');
  });

  it('pages by twenty and refuses pages outside 1 to 500', async () => {
    const count = sample.movies.length;
    const { body } = await ask('/3/movie/popular?page=2');
    expect(body).to.include({ page: 2, total_results: count, total_pages: Math.ceil(count / 20) });
    expect(body.results).to.have.length(20);
    expect((await ask('/3/movie/popular?page=500')).body.results).to.deep.equal([]);
    for (const page of ['0', '501', 'x']) {
      expect((await ask(`/3/movie/popular?page=${page}`)).body.status_code).to.equal(22);
    }
  });

  it('reads "," as all of the providers and "|" as any of them', async () => {
    const discover = async (providers: string) =>
      (await ask(`/3/discover/movie?watch_region=FR&with_watch_providers=${providers}`)).body;
    const total = async (providers: string) => (await discover(providers)).total_results as number;
    const either = await total('8|119');
    const both = await total('8,119');
    expect(either).to.equal((await total('8')) + (await total('119')) - both);
    expect(both).to.be.greaterThan(0).and.below(either);
    expect((await discover('8')).results).to.have.length.above(0);
  });

  it('sorts and filters discovered movies', async () => {
    const { body } = await ask(
      '/3/discover/movie?with_genres=18&vote_average.gte=8&sort_by=primary_release_date.asc&with_original_language=fr|ru',
    );
    const dates = body.results.map((movie) => (movie as unknown as { release_date: string }).release_date);
    expect(dates).to.deep.equal(dates.toSorted()).and.have.length.above(0);
    for (const id of ids(body)) {
      const movie = sample.movies.find((candidate) => candidate.id === id);
      expect(movie?.genres).to.include('Drama');
      expect(movie?.rating).to.be.at.least(8);
      expect(movie?.language).to.be.oneOf(['fr', 'ru']);
    }
  });

  it('searches ignoring accents and case', async () => {
    expect(ids((await ask('/3/search/movie?query=chevauchee+FANTAST')).body)).to.deep.equal([995]);
    expect(ids((await ask('/3/search/movie?query=stagecoach&year=1950')).body)).to.deep.equal([]);
  });

  it('returns the changes of at most 14 days', async () => {
    const { body } = await ask('/3/movie/changes?start_date=2026-11-01&end_date=2026-11-15');
    expect(body.results).to.have.length.above(0);
    expect(await ask('/3/movie/changes?start_date=2026-11-01&end_date=2026-11-16')).to.deep.include({
      status: 422,
    });
    expect((await ask('/3/movie/changes?start_date=yesterday')).body.status_code).to.equal(5);
  });

  it('lists a deleted movie among the changes only', async () => {
    const [left] = sample.movies;
    const catalogue: Catalogue = { ...sample, gone: [left!.id] };
    const other = await startTmdb({ catalogue, requestsPerSecond: 1000 });
    const of = async (path: string) =>
      (
        await fetch(`${other.url}/3/${path}`, { headers: { authorization: 'Bearer any' } })
      ).json() as Promise<Body>;
    expect((await of(`movie/${left!.id}`)).status_code).to.equal(34);
    expect((await of('movie/popular')).total_results).to.equal(sample.movies.length - 1);
    const days = 'start_date=2026-11-01&end_date=2026-11-15';
    const named = await Promise.all(
      [days, 'start_date=2026-11-16&end_date=2026-11-30'].map((range) => of(`movie/changes?${range}`)),
    );
    expect(named.flatMap(ids)).to.include(left!.id);
    await other.close();
  });

  it('returns the providers of a country and the countries with providers', async () => {
    const { body } = await ask('/3/watch/providers/movie?watch_region=GB');
    const french = (await ask('/3/watch/providers/movie?watch_region=FR')).body;
    const named = (answer: Body) =>
      answer.results.map((row) => (row as unknown as { provider_id: number }).provider_id);
    expect(named(body)).to.include(39);
    expect(named(french)).to.include(381).and.not.include(39);
    const regions = (await ask('/3/watch/providers/regions')).body;
    expect(regions.results).to.deep.include({
      iso_3166_1: 'FR',
      english_name: 'France',
      native_name: 'France',
    });
  });

  it('writes 0 and empty texts for what is unknown, as TMDB does', async () => {
    const vague = { ...sample.movies[0]!, id: 1, year: null, runtime: null, rating: null, popularity: null };
    const catalogue: Catalogue = { ...sample, movies: [vague] };
    const other = await startTmdb({ catalogue });
    const response = await fetch(`${other.url}/3/movie/1?api_key=any`);
    expect(await response.json()).to.include({
      release_date: '',
      runtime: 0,
      vote_average: 0,
      vote_count: 0,
      popularity: 0,
    });
    await other.close();
  });

  it('answers 429 with Retry-After above its rate, until the second has passed', async () => {
    const slow = await startTmdb({ catalogue: sample, requestsPerSecond: 3 });
    const get = () => fetch(`${slow.url}/3/configuration?api_key=any`);
    const answers = [await get(), await get(), await get(), await get()];
    expect(answers.map((response) => response.status)).to.deep.equal([200, 200, 200, 429]);
    expect(answers[3]!.headers.get('retry-after')).to.equal('1');
    expect(await answers[3]!.json()).to.include({ status_code: 25 });
    expect(slow.requests.peakPerSecond()).to.equal(4);
    await slow.close();
  });

  it('accepts faults over HTTP for a path and a number of times, and refuses invalid ones', async () => {
    const post = (fault: unknown) =>
      fetch(`${server.url}/__faults`, { method: 'POST', body: JSON.stringify(fault) });
    expect((await post({ kind: 'server-error', count: 2, path: '/genre' })).status).to.equal(204);
    expect((await post({ kind: 'earthquake' })).status).to.equal(400);
    const statuses = [];
    for (const path of ['configuration', 'genre/movie/list', 'genre/movie/list', 'genre/movie/list']) {
      statuses.push((await ask(`/3/${path}`)).status);
    }
    expect(statuses).to.deep.equal([200, 500, 500, 200]);
  });

  it('returns a log of requests without the token', async () => {
    await ask('/3/configuration?api_key=secret&language=fr', {});
    const report = await (await fetch(`${server.url}/__requests`)).text();
    expect(report).to.not.include('secret');
    expect(JSON.parse(report)).to.deep.include({ count: 1, peakPerSecond: 1 });
    expect(JSON.parse(report).requests[0]).to.include({
      path: '/3/configuration',
      query: 'language=fr',
      status: 200,
    });
  });
});
