import type { MovieFacts } from '@cine/contract/movies/movie';
import { unknownMovie } from '@cine/contract/movies/unknown-movie.test-support';
import { day } from '@cine/contract/time';
import { indexFormat } from '@cine/movie-search';
import { expect } from 'chai';
import { deleteApp, initializeApp } from 'firebase-admin/app';
import { getFirestore } from 'firebase-admin/firestore';
import { type Context, context as suiteContext } from '#context.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { expectLogs } from '#test/logs.ts';
import { saveFacts } from '#test/save-facts.ts';
import { suite } from '#test/suite.ts';
import type { SearchEngine, Wanted } from './engine.ts';
import { segmentsEngine } from './segments-service.ts';
import { findMovies, listFiltered, updateIndex } from './service.ts';

expectLogs('search segment replaced');

const anything: Wanted = { limit: 10, filters: {}, isWanted: null };
const former = indexFormat - 1;

describe('The stored search index', () => {
  const apps: ReturnType<typeof initializeApp>[] = [];
  let project: string;
  let count = 0;

  before(() => suite());
  beforeEach(() => {
    project = `demo-search-${++count}`;
  });
  after(() => Promise.all(apps.map((app) => deleteApp(app))));

  let now = 0;

  function instance(): Context {
    const app = initializeApp({ projectId: project }, `${project}-${apps.length}`);
    apps.push(app);
    return { ...suiteContext(), db: getFirestore(app), now: () => now };
  }

  const titlesFor = async (context: Context, query: string) =>
    (await findMovies(context, query, anything)).map(({ title }) => title);

  /** Instances and jobs of a release with another format. */
  const engineOf = (format: number): SearchEngine => segmentsEngine(instance().db, () => now, format);
  /** The job of such a release, once it has published an index of the only movie. */
  async function jobOfFormer(): Promise<SearchEngine> {
    const job = engineOf(former);
    await job.save(0, 1, [movie(1, 'Alien')]);
    await job.publish();
    return job;
  }
  const foundBy = async (engine: SearchEngine, query: string) =>
    (await engine.find(query, anything)).map(({ title }) => title);

  async function expectOutOfReach(...calls: Promise<unknown>[]): Promise<void> {
    for (const settled of await Promise.allSettled(calls)) {
      const error = settled.status === 'rejected' ? settled.reason : null;
      expect(error).to.be.instanceOf(AppError);
      expect(error.reason).to.equal('service-unavailable');
    }
  }

  async function documents(): Promise<string[]> {
    const { db } = instance();
    const [manifests, segments] = await Promise.all([
      db.collection('catalogue').get(),
      db.collection('searchSegments').get(),
    ]);
    return [...manifests.docs, ...segments.docs]
      .map(({ ref }) => ref.path)
      .filter((path) => path.includes('earch'));
  }

  it('is empty without movies', async () => {
    const context = instance();
    expect(await updateIndex(context)).to.equal(0);
    expect(await titlesFor(context, 'alien')).to.deep.equal([]);
    expect(await listFiltered(context, 'title', undefined, anything)).to.deep.equal({
      cards: [],
      nextCursor: null,
    });
  });

  it('follows the catalogue, writes only changes, and is visible to instances that held the former one', async () => {
    const context = instance();
    await saveFacts(context, [movie(1, 'Alien')]);
    expect(await updateIndex(context)).to.equal(1);
    expect(await updateIndex(context)).to.equal(0);
    const holder = instance();
    expect(await titlesFor(holder, 'aliem')).to.deep.equal(['Alien']);
    await saveFacts(context, [movie(2, 'Zyxomma'), movie(1, 'Alien, renamed')]);
    expect(await titlesFor(holder, 'zyxomma')).to.deep.equal([]);
    expect(await updateIndex(instance())).to.equal(1);
    // The manifest is read twice a minute.
    now += 29_000;
    expect(await titlesFor(holder, 'zyxoma')).to.deep.equal([]);
    now += 1_000;
    expect(await titlesFor(holder, 'zyxoma')).to.deep.equal(['Zyxomma']);
    expect((await titlesFor(holder, 'alien'))[0]).to.equal('Alien, renamed');
  });

  it('is visible at once where it is written', async () => {
    const context = instance();
    await saveFacts(context, [movie(1, 'Alien')]);
    await expectOutOfReach(titlesFor(context, 'alien'));
    await updateIndex(context);
    expect(await titlesFor(context, 'alien')).to.deep.equal(['Alien']);
    await saveFacts(context, [movie(2, 'Zyxomma')]);
    await updateIndex(context);
    expect(await titlesFor(context, 'zyxomma')).to.deep.equal(['Zyxomma']);
  });

  it('never goes back to an older version', async () => {
    const context = instance();
    await saveFacts(context, [movie(1, 'Alien')]);
    await updateIndex(context);
    await engineOf(indexFormat).save(0, 0, []);
    expect(await titlesFor(instance(), 'alien')).to.deep.equal(['Alien']);
  });

  it('is unavailable, not empty, if the catalogue has movies and the index another format', async () => {
    const context = instance();
    await saveFacts(context, [movie(1, 'Alien')]);
    await jobOfFormer();
    const holder = engineOf(former);
    expect(await foundBy(holder, 'alien')).to.deep.equal(['Alien']);
    await expectOutOfReach(titlesFor(context, 'alien'), listFiltered(context, 'title', undefined, anything));

    expect(await updateIndex(context)).to.equal(1);
    expect(await titlesFor(context, 'alien')).to.deep.equal(['Alien']);
    expect(await titlesFor(instance(), 'alien')).to.deep.equal(['Alien']);
    now += 30_000;
    for (const engine of [holder, engineOf(former)])
      expect(await foundBy(engine, 'alien')).to.deep.equal(['Alien']);
  });

  it('is unavailable, not partial, until it has every shard', async () => {
    const context = instance();
    await saveFacts(context, [movie(1, 'Alien')]);
    const job = engineOf(indexFormat);
    await job.save(1, 1, [movie(2, 'Aliens')]);
    await expectOutOfReach(titlesFor(context, 'alien'));
    await job.save(0, 1, [movie(1, 'Alien')]);
    await expectOutOfReach(titlesFor(context, 'alien'));
    await job.publish();
    expect(await titlesFor(context, 'alien')).to.deep.equal(['Alien', 'Aliens']);
    // A movie that comes later doesn't hide the others.
    await job.save(3, 1, [movie(3, 'Alien and more')]);
    expect(await titlesFor(instance(), 'alien')).to.deep.equal(['Alien', 'Aliens', 'Alien and more']);
  });

  it('is kept in a former format for a day, and longer by instances that hold it', async () => {
    const context = instance();
    await saveFacts(context, [movie(1, 'Alien')]);
    await jobOfFormer();
    const holder = engineOf(former);
    // As the first release stored it, without a format in its ids.
    const { db } = context;
    const [old] = await documents();
    expect(old).to.equal(`catalogue/search-${former}`);
    await db.doc('catalogue/search').set({ versions: [1], parts: [2] });
    for (const part of ['0-0', '0-1']) await db.doc(`searchSegments/${part}`).set({ version: 1 });
    expect(await foundBy(holder, 'alien')).to.deep.equal(['Alien']);

    await updateIndex(context);
    now += day - 1;
    await updateIndex(context);
    expect(await documents()).to.have.length(7);
    expect(await foundBy(engineOf(former), 'alien')).to.deep.equal(['Alien']);
    now += 1;
    await updateIndex(context);
    expect(await documents()).to.have.members([
      `catalogue/search-${indexFormat}`,
      `searchSegments/${indexFormat}-0-0`,
    ]);
    expect(await foundBy(holder, 'alien')).to.deep.equal(['Alien']);
    await expectOutOfReach(foundBy(engineOf(former), 'alien'));
    expect(await titlesFor(instance(), 'alien')).to.deep.equal(['Alien']);
  });

  it('stays in a former format that a rolled-back release updates again', async () => {
    const context = instance();
    await saveFacts(context, [movie(1, 'Alien')]);
    const job = await jobOfFormer();
    await updateIndex(context);
    now += day / 2;
    await job.publish();
    now += day / 2;
    await updateIndex(context);
    expect(await foundBy(engineOf(former), 'alien')).to.deep.equal(['Alien']);
    expect(await titlesFor(instance(), 'alien')).to.deep.equal(['Alien']);
    await job.publish();
    now += day;
    await job.publish();
    expect(await documents()).to.have.members([`catalogue/search-${former}`, `searchSegments/${former}-0-0`]);
  });

  it('keeps other formats while its own is empty', async () => {
    await jobOfFormer();
    for (let round = 0; round < 3; round += 1) {
      await updateIndex(instance());
      now += day;
    }
    expect(await foundBy(engineOf(former), 'alien')).to.deep.equal(['Alien']);
  });

  it('keeps serving what it holds while a segment is being replaced', async () => {
    const context = instance();
    await saveFacts(context, [movie(1, 'Alien')]);
    await updateIndex(context);
    const holder = instance();
    await titlesFor(holder, 'alien');
    await context.db.doc(`catalogue/search-${indexFormat}`).update({ versions: [2] });
    await context.db.doc(`searchSegments/${indexFormat}-0-0`).update({ parts: 2 });
    now += 30_000;
    expect(await titlesFor(holder, 'alien')).to.deep.equal(['Alien']);
    await expectOutOfReach(titlesFor(instance(), 'alien'));
  });

  it('has a movie that moved as its later segment has it', async () => {
    const job = engineOf(indexFormat);
    await job.save(0, 1, [movie(1, 'Alien as it was'), movie(2, 'Brazil')]);
    await job.save(1, 1, [movie(1, 'Alien as it is')]);
    await job.publish();
    expect(await titlesFor(instance(), 'alien as it')).to.deep.equal(['Alien as it is']);
  });
});

function movie(id: number, title: string): MovieFacts {
  return { ...unknownMovie, id, title, originalTitle: title };
}
