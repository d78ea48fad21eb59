import type { MovieFacts } from '@cine/contract/movies/movie';
import { unknownMovie } from '@cine/contract/movies/unknown-movie.test-support';
import { createCustomMovie, matchCustomMovie } from '@cine/contract/operations/movies/custom-movies';
import { listMovies, searchMovies } from '@cine/contract/operations/movies/movies';
import { expect } from 'chai';
import { createElasticsearch, ElasticsearchError } from '#clients/elasticsearch/client.ts';
import { member } from '#test/builders.ts';
import { unsignedToken } from '#test/client.ts';
import { type ElasticsearchServer, startElasticsearch } from '#test/elasticsearch/index.ts';
import { expectRefusal, rejection } from '#test/expect-rejection.ts';
import { expectLogs } from '#test/logs.ts';
import { suite } from '#test/suite.ts';
import { deep } from '../../../../../scripts/test/deep.ts';
import { elasticAlias, elasticDefinition, elasticIndex } from './elastic-index.ts';
import { elasticEngine } from './elastic-service.ts';
import type { SearchEngine, Wanted } from './engine.ts';

expectLogs('refused: ', 'movie refused by the search', 'movie added without');

const apiKey = 'a-key';
const anything: Wanted = { limit: 10, filters: {}, isWanted: null };

describe('Elasticsearch behind the search', () => {
  let server: ElasticsearchServer;
  let engine: SearchEngine;

  const clientOf = (more = {}) => createElasticsearch({ url: server.url, apiKey, pauseMs: 1, ...more });
  const movies = (count: number) =>
    Array.from({ length: count }, (_, at): MovieFacts => {
      const title = `The River ${at}`;
      return { ...unknownMovie, id: at + 1, title, originalTitle: title };
    });
  const river = async () => (await engine.find('river', { ...anything, limit: 50 })).length;
  const failure = async (promise: Promise<unknown>) => {
    const error = await promise.then(
      () => null,
      (thrown: unknown) => thrown,
    );
    expect(error).to.be.instanceOf(ElasticsearchError);
    // It contains the key.
    expect(JSON.stringify([error, (error as Error).cause, (error as Error).message])).to.not.include(apiKey);
    return (error as ElasticsearchError).code;
  };

  beforeEach(async () => {
    server = await startElasticsearch(apiKey);
    engine = elasticEngine(clientOf());
  });
  afterEach(() => server.close());

  it('is filled in bulks, and retries the documents that one left out', async () => {
    server.refuseItems(['3', '700'], 429, 3);
    await engine.save(0, 1, movies(1100));
    await engine.publish();
    const bulks = server.requests().filter((request) => request.endsWith('/_bulk'));
    expect(bulks).to.have.length(6);
    expect(await engine.versions()).to.deep.equal([1]);
    const { cards } = await engine.list('title', null, { ...anything, filters: {}, limit: 50 });
    expect(cards).to.have.length(50);
  });

  it("doesn't count a partly written shard as indexed, and completes it the next time", async () => {
    server.refuseItems(['3'], 503, 4);
    expect(await failure(engine.save(0, 1, movies(5)))).to.equal('unavailable');
    expect(await engine.versions()).to.deep.equal([]);
    await engine.save(0, 1, movies(5));
    await engine.publish();
    expect(await engine.versions()).to.deep.equal([1]);
    expect(await river()).to.equal(5);
  });

  it('leaves out a refused movie, and indexes the others and the next shards', async () => {
    server.refuseItems(['3'], 400, 1);
    await engine.save(1, 2, movies(5));
    await engine.save(0, 1, movies(30).slice(10));
    await engine.publish();
    expect(await engine.versions()).to.deep.equal([1, 2]);
    expect(await river()).to.equal(24);
  });

  it('fails when it refuses many documents', async () => {
    const several = movies(30);
    server.refuseItems(
      several.slice(0, 11).map(({ id }) => String(id)),
      400,
      1,
    );
    expect(await failure(engine.save(0, 1, several))).to.equal('refused');
    server.refuseItems(['3'], 404, 1);
    expect(await failure(engine.save(0, 1, several))).to.equal('refused');
    expect(await engine.versions()).to.deep.equal([]);
  });

  it('accepts the longest film there is', async () => {
    await engine.save(0, 1, [{ ...movies(1)[0]!, runtime: 51_420 }]);
    await engine.publish();
    const long = { ...anything, filters: { minRuntime: 50_000 } };
    expect((await engine.find('river', long)).map(({ runtime }) => runtime)).to.deep.equal([51_420]);
  });

  it('is unavailable, not empty, until it was filled', async () => {
    expect(await failure(river())).to.equal('unavailable');
    await engine.save(0, 1, movies(3));
    expect(await failure(engine.list('title', null, anything))).to.equal('unavailable');
    await engine.publish();
    expect(await river()).to.equal(3);
  });

  it("isn't sent shards that it already has", async () => {
    await engine.save(0, 2, movies(5));
    server.requests();
    await engine.save(0, 2, movies(5));
    expect(server.requests()).to.deep.equal([`GET /${elasticIndex}/_mapping`]);
  });

  it('answers from the former index until the new one is complete, then deletes it', async () => {
    const client = clientOf();
    const former = `${elasticAlias}-0`;
    await client.createIndex(former, elasticDefinition);
    await client.pointAlias(elasticAlias, former, []);
    await engine.save(0, 1, movies(3));
    expect(await river()).to.equal(0);
    expect(server.indexes()).to.deep.equal([former, elasticIndex]);
    await engine.publish();
    expect(await river()).to.equal(3);
    expect(server.indexes()).to.deep.equal([elasticIndex]);
    await engine.publish();
    expect(await river()).to.equal(3);
  });

  it('looks further for ids that pass the test, and gives up after some portions', async () => {
    await engine.save(0, 1, movies(1000));
    await engine.publish();
    server.requests();
    const some = await engine.find('river', { ...anything, isWanted: (id) => id % 4 === 0 });
    expect(some).to.have.length(10);
    expect(server.requests()).to.have.length(1);
    expect(await engine.find('river', { ...anything, isWanted: () => false })).to.deep.equal([]);
    expect(server.requests()).to.have.length(8);
    // A list continues after the last tested hit.
    const { cards, next } = await engine.list('title', null, { ...anything, isWanted: (id) => id === 1000 });
    expect([cards.length, next?.key]).to.deep.equal([0, 'the river 458']);
  });

  it('is unavailable, not empty, when it fails, hangs, or rejects our key', async () => {
    await engine.save(0, 1, movies(3));
    await engine.publish();
    // A first failure is retried.
    for (const status of deep([503], [0, 502, 503])) {
      server.fail(/_search/, status, 1);
      expect(await river(), String(status)).to.equal(3);
    }
    for (const status of deep([0, 500], [0, 429, 500, 503])) {
      server.fail(/_search/, status, 2);
      expect(await failure(river()), String(status)).to.equal('unavailable');
      server.fail(/_search/, status, 0);
    }
    expect(await river()).to.equal(3);
    engine = elasticEngine(clientOf({ searchMs: 100 }));
    server.hang(/_search/);
    expect(await failure(river())).to.equal('unavailable');
    server.hang(null);
    engine = elasticEngine(clientOf({ apiKey: 'another' }));
    expect(await failure(river())).to.equal('unavailable');
  });

  it('answers searches and lists if configured, and is reported as unavailable when down', async () => {
    const { runSchedule, url } = await suite();
    const lea = await member('Lea');
    const own = await lea.call(searchMovies, { query: 'spirited away' });
    const configured = await startElasticsearch();
    process.env.ELASTICSEARCH_URL = configured.url;
    try {
      const unfilled = lea.call(searchMovies, { query: 'spirited away' });
      await expectRefusal(unfilled, 'service-unavailable');
      expect(await runSchedule('search-update')).to.equal(200);
      configured.requests();
      const { movies } = await lea.call(searchMovies, { query: 'spirited away' });
      expect(movies[0]).to.deep.equal(own.movies[0]);
      expect((await lea.call(searchMovies, { query: 'spiritd awa' })).movies[0]).to.deep.equal(movies[0]);
      expect((await lea.call(listMovies, {})).movies).to.have.length(20);
      expect(configured.requests()).to.deep.equal(Array(3).fill(`POST /${elasticAlias}/_search`));

      await configured.close();
      // Adding a custom movie works all the same.
      const { movie, matches } = await lea.call(createCustomMovie, { title: 'Alien', year: 1979 });
      expect([movie.title, matches]).to.deep.equal(['Alien', []]);
      const headers = { authorization: `Bearer ${unsignedToken(lea.uid, false)}` };
      const [overRest, ...refused] = await Promise.all([
        fetch(`${url}/api/films/search?query=alien`, { headers }),
        rejection(lea.call(searchMovies, { query: 'alien' })),
        rejection(lea.call(listMovies, {})),
        rejection(lea.call(matchCustomMovie, { movieId: movie.movieId })),
      ]);
      expect(overRest.status).to.equal(503);
      expect(refused.map(({ reason }) => reason)).to.deep.equal(Array(3).fill('service-unavailable'));
    } finally {
      delete process.env.ELASTICSEARCH_URL;
    }
    expect(await lea.call(searchMovies, { query: 'spirited away' })).to.deep.equal(own);
  });
});
