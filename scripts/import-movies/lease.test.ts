import { spawnSync } from 'node:child_process';
import { hostname } from 'node:os';
import { expect } from 'chai';
import type { Context } from '../../functions/src/context.ts';
import {
  asTheWriter,
  type ImportRun,
  importLeaseMs,
  readImport,
} from '../../functions/src/features/core/catalogue/index.ts';
import { newRun } from '../../functions/src/features/core/jobs/run.ts';
import { createRun } from '../../functions/src/features/core/jobs/store.ts';
import { catalogueJobs } from '../../functions/src/features/movies/catalogue-sync/index.ts';
import { BusyError, renewLease, takeLease } from './lease.ts';
import { openWorld, type World } from './world.test-support.ts';

describe('One writer of the catalogue at a time', () => {
  let world: World;
  before(async () => {
    world = await openWorld();
  });
  after(() => world.close());

  function database() {
    const { db, context: before } = world.newDatabase();
    const clock = { now: 1_700_000_000_000 };
    const context = { ...before, now: () => clock.now };
    const startJob = (job: 'trending' | 'popular' | 'sweep') =>
      createRun(
        db,
        newRun(
          { id: `run-${job}`, job, startedBy: null },
          { regions: [], batches: [{ kind: 'trending' }] },
          clock.now,
        ),
        [{ kind: 'trending' }],
        async (tx) =>
          job === 'sweep' ? null : catalogueJobs[job].blockedBy!(tx, { now: () => clock.now } as Context),
      );
    /** As another machine or process left it. */
    const heldBy = async (holder: string, run: ImportRun) => {
      await db.doc('catalogue/import').update({ holder });
      return { ...run, holder };
    };
    return { db, context, clock, startJob, heldBy };
  }

  async function refusal(attempt: Promise<unknown>): Promise<string> {
    const error = await attempt.catch((error: unknown) => error);
    expect(error).to.be.instanceOf(BusyError);
    return (error as Error).message;
  }

  it('refuses an import while a job is running', async () => {
    const { db, context, startJob } = database();
    expect(await startJob('trending')).to.equal('created');
    expect(await refusal(takeLease(context, 'files', false))).to.include('(trending)');
    await db.doc('jobRuns/run-trending').update({ status: 'finished' });
    expect(await takeLease(context, 'files', false)).to.include({ status: 'running', rows: 0 });
  });

  it('does not wait for a job that leaves the catalogue alone', async () => {
    const { context, startJob } = database();
    expect(await startJob('sweep')).to.equal('created');
    expect(await takeLease(context, 'files', false)).to.include({ status: 'running' });
  });

  it('refuses an import while a task of a stopped job, or a look-up, may still save', async () => {
    const { context, clock } = database();
    let whileAtWork = '';
    await asTheWriter(context, async () => {
      whileAtWork = await refusal(takeLease(context, 'files', false));
    });
    expect(whileAtWork).to.include('in 540 seconds at the latest');
    const run = await takeLease(context, 'files', false);
    const beside = asTheWriter(context, async () => 'written').catch((error: Error) => error.name);
    expect(await beside).to.equal('ImportingError');
    await renewLease(context, { ...run, status: 'finished' });

    await new Promise<void>((begun) => {
      void asTheWriter(context, () => {
        begun();
        return new Promise<never>(() => undefined);
      });
    });
    await refusal(takeLease(context, 'files', false));
    clock.now += 540_000;
    await takeLease(context, 'files', false);
  });

  it('refuses a job while an import is running, until it ends or falls silent for long', async () => {
    const { db, context, clock, startJob } = database();
    const run = await takeLease(context, 'files', false);
    expect(await startJob('popular')).to.deep.equal({ blockedBy: 'catalogue-importing' });
    expect((await db.collection('jobRuns').get()).size).to.equal(0);
    clock.now += importLeaseMs - 1;
    await renewLease(context, run);
    clock.now += importLeaseMs - 1;
    expect(await startJob('popular')).to.deep.equal({ blockedBy: 'catalogue-importing' });
    clock.now += 1;
    expect(await startJob('popular')).to.equal('created');
    await db.doc('jobRuns/run-popular').delete();
    await renewLease(context, { ...run, status: 'finished' });
    expect(await startJob('popular')).to.equal('created');
  });

  it('refuses a second import beside the first, unless that fell silent for long', async () => {
    const { context, clock, heldBy } = database();
    const run = await takeLease(context, 'files', false);
    await heldBy('another-machine 1 x', run);
    expect(await refusal(takeLease(context, 'files', false))).to.include('process 1 on another-machine');
    await heldBy(`${hostname()} ${process.pid} x`, run);
    expect(await refusal(takeLease(context, 'files', false))).to.include(`process ${process.pid} on`);
    clock.now += importLeaseMs;
    await takeLease(context, 'files', false);
  });

  it('continues at once when the former process on this machine was killed', async () => {
    const { context, heldBy } = database();
    const run = await takeLease(context, 'files', false);
    await renewLease(context, { ...run, rows: 7, counts: { added: 7 }, reportBytes: 70 });
    const { pid } = spawnSync(process.execPath, ['--version']);
    await heldBy(`${hostname()} ${pid} x`, run);
    expect(await takeLease(context, 'files', false)).to.deep.include({
      rows: 7,
      counts: { added: 7 },
      reportBytes: 70,
    });
  });

  it('stops an import that another process has taken over', async () => {
    const { db, context, clock } = database();
    const slow = await takeLease(context, 'files', false);
    clock.now += importLeaseMs;
    const next = await takeLease(context, 'files', false);
    await refusal(renewLease(context, { ...slow, rows: 1 }));
    await renewLease(context, { ...next, rows: 2 });
    expect(await readImport(db)).to.include({ rows: 2, holder: next.holder });
  });

  it('keeps the progress only for the same files, and until they are done', async () => {
    const { context } = database();
    const run = await takeLease(context, 'files', false);
    const stopped = { ...run, status: 'interrupted', rows: 5, reportBytes: 50 } as const;
    await renewLease(context, stopped);
    expect((await takeLease(context, 'files', false)).rows).to.equal(5);
    const again = await readImport(context.db);
    await renewLease(context, { ...again!, status: 'interrupted' });
    expect((await takeLease(context, 'other files', false)).rows).to.equal(0);
    const others = await readImport(context.db);
    await renewLease(context, { ...others!, status: 'finished', rows: 9 });
    expect((await takeLease(context, 'other files', false)).rows).to.equal(0);
  });
});
