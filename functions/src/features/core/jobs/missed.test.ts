import type { Job } from '@cine/contract/operations/core/jobs';
import { hour, minute } from '@cine/contract/time';
import { expect } from 'chai';
import { createWorld, definitions, type World } from '#movies/catalogue-sync/world.test-support.ts';
import { expectLogs } from '#test/logs.ts';
import { suite } from '#test/suite.ts';
import { writeOthersImport } from '../catalogue/import.test-support.ts';
import { cancelRun, startDueJobs } from './service.ts';

expectLogs('job started late');

const daily = ['trending', 'popular', 'details', 'changes'] as const;

describe('A job whose time was missed', () => {
  let world: World;

  before(() => suite());
  beforeEach(async () => {
    world = await createWorld(10);
    // Two in the morning in Paris, when all have run for the day before.
    world.now = Date.UTC(2026, 10, 20, 0, 50);
    await world.checkAvailability();
    for (const job of daily) await world.run(job);
    world.now = Date.UTC(2026, 10, 20, 1);
  });
  afterEach(() => world.close());

  /** How often each job began. */
  async function begun(): Promise<Partial<Record<Job, number>>> {
    const runs = await world.db.collection('jobRuns').get();
    const counts: Partial<Record<Job, number>> = {};
    for (const run of runs.docs) {
      const job = run.get('job') as Job;
      counts[job] = (counts[job] ?? 0) + 1;
    }
    return counts;
  }
  const onceEach = { availability: 1, trending: 1, popular: 1, details: 1, changes: 1, frames: 1 };

  async function importing(status: 'running' | 'finished'): Promise<void> {
    await writeOthersImport(world.db, world.now, status);
  }

  it('during an import starts once after it is over', async () => {
    await importing('running');
    expect(await world.start('trending')).to.equal(null);
    world.pass(20 * minute);
    await importing('running');
    await world.startDue();
    expect(await begun()).to.deep.equal(onceEach);
    world.pass(20 * minute);
    await importing('finished');
    await Promise.all([world.startDue(), world.startDue()]);
    await world.drain();
    expect(await begun()).to.deep.equal({ ...onceEach, trending: 2 });
    const runs = world.db.collection('jobRuns').where('job', '==', 'trending');
    const [run] = (await runs.orderBy('startedAt', 'desc').limit(1).get()).docs;
    expect(run!.data()).to.include({ status: 'finished', startedBy: null });
    // Before three, when another is due.
    world.pass(10 * minute);
    await world.startDue();
    expect(await begun()).to.deep.equal({ ...onceEach, trending: 2 });
  });

  it('after a failed timer starts, whichever job it is, independent of others', async () => {
    world.pass(3 * hour + 20 * minute);
    await world.startDue();
    await world.drain();
    expect(await begun()).to.deep.equal({ ...onceEach, trending: 2, popular: 2, changes: 2, details: 1 });
    world.pass(hour);
    await world.startDue();
    expect(await begun()).to.deep.equal({ ...onceEach, trending: 2, popular: 2, changes: 2, details: 2 });
  });

  it("doesn't start if nothing was missed, or if an operator started it meanwhile, even if cancelled", async () => {
    await world.startDue();
    world.pass(20 * minute);
    const { id } = (await world.start('trending'))!;
    await cancelRun(world.instance(), id);
    await world.startDue();
    expect(await begun()).to.deep.equal({ ...onceEach, trending: 2 });
  });

  it("doesn't stop others when it can't start", async () => {
    world.pass(3 * hour + 20 * minute);
    const instance = world.instance();
    const enqueue: typeof instance.enqueue = async (queue, id, data) => {
      if (id.startsWith((await latest('trending'))!)) throw new Error('The queue is out of reach');
      return instance.enqueue(queue, id, data);
    };
    const failed = await startDueJobs({ ...instance, enqueue }, definitions).catch((error: unknown) => error);
    expect(failed).to.be.instanceOf(AggregateError);
    expect(await begun()).to.deep.equal({ ...onceEach, trending: 2, popular: 2, changes: 2, details: 1 });
  });

  async function latest(job: Job): Promise<string | undefined> {
    const runs = world.db.collection('jobRuns').where('job', '==', job).orderBy('startedAt', 'desc');
    return (await runs.limit(1).get()).docs[0]?.id;
  }
});
