import * as sessions from '@cine/contract/operations/together/sessions';
import { tonight } from '@cine/contract/operations/together/tonight';
import { day, minute } from '@cine/contract/time';
import { readCatalogue, samplePath } from '@cine/dev-tmdb';
import { expect } from 'chai';
import { context } from '#context.ts';
import { loadOffers } from '#movies/availability/index.ts';
import { tmdbQueue } from '#movies/catalogue-sync/queue-service.ts';
import { withCounts } from '#movies/catalogue-sync/world.test-support.ts';
import { type Packed, pack, unpack } from '#platform/firestore/packed.ts';
import { member, sessionOf, verify } from '#test/builders.ts';
import { expectLogs } from '#test/logs.ts';
import { running, suite } from '#test/suite.ts';
import { deep } from '../../../../../scripts/test/deep.ts';
import { loadCatalogue } from '../catalogue/index.ts';
import { newRun } from './run.ts';
import { createRun, readRun } from './store.ts';

expectLogs('TMDB did not answer', 'Unhandled error', 'task dropped');

const regions = ['FR', 'GB', 'US'];
const { offers: sampleOffers } = readCatalogue(samplePath);

describe('The schedule of the availability job', () => {
  before(async () => {
    await suite();
    // Daily jobs are not this test's subject: they have just run.
    const { db, newId, now } = context();
    for (const job of ['trending', 'popular', 'details', 'changes'] as const)
      await createRun(
        db,
        newRun({ id: newId(), job, startedBy: null }, { regions: [], batches: [] }, now()),
        [],
      );
  });
  beforeEach(async () => {
    await running.settled();
    // What other suites asked for is not this test's subject.
    await context().db.doc('catalogue/wanted').delete();
    running.tmdb.faults.clear();
    running.tmdb.requests.clear();
  });

  /** Makes the offers of some movies look as if they were checked a while ago. */
  async function age(movieIds: readonly number[], ms: number): Promise<void> {
    const { db } = context();
    for (const region of regions) {
      const shard = await db.doc(`offerShards/${region}-0`).get();
      const columns = (await unpack(shard.data() as Packed)) as { ids: number[]; checkedAt: number[] };
      for (const [row, id] of columns.ids.entries()) {
        if (movieIds.includes(id)) columns.checkedAt[row] = Math.floor((Date.now() - ms) / minute);
      }
      const version = shard.get('version') + 1;
      await shard.ref.update({ version, ...(await pack(columns)) });
      await db.doc('catalogue/manifest').update({ [`offers.${region}`]: [version] });
    }
  }

  async function someMovies(count: number): Promise<number[]> {
    const { movies } = await loadCatalogue(context());
    return [...movies.byId.keys()].slice(0, count);
  }

  async function offersOf(movieId: number, region: string) {
    const { manifest } = await loadCatalogue(context());
    return (await loadOffers(context(), manifest, [region]))(region, movieId)!;
  }

  async function lastRun() {
    const runsOfJob = context().db.collection('jobRuns').where('job', '==', 'availability');
    const runs = await runsOfJob.orderBy('startedAt', 'desc').limit(1).get();
    const { id } = runs.docs[0]!;
    return withCounts((await readRun(context().db, id))!);
  }

  it('reads due movies through the queue, and nothing when it runs again', async () => {
    const due = await someMovies(40);
    await age(due, 3 * day);
    await running.startJob('availability');
    await running.tasks.settled();
    expect(await lastRun()).to.include({ status: 'finished', movies: 40, synced: 40, gone: 0, failed: 0 });
    for (const id of due) {
      for (const region of regions) {
        const { offers, checkedAt } = await offersOf(id, region);
        expect(offers).to.deep.equal(sampleOffers[id]?.[region] ?? {});
        expect(Date.now() - checkedAt).to.be.below(3 * minute);
      }
    }

    const tasks = running.tasks.log.length;
    await running.startJob('availability');
    await running.tasks.settled();
    expect(running.tasks.log).to.have.length(tasks);
    expect(running.tmdb.requests.entries).to.have.length(40);
  });

  it('retries while TMDB is down, and finishes once it is back', async () => {
    await age(await someMovies(3), 3 * day);
    const before = running.tasks.log.length;
    // This many attempts of the task fail: each asks four times for each movie.
    const failing = deep(1, 2);
    running.tmdb.faults.next(failing * 3 * 4, 'offline');
    await running.startJob('availability');
    await running.tasks.settled();
    expect(running.tasks.log.slice(before).map(({ status }) => status)).to.deep.equal([
      ...Array(failing).fill(500),
      204,
    ]);
    expect(await lastRun()).to.include({ status: 'finished', synced: 3, failed: 0 });
  });

  it('is the only caller of TMDB; tonight only marks doubtful movies to be checked first', async () => {
    const lea = await member('Lea');
    await verify(lea);
    const session = await sessionOf(lea, [await member('Tom')]);
    const { id: sessionId } = session;
    const input = { sessionId, filters: {} };
    const before = await lea.call(tonight, input);
    const movieId = before.candidates.at(-1)!.movieId;
    await age([movieId, ...(await someMovies(3))], 3 * day);

    const answer = await lea.call(tonight, input);
    expect(answer.total).to.equal(before.total);
    await lea.call(sessions.chooseMovie, { sessionId, movieId });
    await lea.call(sessions.recordWatch, { sessionId });
    expect(running.tmdb.requests.entries).to.deep.equal([]);

    await running.startJob('availability');
    await running.tasks.settled();
    expect(running.tmdb.requests.entries[0]?.path).to.equal(`/3/movie/${movieId}`);
    const snapshot = await context().db.doc('catalogue/wanted').get();
    expect(snapshot.get('movieIds')).to.deep.equal([]);
  });

  it('queues a task once, and drops an invalid one', async () => {
    const before = running.tasks.log.length;
    const { enqueue } = context();
    await enqueue(tmdbQueue, 'twice', { runId: 'nowhere', batch: 0 });
    await enqueue(tmdbQueue, 'twice', { runId: 'nowhere', batch: 0 });
    await enqueue(tmdbQueue, 'nonsense', { batch: 'all of them' });
    await running.tasks.settled();
    const seen = running.tasks.log.slice(before).map(({ taskId, status }) => [taskId, status]);
    expect(seen).to.deep.equal([
      ['twice', 204],
      ['nonsense', 204],
    ]);
    expect(running.tmdb.requests.entries).to.deep.equal([]);
  });

  it('sends TMDB at most thirty-five requests in any second, whatever TMDB answers', async () => {
    const due = deep(60, 110);
    await age(await someMovies(due), 3 * day);
    running.tmdb.faults.next(4, 'server-error');
    running.tmdb.faults.next(2, 'rate-limit', { retryAfter: 0 });
    await running.startJob('availability');
    await running.tasks.settled();
    expect(await lastRun()).to.include({ status: 'finished', synced: due });
    expect(running.tmdb.requests.peakPerSecond()).to.be.within(20, 35);
    expect(running.tmdb.requests.entries).to.have.length(due + 4 + 2);
  });
});
