import { readFileSync } from 'node:fs';
import { second } from '@cine/contract/time';
import { expect } from 'chai';
import type { Auth } from 'firebase-admin/auth';
import type { CollectionReference, Firestore } from 'firebase-admin/firestore';
import { context } from '#context.ts';
import { member } from '#test/builders.ts';
import { unsignedToken } from '#test/client.ts';
import { databaseWith } from '#test/database-with.ts';
import { expectLogs } from '#test/logs.ts';
import { send } from '#test/send-json.ts';
import { running, suite } from '#test/suite.ts';

expectLogs('refused: ');

const token = 'a token of twenty letters or more';
const manifest = new URL('../../../../package.json', import.meta.url);
const release = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
const never = () => new Promise<never>(() => {});

describe('Health', () => {
  const replaced = new Map<string, unknown>();
  before(() => suite());
  afterEach(() => {
    Object.assign(context(), Object.fromEntries(replaced));
    replaced.clear();
    for (const name of ['METRICS_TOKEN', 'ENVIRONMENT', 'BUILT_COMMIT']) delete process.env[name];
  });

  function replace(parts: Partial<ReturnType<typeof context>>): void {
    for (const name of Object.keys(parts))
      if (!replaced.has(name)) replaced.set(name, context()[name as 'db']);
    Object.assign(context(), parts);
  }

  async function ask(path: string, bearer: string | null = null, method = 'GET') {
    const headers = bearer === null ? {} : { authorization: `Bearer ${bearer}` };
    const { status, body, headers: answered } = await send(`${running.url}/api${path}`, { method, headers });
    return { status, body: body && (JSON.parse(body) as Record<string, unknown>), headers: answered };
  }
  const asOperator = () => unsignedToken('olga', false, undefined, Date.now(), { operator: true });

  /** Where checks begin anew, as nothing is kept of another database. */
  function freshDatabase(methods: Partial<Firestore> = {}): void {
    replace({ db: databaseWith(context().db, methods) });
  }

  it('tells everybody which version answers, and where, without asking anything', async () => {
    process.env.ENVIRONMENT = 'staging';
    const cost = await running.costOf(async () => {
      const { status, body, headers } = await ask('/health');
      expect(status).to.equal(200);
      expect(headers['cache-control']).to.equal('no-store');
      expect(body).to.deep.equal({
        status: 'healthy',
        app: 'Ciné-Compagnon',
        version: release.version,
        environment: 'staging',
      });
    });
    expect(cost.reads).to.equal(0);
    process.env.BUILT_COMMIT = 'c0ffee'.repeat(7).slice(0, 40);
    expect((await ask('/health')).body).to.include({ version: `${release.version}+c0ffeec0ffee` });
    expect(await ask('/health', null, 'HEAD')).to.include({ status: 200, body: '' });
    expect((await ask('/health', null, 'POST')).status).to.equal(405);
  });

  it('in detail tells strangers and members only whether the product works', async () => {
    const lea = await member('Lea');
    for (const bearer of [null, 'nonsense', 'cine_nonsense', unsignedToken(lea.uid, false), token])
      expect(await ask('/health/detailed', bearer)).to.deep.include({
        status: 200,
        body: { status: 'healthy' },
      });
  });

  it('in detail tells operators and the token about each dependency', async () => {
    process.env.METRICS_TOKEN = token;
    const [forOperator, forToken] = await Promise.all([
      ask('/health/detailed', asOperator()),
      ask('/health/detailed', token),
    ]);
    expect(forOperator.body).to.deep.equal(forToken.body);
    expect(forToken.body).to.include({ status: 'healthy', database: 'healthy', auth: 'healthy' });
    expect(forToken.body).to.include.keys('app', 'version', 'environment', 'mail', 'push', 'models');
    expect(forToken.body).to.have.nested.property('jobs.training.status');
    expect(forToken.body).to.have.property('catalogue').that.has.keys('ageSeconds', 'listedAt');
    expect(forToken.body).to.have.property('queues');
  });

  it('ignores a token that is too short to be a secret, or that the operator didn’t set', async () => {
    process.env.METRICS_TOKEN = 'short';
    expect((await ask('/health/detailed', 'short')).body).to.deep.equal({ status: 'healthy' });
    expect((await ask('/health/detailed', '')).body).to.deep.equal({ status: 'healthy' });
  });

  it('asks for five documents at most, and keeps what it learned for ten seconds', async () => {
    freshDatabase();
    const { now } = context();
    const cost = (passed: number) => {
      replace({ now: () => now() + passed });
      return running.costOf(() => Promise.all([ask('/health/detailed'), ask('/health/detailed')]));
    };
    expect((await cost(0)).reads).to.equal(5);
    expect((await cost(9 * second)).reads).to.equal(0);
    expect((await cost(11 * second)).reads).to.equal(5);
  });

  it('answers 503 in time if the database hangs, and tells strangers nothing of it', async () => {
    process.env.METRICS_TOKEN = token;
    const hanging = { doc: () => ({ get: never }) } as unknown as CollectionReference;
    freshDatabase({ getAll: never, collection: () => hanging });
    const started = performance.now();
    const [stranger, operator] = await Promise.all([ask('/health/detailed'), ask('/health/detailed', token)]);
    expect(performance.now() - started).to.be.below(20 * second);
    expect(stranger).to.deep.include({ status: 503, body: { status: 'unhealthy' } });
    expect(operator.status).to.equal(503);
    expect(operator.body).to.include({
      status: 'unhealthy',
      database: 'unhealthy: too-slow',
      auth: 'healthy',
    });
    expect((await ask('/health')).status).to.equal(200);
  });

  it('answers 503 if Auth refuses, with its reason for operators alone', async () => {
    process.env.METRICS_TOKEN = token;
    freshDatabase();
    const failing = { getUsers: () => Promise.reject(Object.assign(new Error('No'), { code: 14 })) };
    replace({ auth: () => failing as unknown as Auth });
    expect(await ask('/health/detailed')).to.deep.include({ status: 503, body: { status: 'unhealthy' } });
    expect((await ask('/health/detailed', token)).body).to.include({
      database: 'healthy',
      auth: 'unhealthy: service-unavailable',
    });
  });
});
