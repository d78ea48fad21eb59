import { randomUUID } from 'node:crypto';
import { showAccount } from '@cine/contract/operations/core/account';
import { showNotificationSettings } from '@cine/contract/operations/core/notifications';
import { tellVisit } from '@cine/contract/operations/faces/visits';
import { createTask } from '@cine/contract/operations/game/tasks';
import { release } from '@cine/contract/release';
import type { TakenEvent } from '@cine/dev-sentry';
import { expect } from 'chai';
import { context } from '#context.ts';
import { member, sampleTask } from '#test/builders.ts';
import { reasonOf } from '#test/expect-rejection.ts';
import { expectLogs, linesDuring } from '#test/logs.ts';
import { running, suite } from '#test/suite.ts';

expectLogs(
  'operation failed',
  'follower failed',
  'task failed',
  'page failed',
  'Unhandled error',
  'Sentry not told',
);

/** An error's message, which may not be sent to anybody. */
/** Visits are counted by network. */
const network = '203.0.113.42';
const words = 'Zoé wrote to zoe@example.org';

describe('What Sentry receives', () => {
  const broken = new Map<string, unknown>();
  before(async () => {
    await suite();
    await member('Any');
    await running.quiet();
  });
  beforeEach(() => {
    running.sentry.taken.length = 0;
    running.sentry.refused.length = 0;
    process.env.SENTRY_DSN = running.sentry.dsn;
    process.env.SENTRY_TRACES_PERCENT = '-1';
  });
  afterEach(() => {
    mend();
    running.sentry.trouble(null);
    delete process.env.SENTRY_DSN;
    delete process.env.SENTRY_TRACES_PERCENT;
    for (const { text } of running.sentry.taken)
      expect(text).not.to.match(/Zoé|zoe@|user-|@example|[Mm]ember/);
  });

  function breakDown(part: 'settings' | 'enqueue' | 'tmdb'): void {
    broken.set(part, context()[part]);
    const fail = () => {
      throw new TypeError(words);
    };
    Object.assign(context(), { [part]: fail });
  }

  function mend(): void {
    Object.assign(context(), Object.fromEntries(broken));
    broken.clear();
  }

  const of = (type: TakenEvent['type']) =>
    running.sentry.taken.filter((each) => each.type === type).map(({ event }) => event);

  it('is a fault of an operation, once, with the id of the log and our part of the stack', async () => {
    const lea = await member('Lea');
    await running.quiet();
    breakDown('settings');
    let lines: Record<string, unknown>[] = [];
    lines = await linesDuring(async () => {
      expect(await reasonOf(lea.call(showNotificationSettings, {}))).to.equal('internal');
    });
    const [event, ...others] = of('event');
    expect(others).to.deep.equal([]);
    const { trace } = lines.find(({ severity }) => severity === 'ERROR')!;
    expect(event).to.deep.include({
      release: `cine-compagnon@${release}`,
      environment: 'local',
      platform: 'node',
      transaction: 'notifications-showSettings',
      tags: { event: 'operation failed', operation: 'notifications-showSettings' },
    });
    expect(event!.contexts.trace.trace_id).to.equal(`0000000000000000${String(trace)}`);
    const [exception] = event!.exception.values;
    expect(exception).to.include({ type: 'TypeError', value: 'operation failed' });
    expect(exception!.stacktrace.frames.at(-2)!.filename).to.match(
      /^functions\/src\/features\/core\/notifications\//,
    );
  });

  it('is no refusal, however a call is refused', async () => {
    expect(await reasonOf(running.newUser().call(showAccount, {}))).to.equal('account-missing');
    expect(running.sentry.taken).to.deep.equal([]);
  });

  it('is a fault of a follower when it fails for the first time', async () => {
    const lea = await member('Lea');
    await running.quiet();
    breakDown('enqueue');
    await lea.call(createTask, { ...sampleTask, key: randomUUID() });
    while (of('event').length === 0) await new Promise(setImmediate);
    mend();
    await running.quiet();
    const tags = of('event').map((event) => event.tags);
    expect(tags[0]).to.include({ event: 'follower failed', collection: 'tasks', tries: 1 });
    expect(tags.slice(1).filter(({ follower }) => follower === tags[0]!.follower)).to.deep.equal([]);
  });

  it('is a fault of a job, reported by its task', async () => {
    breakDown('tmdb');
    await running.startJob('popular');
    while (of('event').length === 0) await running.tasks.settled();
    mend();
    await running.quiet();
    const events = of('event').filter(({ tags }) => tags.event === 'task failed');
    expect(events).to.have.length(1);
    expect(JSON.stringify(events[0]!.exception)).to.include('functions/src/features/movies/catalogue-sync/');
  });

  it('is a fault of a page, reported by the dashboard', async () => {
    const at = [{ file: 'assets/evening-B1f2.js', line: 1, column: 2345 }];
    const fault = { name: 'TypeError', at };
    await running.newUser({ network }).call(tellVisit, { page: '/evening/:id', release, fault });
    const [event] = of('event');
    expect(event).to.deep.include({ platform: 'javascript', transaction: '/evening/:id' });
    expect(event!.tags).to.include({ event: 'page failed', page: '/evening/:id', part: 'dashboard' });
    expect(event!.exception.values[0]!.stacktrace.frames[0]).to.include({
      filename: at[0]!.file,
      colno: 2345,
    });
  });

  it('is how long calls and what follows from them took, of a share of the traces, with the next call', async () => {
    process.env.SENTRY_TRACES_PERCENT = '100';
    const lea = await member('Lea');
    await running.quiet();
    await lea.call(showAccount, {});
    const opened = { firstByteMs: 80, shownMs: 300, loadedMs: 900 };
    await running.newUser({ network }).call(tellVisit, { page: '/', release, opened });
    await lea.call(showAccount, {});
    const traces = of('transaction');
    const named = (name: string) => traces.find(({ transaction }) => transaction === name)!;
    expect(named('account-setUp').contexts.trace).to.include({ op: 'function', status: 'ok' });
    const { trace_id: trace } = named('account-setUp').contexts.trace;
    const followed = traces.filter(({ contexts }) => contexts.trace.trace_id === trace);
    expect(followed.map(({ contexts }) => contexts.trace.op)).to.include('task');
    expect(named('account-show').contexts.trace.data.reads).to.be.above(0);
    expect(named('/').contexts.trace).to.deep.include({ op: 'pageload', data: opened });
    expect(running.sentry.refused).to.deep.equal([]);
  });

  it('is nothing while Sentry is out of reach, and nobody waits for it', async () => {
    const lea = await member('Lea');
    running.sentry.trouble(503);
    breakDown('settings');
    const lines = await linesDuring(async () => {
      expect(await reasonOf(lea.call(showNotificationSettings, {}))).to.equal('internal');
    });
    expect(of('event')).to.deep.equal([]);
    expect(running.sentry.refused).to.deep.equal(['not now']);
    const failed = lines.find(({ event }) => event === 'Sentry not told');
    expect(failed).to.have.deep.nested.property('error.reason', 503);
  });

  it('is nothing without a DSN, or with what is none', async () => {
    const lea = await member('Lea');
    breakDown('settings');
    for (const none of ['', 'https://sentry.example', 'ftp://a@sentry.example/7', `${running.sentry.dsn}x`]) {
      process.env.SENTRY_DSN = none;
      expect(await reasonOf(lea.call(showNotificationSettings, {}))).to.equal('internal');
    }
    expect([running.sentry.taken, running.sentry.refused]).to.deep.equal([[], []]);
  });
});
