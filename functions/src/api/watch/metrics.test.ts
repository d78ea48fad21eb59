import { showAccount } from '@cine/contract/operations/core/account';
import { createToken } from '@cine/contract/operations/core/tokens';
import { day, hour, minute, second } from '@cine/contract/time';
import { expect } from 'chai';
import { context } from '#context.ts';
import { queues } from '#core/jobs/try-queues-service.ts';
import { enqueueMail, planMail } from '#core/mail/index.ts';
import { transact } from '#platform/firestore/transact.ts';
import { createCounters } from '#platform/metrics/counters.ts';
import { addTo, spanOf, withSaving } from '#platform/metrics/counts.ts';
import { addToShard, loadSaved, metricShards } from '#platform/metrics/store.ts';
import { member } from '#test/builders.ts';
import { unsignedToken } from '#test/client.ts';
import { databaseWith } from '#test/database-with.ts';
import { expectLogs } from '#test/logs.ts';
import { send } from '#test/send-json.ts';
import { running, suite } from '#test/suite.ts';
import { expose } from './exposition.ts';
import { metrics } from './metrics.ts';

expectLogs('refused: ', 'metrics not saved', 'mail not accepted');

const token = 'a token of twenty letters or more';
type Samples = Map<string, number>;

/** Values by name and labels, as Prometheus reads them. */
function samplesIn(text: string): Samples {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(
    lines.map((line) => {
      const [, series, value] = /^(\w+(?:\{.*\})?) (\S+)$/.exec(line)!;
      return [series!, Number(value)] as const;
    }),
  );
}

describe('Metrics', () => {
  let now: number;
  let hours = 0;
  let clock: () => number;
  let end: () => Promise<void>;

  before(() => suite());
  beforeEach(async () => {
    ({ end } = await running.ownProject(`demo-metrics-${Math.random().toString(36).slice(2)}`));
    process.env.METRICS_TOKEN = token;
    clock = context().now;
    // Long after what other tests saved.
    hours += 1;
    now = clock() + hours * hour;
    Object.assign(context(), { now: () => now });
  });
  afterEach(async () => {
    process.env.METRICS_SAVED_EVERY = '-1';
    delete process.env.METRICS_TOKEN;
    running.smtp.trouble(null);
    Object.assign(context(), { now: clock });
    await end();
  });

  async function ask(bearer: string | null, method = 'GET', path = '/metrics') {
    const headers = bearer === null ? {} : { authorization: `Bearer ${bearer}` };
    return send(`${running.url}/api${path}`, { method, headers });
  }

  async function scrape(): Promise<Samples> {
    const { status, body, headers } = await ask(token);
    expect(status).to.equal(200);
    expect(headers['content-type']).to.match(/^text\/plain; version=0\.0\.4/);
    return samplesIn(body);
  }

  /** What calls add to the metrics, once this instance has saved them. */
  async function addedBy(act: () => Promise<unknown>): Promise<Samples> {
    process.env.METRICS_SAVED_EVERY = '60';
    const saved = async () => {
      // The first call saves what came before it.
      for (let calls = 0; calls < 2; calls++) {
        now += minute;
        await ask(null, 'GET', '/health');
      }
      return scrape();
    };
    const before = await saved();
    await act();
    const after = await saved();
    const added = [...after].map(([series, value]) => [series, value - (before.get(series) ?? 0)] as const);
    return new Map(added.filter(([, value]) => value !== 0));
  }

  it('are for operators and the token alone, and say why to others', async () => {
    const lea = await member('Lea');
    const reasonFor = async (bearer: string | null) => {
      const { status, body } = await ask(bearer);
      return [status, (JSON.parse(body) as { reason: string }).reason];
    };
    expect(await reasonFor(null)).to.deep.equal([401, 'sign-in-required']);
    expect(await reasonFor('another token of twenty letters')).to.deep.equal([401, 'sign-in-invalid']);
    expect(await reasonFor(unsignedToken(lea.uid, false))).to.deep.equal([403, 'operators-only']);
    const operator = unsignedToken('olga', false, undefined, Date.now(), { operator: true });
    expect((await ask(operator)).status).to.equal(200);
    process.env.METRICS_TOKEN = 'short';
    expect(await reasonFor('short')).to.deep.equal([401, 'sign-in-invalid']);
    expect((await ask(token, 'POST')).status).to.equal(405);
  });

  it('count calls by callable, REST, GraphQL and an assistant, what they read, and pages', async () => {
    const lea = await member('Lea');
    const headers = {
      authorization: `Bearer ${unsignedToken(lea.uid, false)}`,
      'content-type': 'application/json',
    };
    const query = JSON.stringify({ query: '{ me { displayName } }' });
    const later = now;
    now = clock();
    const { secret } = await lea.call(createToken, { name: 'Assistant', scope: 'read', days: 1 });
    now = later;
    const asAssistant = {
      ...headers,
      authorization: `Bearer ${secret}`,
      accept: 'application/json, text/event-stream',
    };
    const tool = {
      jsonrpc: '2.0',
      id: 1,
      method: 'tools/call',
      params: { name: 'account-show', arguments: {} },
    };
    const added = await addedBy(async () => {
      await lea.call(showAccount, {});
      await send(`${running.url}/api/account`, { method: 'GET', headers });
      await send(`${running.url}/api/account`, { method: 'GET' });
      await send(`${running.url}/api/graphql`, { headers, body: query });
      await send(`${running.url}/api/mcp`, { headers: asAssistant, body: JSON.stringify(tool) });
      await send(`${running.url}/api/mcp`, { headers: asAssistant, body: '{}' });
      await send(`${running.url}/share/s/nothing`, { method: 'GET' });
      await send(`${running.url}/door/nothing`, { headers, body: '{"data":{}}' });
    });
    const requests = [...added].filter(([series]) => series.startsWith('http_requests_total'));
    expect(Object.fromEntries(requests)).to.include({
      'http_requests_total{method="POST",handler="account-show",status="200"}': 2,
      'http_requests_total{method="POST",handler="mcp",status="400"}': 1,
      'http_requests_total{method="GET",handler="account-show",status="200"}': 1,
      'http_requests_total{method="GET",handler="account-show",status="401"}': 1,
      'http_requests_total{method="POST",handler="graph-query",status="200"}': 1,
      'http_requests_total{method="GET",handler="share",status="404"}': 1,
      'http_requests_total{method="POST",handler="unknown",status="404"}': 1,
    });
    const of = (name: string, labels = 'method="POST",handler="account-show",status="200"') =>
      added.get(`${name}{${labels}}`);
    expect(of('http_request_duration_seconds_count')).to.equal(2);
    expect(of('http_request_duration_seconds_sum')).to.be.above(0);
    expect(
      of(
        'http_request_duration_seconds_bucket',
        'method="POST",handler="account-show",status="200",le="+Inf"',
      ),
    ).to.equal(2);
    const sent = '{"data":{}}'.length + JSON.stringify(tool).length;
    expect(of('http_request_size_bytes_sum')).to.equal(sent);
    expect(of('http_response_size_bytes_sum')).to.be.above(100);
    expect(of('cine_document_reads_total', 'handler="account-show"')).to.be.at.least(2);
  });

  it('have a bounded number of series, whatever a caller sends', async () => {
    const added = await addedBy(async () => {
      for (let n = 0; n < 30; n++) {
        await send(`${running.url}/api/made-up-${n}`, { method: n % 2 ? 'GET' : 'PROPFIND' });
        await send(`${running.url}/door/made-up-${n}`, {
          headers: { 'content-type': 'application/json' },
          body: '{}',
        });
        await send(`${running.url}/api/movies/${n}?made=${n}`, { method: 'GET' });
      }
    });
    const handlers = new Set([...added.keys()].map((series) => /handler="([^"]*)"/.exec(series)?.[1]));
    handlers.delete(undefined);
    expect([...handlers].filter((name) => !['health', 'metrics'].includes(name!))).to.have.members([
      'unknown',
      'movies-show',
    ]);
    expect([...added.keys()].join()).to.not.match(/made|PROPFIND/);
  });

  const instance = () =>
    createCounters(
      () => now,
      () => minute,
    );
  const request = (counters: ReturnType<typeof instance>) =>
    counters.add('requests', 'GET movies-list 200', [1, 1000, 0, 10, ...spanOf(0.001)]);
  const total = 'http_requests_total{method="GET",handler="movies-list",status="200"}';
  const inProgress = 'http_requests_in_progress{method="GET",handler="movies-list"}';

  it('are summed over instances, alive or dead, whose requests in progress lapse', async () => {
    const { db } = context();
    const instances = Array.from({ length: 12 }, instance);
    await Promise.all(
      instances.map(async (each) => {
        request(each);
        each.open.add({ method: 'GET', handler: 'movies-list' });
        await each.saveIfDue(db, true);
      }),
    );
    const first = await scrape();
    expect([first.get(total), first.get(inProgress), first.get('cine_instances')]).to.deep.equal([
      12, 12, 12,
    ]);
    expect((await scrape()).get(total)).to.equal(12);
    expect((await db.collection('metrics').get()).size).to.be.at.most(metricShards);
    now += 4 * minute;
    request(instances[0]!);
    await instances[0]!.saveIfDue(db);
    const later = await scrape();
    expect([later.get(total), later.get(inProgress), later.get('cine_instances')]).to.deep.equal([13, 1, 1]);
    now += 60 * minute;
    const next = { instance: 'next', sequence: 1, at: now, counts: {}, outcomes: {}, open: {} };
    const { instances: remembered } = withSaving(await loadSaved(db), next);
    expect(Object.keys(remembered)).to.deep.equal(['next']);
  });

  it('are saved once a minute at most, and count once if nobody knows whether they were saved', async () => {
    const { db } = context();
    const counters = instance();
    request(counters);
    await counters.saveIfDue(db);
    expect((await scrape()).get(total), 'A first call waits for nothing').to.equal(undefined);
    now += minute;
    const unsure = databaseWith(db, {
      runTransaction: async (...args) => {
        await db.runTransaction(...args);
        throw new Error('The answer was lost');
      },
    });
    await counters.saveIfDue(unsure);
    request(counters);
    await counters.saveIfDue(db);
    expect((await scrape()).get(total)).to.equal(1);
    now += minute;
    await counters.saveIfDue(db);
    expect((await scrape()).get(total)).to.equal(1);
    now += minute;
    const cost = await running.costOf(() => Promise.all([counters.saveIfDue(db), counters.saveIfDue(db)]));
    expect(cost.writes).to.be.at.most(1);
    expect((await scrape()).get(total)).to.equal(2);
  });

  it('are saved when an instance is told that it ends, also what wasn’t saved before', async () => {
    const { db } = context();
    const counters = instance();
    request(counters);
    await counters.saveIfDue(db, true);
    request(counters);
    await counters.saveRest(db);
    expect((await scrape()).get(total)).to.equal(2);
    const { writes } = await running.costOf(() => counters.saveRest(db));
    expect(writes).to.equal(0);
    const failing = databaseWith(db, { runTransaction: () => Promise.reject(new Error('No database')) });
    request(counters);
    now += minute;
    await counters.saveIfDue(failing);
    request(counters);
    await counters.saveRest(db);
    expect((await scrape()).get(total)).to.equal(4);
  });

  it('are saved by the process itself when Cloud Run ends it', async () => {
    process.env.METRICS_SAVED_EVERY = '60';
    process.env.K_SERVICE = 'api';
    const exit = process.exit.bind(process);
    const others = process.listeners('SIGTERM');
    try {
      await ask(null, 'GET', '/health');
      const [end, ...more] = process.listeners('SIGTERM').filter((each) => !others.includes(each));
      expect(more).to.deep.equal([]);
      await ask(null, 'GET', '/health');
      const code = await new Promise((ended) => {
        process.exit = ((status: number) => ended(status)) as never;
        end!('SIGTERM');
      });
      expect(code).to.equal(0);
      const answered = (await scrape()).get(
        'http_requests_total{method="GET",handler="health",status="200"}',
      );
      expect(answered).to.be.at.least(2);
    } finally {
      process.exit = exit;
      delete process.env.K_SERVICE;
    }
  });

  it('stay far below a document’s size if every operation has met every status', async () => {
    const { db } = context();
    const { operations } = await import('@cine/contract');
    const counts = {};
    const statuses = [200, 201, 204, 304, 400, 401, 403, 404, 409, 413, 415, 422, 429, 499, 500, 503];
    for (const handler of operations.keys())
      for (const method of ['GET', 'POST', 'HEAD'])
        for (const status of statuses)
          addTo(counts, 'requests', `${method} ${handler} ${status}`, [
            1 + (status % 7),
            Math.round(Math.random() * 1e9),
            Math.round(Math.random() * 1e7),
            Math.round(Math.random() * 1e7),
            ...spanOf(status / 100),
          ]);
    await addToShard(db, { instance: '0000', sequence: 1, at: now, counts, outcomes: {}, open: {} });
    const [shard] = (await db.collection('metrics').get()).docs;
    expect((shard!.get('bytes') as Uint8Array).length).to.be.below(500_000);
  });

  it('tell how jobs, queues and mail ended last, as health does', async () => {
    process.env.METRICS_SAVED_EVERY = '60';
    const lea = await member('Lea');
    running.smtp.trouble({ at: 'recipient', does: { answers: 451 } });
    const mail = { id: `newsletter:${lea.uid}:2026-W47`, uid: lea.uid };
    const content = { to: 'lea@example.test', headers: {}, subject: 'À voir', text: 'Bonjour', html: '<p>' };
    await transact(context().db, async (tx) => (await planMail(context(), tx, { ...mail, content })).write());
    await enqueueMail(context(), mail.id);
    await running.startJob('sweep');
    await running.quiet();
    now += minute;
    await running.runSchedule('mail-sweep');
    const samples = await scrape();
    expect(Object.fromEntries(samples)).to.include({
      'cine_job_last_run_succeeded{job="sweep"}': 1,
      'cine_service_succeeded{service="mail"}': 0,
      'cine_queue_age_seconds{queue="outbox"}': 0,
    });
    expect(samples.get('cine_job_runs_total{job="sweep",result="finished"}')).to.be.at.least(1);
    const { body } = await ask(token, 'GET', '/health/detailed');
    expect(JSON.parse(body)).to.deep.nested.include({
      'jobs.sweep.status': 'healthy',
      mail: 'unhealthy: unavailable',
    });
    expect(JSON.parse(body)).to.have.nested.property('queues.mail-send');
  });

  it('say how late each queue is, also one whose tasks come no more', async () => {
    process.env.METRICS_SAVED_EVERY = '60';
    const queueAges = async () => {
      // A queue's tasks are saved with the next call.
      await ask(null, 'GET', '/health');
      const ages = [...(await scrape())].filter(([series]) => series.startsWith('cine_queue_age_seconds'));
      return new Map(ages.map(([series, age]) => [/queue="(.*)"/.exec(series)![1]!, age]));
    };
    await queueAges();
    expect(await running.runSchedule('jobs-tryQueues')).to.equal(200);
    await running.quiet();
    now += minute;
    const ages = await queueAges();
    const deployed = Object.entries(running.endpoints).filter(([, each]) => each.taskQueueTrigger);
    expect(queues).to.have.members(deployed.map(([name]) => name));
    expect([...ages.keys()]).to.include.members([...queues]);
    for (const queue of queues) expect(ages.get(queue), queue).to.be.below(10 * 60);
    now += 2 * hour;
    expect((await queueAges()).get('polls-decide')).to.be.within(3600, 3720);
    const { body } = await ask(token, 'GET', '/health/detailed');
    expect(JSON.parse(body)).to.have.nested.property('queues.polls-decide.ageSeconds').that.is.at.least(3600);
    await running.runSchedule('jobs-tryQueues');
    await running.quiet();
    now += minute;
    expect((await queueAges()).get('polls-decide')).to.be.below(10 * 60);
  });

  it('say when each timer last succeeded and how far apart its runs are, and forget one that was removed', async () => {
    process.env.METRICS_SAVED_EVERY = '60';
    process.env.FUNCTION_TARGET = 'privacy.sweep';
    const { auth } = context();
    const at = (samples: Samples, what: string) => samples.get(`cine_timer_${what}{timer="privacy-sweep"}`);
    try {
      expect(await running.runSchedule('privacy-sweep')).to.equal(200);
      const succeededAt = now;
      const samples = await scrape();
      expect(at(samples, 'last_success_timestamp_seconds')).to.equal(succeededAt / second);
      expect(at(samples, 'period_seconds')).to.equal(3600);
      now += hour;
      Object.assign(context(), { auth: () => Promise.reject(new Error('No')) });
      expect(await running.runSchedule('privacy-sweep')).to.equal(500);
      expect(at(await scrape(), 'last_success_timestamp_seconds')).to.equal(succeededAt / second);
      now += 30 * day;
      expect(at(await scrape(), 'period_seconds')).to.equal(undefined);
    } finally {
      Object.assign(context(), { auth });
      delete process.env.FUNCTION_TARGET;
    }
  });

  it('have values of each of those that there are, as text that Prometheus reads', async () => {
    const { db } = context();
    const counters = instance();
    request(counters);
    counters.open.add({ method: 'GET', handler: 'movies-list' });
    counters.add('documents', 'movies-list', [3, 1]);
    counters.add('background', 'mail-send done', [1]);
    counters.add('jobs', 'weekly failed', [1]);
    counters.add('models', 'coach answered', [1, 2_500_000]);
    counters.note('job weekly', 'given-up');
    counters.note('queue mail-send', null, 90);
    counters.note('timer privacy-sweep', null, 3600);
    counters.note('push', null);
    await counters.saveIfDue(db, true);
    const seen = { saved: await loadSaved(db), now, version: '1', environment: 'staging', catalogueAt: now };
    const samples = samplesIn(await expose(seen));
    for (const { name } of metrics)
      expect(
        [...samples.keys()].some((series) => series.startsWith(name)),
        name,
      ).to.equal(true);
    expect(Object.fromEntries(samples)).to.include({
      'cine_model_cost_dollars_total{purpose="coach",outcome="answered"}': 2.5,
      'cine_job_last_run_succeeded{job="weekly"}': 0,
      'cine_job_last_run_timestamp_seconds{job="weekly"}': now / second,
      'cine_queue_age_seconds{queue="mail-send"}': 90,
      'cine_service_succeeded{service="push"}': 1,
      'cine_build_info{version="1",environment="staging"}': 1,
    });
  });
});
