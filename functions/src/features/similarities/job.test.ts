import { rateMovie, setUpTaste, withdrawRating } from '@cine/contract/ratings';
import { expect } from 'chai';
import type { Firestore } from 'firebase-admin/firestore';
import { member } from '../../../test/builders.ts';
import type { TestUser } from '../../../test/client.ts';
import { expectLogs } from '../../../test/logs.ts';
import { type Suite, suite } from '../../../test/suite.ts';
import { type Context, context } from '../../context.ts';
import { loadCatalogue } from '../catalogue/index.ts';
import { loadTastesChangedSince, settledAfterMs } from '../players/index.ts';
import { begin, erase } from '../privacy/delete-service.ts';
import { compareChanged } from './service.ts';
import { type Person, Similarities, stateOf } from './similarities.ts';
import { loadNeighbours, loadState, removePerson, takeLease } from './store.ts';

expectLogs('similarities are computed anew');

const minute = 60_000;

describe('Comparing people every four hours', function () {
  this.timeout(60_000);
  let running: Suite;
  let movies: number[];
  before(async () => {
    running = await suite();
    // Of those that nobody has rated yet, so that who is like whom follows from what is rated here.
    const { tastes } = await loadTastesChangedSince(context().db, 0, 10_000);
    const rated = new Set(tastes.flatMap(({ taste }) => taste.ratings.movieIds));
    const { byId } = (await loadCatalogue(context())).movies;
    movies = [...byId.keys()].filter((id) => !rated.has(id)).slice(0, 6);
  });

  /** All that was rated so far can be read by then, and nothing that is rated later is from before. */
  const soon = (more: Partial<Context> = {}): Context => ({
    ...context(),
    now: () => Date.now() + settledAfterMs + 1,
    ...more,
  });
  const compare = (at = soon()) => compareChanged(at);

  async function rater(...scores: number[]): Promise<TestUser> {
    const user = await member('Rater');
    for (const [at, score] of scores.entries()) await rate(user, at, score);
    return user;
  }
  const rate = (user: TestUser, movie: number, score: number) =>
    user.call(rateMovie, { movieId: movies[movie]!, score });
  const neighboursOf = async ({ uid }: TestUser) =>
    (await loadNeighbours(context().db, uid))?.neighbours ?? [];
  const uidsOf = async (user: TestUser) => (await neighboursOf(user)).map(({ uid }) => uid);

  /** Everybody's neighbours as they are written, and as they are when all are compared anew. */
  async function expectRight(): Promise<void> {
    const { db } = context();
    const { tastes } = await loadTastesChangedSince(db, 0, 10_000);
    const people = tastes.flatMap(({ uid, taste }): Person[] =>
      taste.count === 0 ? [] : [{ uid, ratings: taste.ratings, isHidden: taste.hidden }],
    );
    const all = new Similarities(stateOf(people));
    await all.computeAll();
    const expected = people.flatMap(({ uid }): [string, unknown][] => {
      const neighbours = all.neighboursWithMovies(uid);
      return neighbours.length === 0 ? [] : [[uid, neighbours]];
    });
    const uids = (await db.collection('neighbours').get()).docs.map(({ id }) => id);
    const written = await Promise.all(
      uids.map(async (uid) => [uid, (await loadNeighbours(db, uid))!.neighbours]),
    );
    expect(Object.fromEntries(written)).to.deep.equal(Object.fromEntries(expected));
  }

  async function costOf(act: () => Promise<unknown>) {
    await running.resetCounters();
    await act();
    return running.counters();
  }

  it('finds who rates alike, how alike, and what both love, when the scheduler says so', async () => {
    const [lea, tom] = [await rater(90, 80, 20, 75), await rater(95, 70, 10, 72)];
    const { now } = context();
    // It leaves what is so new that not all of it may be there yet to the next run.
    expect(await running.runSchedule('neighbours-compare')).to.equal(200);
    expect(await uidsOf(lea)).to.deep.equal([]);
    await compare();
    const [neighbour] = (await neighboursOf(lea)).filter(({ uid }) => uid === tom.uid);
    expect(neighbour).to.deep.include({ common: 4, movieIds: [movies[0], movies[3], movies[1]] });
    expect(neighbour!.similarity).to.be.within(0.13, 4 / 29);
    expect(await uidsOf(tom)).to.include(lea.uid);
    expect((await loadNeighbours(context().db, lea.uid))!.comparedAt).to.be.within(now(), now() + 4 * minute);
    await expectRight();
  });

  it('reads only whose ratings changed since, and writes only whose neighbours did', async () => {
    const [lea, tom, zoe] = [await rater(90, 80, 20), await rater(85, 75, 10), await rater(10, 30, 90)];
    await compare();
    // The lease taken and given back, who is gone, what is pending, and an answer that is empty, which is a read too.
    const nothing = { reads: 5, writes: 2, deletes: 1 };
    expect(await costOf(compare)).to.deep.equal(nothing);
    // Nobody else has rated that movie, so no list changes: the state is read and written, and what is pending.
    await rate(zoe, 5, 50);
    expect(await costOf(compare)).to.deep.equal({ reads: nothing.reads + 1, writes: 4, deletes: 1 });
    for (const user of [lea, tom]) await rate(user, 2, 95);
    const two = await costOf(compare);
    expect(two.reads).to.equal(nothing.reads + 2);
    expect(two.writes).to.be.above(4);
    await expectRight();
  });

  it('shows nobody who hides, from the next run on, until they show themselves again', async () => {
    const [lea, tom] = [await rater(90, 80, 20), await rater(85, 75, 10)];
    await compare();
    expect(await uidsOf(lea)).to.include(tom.uid);
    await tom.call(setUpTaste, { hidden: true });
    await compare();
    expect(await uidsOf(lea)).to.not.include(tom.uid);
    expect(await uidsOf(tom)).to.include(lea.uid);
    await expectRight();
    await tom.call(setUpTaste, { hidden: false });
    await compare();
    expect(await uidsOf(lea)).to.include(tom.uid);
    await expectRight();
  });

  it('forgets who has taken all back', async () => {
    const [lea, tom] = [await rater(90, 80, 20), await rater(85, 75, 10)];
    await compare();
    for (const movieId of movies.slice(0, 3)) await tom.call(withdrawRating, { movieId });
    await compare();
    expect(await neighboursOf(tom)).to.deep.equal([]);
    expect(await uidsOf(lea)).to.not.include(tom.uid);
    await expectRight();
  });

  it('ends the same wherever it died, whatever was rated meanwhile', async () => {
    const [lea, tom] = [await rater(90, 80, 20, 40), await rater(85, 75, 10, 30)];
    await compare();
    let died = 0;
    for (let writes = 0; died === writes; writes += 1) {
      const [zoe, kim] = [await rater(88, 78, 15, 35), await rater(20, 30, 90, 80)];
      await rate(lea, 4, 10 + writes);
      await compare(soon({ db: dyingAfter(writes) })).catch((error) => {
        expect(error).to.have.property('message', 'died');
        died += 1;
      });
      if (died === writes) break;
      // What it may have written of these is not so any more.
      for (const movieId of movies.slice(0, 4)) await zoe.call(withdrawRating, { movieId });
      await rate(kim, 0, 95);
      await rate(tom, 4, 20 + writes);
      // While its lease holds, nobody else begins; afterwards somebody does.
      const later = { now: () => Date.now() + settledAfterMs + 11 * minute };
      await compare(soon(later));
      await compareSettled();
      await expectRight();
    }
    // Lease, pending, neighbours, the state's part, manifest.
    expect(died).to.equal(5);
  });

  /** A run that looked ahead of the clock has seen what is not there yet: all is read again. */
  async function compareSettled(): Promise<void> {
    const manifest = context().db.doc('similarityState/manifest');
    if ((await manifest.get()).get('until')) await manifest.update({ until: new Date(0) });
    await compare();
  }

  it('is done by one at a time', async () => {
    const [lea, tom] = [await rater(90, 80, 20), await rater(85, 75, 10)];
    await Promise.all([compare(), compare(), compare()]);
    expect(await uidsOf(lea)).to.include(tom.uid);
    await expectRight();
  });

  it('is done anew where its state is lost or of another format', async () => {
    const { db } = context();
    await rater(90, 80, 20);
    await compare();
    const manifest = db.doc('similarityState/manifest');
    const version = (await manifest.get()).get('version') as number;
    await db.doc(`similarityState/${version % 2}-0`).delete();
    await compare();
    await expectRight();
    await manifest.update({ format: 0 });
    await rater(85, 75, 10);
    await compare();
    await expectRight();
  });

  it('has nobody who was deleted: at once in no list, after the next run not in its state', async () => {
    const { db } = context();
    const [lea, tom] = [await rater(90, 80, 20), await rater(85, 75, 10)];
    await compare();
    expect(await uidsOf(lea)).to.include(tom.uid);
    expect((await stateNow()).uids).to.include(tom.uid);
    await begin({ ...context(), enqueue: async () => {} }, tom.uid);
    await erase(context(), tom.uid);
    expect(await uidsOf(lea)).to.not.include(tom.uid);
    const naming = await db.collection('neighbours').where('uids', 'array-contains', tom.uid).get();
    expect(naming.size).to.equal(0);
    expect((await db.doc(`neighbours/${tom.uid}`).get()).exists).to.equal(false);
    await compare();
    expect((await stateNow()).uids).to.not.include(tom.uid);
    expect((await db.doc('similarityState/gone').get()).get('digests')).to.deep.equal([]);
    await expectRight();
  });

  it('takes in who was deleted and came anew under the same id', async () => {
    const [lea, tom] = [await rater(90, 80, 20), await rater(85, 75, 10)];
    await compare();
    await removePerson(context().db, tom.uid);
    await rate(tom, 1, 70);
    await compare();
    expect(await uidsOf(lea)).to.include(tom.uid);
    await expectRight();
  });

  async function stateNow() {
    const { db, now } = context();
    const { manifest } = (await takeLease(db, 'test', now(), now()))!;
    return (await loadState(db, manifest!))!;
  }

  /** The database of a process that dies when it would write once more. */
  function dyingAfter(writes: number): Firestore {
    const { db } = context();
    let left = writes;
    const counted =
      <Args extends unknown[], T>(write: (...args: Args) => Promise<T>) =>
      async (...args: Args) => {
        if (left-- <= 0) throw new Error('died');
        return write(...args);
      };
    return new Proxy(db, {
      get: (target, name) => {
        if (name === 'runTransaction') return counted(target.runTransaction.bind(target));
        if (name === 'batch')
          return () => {
            const batch = target.batch();
            batch.commit = counted(batch.commit.bind(batch));
            return batch;
          };
        if (name === 'collection')
          return (path: string) => {
            const collection = target.collection(path);
            const doc = collection.doc.bind(collection);
            collection.doc = (id?: string) => {
              const ref = id === undefined ? doc() : doc(id);
              ref.set = counted(ref.set.bind(ref)) as typeof ref.set;
              return ref;
            };
            return collection;
          };
        const value: unknown = Reflect.get(target, name, target);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
  }
});
