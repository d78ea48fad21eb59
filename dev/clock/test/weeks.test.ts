import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nextDue } from '@cine/contract/job-times';
import { type Job, jobSchema } from '@cine/contract/operations/core/jobs';
import { subscribeToNewsletter } from '@cine/contract/operations/faces/newsletter';
import { createSession, joinSession, showSession } from '@cine/contract/operations/together/sessions';
import { day, hour, minute, second } from '@cine/contract/time';
import { expect } from 'chai';
import { context } from '../../../functions/src/context.ts';
import { newRun } from '../../../functions/src/features/core/jobs/run.ts';
import { createRun } from '../../../functions/src/features/core/jobs/store.ts';
import { memberInParis, services, verify } from '../../../functions/test/builders.ts';
import type { TestUser } from '../../../functions/test/client.ts';
import { rejection } from '../../../functions/test/expect-rejection.ts';
import { expectLogs } from '../../../functions/test/logs.ts';
import { type Suite, suite } from '../../../functions/test/suite.ts';
import { naming, walk } from '../../../functions/test/walk.ts';
import { deepIt } from '../../../scripts/test/deep.ts';
import type { Delivery } from '../src/index.ts';
import { openTime } from '../src/index.ts';

expectLogs('mail not accepted', 'Unhandled error', 'TMDB did not answer');

const chosen = [
  ...['newsletter-write', 'mail-send', 'mail-sweep', 'privacy-sweep', 'privacy-erase'],
  ...['jobs-startDue', 'catalogueSync-runBatch', 'jobs-runTraining'],
];

describe('Weeks that pass in the suite', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cine-weeks-'));
  let running: Suite;
  let lea: TestUser;
  let nextAt: number;

  before(async () => {
    const time = await openTime(join(folder, 'time'));
    // On a Wednesday, so that every daily schedule is due before Monday's newsletter.
    time.moveTo(time.now() + ((10 - new Date(time.now()).getUTCDay()) % 7) * day);
    running = await suite(time);
    running.clock.replaceEndpoints(
      Object.fromEntries(Object.entries(running.endpoints).filter(([name]) => chosen.includes(name))),
    );
    await leaveOut(jobSchema.options.filter((job) => job !== 'trending' && job !== 'training'));
    lea = await memberInParis('Lea');
    await verify(lea);
    nextAt = Date.parse((await lea.call(subscribeToNewsletter, {})).nextAt!);
  });
  after(() => rmSync(folder, { recursive: true }));

  /** Jobs that have run are due later; others read hundreds of movies at TMDB's pace. */
  async function leaveOut(jobs: readonly Job[]): Promise<void> {
    const { db, newId, now } = context();
    const later = now() + 60 * day;
    for (const job of jobs)
      await createRun(db, newRun({ id: newId(), job, startedBy: null }, { batches: [] }, later), []);
  }

  async function passUntil(at: number, sleeps = false): Promise<Delivery[]> {
    const deliveries: Delivery[] = [];
    const onDelivery = (delivery: Delivery) => deliveries.push(delivery);
    await running.clock.passTime(at - context().now(), { sleeps, onDelivery });
    return deliveries;
  }

  const mails = () =>
    running.smtp.received.filter(({ recipients }) => recipients.includes(`${lea.uid}@example.test`));
  const named = (deliveries: Delivery[]) => deliveries.map(({ name }) => name);
  const inMinutes = (deliveries: Delivery[]) =>
    deliveries.map(({ name, at }) => [name, Math.floor((at - nextAt) / minute)]);

  it('runs each schedule once for the days that the machine slept', async () => {
    const deliveries = await passUntil(nextAt - 5 * minute, true);
    const schedules = deliveries.filter(({ taskId }) => taskId === null);
    expect(named(schedules).sort()).to.deep.equal(
      chosen.filter((name) => running.endpoints[name]!.scheduleTrigger).sort(),
    );
    expect(deliveries.every(({ status }) => status === 200 || status === 204)).to.equal(true);
    expect(mails()).to.deep.equal([]);
  });

  it('writes the newsletter at nine on Monday, and delivers it again later if the server refused it', async () => {
    running.smtp.trouble({ at: 'recipient', does: { answers: 450 } });
    expect(inMinutes(await passUntil(nextAt + 9 * minute))).to.deep.equal([
      ['jobs-startDue', 0],
      ['mail-sweep', 0],
      ['newsletter-write', 0],
      ['privacy-sweep', 0],
      ['mail-send', 0],
    ]);
    expect(mails()).to.deep.equal([]);

    running.smtp.trouble(null);
    expect(inMinutes(await passUntil(nextAt + 29 * minute))).to.deep.equal([
      ['mail-sweep', 15],
      ['newsletter-write', 15],
      ['mail-send', 15],
    ]);
    expect(mails()).to.have.length(1);
  });

  deepIt('writes one issue a week, however often the timer runs', async () => {
    await passUntil(nextAt + 5.5 * day, true);
    const runs = named(await passUntil(nextAt + 7 * day - hour));
    expect(runs.filter((name) => name === 'newsletter-write')).to.have.length(
      (1.5 * day - hour) / (15 * minute),
    );
    expect(runs.filter((name) => name === 'jobs-runTraining')).to.have.length(2);
    expect(mails()).to.have.length(1);
    await passUntil(nextAt + 7 * day + minute);
    expect(mails()).to.have.length(2);
  });

  deepIt('delivers a task that failed once more, later', async () => {
    const night = nextDue('trending', context().now());
    await passUntil(night - minute, true);
    running.tmdb.faults.next(Number.POSITIVE_INFINITY, 'offline');
    const first = await passUntil(night + second);
    running.tmdb.faults.clear();
    const later = await passUntil(night + hour);
    const tries = [...first, ...later].filter(({ name }) => name === 'catalogueSync-runBatch');
    expect(tries.map(({ status }) => status)).to.deep.equal([500, 204]);
    expect(first).to.include(tries[0]);
    expect(tries[1]!.at - tries[0]!.at).to.be.at.least(20 * second);
  });

  it('ends evenings that have expired', async () => {
    const { id } = await lea.call(createSession, { mode: 'together' });
    await lea.call(showSession, { sessionId: id });
    await passUntil(context().now() + 3 * day, true);
    expect((await rejection(lea.call(showSession, { sessionId: id }))).reason).to.equal('session-expired');
  });

  it('forgets a guest a month after their last evening', async () => {
    const { code } = await lea.call(createSession, { mode: 'together' });
    const guest = running.newUser({ guest: true, name: 'nina' });
    await guest.call(joinSession, { code, guest: { displayName: 'Nina', providers: [services.netflix] } });
    await passUntil(context().now() + 29 * day, true);
    expect(naming(await walk(), [guest.uid])).to.not.deep.equal([]);
    const deliveries = await passUntil(context().now() + 4 * day, true);
    expect(named(deliveries)).to.include('privacy-erase');
    expect(naming(await walk(), [guest.uid])).to.deep.equal([]);
  });
});
