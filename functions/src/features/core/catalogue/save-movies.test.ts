import { randomBytes } from 'node:crypto';
import { DocumentInvalid } from '@cine/contract/documents/codec';
import type { MovieFacts } from '@cine/contract/movies/movie';
import { unknownMovie } from '@cine/contract/movies/unknown-movie.test-support';
import { expect } from 'chai';
import { deleteApp, initializeApp } from 'firebase-admin/app';
import { type Firestore, getFirestore } from 'firebase-admin/firestore';
import { context as suiteContext } from '#context.ts';
import { errorsDuring, expectLogs } from '#test/logs.ts';
import { saveFacts } from '#test/save-facts.ts';
import { suite } from '#test/suite.ts';
import { deep } from '../../../../../scripts/test/deep.ts';
import { requireFacts } from './movie-service.ts';
import { loadCatalogue } from './service.ts';

expectLogs('document unreadable');

describe('Saving movies', () => {
  const apps: ReturnType<typeof initializeApp>[] = [];
  let project: string;
  let count = 0;

  before(() => suite());
  beforeEach(() => {
    project = `demo-save-movies-${++count}`;
  });
  after(async () => {
    await Promise.all(apps.map((app) => deleteApp(app)));
  });

  /** A process with empty caches, over this test's database. */
  function instance() {
    const app = initializeApp({ projectId: project }, `${project}-${apps.length}`);
    apps.push(app);
    return { ...suiteContext(), db: getFirestore(app) };
  }

  async function shards(db: Firestore): Promise<{ id: string; bytes: number; count: number }[]> {
    const snapshots = await db.collection('movieShards').get();
    return snapshots.docs.map((document) => ({
      id: document.id,
      bytes: (document.get('bytes') as Uint8Array).length,
      count: document.get('count') as number,
    }));
  }

  it('keeps other movies, replaces given ones and adds new ones', async () => {
    await saveFacts(instance(), [movie(1), movie(2)]);
    await saveFacts(instance(), [{ ...movie(2), title: 'Renamed' }, movie(3)]);
    const { movies } = await loadCatalogue(instance());
    expect([...movies.byId.values()].map(({ title }) => title)).to.deep.equal([
      'Movie 1',
      'Renamed',
      'Movie 3',
    ]);
  });

  it('is visible at once to an instance that held the former movies', async () => {
    const holder = instance();
    await saveFacts(instance(), [movie(1)]);
    await loadCatalogue(holder);
    await saveFacts(instance(), [{ ...movie(1), title: 'Renamed' }, movie(2)]);
    const { movies } = await loadCatalogue(holder);
    expect([...movies.byId.values()].map(({ title }) => title)).to.deep.equal(['Renamed', 'Movie 2']);
  });

  it('leaves an unreadable shard to no caller: it is refused by name and logged', async () => {
    await saveFacts(instance(), [movie(1)]);
    const { db } = instance();
    for (const broken of [{ format: 9 }, { format: 1, bytes: Buffer.from([1, 2, 3]) }]) {
      await db.doc('movieShards/0').update(broken);
      let error: unknown;
      const logged = await errorsDuring(async () => {
        error = await loadCatalogue(instance()).catch((thrown: unknown) => thrown);
      });
      expect(error).to.be.instanceOf(DocumentInvalid).with.property('document', 'movieShards');
      expect(logged).to.deep.equal([
        {
          event: 'document unreadable',
          path: 'movieShards/{id}',
          document: 'movieShards',
          version: 1,
          problems: ['bytes: unreadable'],
        },
      ]);
    }
  });

  it('opens another shard when the last one is full', async () => {
    const context = instance();
    const facts = Array.from({ length: 180 }, (_, index) => movie(index + 1, 5000));
    for (let from = 0; from < facts.length; from += 60)
      await saveFacts(context, facts.slice(from, from + 60));
    expect(await shards(context.db)).to.have.length(2);
    const { movies } = await loadCatalogue(instance());
    expect([...movies.byId.keys()]).to.have.members(facts.map(({ id }) => id));
  });

  it('moves movies that outgrow their shard, and loses none', async () => {
    const context = instance();
    const ids = Array.from({ length: 300 }, (_, index) => index + 1);
    const latest = new Map(ids.map((id) => [id, movie(id, 2000)]));
    await saveFacts(context, [...latest.values()]);
    let former = (await loadCatalogue(context)).movies.shardOf;

    for (let round = 0; round < deep(4, 8); round += 1) {
      const grown = ids
        .slice((round % 4) * 75, (round % 4) * 75 + 75)
        .map((id) => movie(id, 4000 + round * 300));
      for (const each of grown) latest.set(each.id, each);
      const saved = await saveFacts(instance(), grown);

      const reader = instance();
      const { movies } = await loadCatalogue(reader);
      expect([...movies.byId.keys()]).to.have.members(ids);
      for (const [id, facts] of movies.byId) expect(facts, `movie ${id}`).to.deep.equal(latest.get(id));
      for (const [id, shard] of saved) expect(movies.shardOf.get(id)).to.equal(shard);
      for (const [id, shard] of movies.shardOf) expect(shard).to.be.at.least(former.get(id)!);
      former = movies.shardOf;
      for (const { id, bytes } of await shards(reader.db))
        expect(bytes, `shard ${id}`).to.be.below(1_000_000);
      expect(await requireFacts(instance(), grown[0]!.id)).to.deep.equal(grown[0]);
    }
    // A moved movie is dropped from its former shard when that shard is next written.
    const { shardOf } = (await loadCatalogue(context)).movies;
    const members = Map.groupBy(ids, (id) => shardOf.get(id)!);
    expect(members.size).to.be.at.least(2);
    for (const [first] of members.values()) await saveFacts(instance(), [latest.get(first!)!]);
    for (const { id, count } of await shards(context.db)) {
      expect(count, `shard ${id}`).to.equal(members.get(Number(id))?.length);
    }
  });

  it('accepts more movies at once than a shard holds', async () => {
    const facts = Array.from({ length: 250 }, (_, index) => movie(index + 1, 6000));
    const saved = await saveFacts(instance(), facts);
    expect(saved.size).to.equal(250);
    const { movies } = await loadCatalogue(instance());
    expect(movies.byId.size).to.equal(250);
  });
});

/** A movie whose facts take about this many bytes, however they are packed. */
function movie(id: number, bytes = 0): MovieFacts {
  return {
    ...unknownMovie,
    id,
    title: `Movie ${id}`,
    originalTitle: `Movie ${id}`,
    year: 1979,
    runtime: 162,
    language: 'ru',
    keywords: bytes > 0 ? [randomBytes(bytes).toString('base64')] : [],
  };
}
