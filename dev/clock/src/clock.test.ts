import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import { second } from '@cine/contract/time';
import { expect } from 'chai';
import { type App, deleteApp, initializeApp } from 'firebase-admin/app';
import { getFunctions, type TaskOptions } from 'firebase-admin/functions';
import type { Delivery } from './delivery.ts';
import { type ClockServer, startClock } from './server.ts';

const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;
const begin = Date.UTC(2026, 2, 2, 7, 59, 59);
const zone = 'Europe/Paris';
const jobs = {
  yearly: { scheduleTrigger: { schedule: '0 0 1 1 *', timeZone: zone } },
  nightly: {
    timeoutSeconds: 300,
    scheduleTrigger: { schedule: '30 2 * * *', timeZone: zone, retryConfig: { retryCount: 2 } },
  },
  often: { scheduleTrigger: { schedule: '*/10 * * * *', timeZone: zone, retryConfig: { retryCount: null } } },
};
const queues = {
  careful: {
    taskQueueTrigger: {
      rateLimits: { maxConcurrentDispatches: 2, maxDispatchesPerSecond: 0.1 },
      retryConfig: { maxAttempts: 3, minBackoffSeconds: 20, maxBackoffSeconds: 30, maxDoublings: 4 },
    },
  },
  plain: { taskQueueTrigger: { rateLimits: { maxConcurrentDispatches: null }, retryConfig: {} } },
};
type Call = { name: string; at: number; headers: IncomingHttpHeaders; body: string };

describe('The clock of the local suite', () => {
  let functions: Server;
  let url: string;
  let clock: ClockServer;
  let app: App;
  let now: number;
  let calls: Call[];
  let deliveries: Delivery[];
  let answer: (call: Call) => Promise<number>;
  let underWay: number;
  let mostAtOnce: number;
  /** Stands still unless it is moved. */
  const time = {
    now: () => now,
    moveTo: (at: number) => {
      now = Math.max(now, at);
    },
  };

  before(async () => {
    process.env.METADATA_SERVER_DETECTION = 'none';
    functions = createServer(async (request, response) => {
      mostAtOnce = Math.max(mostAtOnce, ++underWay);
      const call = {
        name: request.url!.slice(1),
        at: now,
        headers: request.headers,
        body: await text(request),
      };
      calls.push(call);
      const status = await answer(call);
      underWay -= 1;
      response.writeHead(status).end();
    });
    functions.listen(0, '127.0.0.1');
    await once(functions, 'listening');
    url = `http://127.0.0.1:${(functions.address() as AddressInfo).port}`;
  });
  after(() => {
    functions.close();
    functions.closeAllConnections();
  });

  beforeEach(async () => {
    now = begin;
    underWay = mostAtOnce = 0;
    [calls, deliveries] = [[], []];
    answer = async () => 204;
    clock = await startClock({
      port: 0,
      time,
      urlOf: (name) => `${url}/${name}`,
      onDelivery: (delivery) => deliveries.push(delivery),
    });
    clock.replaceEndpoints({ ...jobs, ...queues, door: {} });
    process.env.CLOUD_TASKS_EMULATOR_HOST = clock.host;
    app = initializeApp({ projectId: 'demo-clock' }, `${Math.random()}`);
  });
  afterEach(async () => {
    await clock.close();
    await deleteApp(app);
  });

  const enqueue = (queue: string, id: string, options: TaskOptions = {}) =>
    getFunctions(app)
      .taskQueue(queue)
      .enqueue({ id }, { id, ...options });
  const called = () => calls.map(({ name, at }) => [name, new Date(at).toISOString().slice(5, 16)]);

  it('delivers a task at once, with what Cloud Tasks says about it', async () => {
    await enqueue('plain', 'a');
    await clock.deliverAllTasks();
    const [{ name, body, headers }] = calls as [Call];
    expect([name, JSON.parse(body)]).to.deep.equal(['plain', { data: { id: 'a' } }]);
    expect(headers).to.include({
      'content-type': 'application/json',
      'x-cloudtasks-queuename': 'plain',
      'x-cloudtasks-taskname': 'a',
      'x-cloudtasks-taskretrycount': '0',
      'x-cloudtasks-taskexecutioncount': '0',
      'x-cloudtasks-tasketa': String(begin / second),
    });
  });

  it('delivers a task at its time, and not before', async () => {
    await enqueue('plain', 'later', { scheduleTime: new Date(begin + 3 * minute) });
    await enqueue('plain', 'sooner', { scheduleTime: new Date(begin + 2 * minute) });
    expect(clock.state().tasks).to.deep.equal({ count: 2, dueAt: begin + 2 * minute });
    await clock.passTime(minute);
    expect(deliveries.map(({ name }) => name)).to.deep.equal(['often']);
    await clock.passTime(hour / 10);
    const tasks = deliveries.filter(({ taskId }) => taskId !== null);
    expect(tasks.map(({ taskId, at }) => [taskId, at - begin])).to.deep.equal([
      ['sooner', 2 * minute],
      ['later', 3 * minute],
    ]);
    expect(clock.state().tasks).to.deep.equal({ count: 0, dueAt: null });
  });

  it('runs tasks in order, within their rate and concurrency', async () => {
    const ids = ['a', 'b', 'c', 'd', 'e'];
    for (const id of ids) await enqueue('careful', id);
    await clock.passTime(minute);
    const tasks = deliveries.filter(({ taskId }) => taskId !== null);
    expect(tasks.map(({ taskId }) => taskId)).to.deep.equal(ids);
    expect(tasks.map(({ at }) => at - begin)).to.deep.equal([0, 10, 20, 30, 40].map((each) => each * second));
  });

  it('has no more tasks of a queue under way than it allows', async () => {
    answer = () => delay(5, 204);
    for (const id of ['a', 'b', 'c', 'd', 'e']) await enqueue('careful', id);
    await clock.deliverAllTasks();
    expect([mostAtOnce, calls.length]).to.deep.equal([2, 5]);
  });

  it('retries failures, each time later, and gives up in the end', async () => {
    answer = async ({ name }) => (name === 'careful' ? (calls.length > 1 ? 500 : 404) : 204);
    await enqueue('careful', 'a');
    await clock.passTime(hour);
    const tries = calls.filter(({ name }) => name === 'careful');
    expect(tries.map(({ at }) => at - begin)).to.deep.equal([0, 20 * second, 50 * second]);
    expect(
      tries.map(({ headers }) =>
        ['retrycount', 'executioncount', 'previousresponse'].map(
          (each) => headers[`x-cloudtasks-task${each}`],
        ),
      ),
    ).to.deep.equal([
      ['0', '0', undefined],
      ['1', '1', '404'],
      ['2', '1', '500'],
    ]);
  });

  it('retries without pauses until no task is left, if asked to', async () => {
    answer = async () => (calls.length < 3 ? 500 : 204);
    await enqueue('careful', 'a');
    await enqueue('careful', 'b', { scheduleTime: new Date(begin + day) });
    await clock.deliverAllTasks();
    expect([calls.length, now]).to.deep.equal([4, begin]);
  });

  it('takes a name once within a day, even after its task is done', async () => {
    const isRefused = (queue: string) =>
      enqueue(queue, 'a').then(
        () => false,
        (error: { code: string }) => error.code === 'functions/task-already-exists',
      );
    expect([await isRefused('plain'), await isRefused('plain')]).to.deep.equal([false, true]);
    await clock.deliverAllTasks();
    expect([await isRefused('plain'), await isRefused('careful')]).to.deep.equal([true, false]);
    await clock.passTime(day + minute, { sleeps: true });
    expect(await isRefused('plain')).to.equal(false);
  });

  it('removes a task that waits, and knows no other queue', async () => {
    await enqueue('plain', 'a', { scheduleTime: new Date(begin + minute) });
    await getFunctions(app).taskQueue('plain').delete('a');
    expect(clock.state().tasks.count).to.equal(0);
    const error = await enqueue('nowhere', 'a').catch((each: { code: string }) => each.code);
    expect(error).to.equal('functions/not-found');
  });

  it('says when each schedule is next due, in its time zone', () => {
    const { schedules } = clock.state();
    expect(schedules.map(({ name, dueAt }) => [name, new Date(dueAt).toISOString()])).to.deep.equal([
      ['nightly', '2026-03-03T01:30:00.000Z'],
      ['often', '2026-03-02T08:00:00.000Z'],
      ['yearly', '2026-12-31T23:00:00.000Z'],
    ]);
  });

  it('runs schedules at their times when time passes, each once and in order', async () => {
    await clock.passTime(20 * minute);
    expect(called()).to.deep.equal([
      ['often', '03-02T08:00'],
      ['often', '03-02T08:10'],
    ]);
    expect(now).to.equal(begin + 20 * minute);
    expect(calls[0]!.headers).to.include({
      'x-cloudscheduler': 'true',
      'x-cloudscheduler-jobname': 'often',
      'x-cloudscheduler-scheduletime': '2026-03-02T08:00:00.000Z',
    });
    calls.length = 0;
    await clock.passTime(2 * day);
    expect(called().filter(([name]) => name === 'nightly')).to.deep.equal([
      ['nightly', '03-03T01:30'],
      ['nightly', '03-04T01:30'],
    ]);
    expect(called().filter(([name]) => name === 'often')).to.have.length(2 * 24 * 6);
    expect(calls.map(({ at }) => at)).to.deep.equal(calls.map(({ at }) => at).sort((a, b) => a - b));
  });

  it('runs a schedule once for all times that a sleeping machine missed', async () => {
    await clock.passTime(3 * day, { sleeps: true });
    expect(called()).to.have.deep.members([
      ['nightly', '03-05T07:59'],
      ['often', '03-05T07:59'],
    ]);
    calls.length = 0;
    await clock.passTime(minute);
    expect(called()).to.deep.equal([['often', '03-05T08:00']]);
  });

  it('delivers what a machine queues as it wakes, one after another, and leaves what is due later', async () => {
    answer = async ({ name }) => {
      if (name === 'nightly') for (const id of ['a', 'b', 'c']) await enqueue('careful', id);
      if (name === 'nightly') await enqueue('plain', 'd', { scheduleTime: new Date(now + hour) });
      return 200;
    };
    await clock.passTime(3 * day, { sleeps: true });
    expect(calls.filter(({ name }) => name === 'careful')).to.have.length(3);
    expect(clock.state().tasks.count).to.equal(1);
    expect(called().filter(([name]) => name === 'often')).to.have.length(1);
  });

  it('never runs a schedule twice at once: a run that takes long delays the next, once', async () => {
    answer = async () => {
      if (calls.length === 1) time.moveTo(begin + 25 * minute);
      return 200;
    };
    await clock.passTime(31 * minute);
    expect(called()).to.deep.equal([
      ['often', '03-02T08:00'],
      ['often', '03-02T08:24'],
      ['often', '03-02T08:30'],
    ]);
  });

  it('retries a schedule as often as it says, and not beyond its next time', async () => {
    clock.replaceEndpoints({
      often: { scheduleTrigger: { ...jobs.often.scheduleTrigger, retryConfig: { retryCount: 2 } } },
    });
    answer = async () => 500;
    await clock.passTime(minute);
    const after = calls.map(({ at }) => at - begin - second);
    expect(after).to.deep.equal([0, 5 * second, 15 * second]);
    expect(new Set(calls.map(({ headers }) => headers['x-cloudscheduler-scheduletime'])).size).to.equal(1);

    calls.length = 0;
    const slow = { retryCount: 2, minBackoffSeconds: 700 };
    clock.replaceEndpoints({
      often: { scheduleTrigger: { ...jobs.often.scheduleTrigger, retryConfig: slow } },
    });
    await clock.passTime(20 * minute);
    expect(called()).to.deep.equal([
      ['often', '03-02T08:10'],
      ['often', '03-02T08:20'],
    ]);
  });

  it('delivers what a schedule queues before time goes on', async () => {
    answer = async ({ name, at }) => {
      if (name === 'often') await enqueue('plain', String(at));
      return 200;
    };
    await clock.passTime(11 * minute);
    expect(called()).to.deep.equal([
      ['often', '03-02T08:00'],
      ['plain', '03-02T08:00'],
      ['often', '03-02T08:10'],
      ['plain', '03-02T08:10'],
    ]);
  });

  it('runs a schedule by name at any time', async () => {
    expect(await clock.runSchedule('yearly')).to.include({ name: 'yearly', status: 204, at: begin });
    expect(() => clock.runSchedule('never')).to.throw('No schedule is called never');
  });

  it('refuses schedules whose times are not known beforehand', () => {
    const vague = { vague: { scheduleTrigger: { schedule: 'every 10 minutes' } } };
    expect(() => clock.replaceEndpoints(vague)).to.throw(
      'The schedule of vague, every 10 minutes, is no crontab line',
    );
  });

  it('is moved over HTTP, which tells of each delivery', async () => {
    const pass = (body: object) =>
      fetch(`http://${clock.host}/clock/pass`, { method: 'POST', body: JSON.stringify(body) });
    const lines = (await (await pass({ ms: minute })).text()).trim().split('\n');
    expect(lines.map((line) => JSON.parse(line) as object)).to.deep.equal([
      { name: 'often', taskId: null, dueAt: begin + second, at: begin + second, status: 204 },
      { now: begin + minute },
    ]);
    expect((await pass({ ms: -1 })).status).to.equal(400);
  });

  it('shows its state to local pages, and lets none move it', async () => {
    const from = (origin: string, path: string, method: string) =>
      fetch(`http://${clock.host}${path}`, { method, headers: { origin } });
    const own = await from('http://127.0.0.1:5000', '/clock', 'GET');
    expect([own.status, own.headers.get('access-control-allow-origin')]).to.deep.equal([
      200,
      'http://127.0.0.1:5000',
    ]);
    expect((await from('https://evil.example', '/clock', 'GET')).status).to.equal(403);
    expect((await from('http://127.0.0.1:5000', '/clock/pass', 'POST')).status).to.equal(403);
  });
});
