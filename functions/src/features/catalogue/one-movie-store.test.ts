import type { MovieFacts } from '@cine/contract/movie';
import { expect } from 'chai';
import { deleteApp, initializeApp } from 'firebase-admin/app';
import { type Firestore, getFirestore } from 'firebase-admin/firestore';
import { type Suite, suite } from '../../../test/suite.ts';
import { unknownMovie } from '../../../test/unknown-movie.ts';
import { context } from '../../context.ts';
import { pack } from '../../platform/packed.ts';
import { loadMovie } from './one-movie-store.ts';
import { saveMovies } from './service.ts';
import { writeContents, writeMovieShard } from './store.ts';

describe('One movie of the catalogue', () => {
  let running: Suite;
  let count = 0;
  before(async () => {
    running = await suite();
  });

  /** An instance that holds nothing, over the same database as the others of its project. */
  async function withInstance<T>(projectId: string, use: (db: Firestore) => Promise<T>): Promise<T> {
    const app = initializeApp({ projectId }, `${projectId}-${count++}`);
    try {
      return await use(getFirestore(app));
    } finally {
      await deleteApp(app);
    }
  }

  async function readsOf(projectId: string, action: () => Promise<unknown>): Promise<number> {
    const counters = `http://${running.emulator}/emulator/v1/projects/${projectId}:counters`;
    await fetch(counters, { method: 'DELETE' });
    await action();
    return ((await (await fetch(counters)).json()) as { reads: number }).reads;
  }

  it('costs two reads in a new instance, one for the next movie, and none for the same', async () => {
    const project = 'demo-one-movie';
    await withInstance(project, (db) => saveMovies({ ...context(), db }, [movie(1), movie(2)]));
    await withInstance(project, async (db) => {
      expect(await readsOf(project, () => loadMovie(db, 1))).to.equal(2);
      expect(await readsOf(project, () => loadMovie(db, 2))).to.equal(1);
      expect(await readsOf(project, () => loadMovie(db, 1))).to.equal(0);
      expect((await loadMovie(db, 2))?.title).to.equal('Movie 2');
    });
  });

  it('is found when it was added after another was asked for, and missing when it is nowhere', async () => {
    const project = 'demo-one-movie-added';
    await withInstance(project, (db) => saveMovies({ ...context(), db }, [movie(1)]));
    await withInstance(project, async (db) => {
      await loadMovie(db, 1);
      expect(await loadMovie(db, 3)).to.equal(undefined);
      await withInstance(project, (other) => saveMovies({ ...context(), db: other }, [movie(3)]));
      expect((await loadMovie(db, 3))?.title).to.equal('Movie 3');
      expect((await loadMovie(db, 1))?.title).to.equal('Movie 1');
    });
  });

  it('is found where it moved to, also while its former shard still lists it', async () => {
    const project = 'demo-one-movie-moved';
    await withInstance(project, async (db) => {
      await saveShard(db, 0, [movie(1), movie(2)], [[1, 2]]);
      await loadMovie(db, 1);
      await saveShard(db, 1, [{ ...movie(2), title: 'As it is now' }], [[1, 2], [2]]);
      await saveShard(db, 0, [movie(1)], [[1, 2], [2]]);
      expect((await loadMovie(db, 2))?.title).to.equal('As it is now');
    });
  });

  async function saveShard(db: Firestore, shard: number, movies: MovieFacts[], contents: number[][]) {
    const packed = await pack(movies);
    await db.runTransaction(async (tx) => {
      writeMovieShard(db, tx, shard, { version: 1, count: movies.length, packed });
      await writeContents(db, tx, contents);
    });
  }
});

function movie(id: number): MovieFacts {
  return {
    ...unknownMovie,
    id,
    title: `Movie ${id}`,
    originalTitle: `Movie ${id}`,
    year: 1979,
    runtime: 162,
    language: 'ru',
  };
}
