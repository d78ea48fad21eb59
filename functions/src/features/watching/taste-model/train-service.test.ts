import { packRatings } from '@cine/contract/ratings/packed-ratings';
import { foldIn, isHeldOut, predict, trainModel } from '@cine/taste-model';
import { expect } from 'chai';
import { deleteApp, initializeApp } from 'firebase-admin/app';
import { getFirestore, Timestamp } from 'firebase-admin/firestore';
import type { Context } from '#context.ts';
import { loadManifest, updateManifest } from '#core/catalogue/index.ts';
import { beforeTransactions } from '#test/database-with.ts';
import { suite } from '#test/suite.ts';
import { makeRandom } from '../../../../../packages/taste-model/src/numerics/random.ts';
import { ratingsOf } from '../../../../../packages/taste-model/src/small-world.test-support.ts';
import { loadModel } from './index.ts';
import { jobCountsOf } from './job.ts';
import type { ModelRecord } from './store.ts';
import { trainTasteModel } from './train-service.ts';

const project = 'demo-train';

describe('The job that trains the model', () => {
  let app: ReturnType<typeof initializeApp>;
  let own: Context;

  before(async () => {
    await suite();
    const { context } = await import('#context.ts');
    app = initializeApp({ projectId: project }, project);
    own = { ...context(), db: getFirestore(app) };
  });
  after(() => deleteApp(app));

  /** The users of the small world, with each rating's expected value. */
  async function people(scoreOf: (uid: string, movieId: number, score: number) => number): Promise<void> {
    for (let user = 0; user < 30; user++) {
      const uid = `user${user}`;
      const rated = ratingsOf(user).sort((one, other) => one.movieId - other.movieId);
      const movieIds = rated.map(({ movieId }) => movieId);
      const scores = Uint8Array.from(rated, ({ movieId, score }) => scoreOf(uid, movieId, score));
      await own.db.doc(`players/${uid}`).set({
        totalXp: 0,
        level: 1,
        challenges: {},
        seen: new Uint8Array(),
        taste: {
          ...packRatings({ movieIds, scores }),
          count: movieIds.length,
          ratedAt: Timestamp.fromMillis(1_000 + user),
          changedAt: Timestamp.fromMillis(1_000 + user),
          genres: [],
          hidden: false,
        },
      });
    }
  }

  it('does nothing while too few users have rated', async () => {
    expect(await trainTasteModel(own)).to.equal(null);
    expect((await loadManifest(own.db)).model).to.equal(null);
  });

  it('publishes a model that predicts held-out ratings', async () => {
    await people((_uid, _movieId, score) => score);
    const record = (await trainTasteModel(own))!;
    expect(record).to.include({ version: 1, published: true, formerError: null, users: 30, movies: 40 });
    expect(record.heldOut).to.be.above(20);
    // The generated noise is 6 points, the spread of all 19.
    expect(record.error).to.be.below(10);
    const manifest = await loadManifest(own.db);
    expect(manifest.model).to.deep.equal({ version: 1, parts: record.parts });
    const held = (await loadModel(own, manifest))!;
    const taste = foldIn(held.model, ratingsOf(4).slice(0, 10));
    expect(held.rank(taste)({ id: 10 } as never).score).to.be.closeTo(
      predict(held.model, taste, { movieId: 10 })!.score,
      1e-6,
    );
    expect(await loadModel(own, manifest), 'held in memory').to.equal(held);
  });

  it('keeps the former model if the new one is worse, and records it', async () => {
    const random = makeRandom(9);
    await people((uid, movieId, score) =>
      isHeldOut(uid, movieId) ? score : Math.floor(random.uniform() * 101),
    );
    const record = (await trainTasteModel(own))!;
    expect(record).to.include({ version: 2, published: false, parts: 0 });
    expect(record.error).to.be.above(record.formerError!);
    expect(jobCountsOf(record)).to.include({ worse: 1, useless: 0 });
    expect((await loadManifest(own.db)).model).to.include({ version: 1 });
    expect((await own.db.doc('models/2').get()).data()).to.include({ published: false });
  });

  it('writes no part of a model that can’t predict, keeps the former one, and the job counts it', async () => {
    await people((_uid, _movieId, score) => score);
    const record = (await trainTasteModel(own, (...args) => {
      const model = trainModel(...args);
      return { ...model, weights: model.weights.fill(Number.NaN, 0, 1) };
    }))!;
    expect(record).to.include({ version: 3, published: false, parts: 0, error: null });
    expect(jobCountsOf(record)).to.include({ worse: 0, useless: 1 });
    expect((await own.db.collection('models/3/parts').get()).size).to.equal(0);
    expect((await own.db.doc('models/3').get()).data()).to.include({ published: false });
    expect((await loadManifest(own.db)).model).to.include({ version: 1 });
  });

  it('publishes a better one, and keeps the bytes of the last two', async () => {
    await people((_uid, _movieId, score) => score);
    const versions: number[] = [];
    for (let more = 0; more < 8 && versions.length < 2; more++) {
      const record = (await trainTasteModel(own))!;
      if (record.published) versions.push(record.version);
    }
    const current = versions.at(-1)!;
    expect((await loadManifest(own.db)).model).to.include({ version: current });
    const published = (await own.db.collection('models').where('parts', '>', 0).get()).docs.map(({ id }) =>
      Number(id),
    );
    expect(published).to.have.length(2).and.to.include(current);
    for (const version of published)
      expect((await own.db.collection(`models/${version}/parts`).get()).size).to.be.above(0);
    if (!published.includes(1)) expect((await own.db.collection('models/1/parts').get()).size).to.equal(0);
  });

  it('publishes two versions when two train at once, and never replaces the newer by the older', async () => {
    const isWhole = async (version: number) => {
      const parts = (await own.db.doc(`models/${version}`).get()).get('parts') as number;
      const { size } = await own.db.collection(`models/${version}/parts`).get();
      expect(size).to.equal(parts);
      return parts > 0;
    };
    const [one, other] = (await Promise.all([trainTasteModel(own), trainTasteModel(own)])) as [
      ModelRecord,
      ModelRecord,
    ];
    expect(Math.abs(one.version - other.version)).to.equal(1);
    for (const { version, published } of [one, other])
      if (published) expect(await isWhole(version)).to.equal(true);

    // So that neither is worse than the one before.
    await updateManifest(own.db, (manifest) => ({ ...manifest, model: null }));
    let newer: ModelRecord | null = null;
    const older = (await trainTasteModel({
      ...own,
      db: beforeTransactions(own.db, async (begun) => {
        if (begun === 2) newer = await trainTasteModel(own);
      }),
    }))!;
    expect(newer!.version).to.equal(older.version + 1);
    expect([newer!.published, older.published]).to.deep.equal([true, false]);
    expect((await loadManifest(own.db)).model).to.deep.equal({
      version: newer!.version,
      parts: newer!.parts,
    });
    expect([await isWhole(newer!.version), await isWhole(older.version)]).to.deep.equal([true, false]);
    expect(await loadModel(own, await loadManifest(own.db))).to.not.equal(null);
  });

  it('publishes no first model that predicts worse than everybody’s mean does', async () => {
    await updateManifest(own.db, (manifest) => ({ ...manifest, model: null }));
    const record = (await trainTasteModel(own, (...args) => {
      const model = trainModel(...args);
      return { ...model, vectors: model.vectors.map((_, at) => 20 * Math.sin(at)) };
    }))!;
    expect(record).to.include({ published: false, parts: 0, formerError: null });
    // The spread of all scores is 19.
    expect(record.error).to.be.above(19);
    expect(jobCountsOf(record)).to.include({ worse: 1, useless: 0 });
    expect((await loadManifest(own.db)).model).to.equal(null);
  });
});
