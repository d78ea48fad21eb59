import { cancelJob, type Job, listJobRuns, startJob } from '@cine/contract/operations/core/jobs';
import { deleteAccount } from '@cine/contract/operations/faces/privacy';
import { expect } from 'chai';
import { context } from '#context.ts';
import { member } from '#test/builders.ts';
import { unsignedToken } from '#test/client.ts';
import { expectRefusal, reasonOf } from '#test/expect-rejection.ts';
import { running, suite } from '#test/suite.ts';
import { writeOthersImport } from '../catalogue/import.test-support.ts';
import { readRun } from './store.ts';

describe('An operator', () => {
  before(() => suite());
  afterEach(() => running.quiet());

  async function ended(runId: string) {
    await running.tasks.settled();
    return readRun(context().db, runId);
  }

  it('starts a job, which runs through the queue, and reads its progress', async () => {
    const olga = running.newUser({ operator: true });
    const { run, isNew } = await olga.call(startJob, { job: 'trending' });
    expect(isNew).to.equal(true);
    expect(run).to.include({ job: 'trending', startedBy: olga.uid, status: 'running', batchesDone: 0 });
    expect(await ended(run.id)).to.include({ status: 'finished', batchesDone: 1 });
    const trends = await context().db.doc('catalogue/trending').get();
    expect(trends.get('week.movieIds')).to.have.length(100);
  });

  it('lists the runs of a job, the latest first', async () => {
    const olga = running.newUser({ operator: true });
    const ids: string[] = [];
    for (const _ of [1, 2]) {
      const { run } = await olga.call(startJob, { job: 'sweep' });
      ids.unshift(run.id);
      await ended(run.id);
    }
    const { runs } = await olga.call(listJobRuns, { job: 'sweep' });
    expect(runs.slice(0, 2).map(({ id }) => id)).to.deep.equal(ids);
    expect(runs[0]).to.include({ job: 'sweep', status: 'finished', startedBy: olga.uid });
  });

  it('gets the run under way when starting a job again', async () => {
    const olga = running.newUser({ operator: true });
    const igor = running.newUser({ operator: true });
    const answers = await Promise.all(
      [olga, igor, olga].map((each) => each.call(startJob, { job: 'popular' })),
    );
    expect(new Set(answers.map(({ run }) => run.id)).size).to.equal(1);
    expect(answers.filter(({ isNew }) => isNew)).to.have.length(1);
    expect(await ended(answers[0]!.run.id)).to.include({ status: 'finished' });
  });

  it("starts a job of one step, which has its own counts and doesn't wait for an import", async () => {
    await writeOthersImport(context().db, context().now());
    const olga = running.newUser({ operator: true });
    const sweep = async () => ended((await olga.call(startJob, { job: 'sweep' })).run.id);
    // What other tests left goes first.
    await sweep();
    const expired = context().db.doc(`recommendations/${olga.uid}`);
    await expired.set({ expiresAt: new Date(0) });
    const swept = await sweep();
    await context().db.doc('catalogue/import').delete();
    expect(swept).to.deep.include({ status: 'finished', batches: 1, batchesDone: 1, counts: { swept: 1 } });
    expect((await expired.get()).exists).to.equal(false);
  });

  it('is refused while an import of movies blocks the job', async () => {
    await writeOthersImport(context().db, context().now());
    const olga = running.newUser({ operator: true });
    const reason = await reasonOf(olga.call(startJob, { job: 'details' }));
    await context().db.doc('catalogue/import').delete();
    expect(reason).to.equal('catalogue-importing');
  });

  it('starts and cancels over REST within the rate limit', async () => {
    const authorization = `Bearer ${unsignedToken(running.newUser().uid, false, undefined, undefined, { operator: true })}`;
    const post = (path: string) =>
      fetch(`${running.url}/api${path}`, { method: 'POST', headers: { authorization } });
    const get = (path: string) => fetch(`${running.url}/api${path}`, { headers: { authorization } });
    const started = await post('/jobs/trending/runs');
    const { run } = (await started.json()) as { run: { id: string } };
    expect([started.status, started.headers.get('location')]).to.deep.equal([
      201,
      `/api/jobs/runs/${run.id}`,
    ]);
    const again = await post('/jobs/trending/runs');
    const isSame = ((await again.json()) as { run: { id: string } }).run.id === run.id;
    expect([again.status, again.headers.has('location')]).to.deep.equal(isSame ? [200, false] : [201, true]);
    const answer = await get(`/jobs/runs/${run.id}`);
    expect(((await answer.json()) as { run: object }).run).to.include({ id: run.id, job: 'trending' });
    expect((await get('/jobs/runs/nothing-here')).status).to.equal(404);
    const cancelled = await post(`/jobs/runs/${run.id}/cancel`);
    expect(((await cancelled.json()) as { run: object }).run).to.include({ id: run.id });
    expect((await post('/jobs/runs/nothing-here/cancel')).status).to.equal(404);
    expect((await post('/jobs/nothing-here/runs')).status).to.equal(422);
    let status = 0;
    // A window may end meanwhile, and another begin.
    for (let calls = 0; calls < 2 * startJob.limit.perTenMinutes && status !== 429; calls += 1)
      status = (await post('/jobs/trending/runs')).status;
    await running.tasks.settled();
    expect(status).to.equal(429);
  });

  it('is required: members and guests are refused, and nothing starts', async () => {
    const started = async (job: Job) =>
      (await context().db.collection('jobRuns').where('job', '==', job).count().get()).data().count;
    const before = await started('popular');
    for (const user of [await member('Lea'), running.newUser({ guest: true })]) {
      await expectRefusal(user.call(startJob, { job: 'popular' }), 'operators-only');
      await expectRefusal(user.call(cancelJob, { runId: 'any' }), 'operators-only');
      await expectRefusal(user.call(listJobRuns, { job: 'popular' }), 'operators-only');
    }
    const response = await fetch(`${running.url}/api/jobs/popular/runs`, {
      method: 'POST',
      headers: { authorization: `Bearer ${unsignedToken('lea', false)}`, 'accept-language': 'ru' },
    });
    expect(response.status).to.equal(403);
    expect(await response.json()).to.deep.include({
      reason: 'operators-only',
      detail: 'Это только для команды, которая обслуживает сервис.',
    });
    expect(await started('popular')).to.equal(before);
  });

  it('leaves no name on the runs they started once their account is deleted', async () => {
    const person = running.newUser({ operator: true, name: 'olga' });
    const { run } = await person.call(startJob, { job: 'trending' });
    await ended(run.id);
    await person.call(deleteAccount, {});
    await running.quiet();
    expect((await readRun(context().db, run.id))?.startedBy).to.equal('somebody');
  });
});
