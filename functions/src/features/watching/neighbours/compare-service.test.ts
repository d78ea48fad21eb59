import { rateMovie, setUpTaste, withdrawRating } from '@cine/contract/operations/watching/ratings';
import { minute } from '@cine/contract/time';
import { NearestNeighbours, stateOf, type User } from '@cine/neighbours';
import { expect } from 'chai';
import type { Firestore } from 'firebase-admin/firestore';
import { type Context, context } from '#context.ts';
import { loadCatalogue } from '#core/catalogue/index.ts';
import { loadLatest } from '#core/jobs/index.ts';
import { beginDeletion, eraseAccount } from '#faces/privacy/delete-service.ts';
import { callerDigestOf } from '#platform/callers/caller-store.ts';
import { settledAfterMs } from '#platform/firestore/transact.ts';
import { member } from '#test/builders.ts';
import type { TestUser } from '#test/client.ts';
import { databaseWith } from '#test/database-with.ts';
import { expectLogs } from '#test/logs.ts';
import { running, suite } from '#test/suite.ts';
import { deep } from '../../../../../scripts/test/deep.ts';
import { loadTastesChangedSince } from '../ratings/tastes-store.ts';
import { compareChanged } from './compare-service.ts';
import { loadNeighbours, loadState, removeUser, takeLease } from './store.ts';

expectLogs('neighbours recomputed');

describe('The comparison of users', function () {
  this.timeout(minute);
  let movies: number[];
  before(async () => {
    await suite();
    // Movies that nobody has rated, so that only this test's ratings decide.
    const { tastes } = await loadTastesChangedSince(context().db, 0, 10_000);
    const rated = new Set(tastes.flatMap(({ taste }) => taste.ratings.movieIds));
    const { byId } = (await loadCatalogue(context())).movies;
    movies = [...byId.keys()].filter((id) => !rated.has(id)).slice(0, 6);
  });

  /** A time by which all ratings so far can be read. */
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

  /** The stored neighbours must be those of a full comparison. */
  async function expectRight(): Promise<void> {
    const { db } = context();
    const { tastes } = await loadTastesChangedSince(db, 0, 10_000);
    const people = tastes.flatMap(({ uid, taste }): User[] =>
      taste.count === 0 ? [] : [{ uid, ratings: taste.ratings, isHidden: taste.hidden }],
    );
    const all = new NearestNeighbours(stateOf(people));
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

  it('finds similar users, their similarity and the movies both love, when the job runs', async () => {
    const lea = await rater(90, 80, 20, 75);
    const tom = await rater(95, 70, 10, 72);
    const { now } = context();
    // The newest ratings are left to the next run, as some may not be readable yet.
    await running.startJob('neighbours');
    await running.tasks.settled();
    const run = await loadLatest(context().db, 'neighbours');
    expect(run).to.include({ status: 'finished', batchesDone: 1 });
    expect(await uidsOf(lea)).to.deep.equal([]);
    await compare();
    const [neighbour] = (await neighboursOf(lea)).filter(({ uid }) => uid === tom.uid);
    expect(neighbour).to.deep.include({ common: 4, movieIds: [movies[0], movies[3], movies[1]] });
    expect(neighbour!.similarity).to.be.within(0.13, 4 / 29);
    expect(await uidsOf(tom)).to.include(lea.uid);
    expect((await loadNeighbours(context().db, lea.uid))!.comparedAt).to.be.within(now(), now() + 4 * minute);
    await expectRight();
  });

  it('reads only changed ratings and writes only changed lists', async () => {
    const lea = await rater(90, 80, 20);
    const tom = await rater(85, 75, 10);
    const zoe = await rater(10, 30, 90);
    await compare();
    // The lease taken and given back, erased and pending users, and an empty query.
    const nothing = { reads: 5, writes: 2, deletes: 1 };
    expect(await costOf(compare)).to.deep.equal(nothing);
    // No list changes, only state and pending users; then the erased again.
    await rate(zoe, 5, 50);
    expect(await costOf(compare)).to.deep.equal({ reads: nothing.reads + 2, writes: 4, deletes: 1 });
    for (const user of [lea, tom]) await rate(user, 2, 95);
    const two = await costOf(compare);
    expect(two.reads).to.equal(nothing.reads + 3);
    expect(two.writes).to.be.above(4);
    await expectRight();
  });

  it('drops users who hide from all lists until they show themselves again', async () => {
    const lea = await rater(90, 80, 20);
    const tom = await rater(85, 75, 10);
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

  it('drops users who have withdrawn all their ratings', async () => {
    const lea = await rater(90, 80, 20);
    const tom = await rater(85, 75, 10);
    await compare();
    for (const movieId of movies.slice(0, 3)) await tom.call(withdrawRating, { movieId });
    await compare();
    expect(await neighboursOf(tom)).to.deep.equal([]);
    expect(await uidsOf(lea)).to.not.include(tom.uid);
    await expectRight();
  });

  it('leaves the same lists after dying at any write, whatever was rated meanwhile', async () => {
    const lea = await rater(90, 80, 20, 40);
    const tom = await rater(85, 75, 10, 30);
    await compare();
    let died = 0;
    // Deeply before each write, otherwise before every second.
    for (let writes = 0, isOver = false; !isOver; writes += deep(2, 1)) {
      const zoe = await rater(88, 78, 15, 35);
      const kim = await rater(20, 30, 90, 80);
      await rate(lea, 4, 10 + writes);
      isOver = await compare(soon({ db: dyingAfter(writes) })).then(
        () => true,
        (error) => {
          expect(error).to.have.property('message', 'died');
          return false;
        },
      );
      if (isOver) break;
      died += 1;
      // Outdates what the dead run may have written.
      for (const movieId of movies.slice(0, 4)) await zoe.call(withdrawRating, { movieId });
      await rate(kim, 0, 95);
      await rate(tom, 4, 20 + writes);
      // The next run starts once the lease has expired.
      const later = { now: () => Date.now() + settledAfterMs + 11 * minute };
      await compare(soon(later));
      await compareSettled();
      await expectRight();
    }
    // Lease, pending, neighbours, the state's part, manifest.
    expect(died).to.equal(deep(3, 5));
  });

  /** Reads everything again, as a run ahead of the clock may have skipped ratings. */
  async function compareSettled(): Promise<void> {
    const manifest = context().db.doc('neighbourState/manifest');
    if ((await manifest.get()).get('until')) await manifest.update({ until: new Date(0) });
    await compare();
  }

  it('has one run at a time', async () => {
    const lea = await rater(90, 80, 20);
    const tom = await rater(85, 75, 10);
    await Promise.all([compare(), compare(), compare()]);
    expect(await uidsOf(lea)).to.include(tom.uid);
    await expectRight();
  });

  it('computes all of them when its state is lost or of another format', async () => {
    const { db } = context();
    await rater(90, 80, 20);
    await compare();
    const manifest = db.doc('neighbourState/manifest');
    const version = (await manifest.get()).get('version') as number;
    await db.doc(`neighbourState/${version % 2}-0`).delete();
    await compare();
    await expectRight();
    await manifest.update({ format: 0 });
    await rater(85, 75, 10);
    await compare();
    await expectRight();
    // Neighbours by movies that nobody else has rated together.
    const lea = await member('Lea');
    const tom = await member('Tom');
    for (const [at, movie] of [3, 4, 5].entries())
      for (const each of [lea, tom]) await rate(each, movie, 90 - 30 * at);
    await compare();
    expect(await uidsOf(lea)).to.deep.equal([tom.uid]);
    for (const movie of [3, 4, 5]) await tom.call(withdrawRating, { movieId: movies[movie]! });
    await manifest.update({ version: 1000 });
    await compare();
    expect(await uidsOf(lea)).to.deep.equal([]);
    await expectRight();
  });

  it('drops erased users from lists at once and from its state in the next run', async () => {
    const { db } = context();
    const lea = await rater(90, 80, 20);
    const tom = await rater(85, 75, 10);
    await compare();
    expect(await uidsOf(lea)).to.include(tom.uid);
    expect((await stateNow()).uids).to.include(tom.uid);
    await beginDeletion({ ...context(), enqueue: async () => {} }, tom.uid);
    await eraseAccount(context(), tom.uid);
    expect(await uidsOf(lea)).to.not.include(tom.uid);
    const naming = await db.collection('neighbours').where('uids', 'array-contains', tom.uid).get();
    expect(naming.size).to.equal(0);
    expect((await db.doc(`neighbours/${tom.uid}`).get()).exists).to.equal(false);
    await compare();
    expect((await stateNow()).uids).to.not.include(tom.uid);
    expect(await goneIds()).to.deep.equal([]);
    await expectRight();
  });

  it('notes each erased user in a document of their own, and reads former ones with several', async () => {
    const { db } = context();
    const people = [await rater(85, 75, 10), await rater(84, 74, 11), await rater(83, 73, 12)];
    await compare();
    const [one, other, former] = people.map(({ uid }) => uid) as [string, string, string];
    for (const uid of [one, other]) await removeUser(db, uid, `of-${uid}`);
    const digests = [callerDigestOf(former), callerDigestOf('of nobody here')];
    await db.doc('neighbourState/gone').set({ digests });
    expect(await goneIds()).to.have.members(['gone', `gone:of-${one}`, `gone:of-${other}`]);
    for (const uid of [one, other, former]) await db.doc(`players/${uid}`).delete();
    await compare();
    expect((await stateNow()).uids).to.not.include.members([one, other, former]);
    expect(await goneIds()).to.deep.equal([]);
    await expectRight();
  });

  it('removes a user who is erased while their lists are written', async () => {
    const lea = await rater(90, 80, 20);
    const tom = await rater(85, 75, 10);
    await compare();
    await rate(lea, 1, 79);
    let isErased = false;
    const db = committing(async () => {
      if (isErased) return;
      isErased = true;
      await beginDeletion({ ...context(), enqueue: async () => {} }, tom.uid);
      await eraseAccount(context(), tom.uid);
    });
    await compare(soon({ db }));
    expect(isErased).to.equal(true);
    expect(await uidsOf(lea)).to.not.include(tom.uid);
    expect((await context().db.doc(`neighbours/${tom.uid}`).get()).exists).to.equal(false);
    await compare();
    await expectRight();
  });

  it('includes a user who was erased and came back under the same id, also with the same ratings', async () => {
    const lea = await rater(90, 80, 20);
    const tom = await rater(85, 75, 10);
    await compare();
    for (const scores of [[70], [71, 70]]) {
      await removeUser(context().db, tom.uid, context().newId());
      for (const score of scores) await rate(tom, 1, score);
      await compare();
      expect(await uidsOf(lea)).to.include(tom.uid);
      expect(await uidsOf(tom)).to.include(lea.uid);
      await expectRight();
    }
  });

  async function goneIds(): Promise<string[]> {
    const { docs } = await context().db.collection('neighbourState').get();
    return docs.map(({ id }) => id).filter((id) => id.startsWith('gone'));
  }

  async function stateNow() {
    const { db, now } = context();
    const { manifest } = (await takeLease(db, 'test', now(), now()))!;
    return (await loadState(db, manifest!))!;
  }

  function committing(before: () => Promise<void>): Firestore {
    const { db } = context();
    return databaseWith(db, {
      batch: () => {
        const batch = db.batch();
        const commit = batch.commit.bind(batch);
        batch.commit = async () => {
          await before();
          return commit();
        };
        return batch;
      },
    });
  }

  /** The database of a process that dies after some writes. */
  function dyingAfter(writes: number): Firestore {
    const { db } = context();
    let left = writes;
    const counted =
      <Args extends unknown[], T>(write: (...args: Args) => Promise<T>) =>
      async (...args: Args) => {
        if (left-- <= 0) throw new Error('died');
        return write(...args);
      };
    return databaseWith(db, {
      runTransaction: counted(db.runTransaction.bind(db)) as typeof db.runTransaction,
      batch: () => {
        const batch = db.batch();
        batch.commit = counted(batch.commit.bind(batch));
        return batch;
      },
      collection: (path) => {
        const collection = db.collection(path);
        const doc = collection.doc.bind(collection);
        collection.doc = (id?: string) => {
          const ref = id === undefined ? doc() : doc(id);
          ref.set = counted(ref.set.bind(ref)) as typeof ref.set;
          return ref;
        };
        return collection;
      },
    });
  }
});
