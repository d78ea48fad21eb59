import { minute } from '@cine/contract/time';
import { expect } from 'chai';
import { deleteApp, initializeApp } from 'firebase-admin/app';
import { getFirestore } from 'firebase-admin/firestore';
import { type Context, context } from '#context.ts';
import { expectLogs } from '#test/logs.ts';
import { suite } from '#test/suite.ts';
import { runBatch } from './batch-service.ts';
import { oneStepJob } from './definition.ts';
import { resumeRuns, startRun } from './service.ts';
import { readRun } from './store.ts';

expectLogs('job resumed');

describe('A job of one step', () => {
  let here: Context;
  let tasks: { runId: string; batch: number }[];
  let now: number;
  let app: ReturnType<typeof initializeApp>;

  before(() => suite());
  beforeEach(() => {
    app = initializeApp({ projectId: `demo-jobs-${Date.now()}` }, `jobs-${Date.now()}`);
    tasks = [];
    now = Date.UTC(2026, 10, 20);
    here = {
      ...context(),
      db: getFirestore(app),
      now: () => now,
      enqueue: async (_queue, _id, data) => {
        tasks.push(data as (typeof tasks)[number]);
      },
    };
  });
  afterEach(() => deleteApp(app));

  async function begun(job: ReturnType<typeof oneStepJob>): Promise<string> {
    return (await startRun(here, job, null))!.run.id;
  }

  it('retries after an error, records it in its run, and counts once', async () => {
    let tries = 0;
    const job = oneStepJob('sweep', async () => {
      tries += 1;
      if (tries === 1) throw new TypeError('Not yet');
      return { swept: 3 };
    });
    const id = await begun(job);
    const failed = await runBatch(here, [job], id, 0, false).catch((error: Error) => error.message);
    expect(failed).to.equal('Not yet');
    expect(await readRun(here.db, id)).to.deep.include({ status: 'running', errors: ['TypeError: Not yet'] });
    await runBatch(here, [job], id, 0, false);
    await runBatch(here, [job], id, 0, false);
    expect(await readRun(here.db, id)).to.deep.include({ status: 'finished', counts: { swept: 3 } });
    expect(tries).to.equal(2);
  });

  it('is given up after its last attempt', async () => {
    const job = oneStepJob('training', () => Promise.reject(new Error('Never')));
    const id = await begun(job);
    await runBatch(here, [job], id, 0, true);
    expect(await readRun(here.db, id)).to.deep.include({
      status: 'failed',
      reason: 'given-up',
      errors: ['Error: Never'],
    });
  });

  it('is queued again when its task was lost, whatever other queues do', async () => {
    const lost = oneStepJob('training', async () => ({}), { memory: '1GiB' });
    const busy = oneStepJob('sweep', async () => ({}));
    const id = await begun(lost);
    now += 16 * minute;
    await begun(busy);
    tasks = [];
    await resumeRuns(here, [lost, busy]);
    expect(tasks).to.deep.equal([{ runId: id, batch: 0 }]);
  });
});
