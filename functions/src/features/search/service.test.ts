import type { MovieFacts } from '@cine/contract/movie';
import { expect } from 'chai';
import { deleteApp, initializeApp } from 'firebase-admin/app';
import { getFirestore } from 'firebase-admin/firestore';
import { saveFacts } from '../../../test/save-facts.ts';
import { suite } from '../../../test/suite.ts';
import { unknownMovie } from '../../../test/unknown-movie.ts';
import { type Context, context as suiteContext } from '../../context.ts';
import { buildIndex } from './search-index.ts';
import { searchMovies, updateIndex } from './service.ts';
import { saveSegment } from './store.ts';

describe('The stored search index', () => {
  const apps: ReturnType<typeof initializeApp>[] = [];
  let project: string;
  let count = 0;

  before(() => suite());
  beforeEach(() => {
    project = `demo-search-${++count}`;
  });
  after(() => Promise.all(apps.map((app) => deleteApp(app))));

  /** Epoch milliseconds, for every instance. */
  let now = 0;

  /** A process that holds nothing yet, over this test's database. */
  function instance(): Context {
    const app = initializeApp({ projectId: project }, `${project}-${apps.length}`);
    apps.push(app);
    return { ...suiteContext(), db: getFirestore(app), now: () => now };
  }

  const found = async (context: Context, query: string) =>
    (await searchMovies(context, query, { limit: 10, filters: {}, isWanted: null })).map(
      ({ title }) => title,
    );

  it('is nothing while there is nothing', async () => {
    const context = instance();
    expect(await updateIndex(context)).to.equal(0);
    expect(await found(context, 'alien')).to.deep.equal([]);
  });

  it('follows the catalogue, writes only what changed, and is seen by whoever held the former one', async () => {
    const context = instance();
    await saveFacts(context, [movie(1, 'Alien')]);
    expect(await updateIndex(context)).to.equal(1);
    expect(await updateIndex(context)).to.equal(0);
    const holder = instance();
    expect(await found(holder, 'aliem')).to.deep.equal(['Alien']);
    await saveFacts(context, [movie(2, 'Zyxomma'), movie(1, 'Alien, renamed')]);
    expect(await found(holder, 'zyxomma')).to.deep.equal([]);
    expect(await updateIndex(instance())).to.equal(1);
    // What there is to load is asked for twice a minute.
    now += 29_000;
    expect(await found(holder, 'zyxoma')).to.deep.equal([]);
    now += 1_000;
    expect(await found(holder, 'zyxoma')).to.deep.equal(['Zyxomma']);
    expect((await found(holder, 'alien'))[0]).to.equal('Alien, renamed');
  });

  it('is seen at once where it is written', async () => {
    const context = instance();
    await saveFacts(context, [movie(1, 'Alien')]);
    expect(await found(context, 'alien')).to.deep.equal([]);
    await updateIndex(context);
    expect(await found(context, 'alien')).to.deep.equal(['Alien']);
    await saveFacts(context, [movie(2, 'Zyxomma')]);
    await updateIndex(context);
    expect(await found(context, 'zyxomma')).to.deep.equal(['Zyxomma']);
  });

  it('is built anew when it was made in another format, and does not go back to an older version', async () => {
    const context = instance();
    await saveFacts(context, [movie(1, 'Alien')]);
    await updateIndex(context);
    await context.db.doc('catalogue/search').update({ format: 1 });
    expect(await found(instance(), 'alien')).to.deep.equal([]);
    expect(await updateIndex(context)).to.equal(1);
    await saveSegment(context.db, 0, 0, buildIndex([]));
    expect(await found(instance(), 'alien')).to.deep.equal(['Alien']);
  });

  it('goes on with what it holds while a segment is being replaced', async () => {
    const context = instance();
    await saveFacts(context, [movie(1, 'Alien')]);
    await updateIndex(context);
    const holder = instance();
    await found(holder, 'alien');
    await context.db.doc('catalogue/search').update({ versions: [2] });
    await context.db.doc('searchSegments/0-0').update({ parts: 2 });
    now += 30_000;
    expect(await found(holder, 'alien')).to.deep.equal(['Alien']);
    expect(await found(instance(), 'alien')).to.deep.equal([]);
  });

  it('shows a movie that has moved as its later segment has it', async () => {
    const context = instance();
    await saveSegment(context.db, 0, 1, buildIndex([movie(1, 'Alien as it was'), movie(2, 'Brazil')]));
    await saveSegment(context.db, 1, 1, buildIndex([movie(1, 'Alien as it is')]));
    expect(await found(instance(), 'alien as it')).to.deep.equal(['Alien as it is']);
  });
});

function movie(id: number, title: string): MovieFacts {
  return { ...unknownMovie, id, title, originalTitle: title };
}
